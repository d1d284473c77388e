// Finding a case, with the hearing that a person would open.

import { findCases } from '../../../shared/docket/find.ts';
import { initialsOfAll } from '../../../shared/docket/initials.ts';
import { isSet } from '../../../shared/docket/settle.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { hearingsInOrder, notVacated } from '../../../shared/domain/hearings.ts';
import type { Hearing } from '../../../shared/domain/record.ts';
import { done, type Handlers } from '../handlers.ts';
import { listFindableCases, readHearingsOf } from '../store/cases.ts';

const most = 20;

/** The next hearing that is set on the day or later, else the last one, before any that was vacated. */
export function toOpen(hearings: readonly Hearing[], asOf: CalendarDate): Hearing | null {
  const inOrder = hearingsInOrder(hearings);
  return inOrder.find((hearing) => isSet(hearing, asOf)) ?? notVacated(inOrder).at(-1) ?? inOrder.at(-1) ?? null;
}

export const findHandlers: Pick<Handlers, 'docket.find'> = {
  /** What was typed is a record's text as likely as not: the audit line says only what was found. */
  'docket.find': async ({ text, asOf }, store) => {
    const [found, hearings] = await store.read(async (tx) => {
      const found = findCases(await listFindableCases(tx), text, most);
      const ids = found.map(({ caseId }) => caseId);
      return [found, await readHearingsOf(tx, ids)] as const;
    });
    const ofCase = Map.groupBy(hearings, ({ caseId }) => caseId);
    const value = found.map(({ caseId, caseNumber, children }) => {
      const hearing = toOpen(ofCase.get(caseId) ?? [], asOf);
      return {
        caseNumber,
        initials: initialsOfAll(children),
        hearing: hearing === null ? null : { id: hearing.id, date: hearing.date },
      };
    });
    const cases = found.map(({ caseId }) => caseId);
    return done({ value, trace: { subject: null, detail: { asOf, cases } } });
  },
};
