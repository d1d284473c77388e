// The cases that the asking person works on: those in which the record gives them a part, with the hearing of each that
// comes next, and the hours in which they are set in two places.

import type { Output } from '../../../shared/contract/contract.ts';
import { initialsOfAll } from '../../../shared/docket/initials.ts';
import { isSet } from '../../../shared/docket/settle.ts';
import { monthsAndDays } from '../../../shared/domain/age.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CaseId, CourtroomId, PersonId } from '../../../shared/domain/ids.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import type { Child, CourtCase, Hearing } from '../../../shared/domain/record.ts';
import { type Actor, done, type Handlers } from '../handlers.ts';
import { readChildrenOf, readHearingsOf } from '../store/cases.ts';
import { readElsewhereOf } from '../store/elsewhere.ts';
import type { CasePart } from '../store/reach.ts';
import { readAll, readWhere } from '../store/rows.ts';
import type { ReadTx } from '../store/transactions.ts';
import { toOpen } from './find.ts';
import { partsOf, readersOf } from './reach.ts';

type Mine = Output<'cases.mine'>;
type MyCase = Mine['cases'][number];

/** What the asking person's part in a case makes them: the readers whose copy is theirs. */
function actingBy(parts: readonly CasePart[]): MyCase['acting'] {
  return parts.flatMap((part) => {
    const client = part.as === 'parent_attorney' ? part.client : null;
    return readersOf(part).map(({ audience }) => ({
      audience,
      party: client?.ref ?? null,
      partyName: client?.name ?? null,
      relation: client?.relation ?? null,
    }));
  });
}

/** Whole months of the youngest child on the hearing to come, or on the as-of day. */
function ageMonthsOf(children: readonly Child[], on: CalendarDate): number | null {
  const births = children.map(({ bornOn }) => bornOn).filter((bornOn) => bornOn <= on);
  const youngest = births.toSorted().at(-1);
  return youngest === undefined ? null : monthsAndDays(youngest, on).months;
}

interface Rows {
  readonly parts: ReadonlyMap<CaseId, readonly CasePart[]>;
  readonly children: ReadonlyMap<CaseId, readonly Child[]>;
  readonly hearings: ReadonlyMap<CaseId, readonly Hearing[]>;
  /** Names of the court's rooms. */
  readonly rooms: ReadonlyMap<CourtroomId, string>;
}

function myCaseOf({ id, caseNumber }: CourtCase, rows: Rows, asOf: CalendarDate): MyCase {
  const children = rows.children.get(id) ?? [];
  const hearing = toOpen(rows.hearings.get(id) ?? [], asOf);
  const ageOn = hearing !== null && isSet(hearing, asOf) ? hearing.date : asOf;
  return {
    caseNumber,
    initials: initialsOfAll(children),
    ageMonths: ageMonthsOf(children, ageOn),
    acting: actingBy(rows.parts.get(id) ?? []),
    hearing:
      hearing === null
        ? null
        : {
            id: hearing.id,
            date: hearing.date,
            start: hearing.start,
            type: hearing.type,
            courtroom: rows.rooms.get(hearing.courtroomId) ?? '',
          },
  };
}

/** By the hearing to come; then those whose last one is past, the latest first; then those that never had one. */
function inTurn(cases: readonly MyCase[], asOf: CalendarDate): MyCase[] {
  const isComing = ({ hearing }: MyCase) => hearing !== null && hearing.date >= asOf;
  const keyOf = ({ hearing, caseNumber }: MyCase) => [hearing?.date ?? '', hearing?.start ?? '', caseNumber];
  const past = sortedBy(
    cases.filter((one) => one.hearing !== null && !isComing(one)),
    keyOf,
  );
  const never = cases.filter(({ hearing }) => hearing === null);
  return [...sortedBy(cases.filter(isComing), keyOf), ...past.toReversed(), ...sortedBy(never, keyOf)];
}

/** What else needs the person while a hearing to come of these cases lasts. */
async function clashesOf(
  tx: ReadTx,
  { personId, cases, hearings }: { personId: PersonId; cases: readonly CourtCase[]; hearings: Rows['hearings'] },
  asOf: CalendarDate,
): Promise<Mine['clashes']> {
  const people = new Set([personId]);
  const clashes: Mine['clashes'] = [];
  for (const { id, caseNumber } of cases) {
    const coming = (hearings.get(id) ?? []).filter(({ status, date }) => status === 'scheduled' && date >= asOf);
    const found = await readElsewhereOf(tx, { caseId: id, hearings: coming, people }, null);
    clashes.push(...found.map(({ date, start, end, by }) => ({ caseNumber, date, start, end, by })));
  }
  return sortedBy(clashes, ({ date, start, end, caseNumber }) => [date, start, end, caseNumber]);
}

async function readMine(tx: ReadTx, by: Actor, asOf: CalendarDate): Promise<Mine & { readonly ids: CaseId[] }> {
  const parts = Map.groupBy(await partsOf(tx, by, null), ({ caseId }) => caseId);
  const known = await readWhere(tx, 'courtCase', 'id', [...parts.keys()], null);
  const cases = known.filter(({ status }) => status === 'open');
  const ids = cases.map(({ id }) => id);
  const rows: Rows = {
    parts,
    children: await readChildrenOf(tx, ids),
    hearings: Map.groupBy(await readHearingsOf(tx, ids), ({ caseId }) => caseId),
    rooms: new Map((await readAll(tx, 'courtroom', null)).map(({ id, name }) => [id, name])),
  };
  const { hearings } = rows;
  const clashes = by.worksAs === null ? [] : await clashesOf(tx, { personId: by.worksAs, cases, hearings }, asOf);
  return {
    ids,
    cases: inTurn(
      cases.map((one) => myCaseOf(one, rows, asOf)),
      asOf,
    ),
    clashes,
  };
}

export const myCasesHandlers: Pick<Handlers, 'cases.mine'> = {
  /** Open cases alone. Nothing of a case in which the record gives the person no part. */
  'cases.mine': async ({ asOf }, store, by) => {
    const { ids: cases, ...value } = await store.read((tx) => readMine(tx, by, asOf));
    return done({ value, trace: { subject: null, detail: { asOf, cases } } });
  },
};
