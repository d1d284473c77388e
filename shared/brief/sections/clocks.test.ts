// The six-month review against the sample's hearings, counted by hand; facts keep the first one's day (R6).

import { beforeAll, expect, test } from 'vitest';
import { caseFilesOf } from '../../../tests/support/sampleStore.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { assembleBrief } from '../assemble.ts';

let files: ReadonlyMap<string, CaseFile>;
beforeAll(async () => {
  files = await caseFilesOf();
});

test.each([
  // 26-JV-0117: last review Oct 27; April 27 is 154 days after November 24.
  ['F01', '2027-04-27', 154, '2026-10-27'],
  // The review of Nov 3 was held two days before the first one's day.
  ['F05', '2027-05-03', 153, '2026-11-03'],
  // No review yet: entry by finding on Oct 13.
  ['F06', '2027-04-13', 133, null],
  // A hearing for adjudication, and entry still ahead on Jan 16.
  ['F12', '2027-07-16', 213, null],
] as const)('%s: the next review by %s', (family, date, daysLeft, last) => {
  const file = files.get(family);
  const set = file?.hearings.find(({ status }) => status === 'scheduled');
  if (file === undefined || set === undefined) throw new Error('no hearing is set');
  const asOf = dateOf('2026-11-21');
  const brief = assembleBrief(file, { hearingId: set.id, asOf, audience: 'judge', shownOn: asOf });
  expect(brief.clocks.filter(({ clock }) => clock === 'six-month-review')).toMatchObject([
    { date, daysLeft, metOn: null, detail: { kind: 'review', last } },
  ]);
});
