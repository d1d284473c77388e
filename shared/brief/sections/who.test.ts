import { expect, test } from 'vitest';
import { caseFile, child, childFile, hearing, parent } from '../../../tests/support/records.ts';
import { addDays, type CalendarDate, dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import { assembleBrief } from '../assemble.ts';

const asOf = dateOf('2026-11-21');

function noContact(issued: CalendarDate | null, expires: CalendarDate | null) {
  const against = parent({ noContactIssuedOn: issued, noContactExpiresOn: expires, noContactProtects: [idOf('C-1')] });
  const file = caseFile({
    hearings: [hearing({ date: dateOf('2026-11-24') })],
    parents: [against],
    children: [childFile({ child: child({ firstName: 'Ada' }) })],
  });
  const { who, attention } = assembleBrief(file, { hearingId: idOf('H'), asOf, audience: 'judge', shownOn: asOf });
  const told = attention.alerts.some(({ ruleId, urgency }) => ruleId === 'a-no-contact-order' && urgency === 'safety');
  return { order: who.parents[0]?.noContact, told };
}

test('a no-contact order without a recorded end is in force, and told as a matter of safety', () => {
  const issued = addDays(asOf, -30);
  expect(noContact(issued, null)).toEqual({ order: { until: null, protects: ['Ada'] }, told: true });
  expect(noContact(issued, asOf)).toEqual({ order: { until: asOf, protects: ['Ada'] }, told: true });
  expect(noContact(issued, addDays(asOf, -1))).toEqual({ order: null, told: false });
  expect(noContact(null, null)).toEqual({ order: null, told: false });
});
