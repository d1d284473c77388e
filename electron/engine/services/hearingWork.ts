// What a judge did with a hearing's questions and order draft: that judge's own, the last one kept wins.

import { type HearingWork, hearingWork, noWork } from '../../../shared/contract/hearingWork.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { Printer } from '../documents/printer.ts';
import { done, type Handlers, refuse } from '../handlers.ts';
import { findCaseByHearing } from '../store/cases.ts';
import type { StorePersonId } from '../store/columns.ts';
import { keepWork, readWork } from '../store/judgesOwn.ts';
import type { ReadTx } from '../store/transactions.ts';

/** What the person did with the hearing's brief; `noWork` where nothing was kept. Throws where it cannot be read. */
export async function workOf(tx: ReadTx, personId: StorePersonId, hearingId: HearingId): Promise<HearingWork> {
  const kept = await readWork(tx, { personId, hearingId });
  return kept === null ? noWork : hearingWork.parse(JSON.parse(kept));
}

/** Letters that every typeface of the printer has, and what it leaves out or sets as a space. */
const surelyPrintable = /^[\s\p{Cf}\x20-\x7e\xa0-\xff–—‘’“”…]*$/u;

/** The first character of the judge's own words that no copy could print, as in Unicode's charts; null: there is none. */
async function unprintableIn({ own, draft }: HearingWork, printer: Pick<Printer, 'print'>): Promise<string | null> {
  const words = [...own.map(({ text }) => text), ...draft.flatMap(({ fields }) => Object.values(fields))].join(' ');
  if (surelyPrintable.test(words)) return null;
  const sheet: DocumentModel = {
    title: 'words',
    language: 'en',
    paper: 'letter',
    furniture: { footerLeft: '', footerMiddle: '', pageLabel: '' },
    blocks: [{ kind: 'paragraph', role: 'body', text: [words] }],
  };
  const printed = await printer.print(sheet, { createdAt: new Date(0) });
  return 'refused' in printed ? printed.codePoint : null;
}

/** The questions and the order draft of the asking judge alone: nobody is shown another's. */
export const hearingWorkHandlers = (printer: Pick<Printer, 'print'>): Pick<Handlers, 'work.show' | 'work.keep'> => ({
  'work.show': async ({ hearing }, store, { id: personId }) => {
    const found = await store.read(async (tx) => {
      const subject = await findCaseByHearing(tx, hearing, null);
      return subject === null ? null : { subject, value: await workOf(tx, personId, hearing) };
    });
    if (found === null) return refuse({ name: 'hearing-not-recorded', values: {} });
    const { subject, value } = found;
    return done({ value, trace: { subject, detail: { hearing } } });
  },
  'work.keep': async ({ hearing, work }, change, { id: personId }) => {
    const codePoint = await unprintableIn(work, printer);
    if (codePoint !== null) return refuse({ name: 'words-unprintable', values: { codePoint } });
    return change(async (tx) => {
      const subject = await findCaseByHearing(tx, hearing, null);
      if (subject === null) return refuse({ name: 'hearing-not-recorded', values: {} });
      await keepWork(tx, { personId, hearingId: hearing }, JSON.stringify(work));
      return done({ value: {}, trace: { subject, detail: { hearing } } });
    });
  },
});
