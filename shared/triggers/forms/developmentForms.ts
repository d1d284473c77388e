// Forms of the trigger grammar about development: screening, screeningIssue, safetyItem, partC.

import type { Form } from '../context.ts';
import { partC } from './partC.ts';
import { safetyItem, screening } from './screening.ts';
import { screeningIssue } from './screeningIssue.ts';

interface Forms {
  readonly screening: Form<'screening'>;
  readonly screeningIssue: Form<'screeningIssue'>;
  readonly safetyItem: Form<'safetyItem'>;
  readonly partC: Form<'partC'>;
}

export const developmentForms: Forms = { screening, screeningIssue, safetyItem, partC };
