// Measures the engine on the labelled sentences and documents of test/eval, or counts its findings over a folder of posts.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readArguments, usage } from './eval/arguments.mjs';
import { measurePeers } from './eval/peers.mjs';
import { checkPosts, draw, postFigures, postTable } from './eval/posts.mjs';
import { documentTable, faults, ruleTable, sentenceTable } from './eval/print.mjs';
import { count, countByCategory, countByRule, judge, judgeDocument } from './eval/score.mjs';
import { readDocuments, readSentences } from './eval/sets.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'test/eval');

/** The engine as others get it: the library bundle, built first where it is missing. */
async function openService() {
  const bundle = join(root, 'dist/index.mjs');
  // Always: figures of an older build mislead.
  execFileSync(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: 'inherit' });
  const { createService } = await import(pathToFileURL(bundle).href);
  return createService();
}

/** What the engine says of one text, which is closed again at once. */
function findingsOf(service, name, text) {
  const uri = `/eval/${name}`;
  const { findings } = service.open(uri, text);
  service.close(uri);
  return findings;
}

/** Measures one set, prints it, and returns its figures. */
async function measureSet(service, name, options) {
  const sentences = readSentences(folder, name);
  const documents = readDocuments(folder, name);
  if (sentences.length === 0 && documents.length === 0) return undefined;
  const judged = sentences.map((each) => judge(each, findingsOf(service, `${each.id}.md`, each.text)));
  const checks = documents.flatMap((each) => judgeDocument(each, findingsOf(service, each.file, each.text)));
  const peers = options.peers ? await measurePeers(join(root, 'bench'), sentences) : [];
  const figures = { all: count(judged), byCategory: countByCategory(judged), byRule: countByRule(judged), peers };

  console.log(`\n${name}: ${sentences.length} sentences, ${documents.length} documents\n`);
  if (judged.length > 0) console.log(sentenceTable(figures));
  for (const { name: peer, why } of peers) if (why !== undefined) console.log(`  ${peer}: ${why}`);
  if (checks.length > 0) console.log(`\n${documentTable(checks)}`);
  if (options.rules) console.log(`\n${ruleTable(figures.byRule)}`);
  if (options.verbose) console.log(`\n${faults(judged, checks)}`);
  const right = checks.filter((check) => check.right).length;
  return { ...figures, documents: { documents: documents.length, checks: checks.length, right } };
}

/** Counts the findings over a folder of posts, prints them, and returns the figures. */
function measurePosts(service, options) {
  const read = checkPosts(service, options.posts);
  const figures = postFigures(read);
  console.log(postTable(figures));
  for (const { what, why } of read.notChecked) console.log(`not checked: ${what}: ${why}`);
  for (const { path, line, offset, rule, severity, around } of draw(read.findings, options)) {
    console.log(`\n${path}:${line} (offset ${offset}) ${rule} ${severity}\n  ${around}`);
  }
  return figures;
}

/** Runs what the arguments ask for. */
async function main(options) {
  if (options.help) return console.log(usage);
  const service = await openService();
  const figures = {};
  if (options.posts !== undefined) figures.posts = measurePosts(service, options);
  else {
    for (const name of options.set === undefined ? ['unseen', 'work'] : [options.set]) {
      const measured = await measureSet(service, name, options);
      if (measured !== undefined) figures[name] = measured;
      else if (options.set !== undefined) console.log(`there is no ${name} set in test/eval`);
    }
  }
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
  return undefined;
}

try {
  await main(readArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
