import type { Source } from '../../base/finding.ts';

/** Authorities that several rules rest on. `basis` says how much of each was read. */
export const sources = {
  whoMedia: {
    org: 'World Health Organization and IASP',
    title: 'Preventing suicide: a resource for media professionals, update 2023',
    url: 'https://www.who.int/publications/i/item/9789240076846',
    basis: 'overview',
  },
  reportingOnSuicide: {
    org: 'ReportingOnSuicide.org',
    title: 'Best Practices and Recommendations for Reporting on Suicide',
    url: 'https://reportingonsuicide.org/recommendations/',
    basis: 'excerpt',
  },
  samaritans: {
    org: 'Samaritans',
    title: 'Media guidelines for reporting suicide (6th ed.)',
    url: 'https://www.samaritans.org/about-samaritans/media-guidelines/',
    basis: 'overview',
  },
  selfInjuryMedia: {
    org: 'British Journal of Psychiatry (Westers et al.)',
    title: 'Media guidelines for the responsible reporting and depicting of non-suicidal self-injury',
    url: 'https://www.cambridge.org/core/journals/the-british-journal-of-psychiatry/article/media-guidelines-for-the-responsible-reporting-and-depicting-of-nonsuicidal-selfinjury/F9B81777FE962305A3130163853A536D',
    basis: 'excerpt',
  },
  safeHarbor: {
    org: 'US HHS',
    title: 'De-identification guidance: Safe Harbor, 45 CFR 164.514(b)(2)',
    url: 'https://www.hhs.gov/hipaa/for-professionals/special-topics/de-identification/index.html',
    basis: 'excerpt',
  },
  apaEthics: {
    org: 'American Psychological Association',
    title: 'Ethical Principles of Psychologists and Code of Conduct (4.07, 5.01, 5.05)',
    url: 'https://www.apa.org/ethics/code',
    basis: 'overview',
  },
  accessibility: {
    org: 'W3C',
    title: 'Web Content Accessibility Guidelines 2.2',
    url: 'https://www.w3.org/TR/WCAG22/',
    basis: 'known',
  },
  plainLanguage: {
    org: 'US General Services Administration',
    title: 'Federal Plain Language Guidelines',
    url: 'https://www.plainlanguage.gov/guidelines/',
    basis: 'known',
  },
  clearCommunication: {
    org: 'US CDC',
    title: 'Clear Communication Index user guide',
    url: 'https://www.cdc.gov/ccindex/',
    basis: 'excerpt',
  },
  singleTitle: {
    org: 'markdownlint',
    title: 'MD025: multiple top-level headings',
    url: 'https://github.com/DavidAnson/markdownlint/blob/main/doc/md025.md',
    basis: 'excerpt',
  },
} as const satisfies Readonly<Record<string, Source>>;
