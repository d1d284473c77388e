// A case's children with their screenings, health and early intervention, as the forms show them: no protected text is
// in it, whoever asks.

import { lineOf } from '../../../shared/brief/obligationLines.ts';
import { makeDevelopment } from '../../../shared/brief/sections/development.ts';
import type { CareChild, CareRecord, Kept } from '../../../shared/contract/care.ts';
import { initialsOfAll } from '../../../shared/docket/initials.ts';
import { leaveOutLater } from '../../../shared/domain/asOf.ts';
import type { CaseFile, ChildFile } from '../../../shared/domain/caseFile.ts';
import type { CalendarDate, Instant } from '../../../shared/domain/dates.ts';
import type { ChildId } from '../../../shared/domain/ids.ts';
import { trackObligations } from '../../../shared/domain/obligations.ts';
import { inRecordOrder } from '../../../shared/domain/recordOrder.ts';
import { withoutProtectedTexts } from '../../../shared/redaction/narrow.ts';
import type { Machine } from '../clock.ts';
import { done, type Handlers } from '../handlers.ts';
import { readCurrentSince } from '../store/rows.ts';
import type { ReadTx } from '../store/transactions.ts';
import { partCChangedAt, readCase } from './careChild.ts';
import { careEntryHandlers } from './careEntries.ts';
import { todayOf } from './court.ts';

/** When each row that a form can correct was recorded. */
interface Recorded {
  readonly screenings: ReadonlyMap<string, Instant>;
  readonly healthVisits: ReadonlyMap<string, Instant>;
  /** Of a child's early intervention as a whole. */
  readonly partC: ReadonlyMap<ChildId, Instant>;
}

async function readRecorded(tx: ReadTx, { children }: CaseFile): Promise<Recorded> {
  const ids = (rowsOf: (child: ChildFile) => readonly { readonly id: string }[]) =>
    children.flatMap((child) => rowsOf(child).map(({ id }) => id));
  const partC = new Map<ChildId, Instant>();
  for (const { child } of children) {
    const moment = await partCChangedAt(tx, child.id, child.caseId);
    if (moment !== null) partC.set(child.id, moment);
  }
  return {
    screenings: await readCurrentSince(
      tx,
      'screening',
      ids(({ screenings }) => screenings),
    ),
    healthVisits: await readCurrentSince(
      tx,
      'healthVisit',
      ids(({ healthVisits }) => healthVisits),
    ),
    partC,
  };
}

/** Each row with the moment it was recorded. */
function keptRows<R extends { readonly id: string }>(rows: readonly R[], recorded: ReadonlyMap<string, Instant>) {
  return rows.flatMap((row): Kept<R>[] => {
    const recordedAt = recorded.get(row.id);
    return recordedAt === undefined ? [] : [{ row, recordedAt }];
  });
}

/** Development as the brief of a hearing on the as-of day would have it; a child born later is left out. */
function childrenOf(file: CaseFile, recorded: Recorded, asOf: CalendarDate): CareChild[] {
  const then = inRecordOrder(leaveOutLater(file, asOf));
  const lines = trackObligations(then, asOf, asOf).map((row) => lineOf(then, row));
  const linesOf = ({ child }: ChildFile) => lines.filter(({ row }) => row.childId === child.id);
  return makeDevelopment(then, linesOf, { asOf, hearingOn: asOf }).flatMap((development) => {
    const whole = file.children.find(({ child }) => child.id === development.childId);
    if (whole === undefined) return [];
    const { child, screenings, healthVisits, partC, ifspReviews, partCExceptions, partCServices } = whole;
    const partCAt = recorded.partC.get(child.id);
    return {
      child,
      age: development.age,
      adjustedAge: development.adjustedAge,
      development,
      screenings: keptRows(screenings, recorded.screenings),
      healthVisits: keptRows(healthVisits, recorded.healthVisits),
      partC: partC === null || partCAt === undefined ? null : { row: partC, recordedAt: partCAt },
      ifspReviews: [...ifspReviews],
      partCExceptions: [...partCExceptions],
      partCServices: [...partCServices],
    };
  });
}

function careRecordOf(file: CaseFile, recorded: Recorded, asOf: CalendarDate, today: CalendarDate): CareRecord {
  return {
    caseNumber: file.case.caseNumber,
    initials: initialsOfAll(file.children.map(({ child }) => child)),
    fictitious: file.court.fictitious,
    timezone: file.court.timezone,
    policy: file.policy,
    today,
    parents: file.parents.map(({ id, name, relation, language }) => ({ id, name, relation, language })),
    children: childrenOf(file, recorded, asOf),
  };
}

type CareHandlers = ReturnType<typeof careEntryHandlers> & Pick<Handlers, 'care.show'>;

/** The operations on a child's development, health and early intervention. */
export function careHandlers(machine: Machine): CareHandlers {
  return {
    'care.show': async ({ caseNumber, asOf }, store, by) => {
      const found = await store.read(async (tx) => {
        const read = await readCase(tx, caseNumber, by);
        return read.ok ? done({ file: read.value, recorded: await readRecorded(tx, read.value) }) : read;
      });
      if (!found.ok) return found;
      const { file, recorded } = found.value;
      const today = todayOf(file.court, machine.now());
      const value = careRecordOf(withoutProtectedTexts(file), recorded, asOf, today);
      return done({ value, trace: { subject: file.case.id, detail: { asOf } } });
    },
    ...careEntryHandlers(machine),
  };
}
