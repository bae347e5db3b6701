import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gitFiles } from './read-imports.ts';

const shared = process.env['WISEMARK_SHARED'] ?? '../shared';
const seed = join(shared, 'seed/article.txt');

/** Every text of the repository, by path. */
function texts(): ReadonlyMap<string, string> {
  const files = gitFiles().filter((path) => existsSync(path) && statSync(path).isFile());
  return new Map(
    files.flatMap((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(0) ? [] : [[path, bytes.toString()] as const];
    }),
  );
}

function words(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** Runs of eight words that two texts share: the first of each file is enough to look at. */
function sharedRun(text: string, runs: ReadonlySet<string>): string | undefined {
  const list = words(text);
  for (let index = 0; index + 8 <= list.length; index++) {
    const run = list.slice(index, index + 8).join(' ');
    if (runs.has(run)) return run;
  }
  return undefined;
}

function runsOf(text: string): ReadonlySet<string> {
  const list = words(text);
  return new Set(list.slice(0, Math.max(0, list.length - 7)).map((_, index) => list.slice(index, index + 8).join(' ')));
}

describe('the map: texts', function () {
  this.timeout(60_000);
  it('name no path of one machine', () => {
    const machine = /(?:^|[\s"'`(=:])(?:\/(?:home|Users)\/[\w.-]+\/|\/root\/|\/work\/|[A-Z]:\\Users\\)/m;
    const wrong = [...texts()].flatMap(([path, text]) => {
      const match = machine.exec(text);
      return match ? [`${path}: ${match[0].trim()}`] : [];
    });
    assert.deepEqual(wrong, []);
    // Put together here, so that this file does not name one itself.
    for (const parts of [
      ['', 'home', 'ann', 'blog'],
      ['"', 'root', 'x'],
      [' ', 'Users', 'ann', 'x'],
    ]) {
      assert.match(parts.join('/'), machine);
    }
  });

  it('lock packages to the public registry only', () => {
    const hosts = new Set(
      [...readFileSync('package-lock.json', 'utf8').matchAll(/"resolved": "([a-z+]+:\/\/[^/]+)/g)].map(
        (match) => match[1],
      ),
    );
    assert.deepEqual(
      [...hosts].filter((host) => host !== 'https://registry.npmjs.org'),
      [],
    );
  });

  it('hold no eight words in a row of the client’s article', function () {
    if (!existsSync(seed)) this.skip();
    const runs = runsOf(readFileSync(seed, 'utf8'));
    assert.ok(runs.size > 500);
    const wrong = [...texts()].flatMap(([path, text]) => {
      const run = sharedRun(text, runs);
      return run === undefined ? [] : [`${path}: "${run}"`];
    });
    assert.deepEqual(wrong, []);
  });

  it('would see eight words in a row, whatever stands between them', () => {
    const runs = runsOf('One two three four five six seven eight nine');
    assert.equal(
      sharedRun('- zero, **two** three\nfour five; six (seven) eight nine', runs),
      'two three four five six seven eight nine',
    );
    assert.equal(sharedRun('one two three four five six seven nine', runs), undefined);
  });
});
