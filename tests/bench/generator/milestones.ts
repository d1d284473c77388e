// What happens on days of its own in two years: homes, health, screenings, early intervention, services.

import { addDays, addMonths, type CalendarDate } from '../../../shared/domain/dates.ts';
import type { Id } from '../../../shared/domain/ids.ts';
import { vaccines } from '../../../shared/domain/periodicity/schedule.ts';
import type { GivenDose } from '../../../shared/domain/record.ts';
import type { NewRecord } from './changes.ts';
import { staffOf } from './court.ts';
import type { Family } from './family.ts';
import { chance } from './seeded.ts';
import { services } from './words.ts';

/** A record and the day from which it is known. */
export type Milestone = NewRecord & { readonly on: CalendarDate };

interface OfChild {
  readonly caseId: Id<'case'>;
  readonly childId: Id<'child'>;
}

/** All of them, in no order; some are still to come. */
export function milestonesOf(family: Family): Milestone[] {
  const { caseId, children, removedOn, bornOn } = family;
  return [
    ...children.flatMap((childId) => {
      const of = { caseId, childId };
      return [
        ...homes(of, family),
        ...visits(of, removedOn, bornOn),
        ...tasks(of, removedOn),
        ...screenings(of, removedOn, bornOn),
        ...earlyIntervention(of, removedOn),
      ];
    }),
    ...servicesOf(family),
  ];
}

function homes(of: OfChild, { removedOn, caregiver }: Family): Milestone[] {
  const moved = addDays(removedOn, 30);
  const home = (id: string, setting: 'foster_family' | 'foster_family_medical', at: string) =>
    ({ ...of, id: `${of.childId}-${id}`, setting, caregiver: at, countsAsPlacement: true, preference: null }) as const;
  const shelter = { startedOn: removedOn, endedOn: moved, endReason: 'Medical home found' };
  const current = { startedOn: moved, endedOn: null, endReason: null };
  return [
    { on: moved, kind: 'placement', after: { ...home('P1', 'foster_family', 'Harlan-Bose family'), ...shelter } },
    { on: moved, kind: 'placement', after: { ...home('P2', 'foster_family_medical', caregiver), ...current } },
    ...(['hospital', 'respite', 'respite'] as const).map((kind, index): Milestone => {
      const startedOn = addMonths(removedOn, 2 + index * 10);
      const endedOn = addDays(startedOn, 3);
      const stay = { ...of, id: `${of.childId}:${kind}:${startedOn}`, kind, startedOn, endedOn };
      return {
        on: endedOn,
        kind: 'stay',
        after: { ...stay, place: 'Approved respite family', countsAsPlacement: false },
      };
    }),
  ];
}

/** The doses that the schedule begins at an age; a yearly one is left to its season. */
function dosesAt(months: number): readonly GivenDose[] {
  return vaccines.flatMap(({ id, doses }) =>
    doses
      .filter(({ fromMonths, annual }) => fromMonths === months && !annual)
      .map(({ dose }) => ({ vaccine: id, dose })),
  );
}

function visits(of: OfChild, removedOn: CalendarDate, bornOn: CalendarDate): Milestone[] {
  const visit = (
    type: string,
    date: CalendarDate,
    label: string | null,
    note: string,
    doses: readonly GivenDose[] | null = null,
  ): Milestone => ({
    on: date,
    kind: 'healthVisit',
    after: { ...of, id: `${of.childId}:${type}:${date}`, type, date, label, note, doses, outcome: null },
  });
  const wellChild = [2, 4, 6, 9, 12, 15, 18, 24].filter((months) => chance(of.childId, months) < 0.97);
  return [
    visit('initial_health_screen', addDays(removedOn, 2), null, ''),
    visit('comprehensive_health_assessment', addDays(removedOn, 26), null, 'Growth plotted at adjusted age'),
    visit('follow_up_health_visit', addDays(removedOn, 84), null, ''),
    ...wellChild.map((months) =>
      visit(
        'well_child',
        addDays(addMonths(bornOn, months), 5),
        `${months} month`,
        'Immunisations up to date',
        dosesAt(months),
      ),
    ),
  ];
}

function tasks(of: OfChild, removedOn: CalendarDate): Milestone[] {
  return [3, 9, 15, 22].map((months) => {
    const dueOn = addMonths(removedOn, months);
    const doneOn = chance(of.childId, 'task', months) < 0.9 ? addDays(dueOn, -2) : null;
    const text = 'Apnea monitor download review';
    return { on: dueOn, kind: 'medicalTask', after: { ...of, id: `${of.childId}-T${months}`, text, dueOn, doneOn } };
  });
}

const areas = ['communication', 'gross_motor', 'fine_motor', 'problem_solving', 'personal_social'] as const;

/** What the agencies' exports leave out. */
const notRecorded = {
  resultComputed: false,
  followUpInterviewOn: null,
  followUpRecorded: false,
  followUpScore: null,
  aboutParentId: null,
  answers: null,
  completedBy: null,
  language: null,
  setting: null,
  referredTo: null,
  referredOn: null,
  rescreenOn: null,
  safetyFollowUpOn: null,
} as const;

function screenings(of: OfChild, removedOn: CalendarDate, bornOn: CalendarDate): Milestone[] {
  const screen = (tool: string, months: number, score: number | null, result: string): Milestone => {
    const date = months === 2 ? addDays(removedOn, 54) : addDays(addMonths(bornOn, months), 9);
    const id = `${of.childId}-${tool}-${months}`;
    const scored = areas.map((area) => ({ area, result, score: 50 + 5 * Math.floor(chance(id, area) * 3) }));
    const form = { tool, date, ageBasis: 'adjusted', form: `${months} month` } as const;
    const outcome = { result, score, areas: score === null ? scored : [] };
    return { on: date, kind: 'screening', after: { ...of, id, ...form, ...outcome, ...notRecorded } };
  };
  return [
    ...[2, 6, 9, 12, 14, 18, 20, 24].map((months) => screen('ASQ-3', months, null, 'typical')),
    ...[2, 12, 24].map((months) => screen('ASQ:SE-2', months, 15, 'typical')),
    screen('M-CHAT-R/F', 18, 1, 'low'),
  ];
}

function earlyIntervention(of: OfChild, removedOn: CalendarDate): Milestone[] {
  const ifspOn = addDays(removedOn, 48);
  const referral = { referralSentOn: addDays(removedOn, 5), referralReceivedOn: addDays(removedOn, 5) };
  const evaluation = { evaluationSetFor: null, evaluatedOn: addDays(removedOn, 37), eligible: true };
  const plan = { ifspOn, transitionPlanOn: null, transitionConferenceOn: null, schoolNoticeOn: null };
  const service = { name: 'Developmental monitoring', startedOn: addDays(ifspOn, 13), frequency: '2x/month' };
  const id = (kind: string) => `${of.childId}:${kind}`;
  return [
    {
      on: ifspOn,
      kind: 'partC',
      after: { ...of, id: id('part-c'), identifiedOn: removedOn, ...referral, ...evaluation, ...plan },
    },
    { on: service.startedOn, kind: 'partCService', after: { ...of, id: id('part-c-service'), ...service } },
    ...[6, 12, 18].map((months): Milestone => {
      const date = addMonths(ifspOn, months);
      return {
        on: date,
        kind: 'ifspReview',
        after: { ...of, id: id(`ifsp-review:${date}`), date, annual: months === 12 },
      };
    }),
  ];
}

/** Five services a year, as many as the sample's fullest family has in its first; the first year's are completed. */
function servicesOf({ n, caseId, parents, children, removedOn }: Family): Milestone[] {
  const subjects = [parents[0], parents[0], parents[1], parents[0], children[1]] as const;
  return [1, 2].flatMap((year) =>
    services.map(([type, note], index): Milestone => {
      const referredOn = addMonths(removedOn, year === 1 ? 1 + index : 15 + index);
      const waits = year === 2 && chance(caseId, type) < 0.15;
      const startedOn = waits ? null : addDays(referredOn, 40 + index * 6);
      const endedOn = year === 1 ? addMonths(referredOn, 12) : null;
      const status = endedOn ? 'completed' : waits ? 'waitlist' : 'active';
      const of = { id: `${caseId}-V${year}${index}`, caseId, subjectId: subjects[index] ?? parents[0], type };
      const progress = { referredOn, startedOn, endedOn, status, note, part2: false };
      const on = endedOn ?? addDays(referredOn, 70);
      return { on, kind: 'service', after: { ...of, providerId: staffOf('provider', n + index), ...progress } };
    }),
  );
}
