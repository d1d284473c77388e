// Change number n: one row in each of three tables for it and 60 contacts; the person of the change before is superseded.

import type { RecordChange } from '../../electron/engine/store/records.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import type { Person } from '../../shared/domain/record.ts';

export const contactsInAChange = 60;

const person = (n: number): Person => ({ id: idOf('P'), name: `Person of change ${n}`, role: 'clerk' });

export function changeNumber(n: number): RecordChange[] {
  const date = dateOf('2026-11-23');
  const contacts = Array.from({ length: contactsInAChange }, (_, i) => {
    const after = {
      id: `CC${n}-${i}`,
      caseId: idOf<'case'>('C'),
      date,
      place: `Place of change ${n}. ${'x'.repeat(200)}`,
    };
    return { kind: 'caseworkerContact' as const, id: after.id, after };
  });
  const superseded = n === 1 ? { after: person(n) } : { before: person(n - 1), after: person(n) };
  return [
    { kind: 'person', id: 'P', ...superseded },
    ...contacts,
    { kind: 'holiday', id: `HD${n}`, after: { id: `HD${n}`, date, name: `Day of change ${n}`, sits: null } },
  ];
}
