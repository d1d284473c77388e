// What a person wrote, beside the exports that come after it: in a real store, on the first family of the sample docket.

import { expect, test } from 'vitest';
import { changesToMake, compareRecords } from '../../electron/engine/exchange/teamExport/compare.ts';
import { readRecordsBeside, supersede, takeBack } from '../../electron/engine/store/records.ts';
import { readAll } from '../../electron/engine/store/rows.ts';
import type { RecordKind, RecordOf } from '../../shared/domain/record.ts';
import { changeStore, temporaryStore } from '../store/temporaryStore.ts';
import { at, copySample, type LooseExport, readSound } from './sampleExport.ts';

type LooseChild = LooseExport['families'][number]['children'][number];
type AnyRecord = RecordOf[RecordKind];

/** A store that takes an export of one child's family, as edited, and what a person writes of a kind. */
async function storeOf(kind: RecordKind) {
  const { store } = await temporaryStore();
  const rows = async () => {
    const all: readonly AnyRecord[] = await store.read((tx) => readAll(tx, kind, null));
    return all.filter((row) => 'childId' in row && row.childId === 'F01-C1');
  };
  const rowWith = async (fields: object) => {
    const found = (await rows()).find((row) =>
      Object.entries(fields).every(([name, value]) => Reflect.get(row, name) === value),
    );
    if (found === undefined) throw new Error('no such row');
    return found;
  };
  return {
    rows,
    /** Imports, and says what changed of the kind. */
    bring: async (edit: (child: LooseChild) => void) => {
      const file = copySample();
      file.families = file.families.slice(0, 1);
      edit(at(at(file.families, 0).children, 0));
      const { records } = readSound(file);
      return changeStore(store, async (tx) => {
        const { current, written } = await readRecordsBeside(tx, records);
        const changes = compareRecords(current, records, written);
        await supersede(tx, 'team-export', changesToMake(changes));
        return changes
          .filter((change) => change.kind === kind && change.status !== 'same' && change.id.startsWith('F01-C1'))
          .map(({ status, id }) => `${status} ${id}`);
      });
    },
    correct: async (of: object, fields: object) => {
      const before = await rowWith(of);
      const after = { ...before, ...fields } as AnyRecord;
      await changeStore(store, (tx) => supersede(tx, 'entered', [{ kind, id: before.id, before, after }]));
    },
    enter: async (like: object, fields: object) => {
      const after = { ...(await rowWith(like)), ...fields } as AnyRecord;
      await changeStore(store, (tx) => supersede(tx, 'entered', [{ kind, id: after.id, after }]));
    },
    takeBack: async (of: object) => {
      const row = await rowWith(of);
      await changeStore(store, (tx) => takeBack(tx, [{ kind, row }]));
    },
    saying: async (...fields: readonly string[]) =>
      (await rows()).map((row) => fields.map((field) => Reflect.get(row, field)).join(' ')).toSorted(),
  };
}

const service = (name: string, start: string | null = '2026-06-22', frequency = 'weekly') => ({
  name,
  start,
  frequency,
});
const withServices =
  (...services: ReturnType<typeof service>[]) =>
  (child: LooseChild) => {
    child.partC.services = services;
  };

test('of two services from one day one is taken back: an export of the other alone leaves the other as it is', async () => {
  const part = await storeOf('partCService');
  await part.bring(withServices(service('Occupational therapy'), service('Speech therapy')));
  await part.takeBack({ name: 'Occupational therapy' });
  expect(await part.bring(withServices(service('Speech therapy')))).toEqual([]);
  expect(await part.saying('name')).toEqual(['Speech therapy']);
  // Both again, then a third: what was taken back stays away, what is new enters.
  const both = [service('Occupational therapy'), service('Speech therapy')];
  expect(await part.bring(withServices(...both))).toEqual(['kept F01-C1:part-c-service:2026-06-22']);
  await part.bring(withServices(...both, service('Audiology')));
  expect(await part.saying('name')).toEqual(['Audiology', 'Speech therapy']);
});

test('the id of a service that was taken back never swallows another from the same day', async () => {
  const part = await storeOf('partCService');
  await part.bring(withServices(service('Occupational therapy')));
  await part.takeBack({ name: 'Occupational therapy' });
  expect(await part.bring(withServices(service('Speech therapy')))).toEqual(['new F01-C1:part-c-service:2026-06-22:2']);
  expect(await part.bring(withServices(service('Speech therapy')))).toEqual([]);
});

test('one of two services is corrected: a third from the same day enters, and each stays what it is', async () => {
  const part = await storeOf('partCService');
  const two = [service('Occupational therapy'), service('Speech therapy')];
  await part.bring(withServices(...two));
  await part.correct({ name: 'Occupational therapy' }, { frequency: '2x/week' });
  const three = withServices(...two, service('Audiology'));
  await part.bring(three);
  const said = ['Audiology weekly', 'Occupational therapy 2x/week', 'Speech therapy weekly'];
  expect(await part.saying('name', 'frequency')).toEqual(said);
  expect(await part.bring(three)).toEqual(['kept F01-C1:part-c-service:2026-06-22']);
  expect(await part.saying('name', 'frequency')).toEqual(said);
});

test('two immunization visits of one day: one taken back, the other stays, a later third enters', async () => {
  const health = await storeOf('healthVisit');
  const shot = (note: string) => ({ type: 'immunization' as const, date: '2026-09-20', note });
  const withVisits =
    (...visits: ReturnType<typeof shot>[]) =>
    (child: LooseChild) => {
      child.health = [...child.health, ...visits];
    };
  const ofDay = async () => (await health.saying('date', 'note')).filter((text) => text.startsWith('2026-09-20'));
  await health.bring(withVisits(shot('DTaP'), shot('MMR')));
  await health.takeBack({ note: 'DTaP' });
  expect(await health.bring(withVisits(shot('MMR')))).toEqual([]);
  expect(await ofDay()).toEqual(['2026-09-20 MMR']);
  await health.bring(withVisits(shot('HepB'), shot('MMR')));
  expect(await ofDay()).toEqual(['2026-09-20 HepB', '2026-09-20 MMR']);
});

test('a visit moved by hand is not there twice when the agency moves it too', async () => {
  const health = await storeOf('healthVisit');
  const four = { label: '4 month' };
  await health.bring(() => {});
  await health.correct(four, { date: '2026-07-17' });
  const moved = (child: LooseChild) => {
    const visit = child.health.find(({ label }) => label === four.label);
    Object.assign(visit ?? {}, { date: '2026-07-17', note: 'Moved' });
  };
  expect(await health.bring(moved)).toEqual(['changed F01-C1:well_child:2026-07-15']);
  expect(await health.bring(moved)).toEqual([]);
  expect((await health.saying('label', 'date', 'note')).filter((text) => text.startsWith('4 month'))).toEqual([
    '4 month 2026-07-17 Moved',
  ]);
});

test('a service corrected by hand is not there twice when the agency gives its start', async () => {
  const part = await storeOf('partCService');
  await part.bring(withServices(service('Speech therapy', null)));
  await part.correct({ name: 'Speech therapy' }, { frequency: '2x/week' });
  const started = withServices(service('Speech therapy', '2026-07-06'));
  expect(await part.bring(started)).toEqual(['changed F01-C1:part-c-service:undated']);
  expect(await part.bring(started)).toEqual(['kept F01-C1:part-c-service:undated']);
  expect(await part.saying('name', 'startedOn', 'frequency')).toEqual(['Speech therapy 2026-07-06 2x/week']);
});

test('a review, an exception and a screening that were entered by hand are not there twice', async () => {
  const review = await storeOf('ifspReview');
  const reviewed =
    (...reviews: string[]) =>
    (child: LooseChild) =>
      Object.assign(child.partC, { reviews });
  await review.bring(reviewed('2026-08-01'));
  await review.enter({ date: '2026-08-01' }, { id: 'F01-C1-entry', date: '2026-10-01', annual: true });
  expect(await review.bring(reviewed('2026-08-01', '2026-10-01'))).toEqual(['kept F01-C1-entry']);
  expect(await review.saying('date')).toEqual(['2026-08-01', '2026-10-01']);

  const screening = await storeOf('screening');
  await screening.bring(() => {});
  await screening.enter({ id: 'F01-C1-S2' }, { id: 'F01-C1-entry', date: '2026-11-01', tool: 'asq-se-2' });
  const screened = (child: LooseChild) => {
    child.screenings.push({ ...at(child.screenings, 1), id: 'F01-C1-S9', date: '2026-11-01' });
  };
  expect(await screening.bring(screened)).toEqual(['kept F01-C1-entry']);

  const exception = await storeOf('partCException');
  const delayed =
    (...starts: string[]) =>
    (child: LooseChild) => {
      child.partC.exceptions = starts.map((start) => ({ start, end: '2026-06-01', reason: 'In hospital' }));
    };
  await exception.bring(delayed('2026-05-05'));
  await exception.enter({ startedOn: '2026-05-05' }, { id: 'F01-C1-entry', startedOn: '2026-05-20', reason: 'Ill' });
  expect(await exception.bring(delayed('2026-05-05', '2026-05-20'))).toEqual(['kept F01-C1-entry']);
});

test('early intervention of which a person recorded one day follows the export in all others, again and again', async () => {
  const part = await storeOf('partC');
  const withDays = (days: object) => (child: LooseChild) => Object.assign(child.partC, days);
  await part.bring(withDays({ ifspDate: null }));
  await part.correct({}, { schoolNoticeOn: '2026-11-02', referralSentOn: '2026-04-28' });
  const days = () => part.saying('referralSentOn', 'ifspOn', 'transitionPlanOn', 'schoolNoticeOn');
  expect(await part.bring(withDays({}))).toEqual(['changed F01-C1:part-c']);
  expect(await days()).toEqual(['2026-04-28 2026-06-09  2026-11-02']);
  expect(await part.bring(withDays({ transitionPlanDate: '2026-11-10' }))).toEqual(['changed F01-C1:part-c']);
  expect(await days()).toEqual(['2026-04-28 2026-06-09 2026-11-10 2026-11-02']);
  expect(await part.bring(withDays({ transitionPlanDate: '2026-11-10' }))).toEqual(['kept F01-C1:part-c']);
});

test('an interview that the agency exports arrives where a person only said who answered; a result stays with its points', async () => {
  const screening = await storeOf('screening');
  const interviewed = (child: LooseChild) =>
    Object.assign(at(child.screenings, 1), { followUpInterviewDate: '2026-07-01', score: 90, result: 'above_cutoff' });
  const said = async () =>
    (await screening.saying('id', 'completedBy', 'followUpInterviewOn', 'score', 'result')).filter((text) =>
      text.startsWith('F01-C1-S2'),
    );
  await screening.bring(() => {});
  await screening.correct({ id: 'F01-C1-S2' }, { completedBy: 'parent' });
  expect(await screening.bring(interviewed)).toEqual(['changed F01-C1-S2']);
  expect(await said()).toEqual(['F01-C1-S2 parent 2026-07-01 90 above_cutoff']);
  await screening.correct({ id: 'F01-C1-S2' }, { score: 40, result: 'below_cutoff', resultComputed: true });
  expect(await screening.bring(interviewed)).toEqual(['kept F01-C1-S2']);
  expect(await said()).toEqual(['F01-C1-S2 parent 2026-07-01 40 below_cutoff']);
});
