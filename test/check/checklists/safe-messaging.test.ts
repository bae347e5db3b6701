import assert from 'node:assert/strict';
import type { Checklist } from '../../../src/base/finding.ts';
import { createService } from '../../../src/service/index.ts';

function listOf(text: string): Checklist | undefined {
  return createService().open('post.md', text).checklists[0];
}

function states(text: string): Record<string, string> {
  return Object.fromEntries((listOf(text)?.items ?? []).map(({ id, state }) => [id, state]));
}

describe('the safe-messaging check list', () => {
  const careful = `---
title: After a loss
description: What helps.
---

People who lost someone to suicide grieve in their own way. Suicide has many causes that act together.

Most people who think of suicide recover. Call or text 988 in the US at any hour.
`;

  it('is there for a post that treats suicide or self-harm, and for no other', () => {
    assert.equal(listOf('We teach four skills. Commit to one of them.'), undefined);
    assert.equal(listOf('## References\n\n- Doe, J. (2001). Suicide and its causes.'), undefined);
    assert.equal(listOf(careful)?.id, 'safe-messaging');
  });

  it('says of each recommendation how the post stands to it', () => {
    assert.deepEqual(states(careful), {
      method: 'met',
      place: 'met',
      'single-cause': 'met',
      language: 'met',
      headline: 'met',
      notes: 'not-applicable',
      'photographs-and-links': 'not-applicable',
      help: 'met',
      facts: 'to-judge',
      coping: 'to-judge',
      celebrities: 'not-applicable',
      bereaved: 'to-judge',
    });
  });

  it('names the passages of what is not met', () => {
    const text = `# A suicide in the family

Her brother hanged himself. A suicide note was found. The actor’s fans mourned. He died by suicide because of his exam results.

![The house](house.png)
`;
    const found = states(text);
    assert.equal(found['method'], 'not-met');
    assert.equal(found['help'], 'not-met');
    assert.equal(found['headline'], 'to-judge');
    assert.equal(found['photographs-and-links'], 'to-judge');
    assert.equal(found['celebrities'], 'to-judge');
    assert.notEqual(found['single-cause'], 'met');
    assert.notEqual(found['notes'], 'not-applicable');
    for (const { passages } of listOf(text)?.items ?? [])
      for (const passage of passages) {
        assert.equal(passage.text, text.slice(passage.offset, passage.endOffset));
        assert.equal(passage.line, text.slice(0, passage.offset).split('\n').length);
      }
    const method = listOf(text)?.items.find(({ id }) => id === 'method');
    assert.deepEqual(
      method?.passages.map((passage) => passage.text),
      ['hanged himself'],
    );
  });

  it('gives states, never a score', () => {
    assert.ok(!/score|\d+ ?%|\d+ of \d+/i.test(JSON.stringify(listOf(careful))));
  });
});
