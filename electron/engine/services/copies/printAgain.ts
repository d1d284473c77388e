// A document that was printed before, printed again as it stood then: a copy like every other, searched by what is protected
// now, numbered and kept in the log.

import type { Printing } from '../../documents/printing.ts';
import type { Handlers } from '../../handlers.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findCaseByHearing } from '../../store/cases.ts';
import type { Clock } from '../../store/clock.ts';
import { findShowing } from '../../store/showings.ts';
import type { Store } from '../../store/store.ts';
import { readerOf } from '../briefMaking.ts';
import { showingHandlers, shownTo } from '../showings.ts';
import type { CopyCase } from './composed.ts';
import { leave, pendingFile } from './leaving.ts';

/** The case of a showing, for the reader that it was for. A case that the record has dropped is told as it was known. */
async function caseOf(store: Pick<Store, 'read'>, id: string): Promise<Result<CopyCase>> {
  return store.read(async (tx) => {
    const kept = await findShowing(tx, id);
    if (kept === null) return refuse({ name: 'no-such-showing', values: {} });
    const { hearingId: hearing, asOf, knownAt } = kept;
    const caseId = await findCaseByHearing(tx, hearing, null);
    const now = caseId === null ? null : await readCaseFile(tx, caseId, null);
    const file = now ?? (caseId === null ? null : await readCaseFile(tx, caseId, knownAt));
    if (file === null) return refuse({ name: 'hearing-not-recorded', values: {} });
    const audience = kept.audience as CopyCase['reader']['audience'];
    const reader = readerOf(file, shownTo(audience), asOf) ?? shownTo(audience);
    // What was withheld from it was not kept with it.
    return done({ file, hearing, reader, asOf, withheld: [] });
  });
}

/** `now` is the engine's clock, in milliseconds since 1970. */
export function printAgainHandlers(printer: Printing, now: Clock): Pick<Handlers, 'showing.save'> {
  const { 'brief.showAgain': showAgain } = showingHandlers(now);
  return {
    'showing.save': async ({ showing, file }, store, by) => {
      const again = await showAgain({ showing }, store, by);
      if (!again.ok) return again;
      const { value, trace } = again.value;
      if (value.what === 'brief' || value.showing.document === null) {
        return refuse({ name: 'showing-without-paper', values: {} });
      }
      const of = await caseOf(store, showing);
      if (!of.ok) return of;
      const { document } = value.showing;
      const { model } = value;
      const { language, paper } = model;
      const composed = { document, language, paper, parts: [{ model, label: null }], cases: [of.value] } as const;
      const left = await leave(
        composed,
        { how: 'saved', sealed: false, file, work: null },
        { store, printer, by, now },
      );
      if (!left.ok) return left;
      const { pdf, keeps, ...said } = left.value;
      const pending = await pendingFile(file, pdf);
      if (!pending.ok) return pending;
      const detail = { ...trace.detail, document, hash: said.hash, pages: said.pages };
      return done({ value: said, trace: { ...trace, detail }, keeps, pending: pending.value });
    },
  };
}
