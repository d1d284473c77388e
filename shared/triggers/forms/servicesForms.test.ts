import { describe, expect, test } from 'vitest';
import docket from '../../../resources/sample-docket/docket.json' with { type: 'json' };
import { child, childFile, concreteNeed, parent, progressReport, service } from '../../../tests/support/records.ts';
import { contextOf } from '../../../tests/support/triggerContext.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import { concreteNeeds, type Service } from '../../domain/record.ts';
import { withheldText } from '../../redaction/narrow.ts';
import { evaluate } from '../evaluate.ts';
import type { Trigger } from '../grammar.ts';
import { categoryOf, statusOf } from './serviceKinds.ts';

const mother = parent({ id: idOf('MO') });
const sibling = childFile({ child: child({ id: idOf('C-2'), position: 1, firstName: 'Cy' }) });
const ofChild = service({ id: 'V1', type: 'cpp', status: 'waitlist', referredOn: dateOf('2026-05-28') });
const base: Partial<CaseFile> = { parents: [mother], children: [childFile(), sibling], services: [ofChild] };
const ofMother = (fields: Partial<Service> = {}): Service =>
  service({ id: 'V2', subjectId: mother.id, type: 'home_visiting', status: 'active', ...fields });

const found = (trigger: Trigger, fields: Partial<CaseFile> = base, of = 0) => evaluate(trigger, contextOf(fields, of));

describe('service', () => {
  const statuses = [
    ['needed', ['needed']],
    ['referred', ['referred', 'intake_scheduled', 'not_started']],
    ['waitlisted', ['waitlist', 'waitlisted']],
    ['active', ['active']],
    ['completed', ['completed']],
    ['declined', ['declined']],
    ['unavailable', ['unavailable']],
    ['discontinued', ['discontinued']],
  ] as const;
  const recorded = [...statuses.flatMap(([, words]) => words), 'denied_appeal_filed', 'something else'];

  test.each(statuses)('%s: recorded as %s', (status, words) => {
    const matched = recorded.filter(
      (word) => found({ service: { status } }, { ...base, services: [{ ...ofChild, status: word }] }).length > 0,
    );
    expect(matched).toEqual(words);
  });

  test('binds the service, its referral and the days since', () => {
    expect(found({ service: { status: 'waitlisted', daysAtLeast: 30 } })).toMatchObject([
      {
        childId: 'C-1',
        parentId: null,
        recordId: 'V1',
        weight: 30,
        bound: { item: { kind: 'service', serviceType: 'cpp', for: 'Ada' }, date: '2026-05-28', days: 30 },
        sources: [{ kind: 'service', id: 'V1' }],
      },
    ]);
    expect(found({ service: { status: 'waitlisted', daysAtLeast: 31 } })).toEqual([]);
    expect(found({ service: { status: 'waitlisted', daysAtLeast: { setting: 'waitlistRaiseDays' } } })).toHaveLength(1);
  });

  test('is for a parent, for this child, or for either; never for another child of the case', () => {
    const services = [ofChild, ofMother({ status: 'waitlist' })];
    const idsOf = (asked: 'parent' | 'child' | undefined, of = 0) =>
      found(
        { service: { status: 'waitlisted', ...(asked !== undefined && { for: asked }) } },
        { ...base, services },
        of,
      ).map(({ recordId }) => recordId);
    expect(idsOf(undefined)).toEqual(['V2', 'V1']);
    expect(idsOf('child')).toEqual(['V1']);
    expect(idsOf('parent')).toEqual(['V2']);
    expect(idsOf(undefined, 1)).toEqual(['V2']);
    expect(found({ service: { status: 'waitlisted', for: 'parent' } }, { ...base, services })).toMatchObject([
      { childId: null, parentId: 'MO', bound: { parent: 'Bea Invented', item: { for: null } } },
    ]);
  });

  test('a category', () => {
    expect(found({ service: { status: 'waitlisted', category: 'dyadic-therapy' } })).toHaveLength(1);
    expect(found({ service: { status: 'waitlisted', category: 'housing' } })).toEqual([]);
  });

  test('attendance in the latest report that says it', () => {
    const report = (id: string, day: string, attended: number | null) =>
      progressReport({ id, serviceId: 'V2', date: dateOf(day), attended, scheduled: attended === null ? null : 10 });
    const asked: Trigger = { service: { status: 'active', for: 'parent', attendanceBelow: 0.7 } };
    const withReports = (...progressReports: ReturnType<typeof report>[]) =>
      found(asked, { ...base, services: [ofMother()], progressReports });
    expect(withReports(report('R1', '2026-05-01', 9), report('R2', '2026-06-01', 6))).toMatchObject([
      {
        parentId: 'MO',
        weight: 0,
        bound: { percent: 0.6 },
        sources: [
          { kind: 'service', id: 'V2' },
          { kind: 'progressReport', id: 'R2' },
        ],
      },
    ]);
    expect(withReports(report('R1', '2026-06-01', 7))).toEqual([]);
    expect(withReports(report('R1', '2026-05-01', 1), report('R2', '2026-06-01', null))).toEqual([]);
    expect(withReports(report('R1', '2026-05-01', 1), report('R2', '2026-06-28', 9))).toHaveLength(1);
    expect(withReports()).toEqual([]);
  });

  test('a service that is withheld never matches', () => {
    const services = [ofMother({ type: withheldText, part2: true })];
    expect(found({ service: { status: 'active' } }, { ...base, services })).toEqual([]);
    expect(found({ service: { status: 'active', category: 'other' } }, { ...base, services })).toEqual([]);
  });

  test('every type and status of the sample docket has a meaning here, but a denied subsidy under appeal', () => {
    const families: readonly { readonly services: readonly { type: string; status: string }[] }[] = docket.families;
    const services = families.flatMap((family) => family.services);
    const unknown = services.map(({ status }) => status).filter((status) => statusOf(status) === null);
    expect(new Set(unknown)).toEqual(new Set(['denied_appeal_filed']));
    expect(services.map(({ type }) => type).filter((type) => categoryOf(type) === 'other')).toEqual([]);
  });

  test.each([
    ['cpp', 'dyadic-therapy'],
    ['early_intervention', 'early-intervention'],
    ['home_visiting', 'home-visiting'],
    ['parenting_class', 'parenting'],
    ['perinatal_mental_health', 'parent-mental-health'],
    ['sud_iop', 'substance-use-treatment'],
    ['dv_advocacy', 'family-violence'],
    ['reentry_housing', 'housing'],
    ['early_head_start', 'early-care'],
    ['physical_therapy', 'medical-therapy'],
    ['legal_services', 'legal'],
    ['peer_support', 'peer-support'],
    ['constructor', 'other'],
  ])('a %s is %s', (type, category) => {
    expect(categoryOf(type)).toBe(category);
  });
});

describe('concreteNeed', () => {
  test.each(concreteNeeds)('%s: an open need of that kind', (need) => {
    const open = concreteNeed({ need, text: 'A crib by Friday' });
    expect(found({ concreteNeed: need }, { concreteNeeds: [open] })).toMatchObject([
      {
        childId: null,
        recordId: 'CN',
        bound: { item: { kind: 'need', need, text: 'A crib by Friday' } },
        sources: [{ kind: 'concreteNeed', id: 'CN' }],
      },
    ]);
    expect(found({ concreteNeed: need }, { concreteNeeds: [{ ...open, metOn: dateOf('2026-06-01') }] })).toEqual([]);
    for (const other of concreteNeeds.filter((kind) => kind !== need))
      expect(found({ concreteNeed: other }, { concreteNeeds: [open] })).toEqual([]);
    expect(found({ concreteNeed: need }, {})).toEqual([]);
  });
});
