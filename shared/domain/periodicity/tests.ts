// Tests and checks by age: lead, anemia, teeth, hearing.

import type { ChildFile } from '../caseFile.ts';
import type { CourtPolicy } from '../courtPolicy.ts';
import { addMonths } from '../dates.ts';
import type { DueGroup, PeriodicSubject } from '../due.ts';
import { inDateOrder } from '../order.ts';
import type { HealthVisit } from '../record.ts';
import { refTo } from '../recordRef.ts';
import type { RuleId } from '../ruleSources.ts';
import { acceptedAges, type DueDraft, firstWithin, lastDayOfMonth } from './draft.ts';
import { type AgedService, fluorideVarnish, newbornHearing, services } from './schedule.ts';

const firstBirthdayMonths = 12;

/** A service by age: what shows that it was done, and what is known where nothing shows it. */
interface Aged {
  readonly name: string;
  readonly group: DueGroup;
  readonly rule: RuleId;
  readonly subject: (months: number) => PeriodicSubject;
  readonly services: readonly AgedService[];
  /** Type of the health visit that shows it. */
  readonly shownBy: string;
  /** Questions asked at a visit leave no record of their own: past due, it is never known that they were not asked. */
  readonly leavesNoRecord: boolean;
  /** What was due before removal stays due: a test counts whenever it is done. */
  readonly staysDue: boolean;
}

const aged: readonly Aged[] = [
  {
    name: 'leadTest',
    group: 'test',
    rule: 'leadTest',
    subject: (months) => ({ kind: 'leadTest', months }),
    services: [services.leadTest],
    shownBy: 'lead',
    leavesNoRecord: false,
    staysDue: true,
  },
  {
    name: 'leadQuestions',
    group: 'test',
    rule: 'leadQuestions',
    subject: (months) => ({ kind: 'leadQuestions', months }),
    services: [services.leadQuestions],
    shownBy: 'lead',
    leavesNoRecord: true,
    staysDue: false,
  },
  {
    name: 'anemiaTest',
    group: 'test',
    rule: 'anemiaTest',
    subject: (months) => ({ kind: 'anemiaTest', months }),
    services: [services.anemiaTest],
    shownBy: 'anemia',
    leavesNoRecord: false,
    staysDue: true,
  },
  {
    name: 'oralHealth',
    group: 'dental',
    rule: 'oralHealth',
    subject: (months) => ({ kind: 'oralHealth', months }),
    services: [services.oralHealthAssessment, services.oralHealthRisk],
    shownBy: 'dental',
    leavesNoRecord: true,
    staysDue: false,
  },
];

/**
 * Tests and checks by age (Bright Futures/AAP), with the grace of the visit at which they are done; the first dental
 * visit, fluoride varnish and the newborn hearing screen, without grace. What was due before removal is listed where it
 * stays due until it is done; questions asked at a visit are not.
 */
export function testDrafts(file: ChildFile, policy: CourtPolicy): readonly DueDraft[] {
  return [...aged.flatMap((service) => agedDrafts(file, policy, service)), ...onceDrafts(file)];
}

const visitsOf = ({ healthVisits }: ChildFile, wanted: string) =>
  inDateOrder(healthVisits.filter(({ type }) => type === wanted));

const sourcesOf = ({ child }: ChildFile, done: HealthVisit | undefined) => [
  refTo('child', child),
  ...(done ? [refTo('healthVisit', done)] : []),
];

function agedDrafts(file: ChildFile, policy: CourtPolicy, service: Aged): readonly DueDraft[] {
  const { child } = file;
  const visits = visitsOf(file, service.shownBy);
  const confidence = new Map(service.services.flatMap((one) => one.months.map((months) => [months, one.confidence])));
  const ages = [...confidence.keys()].toSorted((a, b) => a - b);
  return acceptedAges(ages)
    .map(({ months, fromMonths, beforeMonths }): DueDraft => {
      const from = addMonths(child.bornOn, fromMonths);
      const done = firstWithin(visits, from, beforeMonths === null ? null : addMonths(child.bornOn, beforeMonths));
      return {
        key: `${child.id}:${service.name}:${months}`,
        childId: child.id,
        group: service.group,
        subject: service.subject(months),
        from,
        due: addMonths(child.bornOn, months),
        graceDays: policy.wellChildGraceDays,
        done: done?.date ?? null,
        rule: service.rule,
        conditional: false,
        confidence: confidence.get(months) ?? 'single-source',
        counted: false,
        notKnown: service.leavesNoRecord || visits.length === 0,
        sources: sourcesOf(file, done),
      };
    })
    .filter(({ due }) => service.staysDue || child.removedOn === null || due >= child.removedOn);
}

type Once = Pick<DueDraft, 'group' | 'rule' | 'due' | 'conditional' | 'confidence'> & {
  readonly kind: 'firstDentalVisit' | 'fluorideVarnish' | 'newbornHearing';
  /** Type of the health visit that shows it; null: a record has no place for it. */
  readonly shownBy: string | null;
};

function onceDrafts(file: ChildFile): readonly DueDraft[] {
  const { bornOn } = file.child;
  const once: readonly Once[] = [
    {
      kind: 'firstDentalVisit',
      group: 'dental',
      rule: 'firstDentalVisit',
      due: addMonths(bornOn, firstBirthdayMonths),
      conditional: false,
      // The note of the oral health risk assessment says it.
      confidence: services.oralHealthRisk.confidence,
      shownBy: 'dental',
    },
    {
      kind: 'fluorideVarnish',
      group: 'dental',
      rule: 'fluorideVarnish',
      due: lastDayOfMonth(bornOn, fluorideVarnish.throughMonths),
      // From the first tooth, which no record names.
      conditional: true,
      confidence: fluorideVarnish.confidence,
      shownBy: null,
    },
    {
      kind: 'newbornHearing',
      group: 'hearing',
      rule: 'newbornHearing',
      due: addMonths(bornOn, newbornHearing.dueMonths),
      conditional: false,
      confidence: newbornHearing.confidence,
      shownBy: 'hearing',
    },
  ];
  return once.map(({ kind, shownBy, ...item }) => {
    const done = shownBy === null ? undefined : visitsOf(file, shownBy)[0];
    return {
      ...item,
      key: `${file.child.id}:${kind}`,
      childId: file.child.id,
      subject: { kind },
      from: bornOn,
      graceDays: 0,
      done: done?.date ?? null,
      counted: false,
      notKnown: done === undefined,
      sources: sourcesOf(file, done),
    };
  });
}
