// A made-up court of 20 judges and the people that its cases name.

import { type Id, idOf } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/record.ts';
import { asOf } from './calendar.ts';
import type { NewRecord } from './changes.ts';
import { pick } from './seeded.ts';
import { firstNames, lastNames } from './words.ts';

const staff = {
  judge: 20,
  clerk: 5,
  coordinator: 40,
  caseworker: 200,
  agency_attorney: 40,
  child_attorney: 60,
  casa: 100,
  parent_attorney: 120,
  parent_mentor: 40,
  provider: 60,
} as const;
type Role = keyof typeof staff;

/** The person of that role who works on case `n`. */
export function staffOf(role: Role, n: number): Id<'person'> {
  return idOf(`${role}-${n % staff[role]}`);
}

export function courtroomOf(n: number): Id<'courtroom'> {
  return idOf(`${(n % 20) + 1}A`);
}

function people(): Person[] {
  return (Object.entries(staff) as [Role, number][]).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, n) => ({
      id: staffOf(role, n),
      name: `${pick(firstNames, role, n)} ${pick(lastNames, n, role)}`,
      role,
    })),
  );
}

/** Every record of the court itself. */
export function courtRecords(): NewRecord[] {
  const court = {
    id: 'court',
    name: 'Fennimore County Juvenile and Family Court',
    state: 'State of Westmark (fictional)',
    program: 'Fennimore infant-toddler docket',
    judgeId: staffOf('judge', 0),
    clerkId: staffOf('clerk', 0),
    coordinatorId: staffOf('coordinator', 0),
    timezone: 'America/Chicago',
    coordinatorCaseloadCap: 20,
    recordedThrough: asOf,
    fictitious: true,
    notice: 'Every person, agency, provider, place, case number and event is invented.',
  };
  const rooms = Array.from({ length: 20 }, (_, n) => ({
    id: courtroomOf(n),
    name: `Courtroom ${courtroomOf(n)}`,
    remote: n === 0,
  }));
  return [
    { kind: 'court', after: court },
    ...rooms.map((after): NewRecord => ({ kind: 'courtroom', after })),
    ...people().map((after): NewRecord => ({ kind: 'person', after })),
  ];
}
