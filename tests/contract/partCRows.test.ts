// An entry of early intervention beside what stands: which rows stay, change, come and go.

import { expect, test } from 'vitest';
import { partCChanges } from '../../electron/engine/services/partCRows.ts';
import type { PartCEntry } from '../../shared/contract/care.ts';
import type { ChildFile } from '../../shared/domain/caseFile.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { withheldText } from '../../shared/redaction/narrow.ts';
import { childFile, ifspReview, partC, partCException } from '../support/records.ts';

const [may, june, july] = [dateOf('2026-05-04'), dateOf('2026-06-04'), dateOf('2026-07-06')];
const speech = { id: 'SV-1', name: 'Speech', startedOn: june, frequency: 'weekly' };
const file = childFile({
  partC: partC({ id: 'PC', ifspOn: may }),
  ifspReviews: [ifspReview({ id: 'RV-1', date: june }), ifspReview({ id: 'RV-2', date: july })],
  partCExceptions: [partCException({ id: 'EX-1', startedOn: may, endedOn: june, reason: 'At 12 Hidden Lane' })],
});
const of = { caseId: file.child.caseId, childId: file.child.id };
const whole = { ...file, partCServices: [{ ...of, ...speech }] };
const shown = { ...whole, partCExceptions: whole.partCExceptions.map((row) => ({ ...row, reason: withheldText })) };

/** What the form sends back where nothing was touched. */
const untouched: PartCEntry = {
  identifiedOn: null,
  referralSentOn: null,
  referralReceivedOn: null,
  evaluationSetFor: null,
  evaluatedOn: null,
  eligible: null,
  ifspOn: may,
  transitionPlanOn: null,
  transitionConferenceOn: null,
  schoolNoticeOn: null,
  reviews: [
    { date: july, annual: null },
    { date: june, annual: null },
  ],
  exceptions: [{ startedOn: may, endedOn: june, reason: withheldText }],
  services: [{ name: 'Speech', startedOn: june, frequency: 'weekly' }],
};

function changesBy(entry: Partial<PartCEntry>, at: Record<'file' | 'shown', ChildFile> = { file: whole, shown }) {
  let made = 0;
  const { changes, takenBack } = partCChanges({ ...untouched, ...entry }, { ...at, newId: () => `new-${++made}` });
  return {
    changed: changes.map(({ kind, id, before, after }) => [before === undefined ? 'new' : 'changed', kind, id, after]),
    gone: takenBack.map(({ row }) => row.id),
  };
}

test('a form sent back as it was changes nothing, whatever the order of its lists', () => {
  expect(changesBy({})).toEqual({ changed: [], gone: [] });
});

test('a row keeps its id where its telling field stays, and what was withheld stays as it was', () => {
  const exceptions = [{ startedOn: may, endedOn: july, reason: withheldText }];
  const reviews = [
    { date: june, annual: true },
    { date: july, annual: null },
  ];
  const [exception] = whole.partCExceptions;
  expect(changesBy({ exceptions, reviews })).toEqual({
    changed: [
      ['changed', 'ifspReview', 'RV-1', { ...whole.ifspReviews[0], annual: true }],
      ['changed', 'partCException', 'EX-1', { ...exception, endedOn: july }],
    ],
    gone: [],
  });
});

test('a withheld row that moved to another day is still that row', () => {
  const exceptions = [{ startedOn: june, endedOn: july, reason: withheldText }];
  const { changed, gone } = changesBy({ exceptions });
  expect(changed).toMatchObject([
    ['changed', 'partCException', 'EX-1', { startedOn: june, endedOn: july, reason: 'At 12 Hidden Lane' }],
  ]);
  expect(gone).toEqual([]);
});

test('what is no longer listed goes, and what is not known is new', () => {
  const reviews = [{ date: dateOf('2026-08-01'), annual: false }];
  expect(changesBy({ reviews, services: [] })).toEqual({
    changed: [['new', 'ifspReview', 'new-1', { id: 'new-1', ...of, ...reviews[0] }]],
    gone: ['RV-1', 'RV-2', 'SV-1'],
  });
});

test('two alike are two', () => {
  const twice = [untouched.reviews[0], untouched.reviews[0], untouched.reviews[1]].flatMap((row) => row ?? []);
  expect(changesBy({ reviews: twice }).changed).toMatchObject([['new', 'ifspReview', 'new-1', { date: july }]]);
});

test('a child without a row of early intervention gets one', () => {
  const none = childFile({ partC: null });
  const entry = { ifspOn: null, referralSentOn: may, reviews: [], exceptions: [], services: [] };
  expect(changesBy(entry, { file: none, shown: none })).toMatchObject({
    changed: [['new', 'partC', 'new-1', { id: 'new-1', ...of, referralSentOn: may, ifspOn: null }]],
    gone: [],
  });
});

test('of rows whose words are all withheld each is the one it names: the first goes, the second changes', () => {
  const told = (id: string, name: string) => ({ ...of, id, name, startedOn: june, frequency: 'weekly' });
  const rows = [told('SV-2', 'Counselling at Hidden Lane'), told('SV-3', 'Therapy at Hidden Lane')];
  const at = {
    file: { ...whole, partCServices: rows },
    shown: { ...shown, partCServices: rows.map((row) => ({ ...row, name: withheldText })) },
  };
  const services = [{ id: 'SV-3', name: withheldText, startedOn: june, frequency: 'monthly' }];
  expect(changesBy({ services }, at)).toEqual({
    changed: [['changed', 'partCService', 'SV-3', { ...rows[1], frequency: 'monthly' }]],
    gone: ['SV-2'],
  });
  // Two that are alike, and the second is taken away.
  const first = { id: 'SV-2', name: withheldText, startedOn: june, frequency: 'weekly' };
  expect(changesBy({ services: [first] }, at)).toEqual({ changed: [], gone: ['SV-3'] });
});

test('an item that names a row keeps it whatever it says; one that names none, or an unknown one, is found as before', () => {
  const services = [{ id: 'SV-1', name: 'Speech and language', startedOn: july, frequency: 'weekly' }];
  expect(changesBy({ services }).changed).toEqual([['changed', 'partCService', 'SV-1', { ...of, ...services[0] }]]);
  const reviews = untouched.reviews.map((row, place) => ({ ...row, id: place === 0 ? null : 'RV-unknown' }));
  expect(changesBy({ reviews })).toEqual({ changed: [], gone: [] });
});
