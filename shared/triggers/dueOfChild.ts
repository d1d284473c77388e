// Everything due in a case (R7 to R10) and for its child by age, as the rules list it: counted once for all forms.

import { dueItems } from '../domain/dueItems.ts';
import { trackObligations } from '../domain/obligations.ts';
import { isMoot } from './moot.ts';
import { perContext } from './perContext.ts';

/** R7 to R10 with R13's status, of the whole case, but for what nobody can do any more. */
export const obligationsOf = perContext((context) =>
  trackObligations(context.file, context.hearing.date, context.asOf).filter((row) => !isMoot(row, context)),
);

/** What is due for the context's child, with the periodicity schedule and the further clocks of Part C. */
export const dueOfChild = perContext(({ file, child, hearing, asOf }) =>
  dueItems(child, file.policy, { asOf, hearingOn: hearing.date }, file.case.substantiatedOn),
);
