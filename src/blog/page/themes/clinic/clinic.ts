import type { Theme } from '../theme.ts';
import { clinicStyle } from './style.ts';
import { clinicTemplates } from './templates.ts';

/** A quiet page for a clinic's or a trainer's blog: serif text in one column, training card, sign-up, a row of four cards. */
export const clinic: Theme = { name: 'clinic', templates: clinicTemplates, css: clinicStyle };
