// The benchmark's cases must be what the benchmark says: the same every time, as rich as the sample's fullest family,
// and fit for a brief.

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { readCaseFile } from '../../electron/engine/store/caseFile.ts';
import { listDocket } from '../../electron/engine/store/docket.ts';
import { createStore } from '../../electron/engine/store/store.ts';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import { facts } from '../../shared/contract/facts.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { addDays, dateOf, daysBetween } from '../../shared/domain/dates.ts';
import { ada, dataKeyOf, temporaryFolder } from '../store/temporaryStore.ts';
import { importClock, writeCases } from './bigStore.ts';
import { asOf, months, recordedAt } from './generator/calendar.ts';
import { familyOf } from './generator/family.ts';
import { historyOf } from './generator/month.ts';

const cases = 20;

async function writtenStore() {
  const clock = importClock();
  const store = await createStore(await temporaryFolder(), dataKeyOf(randomBytes(32)), clock.now);
  onTestFinished(() => store.close());
  await writeCases(store, { cases, by: ada, clock });
  return store;
}

test('the same number gives the same case, whatever was made before it', () => {
  const history = (n: number) => Array.from({ length: months }, (_, month) => historyOf(n)(month));
  const first = history(7);
  history(8);
  expect(history(7)).toEqual(first);
  expect(history(8)).not.toEqual(first);
});

test('twenty cases read back from a real store, rich and fit for a brief', async () => {
  const store = await writtenStore();
  const docket = await store.read((tx) => listDocket(tx, { from: asOf, to: addDays(asOf, 28), knownAt: null }));
  expect(docket.map(({ status }) => status)).toEqual(Array(cases).fill('scheduled'));
  // One on each working day of the four weeks to come.
  expect(new Set(docket.map(({ date }) => date)).size).toBe(20);
  for (const { caseId, hearingId } of docket) {
    const file = await store.read((tx) => readCaseFile(tx, caseId, null));
    if (file === null) throw new Error('a case of the docket cannot be read');
    expectRichness(file);
    const brief = assembleBrief(file, { hearingId, asOf, audience: 'judge', shownOn: asOf });
    expect(facts.safeParse(brief.facts).error).toBeUndefined();
    expect(brief.facts.cadence).toMatchObject({ daysFromLastHearing: 28, daysBetweenLastTwoFtms: 28 });
  }
});

test('the history is a history: an earlier moment shows the case as it stood', async () => {
  const store = await writtenStore();
  const { caseId } = familyOf(1);
  const then = await store.read((tx) => readCaseFile(tx, caseId, recordedAt(9)));
  // Months 0 to 9: ten hearings held and the eleventh set.
  expect(then?.hearings.map(({ status }) => status)).toEqual([...Array(10).fill('held'), 'scheduled']);
  // Of an action item done later, the moment before shows it open.
  const now = await store.read((tx) => readCaseFile(tx, caseId, null));
  const openIn = (file: CaseFile | null) =>
    file?.actionItems.filter(({ ftmId, status }) => ftmId === 'C00001-FTM10' && status === 'open').length;
  expect(openIn(then)).toBeGreaterThan(0);
  expect(openIn(now)).toBe(0);
});

/** The sample's fullest family, F01, by what it has in its eight months. */
function fullestOfSample() {
  const path = new URL('../../resources/sample-docket/docket.json', import.meta.url);
  const docket = JSON.parse(readFileSync(path, 'utf8')) as {
    families: { id: string; familyTime: { date: string }[] }[];
  };
  const dates = docket.families.flatMap(({ id, familyTime }) =>
    id === 'F01' ? familyTime.map(({ date }) => date) : [],
  );
  const [first, last] = [dates.toSorted()[0], dates.toSorted().at(-1)];
  const days = daysBetween(dateOf(first ?? ''), dateOf(last ?? '')) + 1;
  return { sessionsADay: dates.length / days };
}

/** At least what F01 has, at its pace for two years (728 days). */
function expectRichness(file: CaseFile): void {
  // 22 sessions in 32 days; the case's days run from its first hearing on, up to four weeks after the first day.
  expect(file.familyTime.length).toBeGreaterThanOrEqual(Math.floor(fullestOfSample().sessionsADay * 700));
  expect(new Set(file.familyTime.map(({ parentId }) => parentId)).size).toBe(2);
  expect(file.hearings.length).toBe(27);
  expect(file.orderItems.length).toBe(26 * 4);
  expect(file.ftms.length).toBe(25);
  expect(file.actionItems.length).toBe(25 * 4);
  expect(file.services.length).toBeGreaterThanOrEqual(9);
  expect(file.children.length).toBe(2);
  for (const child of file.children) {
    expect(child.placements.length).toBe(2);
    expect(child.stays.length).toBeGreaterThanOrEqual(2);
    expect(child.screenings.length).toBeGreaterThanOrEqual(10);
    expect(child.healthVisits.length).toBeGreaterThanOrEqual(8);
    expect(child.medicalTasks.length).toBeGreaterThanOrEqual(3);
    expect(child.partC?.eligible).toBe(true);
    expect(child.ifspReviews.length).toBe(3);
  }
}
