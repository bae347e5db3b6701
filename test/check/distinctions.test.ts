import assert from 'node:assert/strict';
import { builtIn } from '../../src/packs/built-in.ts';
import { createService } from '../../src/service/index.ts';

const ids = new Set(builtIn().flatMap((pack) => pack.rules.map((rule) => rule.id)));
const service = createService();

function said(text: string): string[] {
  return service
    .open('post.md', text)
    .findings.filter((finding) => ids.has(finding.rule) && finding.severity !== 'hint')
    .map((finding) => finding.rule);
}

/** What decides whether a clinician keeps the checks on: for each, a sentence to find and its nearest harmless twins. */
const distinctions: readonly { name: string; bad: readonly [string, string][]; good: readonly string[] }[] = [
  {
    name: 'commit: only with suicide as its object',
    bad: [
      ['Two of the sons committed, within one year, suicide.', 'suicide-commit'],
      ['The suicide was committed at night.', 'suicide-commit'],
    ],
    good: [
      'She committed to the plan after a suicide in the family.',
      'We use commitment strategies from the first hour.',
    ],
  },
  {
    name: 'guides disagree: took her own life is never flagged',
    bad: [['He was said to have completed suicide.', 'suicide-completed']],
    good: ['She took her own life in spring.', 'Her brother killed himself years ago.'],
  },
  {
    name: 'failed attempt: only of suicide or overdose',
    bad: [['Her first attempt failed, and she told no one of the overdose.', 'suicide-failed']],
    good: ['His attempt to stop smoking failed.', 'The trial failed to reach its aim.'],
  },
  {
    name: 'resistant: the illness may be, the person is not',
    bad: [['Few places take treatment-resistant patients.', 'resistant-person']],
    good: ['Few places take people with treatment-resistant depression.'],
  },
  {
    name: 'borderline: only as a name for people',
    bad: [
      ['He said that borderlines exhaust him.', 'borderline-noun'],
      ['Our newest borderline client was late.', 'borderline-noun'],
    ],
    good: ['Borderline personality disorder can be treated.', 'The difference was of borderline significance.'],
  },
  {
    name: 'failing: treatments fail, clients do not',
    bad: [['Nadia has failed DBT again.', 'failed-treatment']],
    good: ['DBT has failed Nadia again.', 'In DBT a client cannot fail.'],
  },
  {
    name: 'DBT names hold words that are flagged elsewhere',
    bad: [['The ward doctor said she was being willful.', 'willful-person']],
    good: ['Willfulness and willingness are two ways to meet the moment.', 'Addict mind says one drink is nothing.'],
  },
  {
    name: 'use or mention',
    bad: [['The junkies slept in the park.', 'drug-slur']],
    good: [
      'The word junkies hurts people.',
      'A sign said “no junkies”.',
      'Write “people who use drugs” instead of junkies.',
      'It is a myth that junkies never recover.',
    ],
  },
  {
    name: 'proper names win',
    bad: [['Drug abuse was rare in the village.', 'substance-abuse']],
    good: [
      'The grant came from the National Institute on Drug Abuse last year.',
      'He goes to Alcoholics Anonymous on Fridays.',
    ],
  },
  {
    name: 'words with a neutral sense',
    bad: [['The new client manipulates nurses.', 'manipulative']],
    good: [
      'The manipulation check was passed.',
      'Cutting bread calms her.',
      'Spinal manipulation is for trained hands.',
    ],
  },
  {
    name: 'a diagnosis or an everyday word is no slur',
    bad: [['I am so OCD about my pens.', 'trivial-ocd']],
    good: ['Panic attacks pass.', 'Insomnia is common.', 'Detox takes a week.', 'It is just a skill.'],
  },
  {
    name: 'how people name themselves is theirs',
    bad: [['My neighbour is a recovering alcoholic.', 'alcoholic-noun']],
    good: ['I am a recovering alcoholic.', 'As an addict, I know the pull.', 'Autistic people spoke first.'],
  },
  {
    name: 'a client story, not a contact',
    bad: [['Below is a photo of my client and her dog.', 'client-artefact']],
    good: ['Below is a photo of our front door.', 'Call our clinic at any time.'],
  },
  {
    name: 'claims: negated, asked or supposed they are none',
    bad: [['Our course cures panic.', 'cure']],
    good: [
      'No course cures panic.',
      'Does a course cure panic?',
      'They believe that a course cures panic.',
      'If a course cured panic, we would all take it.',
    ],
  },
  {
    name: 'safety instructions may say now and never',
    bad: [['Act now, only four places left.', 'urgency']],
    good: ['Call 988 now if you are in danger.', 'You should never be punished for asking for help.'],
  },
];

describe('the fifteen distinctions', () => {
  for (const { name, bad, good } of distinctions)
    it(name, () => {
      for (const [text, rule] of bad) assert.ok(said(text).includes(rule), text);
      for (const text of good) assert.deepEqual(said(text), [], text);
    });
});
