// The court's disclosure policy: the list's own matrix with what this court has changed of it. The whole court only
// tightens; one case may be given more by its judge, on the day of an order.

import type { Input, Output } from '../../../shared/contract/contract.ts';
import type { DisclosureLevel } from '../../../shared/contract/disclosure.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { CaseId, CaseNumber } from '../../../shared/domain/ids.ts';
import { type Audience, audiences } from '../../../shared/redaction/audiences.ts';
import {
  type DisclosurePolicy,
  type DisclosureRow,
  disclosureRows,
  isNeverWidened,
  isNoWider,
  isTighter,
  levelOf,
  listedPolicy,
  type PolicyChange,
  policyWith,
} from '../../../shared/redaction/policy.ts';
import type { Machine } from '../clock.ts';
import { type Actor, done, type Handlers, type Result, refuse } from '../handlers.ts';
import { findCaseByNumber } from '../store/cases.ts';
import type { Clock } from '../store/clock.ts';
import { readCourt } from '../store/court.ts';
import { once } from '../store/once.ts';
import { listStorePeople } from '../store/people.ts';
import { type KeptPolicyChange, keepPolicyChange, listPolicyChanges } from '../store/policyChanges.ts';
import type { ReadTx } from '../store/transactions.ts';
import { todayOf } from './court.ts';

const cellOf = ({ row, audience }: Pick<KeptPolicyChange, 'row' | 'audience'>) => `${row} ${audience}`;

/** Of each cell the newest change. */
const newestOf = (changes: readonly KeptPolicyChange[]): readonly KeptPolicyChange[] => [
  ...new Map(changes.map((change) => [cellOf(change), change])).values(),
];

/** The store's codes are what the contract once let in. */
const asChange = ({ row, audience, level, caseId }: KeptPolicyChange): PolicyChange => ({
  row,
  audience: audience as Audience,
  level: level as DisclosureLevel,
  caseId,
});

/** A court's policy and the changes that made it so, one a cell. */
interface Standing {
  readonly policy: DisclosurePolicy;
  readonly changes: readonly KeptPolicyChange[];
}

const courtChanges = (tx: ReadTx) => once(tx, 'policy of the court', () => listPolicyChanges(tx, null));

const madeUntil = (changes: readonly KeptPolicyChange[], until: Instant | null) =>
  newestOf(until === null ? changes : changes.filter(({ madeAt }) => madeAt <= until));

/**
 * Of a case: what no order widened still only tightens, also where the court has tightened since.
 * @param until as it stood at that moment; null: as it stands
 */
async function standingOf(tx: ReadTx, caseId: CaseId | null, until: Instant | null = null): Promise<Standing> {
  const ofCourt = madeUntil(await courtChanges(tx), until);
  const policy = policyWith(ofCourt.map(asChange));
  if (caseId === null) return { policy, changes: ofCourt };
  const ofCase = madeUntil(await listPolicyChanges(tx, caseId), until).filter((change) => {
    const before = levelOf(policy, change.row as DisclosureRow, change.audience as Audience);
    return change.orderedOn !== null || isTighter(change.level as DisclosureLevel, before);
  });
  const changes = newestOf([...ofCourt, ...ofCase]);
  return { policy: policyWith([...ofCourt, ...ofCase].map(asChange), caseId), changes };
}

/**
 * Which reader may have what of a case, by the list, the court and the orders in that case.
 * @param until as it stood at that moment; null: now
 */
export async function readPolicy(tx: ReadTx, caseId: CaseId, until: Instant | null = null): Promise<DisclosurePolicy> {
  return (await standingOf(tx, caseId, until)).policy;
}

/** The case that is asked about; null: the whole court. */
async function caseOf(tx: ReadTx, caseNumber: CaseNumber | null): Promise<Result<CaseId | null>> {
  if (caseNumber === null) return done(null);
  const caseId = await findCaseByNumber(tx, caseNumber, null);
  return caseId === null ? refuse({ name: 'no-such-case', values: {} }) : done(caseId);
}

type Cell = Output<'policy.show'>['cells'][number];

async function cellsOf(tx: ReadTx, caseNumber: CaseNumber | null, caseId: CaseId | null): Promise<readonly Cell[]> {
  const { policy, changes } = await standingOf(tx, caseId);
  const names = new Map((await listStorePeople(tx)).map(({ id, name }) => [id, name]));
  const ofCell = new Map(changes.map((change) => [cellOf(change), change]));
  const changeOf = (row: DisclosureRow, audience: Audience): Cell['change'] => {
    const kept = ofCell.get(cellOf({ row, audience }));
    if (kept === undefined) return null;
    const { id, orderedOn, reason, personId, madeAt } = kept;
    const by = names.get(personId) ?? personId;
    return { id, caseNumber: kept.caseId === null ? null : caseNumber, orderedOn, reason, by, at: madeAt };
  };
  return disclosureRows.flatMap((row) =>
    audiences.map((audience) => ({
      ...{ row, audience, usual: levelOf(listedPolicy, row, audience), level: levelOf(policy, row, audience) },
      change: changeOf(row, audience),
    })),
  );
}

type Wanted = Omit<Input<'policy.change'>, 'row'> & { readonly row: DisclosureRow };

interface Changing {
  readonly by: Pick<Actor, 'roles'>;
  readonly now: Clock;
}

/** What may be changed: with the day of the order that widens, or null where nothing is widened. */
interface Allowed {
  readonly orderedOn: CalendarDate | null;
}

const allowed = done<Allowed>({ orderedOn: null });
const orderRequired = refuse({ name: 'order-required', values: {} });

/** The whole court may give less than the list's own level, and take such a change back. */
const mayForCourt = ({ row, audience, level }: Wanted): Result<Allowed> =>
  isNoWider(level, levelOf(listedPolicy, row, audience)) ? allowed : orderRequired;

/**
 * One case may be given less by whoever may change the policy. What it was given less of is given back by a judge. More
 * than the court's own level, also where that is less than an order gave, takes a judge and the day of an order.
 */
async function mayForCase(tx: ReadTx, wanted: Wanted, caseId: CaseId, by: Changing['by']): Promise<Result<Allowed>> {
  const { row, audience, level, orderedOn } = wanted;
  const isJudge = by.roles.includes('judge');
  if (isNoWider(level, levelOf((await standingOf(tx, null)).policy, row, audience))) {
    const isGivenBack = !isNoWider(level, levelOf(await readPolicy(tx, caseId), row, audience));
    return isJudge || !isGivenBack ? allowed : orderRequired;
  }
  if (!isJudge) return orderRequired;
  if (isNeverWidened(row)) return refuse({ name: 'policy-never-widened', values: {} });
  return orderedOn === null ? orderRequired : done({ orderedOn });
}

/** No order was given on a day that has not come. */
async function isToCome(tx: ReadTx, { orderedOn }: Pick<Wanted, 'orderedOn'>, now: Clock): Promise<boolean> {
  const court = await readCourt(tx, null);
  return orderedOn !== null && (court === null || orderedOn > todayOf(court.court, now()));
}

interface Checked extends Allowed {
  /** null: of the whole court. */
  readonly caseId: CaseId | null;
}

/** Of which case a change is and by which order; or why it may not be. */
async function checkChange(tx: ReadTx, input: Input<'policy.change'>, { by, now }: Changing): Promise<Result<Checked>> {
  const row = disclosureRows.find((id) => id === input.row);
  if (row === undefined) return refuse({ name: 'no-such-policy', values: {} });
  const caseId = await caseOf(tx, input.caseNumber);
  if (!caseId.ok) return caseId;
  const wanted = { ...input, row };
  if (await isToCome(tx, wanted, now)) return orderRequired;
  const may = caseId.value === null ? mayForCourt(wanted) : await mayForCase(tx, wanted, caseId.value, by);
  return may.ok ? done({ caseId: caseId.value, ...may.value }) : may;
}

/** What is changed, and why, stands in the policy itself; its audit line says which row, for whom and how far. */
export const policyHandlers = ({ now, newId }: Machine): Pick<Handlers, 'policy.show' | 'policy.change'> => ({
  'policy.show': ({ caseNumber }, store) =>
    store.read(async (tx) => {
      const caseId = await caseOf(tx, caseNumber);
      return caseId.ok ? done({ cells: [...(await cellsOf(tx, caseNumber, caseId.value))] }) : caseId;
    }),
  'policy.change': (input, change, by) =>
    change(async (tx) => {
      const checked = await checkChange(tx, input, { by, now });
      if (!checked.ok) return checked;
      const { caseId, orderedOn } = checked.value;
      const { row, audience, level, reason } = input;
      const id = newId();
      await keepPolicyChange(tx, { id, caseId, row, audience, level, orderedOn, reason });
      return done({ value: { id }, trace: { subject: caseId, detail: { change: id, row, audience, level } } });
    }),
});
