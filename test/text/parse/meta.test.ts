import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMeta } from '../../../src/text/parse/meta.ts';
import { isoDay } from '../../../src/text/parse/meta-date.ts';

describe('front matter of any blog', () => {
  it('reads each role by the names that blogs use', () => {
    const cases: readonly [string, Record<string, unknown>, unknown][] = [
      ['title', { title: 42 }, '42'],
      ['title', { Title: ' Wise mind ' }, 'Wise mind'],
      ['description', { subtitle: 'c', summary: 'b', excerpt: 'a' }, 'a'],
      ['description', { excerpt: 'a', Description: 'best' }, 'best'],
      ['author', { author: { display_name: 'Ana Ruiz' } }, 'Ana Ruiz'],
      ['author', { authors: ['Ana', { name: 'Ben' }, 'Cy'] }, 'Ana, Ben and Cy'],
      ['author', { username: 'ana' }, 'ana'],
      ['category', { categories: { category: [{ title: 'Skills', slug: 'skills' }] } }, 'Skills'],
      ['category', { categories: 'DBT , Teens' }, 'DBT'],
      ['category', { categories: ['DBT ', 'x'] }, 'DBT'],
      ['tags', { tags: 'a, b,, A' }, ['a', 'b']],
      ['tags', { tags: ['posts', 'dbt', { title: 'skills' }] }, ['dbt', 'skills']],
      ['tags', { taxonomies: { tags: ['x'] } }, ['x']],
      ['slug', { permalink: '/blog/2020/wise-mind.html' }, 'wise-mind'],
      ['slug', { permalink: '/:categories/:title' }, undefined],
      ['slug', { slug: 'panic-disorder?ref=workflow' }, 'panic-disorder'],
      ['draft', { published: false }, true],
      ['draft', { draft: 'true' }, true],
      ['draft', { status: 'private' }, true],
      ['draft', { status: 'publish' }, false],
      ['draft', {}, false],
      ['newsletter', { newsletter: true }, true],
      ['newsletter', { newsletter: { title: 'x' } }, true],
      ['newsletter', { newsletter: 'no' }, false],
      ['audience', { audience: 'Clients' }, 'clients'],
      ['disabledRules', { wisemark: { disable: ['a', 'b'] } }, ['a', 'b']],
      ['disabledRules', { wisemark: { disable: 'a, b' } }, ['a', 'b']],
      ['date', { published: false, lastmod: '2020-01-02' }, '2020-01-02'],
      ['date', { date: new Date('2026-01-26T00:00:00Z') }, '2026-01-26'],
      ['date', { date: 'some day' }, 'some day'],
    ];
    for (const [role, data, expected] of cases) {
      assert.deepEqual(readMeta(data)[role as 'title'], expected, JSON.stringify(data));
    }
  });

  it('reads a picture from a string, a list or a map, with its alt text', () => {
    const image = (data: Record<string, unknown>) => readMeta(data).image;
    assert.deepEqual(image({ image: 'a.png', imageAlt: 'A' }), { source: 'a.png', alt: 'A' });
    assert.deepEqual(image({ images: ['a.png', 'b.png'] }), { source: 'a.png', alt: '' });
    assert.deepEqual(image({ cover: { image: 'c.png', alt: 'C' } }), { source: 'c.png', alt: 'C' });
    assert.deepEqual(image({ header: { overlay_image: 'h.png' }, 'Image-Alt': 'H' }), { source: 'h.png', alt: 'H' });
    assert.deepEqual(image({ hero_image: 'x.png', thumbnail: 'y.png' }), { source: 'x.png', alt: '' });
    assert.deepEqual(image({ featuredImage: 'f.png', featuredalt: 'F' }), { source: 'f.png', alt: 'F' });
    assert.equal(image({ preview: true }), undefined);
  });

  it('reads each date spelling met, and keeps the words where it is none', () => {
    const spellings: readonly [string, string | undefined][] = [
      ['2026-01-26', '2026-01-26'],
      ['2026-01-26T23:30:00.000Z', '2026-01-26'],
      ['2026-01-26T23:30:00-08:00', '2026-01-26'],
      ['2015-11-17 16:16:01 -0600', '2015-11-17'],
      ['2015-1-7 16:16:01', '2015-01-07'],
      ['Jan 4, 2024 at 07:18', '2024-01-04'],
      ['Sept. 3rd 2021', '2021-09-03'],
      ['17-05-22-06:18:52 -0600', '2017-05-22'],
      ['22 Apr 2023 at 10:57', '2023-04-22'],
      ['12th Mar 2021', '2021-03-12'],
      ['Sat, 22 Apr 2023 10:57:00 GMT', '2023-04-22'],
      ['20260126', '2026-01-26'],
      ['2026-02-31', undefined],
      ['soon', undefined],
      ['2026', undefined],
    ];
    for (const [text, day] of spellings) assert.equal(isoDay(text), day, text);
  });

  it('reads chosen posts as strings, maps and nested lists', () => {
    const related = (data: Record<string, unknown>) => readMeta(data).related;
    assert.deepEqual(related({ related: ['wise-mind', 'A Title With Words'] }), [
      { target: 'wise-mind' },
      { title: 'A Title With Words' },
    ]);
    assert.deepEqual(related({ related: [{ title: 'T', label: 'L', excerpt: 'E', image: 'i.png' }] }), [
      { title: 'T', label: 'L', excerpt: 'E', image: { source: 'i.png', alt: '' } },
    ]);
    assert.deepEqual(related({ relatedpost: { blog: [{ title: 'T', slug: 's' }] } }), [{ target: 's', title: 'T' }]);
    assert.deepEqual(
      related({ relatedlinks: [{ title: 'More', links: [{ url: '/a', title: 'A', description: 'D' }] }] }),
      [{ target: '/a', title: 'A', excerpt: 'D' }],
    );
  });

  it('reads a training as a title or a map, and leaves out what is absent', () => {
    assert.deepEqual(readMeta({ training: 'C-DBT' }).training, { title: 'C-DBT' });
    assert.deepEqual(
      readMeta({ training: { title: 'T', hours: 6, ceHours: 6.25, instructor: 'Ana', cta: 'Go' } }).training,
      {
        title: 'T',
        presenter: 'Ana',
        hours: '6 hours, 6.25 CE hours',
        callToAction: 'Go',
      },
    );
    assert.equal(readMeta({ training: {} }).training, undefined);
  });

  it("looks at a team's own names first", () => {
    const meta = readMeta(
      { image: 'a.png', Teaser_Pic: 'b.png', strap: 'dek' },
      { image: ['teaserPic'], description: ['strap'] },
    );
    assert.equal(meta.image?.source, 'b.png');
    assert.equal(meta.description, 'dek');
  });

  it('never throws, whatever the data', () => {
    const names = ['title', 'image', 'related', 'training', 'categories', 'tags', 'author', 'date', 'wisemark', 'slug'];
    const value = fc.anything({ withDate: true, withBigInt: true, withNullPrototype: true, withMap: true });
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string()), value), (data) => {
        const meta = readMeta(data);
        assert.ok(Array.isArray(meta.tags) && typeof meta.draft === 'boolean');
        for (const entry of Object.values(meta)) assert.notEqual(entry, undefined);
      }),
      { numRuns: 500 },
    );
  });
});
