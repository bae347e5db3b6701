import type { Post } from '../../text/parse/post.ts';
import { partsOf } from '../summary/parts.ts';
import { valueSpan } from '../summary/title.ts';
import type { Hit, PostRule } from './rule.ts';
import { sources } from './sources.ts';

export const imageAlt: PostRule = {
  scope: 'post',
  id: 'image-alt',
  category: 'structure',
  severity: 'information',
  title: 'Picture without alt text',
  why: 'Who cannot see the picture hears its alt text, or hears a file name. In HTML, alt="" says that a picture is decoration; Markdown has no way to say so.',
  sources: [sources.accessibility],
  bad: ['![](images/wave.png)', '![IMG_2041.jpg](images/wave.png)', 'Text <img src="wave.png"> here.'],
  good: ['![A hand-drawn wave that rises and falls](images/wave.png)', '<img src="line.png" alt="">'],
  check(post) {
    const hits = heroHits(post);
    for (const { block, summary } of partsOf(post))
      for (const image of summary.images) {
        if (image.alt === undefined) {
          const [start, end] = [block.start + image.start, block.start + image.end];
          hits.push({ rule: imageAlt, start, end, message: missing, fixes: [] });
        } else if (image.alt !== '' && saysNothing(image.alt, image.source)) {
          const at = block.source.startsWith(image.alt, image.altStart) ? image.altStart : image.start;
          const end = at === image.altStart ? at + image.alt.length : image.end;
          hits.push({
            rule: imageAlt,
            start: block.start + at,
            end: block.start + end,
            message: empty(image.alt),
            fixes: [],
          });
        }
      }
    return hits;
  },
};

const missing = 'This picture has no alt text. Say in a few words what it shows.';

function empty(alt: string): string {
  return `The alt text “${alt.slice(0, 60)}” says nothing about the picture. Say in a few words what it shows.`;
}

const imageKey =
  /^[ \t]*["']?[\w-]*(?:image|cover|featured|hero|thumbnail|header|photo|banner|preview|teaser|src|url)[\w-]*["']?[ \t]*[:=][ \t]*/im;

function heroHits(post: Post): Hit[] {
  const { image } = post.meta;
  if (image === undefined || (image.alt !== '' && !saysNothing(image.alt, image.source))) return [];
  const { start, end } = post.frontMatter.span;
  const span = valueSpan(post.text.slice(start, end), imageKey, image.alt || image.source, start);
  if (span === undefined) return [];
  const message =
    image.alt === '' ? 'The post’s main picture has no alt text. Add one in the front matter.' : empty(image.alt);
  return [{ rule: imageAlt, ...span, message, fixes: [] }];
}

const fileName = /\.(?:png|jpe?g|gif|webp|svg|avif|heic|bmp|tiff?)$/i;
const generic =
  /^(?:an? |the )?(?:image|img|photo|picture|pic|photograph|graphic|illustration|screenshot|screen shot|alt(?: text)?|untitled|placeholder|banner|header|hero|thumbnail|figure|icon|logo)(?:[-_ ]?(?:\d+|here|text|image))?$/i;
const uploadId =
  /^(?:img|dsc|dscn|dscf|pxl|image|screenshot|photo|unsplash|pexels|istock|shutterstock|adobestock)[-_ ][\w-]*\d[\w-]*$|^(?=.*\d)[\da-f]{8,}(?:-[\da-f]+)*$|^(?=.*\d)(?=.*[A-Za-z])[\w]+(?:[-_][\w]+){3,}$/i;

/** A file's name, the number of an upload or the bare word "image". */
function saysNothing(alt: string, source: string): boolean {
  const words = alt.trim();
  const file = source.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  if (fileName.test(words) || generic.test(words) || uploadId.test(words)) return true;
  const stem = file.replace(/\.\w+$/, '');
  // "wise-mind.png" with the alt "wise-mind" is a file name; "Wise mind" may be all that there is to say.
  return stem !== '' && words === stem && /[-_\d]/.test(stem);
}
