// The operations on copies: shown as they will be printed, printed, saved; how far one is, and to stop it.

import type { Input } from '../../../../shared/contract/contract.ts';
import type { CopyRequest } from '../../../../shared/contract/copies.ts';
import type { DocumentModel } from '../../../../shared/documents/model.ts';
import { sortedBy } from '../../../../shared/domain/order.ts';
import { isRefusal } from '../../documents/printDocument.ts';
import type { Printing } from '../../documents/printing.ts';
import { type Actor, done, type Handlers, type Result, refuse, type Trace } from '../../handlers.ts';
import type { AuditDetail } from '../../store/audit.ts';
import type { Clock } from '../../store/clock.ts';
import type { Store } from '../../store/store.ts';
import type { Composed } from './composed.ts';
import { composeCopy } from './composers.ts';
import { searchCases } from './forbidden.ts';
import { type Left, leave, pendingFile, unlessCancelled } from './leaving.ts';
import { type CopyWork, copiesInWork } from './progress.ts';

type Making = Input<'copy.print'>;

/** What was asked for, in ids, days and codes: a request holds no text of a record. */
function askedDetail(copy: CopyRequest): AuditDetail {
  const asked = Object.entries(copy).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
  return Object.fromEntries(asked);
}

function traceOf(copy: CopyRequest, { cases }: Composed, left: Left | null, sealed: boolean): Trace {
  const ids = [...new Set(cases.map(({ file }) => file.case.id))];
  const [only = null] = ids.length === 1 ? ids : [];
  const told = ids.length > 1 ? { cases: ids } : {};
  const file = left === null ? {} : { hash: left.hash, pages: left.pages, sealed };
  return { subject: only, detail: { ...askedDetail(copy), ...told, ...file } };
}

/** What is withheld from all of a copy, sort by sort. */
function withheldOf({ cases }: Composed) {
  const counts = new Map<string, number>();
  for (const { sort, count } of cases.flatMap(({ withheld }) => withheld)) {
    counts.set(sort, (counts.get(sort) ?? 0) + count);
  }
  return sortedBy(
    [...counts].map(([sort, count]) => ({ sort, count })),
    ({ sort }) => [sort],
  );
}

/** The documents of a copy as they will be printed, its cover first. */
async function modelsOf({ parts, cover }: Composed, printer: Printing): Promise<Result<DocumentModel[]>> {
  const models = parts.map(({ model }) => model);
  if (cover === undefined) return done(models);
  const pagesOf = async (model: DocumentModel) => {
    const counted = await printer.countPages(model);
    return isRefusal(counted) ? null : counted;
  };
  const begins: number[] = [];
  let next = 1 + ((await pagesOf(cover(models.map(() => 1)).model)) ?? 1);
  for (const model of models) {
    begins.push(next);
    next += (await pagesOf(model)) ?? 1;
  }
  return done([cover(begins).model, ...models]);
}

/** The operations on copies. `now` is the engine's clock, in milliseconds since 1970. */
export function copyHandlers(
  printer: Printing,
  now: Clock,
): Pick<Handlers, 'copy.preview' | 'copy.print' | 'copy.save' | 'copy.progress' | 'copy.cancel'> {
  const inWork = copiesInWork();

  const compose = (copy: CopyRequest, store: Pick<Store, 'read'>, by: Actor, told: CopyWork['told']) =>
    composeCopy(copy, { store, by, printer, now, told });

  const make = async (
    { copy, sealed, how = 'printed' }: Making,
    { store, by, file, work }: { store: Pick<Store, 'read'>; by: Actor; file: string | null; work: CopyWork },
  ) => {
    const composed = await compose(copy, store, by, work.told);
    if (!composed.ok) return composed;
    const leaving = { how: file === null ? how : 'saved', sealed, file, work } as const;
    const left = await leave(composed.value, leaving, { store, printer, by, now });
    if (!left.ok) return left;
    const { keeps, ...value } = left.value;
    return done({ value, keeps, trace: traceOf(copy, composed.value, left.value, sealed) });
  };

  const makeUnlessStopped = (making: Making, store: Pick<Store, 'read'>, by: Actor, file: string | null) =>
    inWork.during(by.id, making.ticket, (work) =>
      unlessCancelled(work.signal, async () => {
        const made = await make(making, { store, by, file, work });
        if (!made.ok || file === null) return made;
        const pending = await pendingFile(file, made.value.value.pdf);
        if (!pending.ok) return pending;
        if (!work.signal.aborted) return done({ ...made.value, pending: pending.value });
        await pending.value.drop();
        return refuse({ name: 'copy-cancelled', values: {} });
      }),
    );

  return {
    ...inWork.handlers,
    'copy.preview': async ({ copy }, store, by) => {
      const composed = await compose(copy, store, by, () => {});
      if (!composed.ok) return composed;
      const found = await searchCases(composed.value, { store, now });
      if (!found.ok) return found;
      const models = await modelsOf(composed.value, printer);
      if (!models.ok) return models;
      const value = {
        models: models.value,
        withheld: withheldOf(composed.value),
        recipients: [...(composed.value.recipients ?? [])],
      };
      return done({ value, trace: traceOf(copy, composed.value, null, false) });
    },
    'copy.print': (making, store, by) => makeUnlessStopped(making, store, by, null),
    'copy.save': async ({ file, ...making }, store, by) => {
      const made = await makeUnlessStopped(making, store, by, file);
      if (!made.ok) return made;
      const { value, ...left } = made.value;
      const { pdf: _, ...said } = value;
      return done({ value: said, ...left });
    },
  };
}
