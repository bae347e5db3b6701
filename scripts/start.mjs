// `npm start [-- FILE]`: installs, builds, and does the main job: on the sample blog, or on an article of one's own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { build, ensureInstalled, inRoot, root, say } from './steps.mjs';

// npm runs scripts in the project's folder; a path is meant from where the person stands.
const given = process.argv[2];
const file = given && resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
const kinds = ['.txt', '.md', '.markdown', '.html', '.htm', '.docx'];

function stop(line) {
  say(line);
  process.exit(2);
}

if (file && !existsSync(file)) stop(`${given}: there is no such file.`);
if (file && !statSync(file).isFile()) stop(`${given}: this is not a file.`);
if (file && !kinds.includes(extname(file).toLowerCase())) {
  stop(`${given}: an article is one of ${kinds.join(', ')}.`);
}

/** The built command line, as anybody would call it; answers with its exit code and, when kept, what it printed. */
function wisemark(args, { keep = false } = {}) {
  const run = spawnSync(process.execPath, [inRoot('dist/cli.cjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 27,
    stdio: ['ignore', keep ? 'pipe' : 'inherit', 'inherit'],
  });
  return { code: run.status ?? 2, output: run.stdout ?? '' };
}

const shown = (path) => relative(root, path) || '.';
const output = inRoot('output');

/** Writes a file without ever replacing one that says something else: a writer may have gone on in it. */
function writeNew(folder, name, extension, text) {
  for (let count = 1; ; count += 1) {
    const path = join(folder, `${name}${count === 1 ? '' : `-${count}`}${extension}`);
    if (existsSync(path) && readFileSync(path, 'utf8') !== text) continue;
    writeFileSync(path, text);
    return path;
  }
}

/** Findings are what a check is for, so exit 1 is well; 2 says what could not be done. */
function check(path) {
  const { code } = wisemark(['check', path]);
  if (code > 1) stop(`The check of ${path} was not complete: the lines above say why.`);
}

function runSample() {
  say('\nFindings in the sample blog:\n');
  check('sample');
  const posts = readdirSync(inRoot('sample/posts')).filter((name) => name.endsWith('.md'));
  say(`\nWriting the pages of ${posts.length} posts, each with its related posts …`);
  const { code } = wisemark(['render', 'sample/posts', '-o', join(output, 'sample')]);
  if (code > 1) stop('Not every page could be written: the lines above say why.');
  say(
    `\nThe pages are in ${shown(join(output, 'sample'))}: open one in a browser. First: ${join(output, 'sample', `${basename(posts[0], '.md')}.html`)}`,
  );
}

function runArticle() {
  const name = basename(file, extname(file));
  let post = file;
  if (!/\.(md|markdown)$/i.test(file)) {
    say(`\nImporting ${given} …`);
    const { code, output: text } = wisemark(['import', file], { keep: true });
    if (code !== 0) stop(`${given} could not be imported: the lines above say why.`);
    post = writeNew(output, name, '.md', text);
    say(`\n${text}`);
  }
  say(`\nFindings in ${shown(post)}:\n`);
  check(post);
  const rendered = wisemark(['render', post], { keep: true });
  if (rendered.code !== 0) stop(`The page of ${shown(post)} could not be drawn: the lines above say why.`);
  const html = writeNew(output, name, '.html', rendered.output);
  say(`\nPost: ${post}\nPage: ${html} (open it in a browser)`);
}

ensureInstalled();
await build();
mkdirSync(join(output, 'sample'), { recursive: true });
if (file) runArticle();
else runSample();
say('To write in the editor, with findings, snippets and preview: npm run editor');
