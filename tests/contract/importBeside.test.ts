// An export beside what a clerk set, through the engine: one hearing under two ids stays one, and what the two say differently
// is in the import's report.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWhere } from '../../electron/engine/store/rows.ts';
import type { Output } from '../../shared/contract/contract.ts';
import { at, type LooseExport } from '../exchange/sampleExport.ts';
import { type OpenEngine, openEngine, sampleDocket } from './openEngine.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine();
});
afterAll(() => engine.end());

async function bring(date: string): Promise<Output<'exchange.importTeamExport'>> {
  const docket: LooseExport = JSON.parse(await readFile(sampleDocket, 'utf8'));
  const family = docket.families.find(({ id }) => id === 'F03');
  if (family === undefined) throw new Error('no family');
  const last = at(family.hearings, family.hearings.length - 1);
  const { agencyReportFiled: _, ...facts } = { ...last, id: 'F03-H8', date, orders: [] };
  family.hearings.push(facts);
  const file = join(engine.folder, 'export.json');
  await writeFile(file, JSON.stringify(docket));
  const answer = await engine.routerFor(['administrator', 'clerk', 'coordinator'])('exchange.importTeamExport', {
    file,
  });
  if (!answer.ok) throw new Error(answer.refusal.name);
  return answer.value as Output<'exchange.importTeamExport'>;
}

const toCome = async () =>
  (await engine.open.store.read((tx) => readWhere(tx, 'hearing', 'case_id', ['F03'], null)))
    .filter(({ date }) => date > '2026-11-24')
    .map(({ id, date }) => `${id} ${date}`);

/** What stands against a date is accepted, whatever it is. */
async function setHearing(date: string): Promise<string> {
  const clerk = engine.routerFor(['clerk']);
  const setting = {
    ...{ caseNumber: '26-JV-0166', hearing: null, type: 'review', date, start: '14:30', minutes: 30 },
    ...{ courtroom: '4B', judge: 'J1' },
  };
  const asked = { hearings: [setting], meetings: [], asOf: '2026-11-21' };
  const checked = await clerk('schedule.check', asked);
  if (!checked.ok) throw new Error(checked.refusal.name);
  const [problems = []] = (checked.value as Output<'schedule.check'>).hearings;
  const accepted = problems
    .filter(({ severity }) => severity === 'ask')
    .map(({ code, person }) => ({ code, person: person?.ref ?? null, reason: 'It has to be' }));
  const set = await clerk('schedule.set', { ...asked, hearings: [{ ...setting, accepted }] });
  if (!set.ok) throw new Error(JSON.stringify(set.refusal));
  return (set.value as Output<'schedule.set'>).hearings[0] ?? '';
}

test('a hearing that the export has under another id is known again when the export moves it', async () => {
  const own = await setHearing('2026-12-15');
  expect((await bring('2026-12-15')).warnings.shown.filter(({ path }) => path.startsWith('hearing '))).toEqual([]);
  const { warnings } = await bring('2027-01-05');
  expect(await toCome()).toEqual([`${own} 2026-12-15`]);
  const values = { id: 'F03-H8', date: '2027-01-05', start: '14:30', here: '2026-12-15', hereStart: '14:30' };
  expect(warnings.shown[0]).toEqual({ path: 'hearing F03-H8', reason: 'hearing-on-other-date', values });
});
