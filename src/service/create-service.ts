import type { FileReport } from '../base/finding.ts';
import { emptyPorts, type Ports } from '../base/ports.ts';
import { safeEdits } from '../check/lint/fixes.ts';
import type { RuleSet } from '../check/lint/rule-set.ts';
import { countSpan } from '../check/metrics.ts';
import { actionsAt } from '../language/actions.ts';
import { complete } from '../language/completion.ts';
import { explainRule } from '../language/explain.ts';
import { hoverTerm } from '../language/hover.ts';
import { builtIn } from '../packs/built-in.ts';
import { grade, readingEase, readingMinutes } from '../text/analyze/grade.ts';
import { Blog } from './blog.ts';
import { Document } from './document.ts';
import type { Pages } from './pages.ts';
import type { Project } from './project.ts';
import { Projects } from './projects.ts';
import type { Service, ServiceOptions, Status } from './service.ts';

/** Makes an engine. It works at once with the built-in content and defaults; `load` adds the project's own. */
export function createService(options: ServiceOptions = {}): Service {
  const ports: Ports = { ...emptyPorts, ...options.ports };
  const projects = new Projects(ports, options);
  let blogs = new Map<Project, Blog>();
  const blogOf = (uri: string): Blog => {
    const project = projects.of(uri);
    const blog = blogs.get(project) ?? new Blog(ports, project);
    blogs.set(project, blog);
    return blog;
  };
  // Import and pages are loaded when they are asked for: a check needs neither.
  let pages: Promise<Pages> | undefined;
  const pagesOf = (): Promise<Pages> => {
    pages ??= import('./pages.ts').then((room) => new room.Pages(ports, blogOf));
    return pages;
  };
  const documents = new Map<string, Document>();
  const native = new Set(builtIn().map((pack) => pack.name));
  const snippets = projects.main.packs.flatMap((pack) => pack.snippets);
  const ruleSet = (): RuleSet => projects.main.ruleSet(projects.main.settings());
  const refreshAll = (): void => {
    for (const document of documents.values()) document.refresh();
  };
  const open = (uri: string, text: string): FileReport => {
    const document = new Document(projects, uri, reportPath(ports, uri), text);
    documents.set(uri, document);
    return document.report;
  };

  return Object.freeze<Service>({
    async load() {
      const problems = await projects.load();
      blogs = new Map();
      (await pages)?.forget();
      refreshAll();
      return [...problems, ...ruleSet().phrases.problems()];
    },
    configure(settings) {
      const problems = projects.configure(settings);
      blogs = new Map();
      refreshAll();
      return problems;
    },
    open,
    edit(uri, changes) {
      const document = documents.get(uri);
      // An editor may send a change for a document it never opened; then the text is what the changes make of nothing.
      return document === undefined ? open(uri, changes.map((change) => change.text).join('')) : document.edit(changes);
    },
    close(uri) {
      documents.delete(uri);
    },
    wanted: (uri) => !projects.of(uri).excludes(uri),
    text: (uri) => documents.get(uri)?.post.text,
    report: (uri) => documents.get(uri)?.report,
    actions(uri, span) {
      const document = documents.get(uri);
      return document === undefined ? [] : actionsAt(document.post, document.report.findings, span);
    },
    safeEdits: (uri) => safeEdits(documents.get(uri)?.report.findings ?? []),
    hover(uri, offset) {
      const document = documents.get(uri);
      return document && hoverTerm(document.post, document.ruleSet.terms, offset);
    },
    complete(uri, offset, context) {
      const document = documents.get(uri);
      if (document === undefined || offset < document.post.frontMatter.span.end) return [];
      const offers = {
        snippets,
        terms: document.ruleSet.terms,
        native: (snippet: { pack: string }) => native.has(snippet.pack),
      };
      return complete(document.post.text, offset, context, offers);
    },
    snippets: () => snippets,
    status(uri, span) {
      const document = documents.get(uri);
      return document && statusOf(document, span);
    },
    explain(rule) {
      const info = ruleSet().rules.get(rule);
      return info && { rule, markdown: explainRule(info) };
    },
    rules: () => [...ruleSet().rules.keys()],
    async page(uri, pageOptions) {
      const document = documents.get(uri);
      return document && (await pagesOf()).draw(uri, document, pageOptions);
    },
    async renderDocument(uri) {
      const document = documents.get(uri);
      return document && (await pagesOf()).render(uri, document);
    },
    posts: () => blogOf('').paths(),
    settings: (uri) => documents.get(uri)?.settings ?? projects.of(uri).settings(),
    async related(uri, limit) {
      const document = documents.get(uri);
      return document === undefined ? [] : blogOf(uri).related(uri, document.post, limit);
    },
    async relatedFindings(uri) {
      const document = documents.get(uri);
      return document === undefined ? [] : blogOf(uri).relatedFindings(uri, document.post);
    },
    importArticle: async (input) => (await import('../blog/import/import.ts')).importArticle(input),
    pasteMarkdown: async (html) => (await import('../blog/import/import.ts')).htmlToMarkdown(html),
  });
}

/** A document's path in reports: relative to the root where it lies inside. */
function reportPath(ports: Ports, uri: string): string {
  const { root } = ports.files;
  const start = root.endsWith('/') ? root : `${root}/`;
  return uri.startsWith(start) ? uri.slice(start.length) : uri;
}

function statusOf(document: Document, span: { start: number; end: number } | undefined): Status {
  const { metrics } = document.report;
  const { words, sentences, audience } = metrics;
  if (span === undefined || span.start === span.end)
    return {
      words,
      sentences,
      readingMinutes: metrics.readingMinutes,
      grade: metrics.grade,
      readingEase: metrics.readingEase,
      audience,
      selection: false,
    };
  const counts = countSpan(document.post, span.start, span.end);
  return {
    words: counts.words,
    sentences: counts.sentences,
    readingMinutes: readingMinutes(counts.words),
    grade: grade(counts),
    readingEase: readingEase(counts),
    audience,
    selection: true,
  };
}
