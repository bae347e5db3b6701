import type { Audience } from '../../base/finding.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Known to anyone who reads a blog; nobody writes these out. */
const everyone = set(
  `US UK EU UN USA UAE NHS BBC CNN NASA FBI CIA NATO TV PC DVD CD DJ ID IQ OK AM PM AD BC BCE CE CEO CV DIY DNA RNA FAQ GP GPS HIV AIDS
  HTML CSS URL PDF SMS USB VIP WHO PS RSVP ASAP AKA LGBT LGBTQ LGBTQIA MRI CT ER A&E Q&A R&D B&B MD MA BA BS MS PHD DIY ATM API JSON SQL PHP
  HTTP HTTPS XML CPU GPU RAM SSD LED LCD HD IT PR HR NGO UFO SOS BMI UV AC DC COVID SARS ISBN DOI PMID ET EST PST GMT UTC CST NYC LA DC
  IBM NBC ABC HBO MTV KFC NBA NFL UEFA FIFA BMW IKEA YMCA MLB ISO JPG JPEG PNG GIF SVG MP3 VPN WIFI OS AI VR TED USD GBP EUR CAD AUD AMA
  OP MS DR MR NY SF TX WA VA MA NI II III IV VI VII VIII IX`,
);

/** What clinicians read every day, in this field. */
const clinicians = set(
  'DBT CBT PTSD CPTSD C-PTSD ADHD OCD GAD BPD MDD DSM DSM-5 DSM-IV ICD ICD-10 ICD-11 ACT EMDR SSRI SSRIS RCT RCTS APA NIMH NICE CDC FDA HIPAA',
);

/** Skills whose name is a word; who teaches DBT reads them as names. */
export const skillWords = set('DEAR MAN STOP FAST GIVE PLEASE TIP TIPP ACCEPTS IMPROVE COPE ABC CHECK WISE MIND');

/** True where readers of this kind need no expansion. */
export function isKnown(name: string, skill: boolean, audience: Audience): boolean {
  if (everyone.has(name)) return true;
  if (audience !== 'clinicians') return false;
  return clinicians.has(name) || name === 'DEAR MAN' || (skill && skillWords.has(name)) || skillWords.has(name);
}
