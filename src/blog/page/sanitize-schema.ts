import { defaultSchema, type Options } from 'rehype-sanitize';

const strippedWhole = [
  ...['script', 'style', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'title', 'head'],
  ...['textarea', 'select', 'button', 'xmp', 'noembed', 'noframes', 'plaintext', 'audio', 'video', 'canvas'],
];

/**
 * What an author's Markdown and raw HTML may leave in a page: structure and words. No style, no class of their own, no
 * name, no form, nothing that loads. An `id` keeps its prefix, so that none can stand in for the page's own.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  strip: strippedWhole,
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    ...[
      'abbr',
      'caption',
      'cite',
      'col',
      'colgroup',
      'dfn',
      'figcaption',
      'figure',
      'mark',
      'small',
      'time',
      'u',
      'wbr',
    ],
  ],
  ancestors: { ...defaultSchema.ancestors, caption: ['table'], col: ['table'], colgroup: ['table'] },
  attributes: {
    a: ['href', 'dataFootnoteRef', 'ariaDescribedBy'],
    code: [['className', /^language-[\w-]{1,40}$/]],
    details: ['open'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [['className', 'task-list-item'], 'value'],
    ol: [['className', 'contains-task-list'], 'start', 'reversed'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
    '*': ['id', 'lang', 'dir', 'title'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['http', 'https'] },
};
