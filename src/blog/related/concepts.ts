import { stemOf } from './words.ts';

/**
 * Words that mean one subject to a reader of such blogs, so that "insomnia" meets "bedtime". Written from what clinicians and
 * their readers say, one subject a line, its name first; a word stands in one line only.
 */
const lines = `
anxiety anxious worry worries worrying panic nervous fear fears fearful phobia phobias avoidance dread
depression depressed depressive sadness sad hopeless hopelessness melancholy mood despair
anger angry rage irritable irritability resentment frustration frustrated temper hostility
shame guilt guilty ashamed embarrassment humiliation regret remorse
grief grieving loss bereavement mourning bereaved death dying funeral
trauma traumatic ptsd abuse abused flashback flashbacks triggers dissociation dissociate
stress stressed stressful burnout overwhelm overwhelmed exhaustion exhausted fatigue tired overwork
suicide suicidal self-harm cutting crisis lifeline hotline
addiction addicted alcohol drinking drink sober sobriety substance substances drug drugs recovery relapse craving cravings rehab smoking
sleep insomnia sleeping bedtime asleep nap dreams nightmares bed rested
eating food foods meal meals diet nutrition appetite hunger binge bulimia anorexia cook cooking recipe
body exercise fitness workout running yoga gym stretching movement walk walking weight
meditation meditate mindful mindfulness breathing breath breathe awareness presence grounding
acceptance accept compassion kindness self-compassion forgiveness forgive gratitude grateful nonjudgmental
relationship relationships partner partners marriage married spouse couple couples dating romantic intimacy breakup divorce sex sexual
friendship friend friends loneliness lonely isolation belonging connection social
family families parent parents parenting mother father mom dad siblings household
children child kids kid toddler baby teen teens teenager teenagers adolescent adolescents youth
school student students teacher teachers classroom university college education exam exams
work job jobs career careers workplace employee employees employer boss colleague colleagues office resume interview
communication conversation conversations listening conflict conflicts argument arguments disagreement negotiation boundaries boundary assertive assertiveness
therapy therapist therapists counselling counseling counsellor counselor psychotherapy psychologist clinician clinicians clinical session sessions client clients patient patients treatment
medication medications medicine psychiatrist psychiatry antidepressant antidepressants prescription dose
diagnosis diagnosed disorder disorders symptom symptoms bipolar borderline schizophrenia psychosis
adhd attention focus distraction distracted concentration neurodivergent autism autistic
ocd obsessive compulsive intrusive obsessions compulsions rituals
confidence self-esteem esteem impostor imposter self-doubt doubt insecurity insecure inadequate perfectionism perfectionist worthiness
thoughts thinking belief beliefs cognitive distortion distortions rumination ruminate reframing
emotions emotion emotional feelings regulation dysregulation
habits habit routine routines discipline motivation procrastination productivity productive goals goal resolutions resolution
money financial finance finances budget budgeting debt savings spending income salary invest
shopping purchase purchases purchasing buying buy consumer price subscription subscriptions
home house apartment property mortgage rent rental decluttering declutter clutter minimalism tidy cleaning
travel traveling travelling trip trips vacation vacations holiday flight airport tourism tourist
pregnancy pregnant postpartum birth motherhood perinatal miscarriage infertility
aging ageing elderly older retirement dementia caregiver caregivers caregiving carer carers
pain chronic illness disease hospital surgery doctor doctors injury cancer
gender women feminist feminism men masculinity lgbtq transgender queer gay lesbian identity
race racism racial discrimination inclusion diversity minority oppression stigma
spirituality spiritual faith religion religious prayer god church soul
nature outdoors garden gardening forest park animals animal pet pets dog dogs cat wildlife
art artist artists creative creativity painting music musician poetry craft
writing write writer writers blog blogging journal journaling diary essay essays
reading book books novel author library
film films movie movies cinema television tv series trailer actor
photography photo photos camera cameras lens photographer
internet online web website websites browser browsers facebook instagram twitter media feed
phone phones smartphone iphone screen screens device devices app apps software
programming programmer programmers code coding developer developers javascript php python framework
politics political government election elections vote voting president democracy protest law
conference conferences meetup speaker speakers talk talks keynote workshop community
calendar calendars schedule scheduling planner reminders tasks task
`;

const subjects = new Map<string, string>();
for (const line of lines.trim().split('\n')) {
  const words = line.split(' ');
  for (const word of words) {
    const stem = stemOf(word);
    if (!subjects.has(stem)) subjects.set(stem, words[0] ?? '');
  }
}

/** The subject that a stem belongs to, by its name; undefined for most words. */
export function conceptOf(stem: string): string | undefined {
  return subjects.get(stem);
}
