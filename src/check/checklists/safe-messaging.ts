import type { Checklist, ChecklistItem, Finding, Passage } from '../../base/finding.ts';
import type { LineIndex } from '../../base/line-index.ts';
import type { Span } from '../../base/span.ts';
import type { Post } from '../../text/parse/post.ts';
import { sources } from '../rules/sources.ts';
import { partsOf } from '../summary/parts.ts';
import { nothingFound, type SafetyPassages } from '../summary/safety-passages.ts';
import { frontMatterTitle } from '../summary/title.ts';
import { topicIn } from '../summary/topic.ts';
import { treatedTopic } from '../summary/treats.ts';

/** What a writer has to look at is shown, not all of it. */
const most = 10;

const placeRules = new Set(['suicide-hotspot']);
const methodRules =
  /^(?:method-|suicide-method|selfharm-(?:tools|wound-detail|bodypart|concealment)|ed-(?:numbers|behaviour-detail))/;
const otherItems =
  /^(?:method-|suicide-(?:method|hotspot|note|single-cause|inexplicable)|selfharm-(?:tools|wound-detail|bodypart|concealment|attention)|ed-(?:numbers|behaviour-detail)|crisis-|cry-for-help|suicide-(?:threat|gesture))/;
const mythRules = /^(?:cry-for-help|selfharm-attention|suicide-(?:threat|gesture|inevitable))/;
const placeWords =
  /\b(?:bridge|cliffs?|building|roof|station|tower|tracks?|forest|beach|hotel|lake|river|viaduct|head|spot)\b/i;

/** Everything that the items are judged by. */
interface Evidence {
  readonly findings: readonly Finding[];
  readonly of: (subject: keyof SafetyPassages) => readonly Passage[];
  readonly title: Passage | undefined;
  readonly help: readonly Passage[];
  readonly images: readonly Passage[];
}

/**
 * The WHO and IASP resource for media professionals as a list, in our own words, for a post that treats suicide or self-harm. What a
 * rule found is not met; where only a person can say, the passages to look at are named.
 */
export function safeMessaging(post: Post, findings: readonly Finding[], lines: LineIndex): Checklist | undefined {
  if (treatedTopic(post) === false) return undefined;
  const evidence = gather(post, findings, lines);
  return {
    id: 'safe-messaging',
    title: 'Safe messaging on suicide and self-harm',
    source: sources.whoMedia,
    items: itemsOf(evidence),
  };
}

function gather(post: Post, all: readonly Finding[], lines: LineIndex): Evidence {
  const passage = ({ start, end }: Span): Passage => ({
    offset: start,
    endOffset: end,
    line: lines.position(start).line + 1,
    text: post.text.slice(start, end),
  });
  const parts = partsOf(post);
  const placed = (start: number, spans: readonly Span[]): Passage[] =>
    spans.map((span) => passage({ start: start + span.start, end: start + span.end }));
  // One pass over the parts: the list is made anew at each key press.
  const found: Record<keyof SafetyPassages, Passage[]> = {
    cause: [],
    note: [],
    myth: [],
    coping: [],
    celebrity: [],
    bereaved: [],
    link: [],
  };
  const subjects = Object.keys(found) as (keyof SafetyPassages)[];
  const images: Passage[] = [];
  for (const { block, summary } of parts) {
    if (summary.images.length > 0 && images.length < most) images.push(...placed(block.start, summary.images));
    const safety = summary.safety();
    if (safety === nothingFound) continue;
    for (const subject of subjects)
      if (safety[subject].length > 0 && found[subject].length < most)
        found[subject].push(...placed(block.start, safety[subject]));
  }
  for (const subject of subjects) found[subject].length = Math.min(found[subject].length, most);
  const heading = parts.find(({ summary }) => summary.headings.length > 0);
  const first = heading?.summary.headings[0];
  const title =
    frontMatterTitle(post) ??
    (heading === undefined || first === undefined
      ? undefined
      : { start: heading.block.start + first.start, end: heading.block.start + first.end });
  return {
    findings: all.filter(
      ({ state, category }) => state === 'new' && (category === 'suicide-safety' || category === 'self-harm-safety'),
    ),
    of: (subject) => found[subject],
    title: title && passage(title),
    help: parts
      .filter(({ summary }) => summary.help)
      .slice(0, most)
      .map(({ block }) => passage(block)),
    images: images.slice(0, most),
  };
}

function itemsOf(evidence: Evidence): ChecklistItem[] {
  const { findings, of, title, help, images } = evidence;
  const methods = findings.filter(({ rule }) => methodRules.test(rule));
  const places = findings.filter(
    ({ rule, text }) => placeRules.has(rule) || (methodRules.test(rule) && placeWords.test(text)),
  );
  const causes = findings.filter(({ rule }) => /^suicide-(?:single-cause|inexplicable)/.test(rule));
  const wordings = findings.filter(({ rule }) => !otherItems.test(rule));
  const notes = findings.filter(({ rule }) => rule === 'suicide-note');
  const myths = findings.filter(({ rule }) => mythRules.test(rule));
  return [
    byFindings(
      'method',
      'Leave out how: the method, and each step and tool of it.',
      methods,
      'No detail of a method was found.',
    ),
    byFindings('place', 'Leave out where: no place is named that others could seek.', places, 'No place was found.'),
    causes.length > 0
      ? notMet('single-cause', single, causes)
      : judge(
          'single-cause',
          single,
          of('cause'),
          'met',
          'No sentence was found that gives a reason.',
          'These sentences name a reason. Do they leave room for others?',
        ),
    byFindings(
      'language',
      'Use plain words: nothing that shocks, praises, blames or makes it sound usual or like a way out.',
      wordings,
      'No such wording was found.',
    ),
    headline(findings, title),
    notes.length > 0
      ? notMet('notes', letters, notes)
      : judge(
          'notes',
          letters,
          of('note'),
          'not-applicable',
          'No note or last message is spoken of.',
          'A note is spoken of. Does the text keep its words to itself?',
        ),
    judge(
      'photographs-and-links',
      'Choose photographs and links with care: nothing of method, place, scars or mourners.',
      [...images, ...of('link')].slice(0, most),
      'not-applicable',
      'There are no photographs or links.',
      'Look at each photograph and link.',
    ),
    help.length > 0
      ? item('help', where, 'met', help, 'The post says where to get help.')
      : item('help', where, 'not-met', title === undefined ? [] : [title], 'No crisis line or service was found.'),
    myths.length > 0
      ? notMet('facts', facts, myths)
      : item('facts', facts, 'to-judge', of('myth'), 'Only a person can say whether the facts are right.'),
    judge(
      'coping',
      'Tell how people cope and recover, and that help works.',
      of('coping'),
      'to-judge',
      'No words on coping or recovery were found. Is there room for some?',
      'These passages speak of coping or recovery. Is it told as within reach?',
    ),
    judge(
      'celebrities',
      'Take special care with the deaths of well-known people: no glamour, no detail.',
      of('celebrity'),
      'not-applicable',
      'No well-known person is spoken of.',
      'A well-known person may be spoken of. Is it told without glamour or detail?',
    ),
    judge(
      'bereaved',
      'Take care of the bereaved: their privacy comes first, and they need support too.',
      of('bereaved'),
      'not-applicable',
      'Nobody bereaved is spoken of.',
      'Bereaved people are spoken of. Did they agree, and is support named for them?',
    ),
  ];
}

const single = 'Do not give one cause: suicide has many causes that act together.';
const letters = 'Do not quote or describe notes and last messages.';
const where = 'Say where to get help, with a line that answers now.';
const facts = 'Give facts about suicide and its prevention, no myths.';

function headline(findings: readonly Finding[], title: Passage | undefined): ChecklistItem {
  const recommendation = 'Keep the headline calm: no method, no place, and no more of the word than it needs.';
  if (title === undefined) return item('headline', recommendation, 'not-applicable', [], 'The post has no title.');
  const inside = findings.filter(
    ({ offset, endOffset, rule }) =>
      offset >= title.offset && endOffset <= title.endOffset && rule !== 'crisis-resource-missing',
  );
  if (inside.length > 0) return notMet('headline', recommendation, inside);
  if (topicIn(title.text) === undefined)
    return item('headline', recommendation, 'met', [title], 'The title does not name it.');
  return item(
    'headline',
    recommendation,
    'to-judge',
    [title],
    'The title names it. Is it needed there, and is it calm?',
  );
}

function byFindings(id: string, recommendation: string, found: readonly Finding[], none: string): ChecklistItem {
  return found.length > 0 ? notMet(id, recommendation, found) : item(id, recommendation, 'met', [], none);
}

function notMet(id: string, recommendation: string, found: readonly Finding[]): ChecklistItem {
  const passages = found.slice(0, most).map(({ offset, endOffset, line, text }) => ({ offset, endOffset, line, text }));
  return item(id, recommendation, 'not-met', passages, found[0]?.message ?? '');
}

/** With passages it is for a person to judge; without, `otherwise` holds. */
function judge(
  id: string,
  recommendation: string,
  passages: readonly Passage[],
  otherwise: ChecklistItem['state'],
  none: string,
  some: string,
): ChecklistItem {
  return passages.length === 0
    ? item(id, recommendation, otherwise, [], none)
    : item(id, recommendation, 'to-judge', passages, some);
}

function item(
  id: string,
  recommendation: string,
  state: ChecklistItem['state'],
  passages: readonly Passage[],
  note: string,
): ChecklistItem {
  return { id, recommendation, state, passages, note };
}
