/** Named lists of words that patterns refer to as `@name`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

const list = (words: string): string[] => words.split(/\s*,\s*/);

/** Nouns for people, in every inflection. */
const people = list(
  'person~, people, client~, patient~, individual~, member~, participant~, resident~, inpatient~, outpatient~, adult~, teen~, teenager~, adolescent~, youth~, kid~, child~, boy~, girl~, man~, woman~, guy~, mother~, mom~, mum~, father~, dad~, parent~, son~, daughter~, brother~, sister~, sibling~, wife~, husband~, spouse~, partner~, girlfriend~, boyfriend~, ex, exes, friend~, colleague~, coworker~, boss~, neighbour~, neighbor~, student~, pupil~, teacher~, inmate~, prisoner~, veteran~, soldier~, survivor~, family~, user~, roommate~, celebrity~, relative~, cousin~, uncle~, aunt~',
);
const subjects = list('he, she, they, who, someone, somebody, anyone, everyone');

/**
 * Word classes that every pack can use; a file's own class of the same name comes first. Choices of several words are matched one
 * after another, `word~` in every inflection.
 */
export const sharedClasses: WordClasses = {
  person: people,
  subject: [...people, ...subjects, 'i', 'you', 'we'],
  /** Those who are treated: who can be blamed for how treatment goes. */
  client: [
    ...list(
      'client~, patient~, person~, individual~, participant~, inpatient~, outpatient~, member~, adult~, teen~, teenager~, adolescent~, youth~, kid~, child~, boy~, girl~, man~, woman~, son~, daughter~, veteran~, inmate~, student~, mother~, father~, he, she, they, who, someone, somebody, anyone, people',
    ),
  ],
  oneself: list('himself, herself, themselves, themself, yourself, myself, oneself, itself, ourselves'),
  possessive: list("his, her, their, my, your, our, one's, someone's"),
  be: ['be~', "he's", "she's", "they're", "who's", "you're", "i'm", "it's", "we're"],
  diagnosis: list(
    'depression, anxiety, schizophrenia, psychosis, autism, anorexia, bulimia, addiction, alcoholism, dementia, epilepsy, diabetes, cancer, trauma, insomnia, mania, hypomania, ADHD, ADD, BPD, PTSD, CPTSD, OCD, GAD, SUD, NPD, DID, ASD, bpd, ptsd, ocd, adhd, bipolar, borderline, schizoaffective-disorder, bipolar-disorder, borderline-personality-disorder, personality-disorder~, eating-disorder~, anxiety-disorder~, panic-disorder, panic-attack~, mood-disorder~, mental-disorder~, mental-illness~, mental-health-problem~, mental-health-condition~, mental-health-issue~, substance-use-disorder~, alcohol-use-disorder, conduct-disorder, major-depression, clinical-depression, postnatal-depression, postpartum-depression, social-anxiety, binge-eating, self-harm, suicidal-thought~, suicidal-ideation, emotion-dysregulation, post-traumatic-stress-disorder, posttraumatic-stress-disorder, obsessive-compulsive-disorder, chronic-pain, phobia~, delusion~, hallucination~',
  ),
  substance: list(
    'drug~, substance~, alcohol, booze, heroin, cocaine, crack, meth, methamphetamine, opioid~, opiate~, fentanyl, cannabis, marijuana, pot, weed, pill~, painkiller~, benzo~, benzodiazepine~, prescription-drug~, oxycodone, nicotine, ketamine, amphetamine~, drink, drinking',
  ),
  treatment: list(
    'treatment~, therapy~, DBT, CBT, ACT, EMDR, ECT, MBT, dbt, cbt, psychotherapy, counselling, counseling, rehab, detox, medication~, meds, antidepressant~, SSRIs, lithium, program, programme, programs, programmes, group-therapy, skills-training, skills-group, skills-class, aftercare, outpatient-treatment, inpatient-treatment, family-therapy, talk-therapy, individual-therapy, exposure-therapy, trial-of-medication, course-of-treatment, course-of-therapy, intervention~',
  ),
  staff: list(
    'staff, team, therapist~, counsellor~, counselor~, clinician~, nurse~, doctor~, psychiatrist~, psychologist~, family, parents, everyone, people, others, us, me, mother, husband, wife, partner, friends, ward',
  ),
};

/** The words of a class: the file's own, else a shared one. */
export function classNamed(classes: WordClasses, name: string): readonly string[] | undefined {
  if (Object.hasOwn(classes, name)) return classes[name];
  return Object.hasOwn(sharedClasses, name) ? sharedClasses[name] : undefined;
}
