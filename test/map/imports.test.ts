import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { gitFiles, importsOf, layers, wrongImports } from './read-imports.ts';

describe('the map: imports', () => {
  it('has every file of src in a room, importing only what the map allows', () => {
    const listed = gitFiles('src').filter((path) => /\.[cm]?tsx?$/.test(path) && existsSync(path));
    const wrong: string[] = [];
    let read = 0;
    let found = 0;
    for (const path of listed) {
      const source = readFileSync(path, 'utf8');
      read++;
      found += importsOf(source).length;
      wrong.push(...wrongImports(path, source));
    }
    const tracked = execFileSync('git', ['ls-files', 'src'])
      .toString()
      .split('\n')
      .filter((path) => path.endsWith('.ts'));
    assert.ok(
      read >= tracked.filter((path) => existsSync(path)).length && read > 50,
      `read ${read} files of ${tracked.length}`,
    );
    assert.ok(found > read, `only ${found} imports in ${read} files`);
    assert.deepEqual(wrong, []);
  });

  it('lists rooms that exist, each allowed to import only what stands before it', () => {
    const rooms = Object.keys(layers.rooms);
    for (const [index, room] of rooms.entries()) {
      for (const other of layers.rooms[room] ?? [])
        assert.ok(rooms.indexOf(other) < index && rooms.includes(other), `${room} -> ${other}`);
    }
    const present = new Set(gitFiles('src').map((path) => path.split('/')[1]));
    assert.deepEqual(
      rooms.filter((room) => !present.has(room)),
      [],
    );
  });

  it('sees every form of import', () => {
    const source = [
      "import a from 'a1'; import type { b } from \"a2\"; import 'a3';",
      "export * from 'a4'; export { c } from 'a5'; export type { d } from 'a6';",
      "const e = await import('a7'); type F = import('a8').F; const g = require('a9');",
      "import {\n  h,\n  i,\n} from /* why */ 'a10';",
      "import j, { k } // why\n from\n 'a11'; await import(/* name */ 'a12'); import json from 'a13' with { type: 'json' };",
      'await import(`a14`);import{l}from"a15";',
    ].join('\n');
    assert.deepEqual(
      importsOf(source),
      Array.from({ length: 15 }, (_, index) => `a${index + 1}`),
    );
    for (const computed of [
      'import(name)',
      ['await import(`./$', '{name}.ts`)'].join(''),
      'require(join(a, b))',
      "import(/* x */ name + 'b')",
    ]) {
      assert.ok(importsOf(computed).includes('computed'), computed);
    }
  });

  it('refuses what the map forbids', () => {
    for (const [path, source] of [
      ['src/base/x.ts', "import type { Config } from '../config/config.ts';"],
      ['src/check/rules/x.ts', "import { page } from '../../blog/page/page.ts';"],
      ['src/cli/x.ts', "export { mergeConfig } from '../config/merge.ts';"],
      ['src/webview/x.ts', "type S = import('../service/service.ts').Service;"],
      ['src/service/x.ts', "import { readFile } from 'node:fs/promises';"],
      ['src/service/x.ts', "import { readFile } from 'fs';"],
      ['src/server/browser.ts', "await import('node:path');"],
      ['src/server/deep/node.ts', "import 'node:path';"],
      ['src/server/x.ts', "import * as vscode from 'vscode';"],
      ['src/text/analyze/x.ts', "import { fromMarkdown } from 'mdast-util-from-markdown';"],
      ['src/blog/related/x.ts', "import { micromark } from 'micromark/stream';"],
      ['src/extension/x.ts', "import rehypeParse from 'rehype-parse';"],
      ['src/report/x.ts', "import manifest from '../../biome.json';"],
      ['src/report/x.ts', "import '/etc/x.ts';"],
      ['src/x.ts', ''],
      ['src/attic/x.ts', ''],
    ] as const) {
      assert.equal(wrongImports(path, source).length, 1, `${path}: ${source}`);
    }
    for (const [path, source] of [
      ['src/server/node.ts', "import 'node:path'; import { createConnection } from 'vscode-languageserver/node';"],
      [
        'src/text/parse/x.ts',
        "import { fromMarkdown } from 'mdast-util-from-markdown'; import type { Root } from 'mdast';",
      ],
      [
        'src/check/x.ts',
        "import type { Root } from 'hast'; import { merge } from '../config/merge.ts'; import './y.ts';",
      ],
    ] as const) {
      assert.deepEqual(wrongImports(path, source), []);
    }
  });

  it('is what the linter holds, too', () => {
    execFileSync(process.execPath, ['scripts/layers.mjs', '--check'], { stdio: 'pipe' });
    assert.ok(JSON.parse(readFileSync('biome.json', 'utf8')).extends.includes('./biome.layers.json'));
  });
});
