import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { builtIn } from '../../src/packs/built-in.ts';
import { snippetText } from '../../src/packs/snippet-syntax.ts';
import { createService } from '../../src/service/index.ts';

/** What a whole post needs and a snippet cannot have: a crisis line, a disclaimer, an acronym's first use. */
const aboutWholePosts = /^(?:crisis-resource-missing|disclaimer-missing|acronym-|claim-without-source|related-|image-)/;

describe('packs: our own checker', () => {
  it('finds nothing to flag in any snippet', () => {
    const service = createService();
    const flagged: string[] = [];
    for (const { prefix, body } of builtIn().flatMap((pack) => pack.snippets)) {
      const uri = `file:///${prefix}.md`;
      for (const { rule, text } of service.open(uri, snippetText(body)).findings) {
        if (!aboutWholePosts.test(rule)) flagged.push(`${prefix}: ${rule} "${text}"`);
      }
      service.close(uri);
    }
    assert.deepEqual(flagged, []);
  });

  it('flags no definition of a term for its wording', () => {
    const service = createService();
    const flagged: string[] = [];
    for (const { term, definition } of builtIn().flatMap((pack) => pack.terms)) {
      for (const { rule, text } of service.open('file:///term.md', definition).findings) {
        // A definition is dense by nature.
        if (!aboutWholePosts.test(rule) && rule !== 'hard-sentence') flagged.push(`${term}: ${rule} "${text}"`);
      }
      service.close('file:///term.md');
    }
    assert.deepEqual(flagged, []);
  });
});
