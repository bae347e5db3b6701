import assert from 'node:assert/strict';
import { loadProjectConfig } from '../../src/config/load.ts';
import { mergeConfig } from '../../src/config/merge.ts';
import { listPosts } from '../../src/config/posts.ts';
import { memoryFiles } from './memory-files.ts';

describe('finding the project file', () => {
  it('takes the nearest ancestor, and none outside the root', async () => {
    const files = memoryFiles({
      '/.wisemark.yml': 'audience: general',
      '/blog/.wisemark.yml': 'audience: clients',
      '/blog/posts/.wisemark.json': '{ "audience": "clinicians" }',
    });
    assert.equal((await loadProjectConfig(files, '/blog/posts/a.md')).layers[0]?.values.audience, 'clinicians');
    const outer = await loadProjectConfig(files, '/blog/other/deep/b.md');
    assert.equal(outer.layers[0]?.values.audience, 'clients');
    assert.equal(outer.folder, '/blog');
    assert.deepEqual(
      (await loadProjectConfig(memoryFiles({ '/.wisemark.yml': 'audience: general' }), '/blog/a.md')).layers,
      [],
    );
  });

  it('lays a file over what it extends, each with its own origin', async () => {
    const files = memoryFiles({
      '/blog/.wisemark.yml': 'extends: [./team/base.yml]\naudience: clients\n',
      '/blog/team/base.yml': 'extends: ../deep.json\naudience: general\nregion: GB\n',
      '/blog/deep.json': '{ "region": "AU", "language": "en-GB" }',
    });
    const { layers, problems, paths } = await loadProjectConfig(files, '/blog/a.md');
    assert.deepEqual(problems, []);
    const merged = mergeConfig(layers);
    assert.equal(merged.config.audience, 'clients');
    assert.equal(merged.config.region, 'GB');
    assert.equal(merged.config.language, 'en-GB');
    assert.deepEqual(merged.origins, {
      audience: '.wisemark.yml:2',
      region: 'team/base.yml:3',
      language: 'deep.json:1',
    });
    assert.equal(paths.length, 3);
  });

  it('stays inside, stops at a ring, and says what is missing; the rest holds', async () => {
    const files = memoryFiles({
      '/blog/.wisemark.yml':
        'extends:\n  - ../secret.yml\n  - /etc/passwd\n  - a.yml\n  - gone.yml\n  - closed.yml\n  - latin.yml\nregion: NZ\n',
      '/blog/a.yml': 'extends: .wisemark.yml\nlanguage: en-GB\n',
      '/secret.yml': 'audience: clients',
      '/blog/closed.yml': null,
      '/blog/latin.yml': new Uint8Array([0x61, 0x3a, 0x20, 0xe9]),
    });
    const { layers, problems } = await loadProjectConfig(files, '/blog/x.md');
    assert.deepEqual(problems, [
      '.wisemark.yml:2: "extends" leads to "../secret.yml", outside the project; move that file inside',
      '.wisemark.yml:3: "extends" leads to "/etc/passwd", outside the project; move that file inside',
      'a.yml:1: "extends" leads back to ".wisemark.yml"; take one of the two out',
      '.wisemark.yml:5: "gone.yml" is not there; check the path',
      '.wisemark.yml:6: "closed.yml" could not be read (permission denied)',
      '.wisemark.yml:7: "latin.yml" is not UTF-8 text; save it as UTF-8',
    ]);
    const { config } = mergeConfig(layers);
    assert.deepEqual([config.audience, config.region, config.language], ['clinicians', 'NZ', 'en-GB']);
  });

  it('has a depth and a number beyond which it does not go', async () => {
    const chain = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [
        index === 0 ? '/blog/.wisemark.yml' : `/blog/${index}.yml`,
        `extends: ${index + 1}.yml`,
      ]),
    );
    assert.match((await loadProjectConfig(memoryFiles(chain), '/blog')).problems.join('\n'), /more than 8 files deep/);
    const wide = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `/blog/${index}.yml`,
        `extends: [${Array.from({ length: 40 }, (__, to) => `${to}.yml`).join(', ')}]`,
      ]),
    );
    const loaded = await loadProjectConfig(memoryFiles({ ...wide, '/blog/.wisemark.yml': 'extends: 0.yml' }), '/blog');
    assert.ok(loaded.layers.length <= 40, `${loaded.layers.length} layers`);
  });

  it('tells of a project file that cannot be read', async () => {
    const { problems } = await loadProjectConfig(memoryFiles({ '/blog/.wisemark.yml': null }), '/blog/x.md');
    assert.deepEqual(problems, ['.wisemark.yml:1: this settings file could not be read (permission denied)']);
  });
});

describe('listing posts', () => {
  it('leaves what is excluded in peace', async () => {
    const files = memoryFiles({
      '/blog/a.md': '',
      '/blog/README.md': '',
      '/blog/sub/LICENSE.md': '',
      '/blog/.x/b.md': '',
      '/blog/node_modules/c.md': '',
    });
    assert.deepEqual(await listPosts(files, mergeConfig([]).config), ['/blog/a.md']);
  });
});
