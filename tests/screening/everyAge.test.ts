// Which questionnaire fits: every age in days, born at every week of gestation from 24 to 42.

import { describe, expect, test } from 'vitest';
import file from '../../resources/reference/screening-instruments.json' with { type: 'json' };
import { type MonthsAndDays, monthsAndDays } from '../../shared/domain/age.ts';
import { addDays, addMonths, type CalendarDate, dateOf, daysBetween } from '../../shared/domain/dates.ts';
import { proposeForm } from '../../shared/domain/screening/questionnaire.ts';

interface Row {
  readonly name: string;
  readonly from: MonthsAndDays;
  readonly through: MonthsAndDays;
}

const fileRows = file.instruments.find(({ id }) => id === 'asq-3')?.intervals ?? [];
const windows: readonly Row[] = fileRows.flatMap((row) =>
  'window' in row && row.window
    ? [
        {
          name: `${row.intervalMonths} month`,
          from: { months: row.window.ageFromMonths, days: row.window.ageFromDays },
          through: { months: row.window.ageThroughMonths, days: row.window.ageThroughDays },
        },
      ]
    : [],
);

/** Older than every day of a month, so that ages become numbers that sort. */
const inOrder = ({ months, days }: MonthsAndDays) => months * 100 + days;
const holding = (age: MonthsAndDays) =>
  windows.filter(({ from, through }) => inOrder(from) <= inOrder(age) && inOrder(age) <= inOrder(through));

/** The rule written a second time: 21 or more days before 280, until the second birthday. */
function ageByRule(bornOn: CalendarDate, gestationDays: number, on: CalendarDate): MonthsAndDays | null {
  const adjusts = 280 - gestationDays >= 21 && on < addMonths(bornOn, 24);
  const from = adjusts ? addDays(bornOn, 280 - gestationDays) : bornOn;
  return on < from ? null : monthsAndDays(from, on);
}

/** The right answer, or why there is none. */
function expected(age: MonthsAndDays | null): string {
  if (age === null) return 'before-term';
  if (age.months < 1) return 'too-young';
  if (inOrder(age) > inOrder({ months: 66, days: 0 })) return 'too-old';
  return holding(age)[0]?.name ?? 'a gap';
}

const weeks = Array.from({ length: 19 }, (_, at) => 24 + at);

describe.each(['2024-01-31', '2023-03-01', '2024-02-29'])('a child born on %s', (born) => {
  const bornOn = dateOf(born);
  const days = Array.from({ length: daysBetween(bornOn, addMonths(bornOn, 67)) + 1 }, (_, at) => at);

  test.each(weeks)(
    'at %i weeks: on every day to 67 months the one form whose window holds the age, or the right none',
    (week) => {
      const gestationDays = week * 7;
      const wrong = days.flatMap((day) => {
        const on = addDays(bornOn, day);
        const proposal = proposeForm('ASQ-3', { bornOn, gestationDays }, on);
        const right = expected(ageByRule(bornOn, gestationDays, on));
        return (proposal.form ?? proposal.why) === right ? [] : [{ on, right, proposal }];
      });
      expect(wrong).toEqual([]);
    },
  );
});

test('the windows follow each other without a gap, and only those of 9 and 10 months overlap', () => {
  const bornOn = dateOf('2024-01-31');
  const counts = new Map<string, number>();
  for (let on = addMonths(bornOn, 1); on <= addMonths(bornOn, 66); on = addDays(on, 1)) {
    const names = holding(monthsAndDays(bornOn, on)).map(({ name }) => name);
    counts.set(names.join(' and '), (counts.get(names.join(' and ')) ?? 0) + 1);
  }
  expect([...counts.keys()].filter((names) => names === '' || names.includes(' and '))).toEqual([
    '9 month and 10 month',
  ]);
});

test('counted in whole weeks another form can follow: on every day the proposal says so, and only then', () => {
  const bornOn = dateOf('2024-01-31');
  // 30 weeks and 3 days: 67 days early, 63 by whole weeks.
  const gestationDays = 213;
  const wrong: unknown[] = [];
  for (let on = addDays(bornOn, 67); on < addMonths(bornOn, 24); on = addDays(on, 1)) {
    const exact = expected(ageByRule(bornOn, gestationDays, on));
    const whole = expected(ageByRule(bornOn, 280 - 63, on));
    const { others } = proposeForm('ASQ-3', { bornOn, gestationDays }, on);
    const said = others.find(({ why }) => why === 'whole-weeks')?.form ?? null;
    const overlap = others.some(({ why }) => why === 'overlap');
    const right = whole === exact || whole.startsWith('too-') || (overlap && whole === '10 month') ? null : whole;
    if (said !== right) wrong.push({ on, exact, whole, others });
  }
  expect(wrong).toEqual([]);
});

test('SWYC Milestones: in every month with a form on file exactly that form, from 1 to 46 months', () => {
  const bornOn = dateOf('2022-05-15');
  const forms = file.instruments.find(({ id }) => id === 'swyc-milestones')?.forms ?? [];
  for (let months = 0; months <= 70; months += 1) {
    for (const day of [0, 14, 27]) {
      const on = addDays(addMonths(bornOn, months), day);
      const right = forms.find((row) => row.ageFromMonths <= months && months <= row.ageThroughMonths);
      const proposal = proposeForm('SWYC Milestones', { bornOn, gestationDays: 280 }, on);
      const none = months < 1 ? 'too-young' : months > 65 ? 'too-old' : 'form-not-on-file';
      expect(proposal.form ?? proposal.why).toBe(right === undefined ? none : `${right.formMonths} month`);
    }
  }
});
