// Development and health without a store: what the instruments' rules make of very many screenings, and what is due for
// very many children, each beside a plain measure of the same run.

import type { ChildFile } from '../../shared/domain/caseFile.ts';
import { defaultPolicy } from '../../shared/domain/courtPolicy.ts';
import { addDays } from '../../shared/domain/dates.ts';
import { dueItems } from '../../shared/domain/dueItems.ts';
import { earlyInterventionObligations } from '../../shared/domain/earlyIntervention.ts';
import { healthObligations } from '../../shared/domain/health.ts';
import type { ChildId } from '../../shared/domain/ids.ts';
import type { RecordOf } from '../../shared/domain/record.ts';
import { interpret } from '../../shared/domain/screening/interpret.ts';
import { screeningObligations } from '../../shared/domain/screeningSchedule.ts';
import { asOf } from './generator/calendar.ts';
import type { NewRecord } from './generator/changes.ts';
import { familyOf, openingRecords } from './generator/family.ts';
import { milestonesOf } from './generator/milestones.ts';
import { madeUpScreening } from './madeUpScreenings.ts';
import { timeAlternately } from './measure.ts';
import type { Section } from './report.ts';

const fewTurns = { times: 5, warm: 2 };
const hearingOn = addDays(asOf, 10);

type OfChild = 'child' | 'screening' | 'healthVisit' | 'partC' | 'ifspReview' | 'partCService';

/** The rows of a kind that are about a child. */
function rowsOf<K extends OfChild>(records: readonly NewRecord[], kind: K, childId: ChildId): readonly RecordOf[K][] {
  return records.flatMap((record) => {
    if (record.kind !== kind) return [];
    const row = record.after as RecordOf[K];
    return ('childId' in row ? row.childId : row.id) === childId ? [row] : [];
  });
}

/** The children of one made-up case as they stand on the as-of day, with what the rules of health read. */
function childFilesOf(n: number): readonly ChildFile[] {
  const family = familyOf(n);
  const records = [...openingRecords(family), ...milestonesOf(family).filter(({ on }) => on <= asOf)];
  return family.children.flatMap((childId) =>
    rowsOf(records, 'child', childId).map((child) => ({
      child,
      placements: [],
      stays: [],
      placementEvents: [],
      safeSleepChecks: [],
      screenings: rowsOf(records, 'screening', childId),
      healthVisits: rowsOf(records, 'healthVisit', childId),
      medicalTasks: [],
      partC: rowsOf(records, 'partC', childId)[0] ?? null,
      ifspReviews: rowsOf(records, 'ifspReview', childId),
      partCExceptions: [],
      partCServices: rowsOf(records, 'partCService', childId),
    })),
  );
}

/** Runs a piece of work for each of many, and gives a number that depends on every answer. */
function sumOver<T>(many: readonly T[], work: (one: T) => number): number {
  let sum = 0;
  for (const one of many) sum += work(one);
  return sum;
}

/** Interprets `count` screenings, beside reading the same ones from text. */
async function measureScreenings(count: number): Promise<Section> {
  const made = Array.from({ length: count }, (_, n) => madeUpScreening(n));
  const texts = made.map((one) => JSON.stringify(one));
  const { interpreted, read } = await timeAlternately(
    {
      interpreted: async () => sumOver(made, ({ screening, child }) => interpret(screening, child).follows.length),
      read: async () => sumOver(texts, (text) => Object.keys(JSON.parse(text)).length),
    },
    fewTurns,
  );
  const computed = made.filter(({ screening, child }) => interpret(screening, child).computed !== null).length;
  return {
    title: 'screenings',
    figures: [
      {
        what: 'interpreting all screenings',
        note: `${count}, of ${computed} a result`,
        timing: interpreted,
      },
      { what: 'reading the same ones from text', timing: read },
    ],
    ratios: [{ what: '  interpreting : reading as text', ours: interpreted, other: read }],
  };
}

/** Everything due for `count` children, beside the counted obligations alone. */
async function measureDue(count: number): Promise<Section> {
  const files = Array.from({ length: Math.ceil(count / 2) }, (_, index) => childFilesOf(index + 1)).flat();
  const days = { asOf, hearingOn };
  const due = (file: ChildFile) => dueItems(file, defaultPolicy, days, file.partC?.identifiedOn ?? null).length;
  const counted = (file: ChildFile) =>
    healthObligations(file, defaultPolicy).length +
    screeningObligations(file, defaultPolicy).length +
    earlyInterventionObligations(file, defaultPolicy).length;
  const { all, obligations } = await timeAlternately(
    { all: async () => sumOver(files, due), obligations: async () => sumOver(files, counted) },
    fewTurns,
  );
  return {
    title: 'what is due',
    figures: [
      {
        what: 'everything due for all children',
        note: `${files.length}, ${sumOver(files, due)} items`,
        timing: all,
      },
      { what: 'the counted obligations alone', note: `${sumOver(files, counted)} rows`, timing: obligations },
    ],
    ratios: [{ what: '  everything : the obligations alone', ours: all, other: obligations }],
  };
}

/** Both, of 100,000 screenings and 5,000 children; --quick takes a tenth. */
export async function measureCare(quick: boolean): Promise<Section[]> {
  const part = quick ? 10 : 1;
  return [await measureScreenings(100_000 / part), await measureDue(5_000 / part)];
}
