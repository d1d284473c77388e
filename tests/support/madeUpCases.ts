// Two made-up cases at the ends of what a brief has to hold: twins with three years of history and much of everything, and
// a nine-day-old of whom nothing is recorded.

import type { CaseFile, ChildFile } from '../../shared/domain/caseFile.ts';
import { addDays, type CalendarDate, dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { familyTimeOutcomes, type Hearing, type Person } from '../../shared/domain/record.ts';
import * as made from './records.ts';

export const madeUpHearing = idOf<'hearing'>('H');
export const heavyAsOf = dateOf('2026-11-21');
const heardOn = dateOf('2026-11-24');
const bornOn = dateOf('2023-12-02');
const removedOn = dateOf('2023-12-10');
const lastHeard = dateOf('2026-05-26');

/** How much of each list the heavy case holds. */
const heavyAmounts = {
  familyTime: 200,
  meetings: 40,
  services: 30,
  orders: 24,
  actionItems: 36,
  hearings: 12,
  homes: 6,
  screenings: 14,
  tasks: 20,
  efforts: 18,
  siblingVisits: 30,
} as const;
export type HeavyAmounts = { readonly [K in keyof typeof heavyAmounts]: number };

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
const pick = <T>(list: readonly [T, ...T[]], index: number): T => list[index % list.length] ?? list[0];
/** The `index`-th of `count` days, evenly over `from` to the as-of day. */
const spread = (from: CalendarDate, index: number, count: number): CalendarDate =>
  addDays(from, Math.floor((index * (Date.parse(heavyAsOf) - Date.parse(from))) / 86_400_000 / Math.max(1, count)));

const people: readonly Person[] = [
  { id: idOf('J1'), name: 'Hon. Philippa Renfrow-Castellanos', role: 'judge' },
  { id: idOf('CW1'), name: 'Bartholomew Featherstonehaugh', role: 'caseworker' },
  { id: idOf('AA1'), name: 'Atty. Wilhelmina Oyelaran-Hutchinson', role: 'attorney' },
  { id: idOf('CA1'), name: 'Atty. Maximiliano Etcheverría', role: 'attorney' },
  { id: idOf('P_1'), name: 'Fennimore Regional Center for Early Childhood Mental Health', role: 'provider' },
];

const texts = [
  'Agency to provide transport for five sessions of family time a week, with car seats for both children',
  'Arrange the ophthalmology follow-up that the neonatal unit asked for and send the report to the court',
  'Father to complete the parent-child program; agency to pay for the bus pass in the meantime',
  'Agency to file the written housing status with the dates on the waiting list',
  'Ver con la familia de acogida el horario de las visitas y confirmarlo por escrito',
] as const;

function childFiles(amounts: HeavyAmounts): readonly ChildFile[] {
  return (['María Guadalupe', 'Maximiliano'] as const).map((firstName, position) => {
    const childId = idOf<'child'>(`C-${position + 1}`);
    const of = { childId, id: '' };
    return made.childFile({
      child: made.child({
        id: childId,
        position,
        firstName,
        lastName: 'Fernández-Villanueva de la Torre',
        bornOn,
        gestationDays: 224,
        removedOn,
      }),
      placements: range(amounts.homes).map((index) =>
        made.placement({
          ...of,
          id: `P${position}-${index}`,
          caregiver: pick(
            ['Harlan-Bose family', 'Montgomery-Abernathy family', 'Verna Merriweather (great-aunt)'],
            index,
          ),
          setting: pick(['foster_family', 'foster_family_medical', 'kinship'], index),
          startedOn: index === 0 ? removedOn : spread(removedOn, index, amounts.homes),
          endedOn: index === amounts.homes - 1 ? null : addDays(spread(removedOn, index + 1, amounts.homes), 0),
          endReason:
            index === amounts.homes - 1 ? null : 'resource family asked for the move; no other home in the county',
        }),
      ),
      screenings: range(amounts.screenings).map((index) =>
        made.screening({
          ...of,
          id: `S${position}-${index}`,
          tool: pick(['ASQ-3', 'ASQ:SE-2', 'M-CHAT-R/F'], index),
          form: pick(['24', '24', ''], index),
          date: spread(addDays(bornOn, 120), index, amounts.screenings),
          result: pick(['below', 'monitoring', 'typical'], index),
          score: index % 3 === 0 ? null : 40 + index,
        }),
      ),
      medicalTasks: range(amounts.tasks).map((index) =>
        made.medicalTask({
          ...of,
          id: `T${position}-${index}`,
          text: pick(texts, index + 1),
          dueOn: spread(addDays(removedOn, 60), index, amounts.tasks),
          doneOn: index % 2 === 0 ? spread(addDays(removedOn, 75), index, amounts.tasks) : null,
        }),
      ),
      partC: made.partC({ childId, id: `${childId}:partC`, identifiedOn: addDays(removedOn, 90) }),
    });
  });
}

function hearings(amounts: HeavyAmounts): readonly Hearing[] {
  return [
    ...range(amounts.hearings).map((index) =>
      made.heldHearing({
        id: idOf(`HELD${index}`),
        date: index === amounts.hearings - 1 ? lastHeard : addDays(removedOn, 5 + index * 70),
        type: pick(['initial', 'adjudication', 'disposition', 'review', 'permanency', 'review'], index),
      }),
    ),
    made.hearing({ id: madeUpHearing, date: heardOn, type: 'permanency' }),
  ];
}

const parents = [
  made.parent({
    id: idOf('C-M'),
    name: 'María de los Ángeles Fernández-Villanueva',
    language: 'es',
    interpreterRequired: true,
    attorneyId: idOf('AA1'),
  }),
  made.parent({
    id: idOf('C-F'),
    position: 1,
    name: 'Christopher Wolfeschlegelstein-Hausenberger',
    relation: 'father',
    language: 'en',
    noContactIssuedOn: dateOf('2026-02-01'),
    noContactExpiresOn: dateOf('2027-02-01'),
    noContactProtects: ['C-M', 'C-1', 'C-2'],
  }),
  made.parent({ id: idOf('C-F2'), position: 2, name: 'Bartolomé Etchegoyen', relation: 'alleged father' }),
];

/** Twins of nearly three years, removed as newborns, with `amounts` of each list; a hearing on November 24, 2026. */
export function heavyCase(changed: Partial<HeavyAmounts> = {}): CaseFile {
  const amounts = { ...heavyAmounts, ...changed };
  const base = made.caseFile();
  return made.caseFile({
    court: { ...base.court, name: 'Fennimore County Juvenile and Family Court' },
    case: { ...base.case, docketName: 'In the Interest of M.F. and M.F.', adjudicatedOn: addDays(removedOn, 45) },
    courtrooms: [{ id: idOf('4B'), name: 'Courtroom 4B', remote: false }],
    people: new Map(people.map((person) => [person.id, person])),
    parents,
    participants: [
      { id: 'PA1', caseId: base.case.id, role: 'caseworker', personId: idOf('CW1') },
      { id: 'PA2', caseId: base.case.id, role: 'agency_attorney', personId: idOf('AA1') },
      { id: 'PA3', caseId: base.case.id, role: 'child_attorney', personId: idOf('CA1') },
    ],
    activeEfforts: range(amounts.efforts).map((index) => ({
      id: `E${index}`,
      caseId: base.case.id,
      date: spread(removedOn, index, amounts.efforts),
      text: pick(texts, index),
    })),
    permanency: made.permanencyPlan({
      primary: 'reunification',
      concurrent: 'adoption by the current resource family',
    }),
    familyTimePlan: {
      id: 'FP',
      caseId: base.case.id,
      effectiveOn: removedOn,
      sessionsPerWeek: 5,
      hoursEach: 2,
      supervision: 'supervised by the agency',
      plus: null,
    },
    familyTime: range(amounts.familyTime).map((index) =>
      made.familyTimeSession({
        id: `FT${index}`,
        parentId: idOf(pick(['C-M', 'C-M', 'C-F2'], index)),
        date: spread(addDays(removedOn, 400), index, amounts.familyTime),
        outcome: pick(familyTimeOutcomes, index),
        mode: index % 5 === 0 ? 'video' : 'in_person',
      }),
    ),
    services: range(amounts.services).map((index) =>
      made.service({
        id: `SV${index}`,
        type: pick(['cpp', 'parenting', 'housing', 'physical_therapy', 'mental_health'], index),
        subjectId: idOf(pick(['C-M', 'C-F', 'C-1', 'C-2'], index)),
        referredOn: spread(removedOn, index, amounts.services),
        startedOn: index % 3 === 0 ? null : addDays(spread(removedOn, index, amounts.services), 30 + index),
        note: 'Sessions alternate between the two children; the provider asks for a larger room and a later hour',
      }),
    ),
    hearings: hearings(amounts),
    orderItems: range(amounts.orders).map((index) =>
      made.orderItem({
        id: `O${index}`,
        hearingId: idOf(`HELD${index % 3 === 0 ? Math.max(0, amounts.hearings - 2) : amounts.hearings - 1}`),
        childId: index % 2 === 0 ? idOf('C-1') : null,
        text: pick(texts, index),
        dueOn: index % 5 === 4 ? null : addDays(lastHeard, 20 + 6 * index),
        status: pick(['not_met', 'partially_met', 'met', 'pending'], index),
        metOn: index % 4 === 2 ? addDays(lastHeard, 15 + index) : null,
        topic: pick(['family_time', 'health', 'services', 'part_c'], index),
      }),
    ),
    ftms: range(amounts.meetings).map((index) =>
      made.ftm({
        id: idOf(`FTM${index}`),
        date: spread(addDays(removedOn, 20), index, amounts.meetings),
        attendees: ['C-M', 'CW1', 'CA1'],
        invitedAbsent: ['C-F', 'P_1'],
        strengths: [
          'Both parents settled the children for naps without help',
          'The resource family sends pictures daily',
        ],
        decisions: [pick(texts, index), pick(texts, index + 2)],
        parentVoice: 'Los sábados por fin parecen nuestros. Quiero que la orden de pasar la noche tenga una fecha.',
      }),
    ),
    actionItems: range(amounts.actionItems).map((index) =>
      made.actionItem({
        id: `A${index}`,
        ftmId: idOf(`FTM${Math.max(0, amounts.meetings - 1 - (index % 6))}`),
        text: pick(texts, index + 2),
        dueOn: addDays(lastHeard, 10 + 5 * index),
        doneOn: index % 3 === 0 ? addDays(lastHeard, 8 + 4 * index) : null,
      }),
    ),
    siblingPlan: { id: 'SP', caseId: base.case.id, placedTogether: false, contactsPerMonth: 4 },
    siblingContacts: range(amounts.siblingVisits).map((index) => ({
      id: `SC${index}`,
      caseId: base.case.id,
      date: spread(addDays(removedOn, 500), index, amounts.siblingVisits),
      hours: 2,
    })),
    children: childFiles(amounts),
  });
}

export const newbornHearingOn = addDays(dateOf('2026-11-15'), 9);

/** A child nine days old at the hearing, removed two days before it, of whom nothing else is recorded. */
export function newbornCase(): CaseFile {
  return made.caseFile({
    courtrooms: [{ id: idOf('4B'), name: 'Courtroom 4B', remote: false }],
    people: new Map(people.slice(0, 1).map((person) => [person.id, person])),
    hearings: [made.hearing({ id: madeUpHearing, type: 'shelter', date: newbornHearingOn })],
    children: [
      made.childFile({
        child: made.child({
          bornOn: dateOf('2026-11-15'),
          removedOn: addDays(newbornHearingOn, -2),
          gestationDays: null,
        }),
      }),
    ],
  });
}
