// Forms of the trigger grammar about the law: clock, finding, icwa, tpr, goal.

import type { Form } from '../context.ts';
import { clock } from './clock.ts';
import { finding } from './finding.ts';
import { goal, tpr } from './goal.ts';
import { icwa } from './icwa.ts';

interface Forms {
  readonly clock: Form<'clock'>;
  readonly finding: Form<'finding'>;
  readonly icwa: Form<'icwa'>;
  readonly tpr: Form<'tpr'>;
  readonly goal: Form<'goal'>;
}

export const legalForms: Forms = { clock, finding, icwa, tpr, goal };
