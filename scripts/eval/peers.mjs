import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The linters that are measured on the same sentences, each as a way to load a function from text to spans. */
const known = [
  {
    name: 'alex',
    file: 'alex/index.js',
    load: async (open) => {
      const { default: alex } = await open('alex/index.js');
      return (text) =>
        alex(text).messages.map(({ position, place }) => {
          const at = position ?? place;
          return { start: at.start.offset, end: at.end.offset };
        });
    },
  },
  {
    name: 'write-good',
    file: 'write-good/write-good.js',
    load: async (open) => {
      const { default: writeGood } = await open('write-good/write-good.js');
      return (text) => writeGood(text).map(({ index, offset }) => ({ start: index, end: index + offset }));
    },
  },
  {
    name: 'Harper',
    file: 'harper.js/dist/index.js',
    load: async (open) => {
      const { LocalLinter, Dialect } = await open('harper.js/dist/index.js');
      const { binaryInlined } = await open('harper.js/dist/binaryInlined.js');
      const linter = new LocalLinter({ binary: binaryInlined, dialect: Dialect.American });
      await linter.setup();
      return async (text) =>
        (await linter.lint(text)).map((lint) => {
          const { start, end } = lint.span();
          return { start, end };
        });
    },
  },
];

/** The figures of each peer that is installed under `bench/`; for the others, why there are none. */
export async function measurePeers(bench, sentences) {
  const measured = [];
  for (const { name, file, load } of known) {
    if (!existsSync(join(bench, 'node_modules', file))) {
      measured.push({ name, why: 'not installed (npm ci --prefix bench)' });
      continue;
    }
    try {
      const check = await load((path) => import(pathToFileURL(join(bench, 'node_modules', path)).href));
      measured.push({ name, figures: await measure(check, sentences) });
    } catch (error) {
      measured.push({ name, why: `could not be run: ${error instanceof Error ? error.message : error}` });
    }
  }
  return measured;
}

/** What one peer finds: any message on the words is a hit, any message on a harmless sentence a false alarm. */
async function measure(check, sentences) {
  const figures = { flagged: 0, hits: 0, harmless: 0, alarms: 0 };
  for (const { text, flag, start, end } of sentences) {
    const spans = await check(text);
    if (flag) {
      figures.flagged += 1;
      if (spans.some((span) => span.start < end && span.end > start)) figures.hits += 1;
    } else {
      figures.harmless += 1;
      if (spans.length > 0) figures.alarms += 1;
    }
  }
  return figures;
}
