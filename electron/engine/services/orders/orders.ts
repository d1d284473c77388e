// The orders of a case, and this court's own wording of the clauses that they are made of.

import { clauseOf, listClauses, wordingProblems } from '../../../../shared/orders/clauses.ts';
import { contextOf } from '../../../../shared/orders/context.ts';
import type { Machine } from '../../clock.ts';
import { done, type Handlers, refuse } from '../../handlers.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import { keepCourtClause, readCourtClauses } from '../../store/courtClauses.ts';
import { listOrders, signedOrderOf } from '../../store/orders.ts';
import { openCase } from '../reach.ts';
import { findDraft } from './ready.ts';
import { recordHandlers } from './record.ts';
import { type OrderPrinter, signingHandlers } from './sign.ts';

type OrderHandlers = Pick<
  Handlers,
  'order.list' | 'order.context' | 'order.sign' | 'orderItem.record' | 'clause.list' | 'clause.keep'
>;

/** The operations on orders and clauses. */
export function orderHandlers(printer: OrderPrinter, machine: Machine): OrderHandlers {
  return {
    ...signingHandlers(printer, machine),
    ...recordHandlers(machine.now),
    'order.list': async ({ caseNumber }, store, by) => {
      const found = await store.read(async (tx) => {
        const open = await openCase(tx, by, await findCaseByNumber(tx, caseNumber, null), ['judge', 'clerk']);
        return open.ok ? done({ caseId: open.value, orders: await listOrders(tx, open.value) }) : open;
      });
      if (!found.ok) return found;
      const { caseId, orders } = found.value;
      return done({ value: orders.map(signedOrderOf), trace: { subject: caseId, detail: { orders: orders.length } } });
    },
    'order.context': async ({ hearing }, store, by) => {
      const found = await store.read((tx) => findDraft(tx, by, hearing));
      if (!found.ok) return found;
      const { file } = found.value;
      return done({ value: contextOf(file, hearing), trace: { subject: file.case.id, detail: { hearing } } });
    },
    'clause.list': async (_input, store) => {
      const own = new Map((await store.read(readCourtClauses)).map((clause) => [clause.clauseId, clause]));
      return done(listClauses.map(({ id }) => own.get(id) ?? { clauseId: id, wording: null }));
    },
    'clause.keep': async ({ clauseId, wording }, change) => {
      if (!listClauses.some(({ id }) => id === clauseId)) return refuse({ name: 'no-such-clause', values: {} });
      const problems = wording === null ? [] : wordingProblems(clauseId, wording);
      if (problems.length > 0) {
        const fields = clauseOf(listClauses, clauseId).fields.map(({ id }) => `{${id}}`);
        return refuse({ name: 'clause-placeholders', values: { placeholders: ['{child}', ...fields] } });
      }
      return change(async (tx) => {
        await keepCourtClause(tx, clauseId, wording);
        return done({ value: {}, trace: { subject: null, detail: { clause: clauseId, own: wording !== null } } });
      });
    },
  };
}
