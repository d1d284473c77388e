// The sample docket, read as it is: which results its scores contradict, and what it names that is not on file.

import { expect, test } from 'vitest';
import { readTeamExportFile } from '../../electron/engine/exchange/teamExport/teamExport.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { checkScreening } from '../../shared/domain/screening/check.ts';
import type { ScreeningEntry } from '../../shared/domain/screening/entry.ts';
import { interpret } from '../../shared/domain/screening/interpret.ts';
import { sampleExport } from '../support/sampleStore.ts';

const file = await readTeamExportFile(sampleExport);
if (!file.ok) throw new Error('the sample is refused');
const { child: children, screening: screenings } = file.value.records;
const born = new Map(children.map((child) => [child.id, child]));

const read = screenings.map((screening) => {
  const child = born.get(screening.childId);
  if (child === undefined) throw new RangeError('a screening without a child');
  return { screening, child, interpretation: interpret(screening, child) };
});
const named = ({ screening: { id, tool, form } }: (typeof read)[number]) => `${id} ${tool} ${form}`;

test('exactly one recorded result is contradicted by its scores: gross motor 40, under the 2 month form’s 41.84', () => {
  const contradicted = read.filter(({ interpretation }) => interpretation.differs);
  expect(contradicted.map(named)).toEqual(['F01-C2-S1 ASQ-3 2 month']);
  expect(contradicted[0]?.interpretation).toMatchObject({ recorded: 'monitoring', computed: 'below' });
  const areas = contradicted[0]?.interpretation.areas.filter(({ computed, recorded }) => computed !== recorded);
  expect(areas).toMatchObject([
    { area: 'gross_motor', score: 40, recorded: 'monitoring', computed: 'below', table: { cutoff: 41.84 } },
  ]);
});

test('forms without cutoffs on file say so: the 2 month ASQ:SE-2, and a 15 month one, which there is not', () => {
  const without = read.filter(({ interpretation: { notComputed } }) =>
    ['no-table-for-form', 'no-cutoff-on-file'].includes(notComputed ?? ''),
  );
  expect(without.map(named)).toEqual([
    'F01-C1-S2 ASQ:SE-2 2 month',
    'F01-C2-S2 ASQ:SE-2 2 month',
    'F02-S2 ASQ:SE-2 2 month',
    'F05-S6 ASQ:SE-2 2 month',
    'F08-S2 ASQ:SE-2 15 month',
    'F09-S2 ASQ:SE-2 2 month',
  ]);
});

test('results recorded without scores say so; everything else is computed', () => {
  const without = read.filter(({ interpretation }) => interpretation.notComputed === 'no-scores');
  expect(without.every(({ screening: { tool, areas } }) => tool === 'ASQ-3' && areas.length === 0)).toBe(true);
  const rest = read.filter(({ interpretation }) => interpretation.notComputed === null);
  expect(without.length + rest.length + 6).toBe(read.length);
});

test('forms that do not fit the child’s age, with the form that would', () => {
  const unfit = read.filter(({ interpretation: { formFit } }) => !['fits', 'not-known'].includes(formFit.fit));
  expect(unfit.map((row) => [named(row), row.interpretation.formFit])).toEqual([
    // Eight months and 27 days on that day: the 9 month form begins at 9 months.
    ['F05-S5 ASQ-3 9 month', { fit: 'outside-window', proposed: '8 month' }],
    // Born at 37 weeks 0 days: for this brief not early (R2), for ASQ three weeks early, so its adjusted age counts.
    ['F09-S2 ASQ:SE-2 2 month', { fit: 'other-basis', proposed: null }],
    // Nine months 3 days less 21 days: 8 months 13 days.
    ['F09-S3 ASQ-3 9 month', { fit: 'other-basis', proposed: '8 month' }],
    // Fifteen months 4 days less 21 days: 14 months 14 days.
    ['F09-S4 ASQ-3 16 month', { fit: 'other-basis', proposed: '14 month' }],
  ]);
});

test('the one medium M-CHAT-R/F has no interview', () => {
  expect(read.filter(({ interpretation }) => interpretation.interviewMissing).map(named)).toEqual([
    'F03-S3 M-CHAT-R/F 18 month',
  ]);
});

test('entered by hand, no screening of the sample would be refused', () => {
  const today = dateOf('2026-11-21');
  const refused = read.flatMap(({ screening, child }) => {
    const entry: ScreeningEntry = {
      ...screening,
      areas: screening.areas.map(({ area, score }) => ({ area, score, omitted: 0 })),
      omitted: 0,
    };
    const others = screenings.filter(({ id, childId }) => childId === child.id && id !== screening.id);
    const problems = checkScreening(entry, { child, today, others });
    return problems.filter(({ severity }) => severity === 'refuse').map((problem) => [screening.id, problem]);
  });
  // Not even the 15 month ASQ:SE-2: the file's forms of it are not known to be all there are, so it is asked about.
  expect(refused).toEqual([]);
});
