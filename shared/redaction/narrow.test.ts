import { describe, expect, test } from 'vitest';
import {
  actionItem,
  caseFile as anyCaseFile,
  childFile,
  concreteNeed,
  ftm,
  healthVisit,
  hearingAttendance,
  hearingNotice,
  orderItem,
  placementEvent,
  progressReport,
  safeSleepCheck,
  screening,
  service,
} from '../../tests/support/records.ts';
import type { CaseFile, Protection } from '../domain/caseFile.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { SensitiveText } from '../domain/record.ts';
import { hiddenServices, holdsProtected, narrowCaseFile, withheldText, withoutProtectedTexts } from './narrow.ts';

const clinic = idOf<'person'>('P_CLINIC');
const people = new Map([[clinic, { id: clinic, name: 'Quillfeather Clinic', role: 'provider_part2' }]]);
const treatment = service({ id: 'V1', part2: true, providerId: clinic, note: 'Mornings', type: 'sud_iop' });

function text(fields: Partial<SensitiveText>): SensitiveText {
  return {
    id: 'S',
    caseId: idOf('C'),
    category: 'part2',
    text: 'Quillfeather Clinic',
    audiences: ['judge'],
    consentSignedOn: dateOf('2026-01-10'),
    consentExpiresOn: dateOf('2026-07-10'),
    consentTo: ['court'],
    note: null,
    ...fields,
  };
}

/** Adjudicated, so that a parent's words of a meeting may be told. */
function caseFile(fields: Partial<CaseFile> = {}): CaseFile {
  const file = anyCaseFile(fields);
  return { ...file, case: { ...file.case, adjudicatedOn: dateOf('2025-12-01') } };
}

const judge = { audience: 'judge', party: null } as const;

/** Asked for a day, and shown on it unless told otherwise. */
const on = (asOf: string, shownOn = asOf) => ({ asOf: dateOf(asOf), shownOn: dateOf(shownOn) });
const narrow = (texts: readonly SensitiveText[], asOf: string) =>
  narrowCaseFile(caseFile({ people, services: [treatment], sensitiveTexts: texts }), judge, on(asOf));

describe('42 CFR Part 2', () => {
  test('a treatment record is shown to the court under its consent, to the last day', () => {
    const { file, withheld } = narrow([text({})], '2026-07-10');
    expect(file.services[0]).toEqual(treatment);
    expect(withheld).toBe(false);
  });

  test('on the day after the consent ends it is shown to nobody', () => {
    const { file, withheld, servicesWithheld } = narrow([text({})], '2026-07-11');
    expect(file.services).toEqual([]);
    expect(JSON.stringify([file, [...file.people]])).not.toContain('Quillfeather');
    expect([withheld, servicesWithheld]).toEqual([true, 1]);
  });

  test.each([
    ['a consent that does not name the court', { consentTo: ['agency'] }],
    ['no consent', { consentTo: null }],
    ['a consent that nobody signed', { consentSignedOn: null }],
    ['a consent that is not signed yet', { consentSignedOn: dateOf('2026-03-01') }],
    ['an audience list without the judge', { audiences: ['mother_attorney'] }],
  ])('%s withholds it', (_, fields) => {
    const { file } = narrow([text(fields)], '2026-02-01');
    expect(file.services).toEqual([]);
  });

  test('a brief of an earlier day shows nothing under a consent that has ended since', () => {
    const file = caseFile({ people, services: [treatment], sensitiveTexts: [text({})] });
    expect(narrowCaseFile(file, judge, on('2026-07-01', '2026-11-21')).file.services).toEqual([]);
    expect(narrowCaseFile(file, judge, on('2026-07-01', '2026-07-02')).file.services).toEqual([treatment]);
  });

  test('the provider of a hidden treatment is named nowhere, one that gives another service as well is', () => {
    const told = ftm({ decisions: ['Call Quillfeather  Clinic'] });
    const only = caseFile({ people, services: [treatment], ftms: [told] });
    expect(JSON.stringify(narrowCaseFile(only, judge, on('2026-02-01')).file)).not.toContain('Quillfeather');
    const other = service({ id: 'V2', part2: false, providerId: clinic, type: 'parenting_class' });
    // A program under Part 2 gives nothing else; a clinic that is none can.
    const both = caseFile({
      people: new Map([[clinic, { id: clinic, name: 'Quillfeather Clinic', role: 'provider' }]]),
      services: [treatment, other],
      ftms: [told],
    });
    expect(narrowCaseFile(both, judge, on('2026-02-01')).file.ftms[0]?.decisions).toEqual(told.decisions);
  });

  test('the provider of a hidden treatment is told by no id either, in what is ordered or agreed', () => {
    const file = caseFile({
      people,
      services: [treatment],
      orderItems: [orderItem({ orderedOf: clinic })],
      actionItems: [actionItem({ owner: clinic })],
      ftms: [ftm({ attendees: [clinic] })],
    });
    const { file: told } = narrowCaseFile(file, judge, on('2026-02-01'));
    expect(told.orderItems[0]?.orderedOf).toBe(withheldText);
    expect(told.actionItems[0]?.owner).toBe(withheldText);
    expect(told.ftms[0]?.attendees).toEqual([withheldText]);
  });

  test('a treatment that is referred later than the brief’s day is not counted', () => {
    const days = on('2026-02-01');
    const later = service({ part2: true, referredOn: dateOf('2026-02-02') });
    expect(narrowCaseFile(caseFile({ services: [later] }), judge, days).servicesWithheld).toBe(0);
  });

  test('what its provider reported of a hidden treatment is not there, of another service it is', () => {
    const reports = [
      progressReport({ id: 'R1', serviceId: 'V1', text: 'Every morning', fit: 'good', effect: 'sober' }),
      progressReport({ id: 'R2', serviceId: 'V2', text: 'Every week' }),
    ];
    const services = [treatment, service({ id: 'V2' })];
    const of = (sensitiveTexts: readonly SensitiveText[], asOf: string) =>
      narrowCaseFile(caseFile({ people, services, progressReports: reports, sensitiveTexts }), judge, on(asOf)).file;
    expect(of([text({})], '2026-07-10').progressReports).toEqual(reports);
    expect(of([text({})], '2026-07-11').progressReports).toEqual([reports[1]]);
  });

  test.each<[string, Partial<SensitiveText>[], string, [string | null, string | null][]]>([
    ['one that runs', [{}], '2026-02-01', [['2026-01-10', '2026-07-10']]],
    ['one that has ended', [{}], '2026-11-21', [['2026-01-10', '2026-07-10']]],
    ['the same days twice', [{}, { text: 'Other words' }], '2026-02-01', [['2026-01-10', '2026-07-10']]],
    ['one that is signed later', [{}], '2026-01-09', []],
    ['one to somebody else', [{ consentTo: ['agency'] }], '2026-02-01', []],
    ['none, of a text kept for the judge', [{ consentTo: null }], '2026-02-01', [[null, null]]],
    ['none, of a text kept for others', [{ consentTo: null, audiences: ['clerk'] }], '2026-02-01', []],
    ['one of another kind of text', [{ category: 'mental_health' }], '2026-02-01', []],
    [
      'two',
      [{ consentSignedOn: dateOf('2026-01-20'), consentExpiresOn: null }, {}],
      '2026-02-01',
      [
        ['2026-01-10', '2026-07-10'],
        ['2026-01-20', null],
      ],
    ],
  ])('the days of the consents that name the court are told: %s', (_, texts, asOf, days) => {
    const { file } = narrow(texts.map(text), asOf);
    expect(file.consents.map(({ signedOn, expiresOn }) => [signedOn, expiresOn])).toEqual(days);
  });

  test('a consent that ended between the brief’s day and the day that it is shown is told as ended', () => {
    const file = caseFile({ sensitiveTexts: [text({})] });
    const of = (shownOn: string) => narrowCaseFile(file, judge, on('2026-07-01', shownOn)).file.consents[0]?.hasEnded;
    expect([of('2026-07-10'), of('2026-07-11')]).toEqual([undefined, true]);
  });

  test('a treatment record that no consent speaks of is withheld: nothing is shown by default', () => {
    const { file, withheld } = narrow([], '2026-02-01');
    expect(file.services).toEqual([]);
    expect(withheld).toBe(true);
  });
});

describe('a protected text', () => {
  const address = text({
    category: 'dv_address',
    text: '12 Hidden Láne',
    audiences: ['judge', 'clerk_sealed'],
    consentTo: null,
  });

  test('of an address is in nobody’s copy, whoever is on its list, however it is written', () => {
    const told = ftm({
      parentVoice: 'She now lives at 12 HIDDEN LANE, third floor',
      decisions: ['Continue', '12  hidden\nláne'],
    });
    const { file, withheld } = narrowCaseFile(
      caseFile({ ftms: [told], sensitiveTexts: [address] }),
      judge,
      on('2026-02-01'),
    );
    expect(file.ftms[0]?.parentVoice).toBe(withheldText);
    expect(file.ftms[0]?.decisions).toEqual(['Continue', withheldText]);
    expect(JSON.stringify(file).toLowerCase()).not.toContain('hidden');
    expect(withheld).toBe(true);
  });

  test('is in no need, report, notice, attendance or sleep check either, and changes no code', () => {
    const told = 'Sleeps at 12 Hidden Lane';
    const before = caseFile({
      sensitiveTexts: [address, text({ category: 'mental_health', text: 'hearing', audiences: [] })],
      progressReports: [progressReport({ text: told, fit: told, effect: told })],
      concreteNeeds: [concreteNeed({ text: told })],
      hearingNotices: [hearingNotice({ recipient: told, method: told })],
      hearingAttendances: [hearingAttendance({ party: told })],
      elsewhere: [
        {
          personId: clinic,
          date: dateOf('2026-02-01'),
          start: '09:00',
          end: '09:30',
          by: 'hearing',
          source: { kind: 'hearing', id: 'H2' },
        },
      ],
      children: [childFile({ safeSleepChecks: [safeSleepCheck({ by: told })], placementEvents: [placementEvent()] })],
    });
    const { file } = narrowCaseFile(before, judge, on('2026-02-01'));
    expect(file.progressReports).toMatchObject([{ text: withheldText, fit: withheldText, effect: withheldText }]);
    expect(file.concreteNeeds).toEqual([concreteNeed({ text: withheldText })]);
    expect(file.hearingNotices).toEqual([hearingNotice({ recipient: withheldText, method: withheldText })]);
    expect(file.hearingAttendances).toMatchObject([{ party: withheldText }]);
    expect(file.elsewhere).toEqual(before.elsewhere);
    expect(file.children).toMatchObject([
      { safeSleepChecks: [{ by: withheldText }], placementEvents: [placementEvent()] },
    ]);
  });

  test('leaves dates, ids and every other word alone', () => {
    const before = caseFile({ ftms: [ftm({ parentVoice: 'Ready for nights' })], sensitiveTexts: [address] });
    const { file } = narrowCaseFile(before, judge, on('2026-02-01'));
    expect(file).toEqual({ ...before, sensitiveTexts: [] });
  });
});

describe('SEC-13 of an earlier moment is withheld what is protected today as well', () => {
  const told = ftm({ parentVoice: 'At 12 Hidden Lane now', decisions: ['Continue'] });
  const address = text({ category: 'dv_address', text: '12 Hidden Lane', consentTo: null });
  const then = (fields: Partial<CaseFile>, now: Partial<Protection>) =>
    caseFile({ people, ...fields, protectedNow: { people, services: [], sensitiveTexts: [], ...now } });
  const days = on('2026-02-01', '2026-03-01');
  const of = (file: CaseFile) => narrowCaseFile(file, judge, days);

  test('SEC-13 an address that was recorded later', () => {
    const { file, withheld } = of(then({ ftms: [told] }, { sensitiveTexts: [address] }));
    expect([file.ftms[0]?.parentVoice, withheld, file.protectedNow]).toEqual([withheldText, true, null]);
    expect(of(then({ ftms: [told], sensitiveTexts: [address] }, {})).file.ftms[0]?.parentVoice).toBe(withheldText);
  });

  test('a protection that touches nothing of the earlier file changes nothing of it', () => {
    const plain = then({ ftms: [ftm({ parentVoice: 'Ready' })] }, { sensitiveTexts: [address] });
    expect(of(plain)).toEqual(of({ ...plain, protectedNow: null }));
  });

  test.each<[string, Partial<Protection>]>([
    ['withdrawn', { services: [treatment], sensitiveTexts: [text({ consentExpiresOn: dateOf('2026-02-10') })] }],
    ['gone from the record', { services: [treatment] }],
    ['gone with its service', {}],
  ])('SEC-13 a treatment whose consent is %s', (_, now) => {
    const file = then({ services: [treatment], sensitiveTexts: [text({})], ftms: [told] }, now);
    expect(of(file)).toMatchObject({ withheld: true, servicesWithheld: 1, file: { services: [] } });
    expect(hiddenServices(file, judge, days)).toEqual(new Set(['V1']));
  });

  test('a consent that was renewed after the brief’s day still shows it', () => {
    const renewed = text({ consentSignedOn: dateOf('2026-02-20'), consentExpiresOn: null });
    const file = then(
      { services: [treatment], sensitiveTexts: [text({})] },
      { services: [treatment], sensitiveTexts: [renewed] },
    );
    expect(of(file).file.services).toEqual([treatment]);
  });
});

describe('SEC-13 content that was shown earlier', () => {
  const address = text({ category: 'dv_address', text: '12 Hidden Lane', consentTo: null });
  const file = caseFile({ people, services: [treatment], sensitiveTexts: [address] });
  const holds = (content: unknown) => holdsProtected(content, file, judge, dateOf('2026-02-01'));

  test.each([
    ['a text', { blocks: [{ text: ['Now at ', { text: '12  HIDDEN Láne' }] }] }],
    ['a text that was cut', { text: 'She moved to 12 Hidden …' }],
    ['a hidden service that it points at', { about: { sources: [{ kind: 'service', id: 'V1' }] } }],
    ['its provider', { text: 'Quillfeather Clinic' }],
  ])('is not shown again for %s', (_, content) => {
    expect(holds(content)).toBe(true);
  });

  test('is shown again where it holds none', () => {
    expect(holds({ text: 'Hidden Lane 13 …', id: 'V2', date: '2026-01-01', list: [null, 1, true] })).toBe(false);
  });
});

describe('SEC-13 the case file of those who enter what happened to a child', () => {
  const protectedBy = (fields: Partial<SensitiveText>) =>
    text({ text: 'Quillfeather', audiences: ['judge', 'caseworker', 'coordinator'], ...fields });

  test.each(['part2', 'dv_address', 'mental_health', 'hiv'])('SEC-13 holds no protected text: %s', (category) => {
    const visit = healthVisit({ note: 'Seen by Dr. Quillfeather', outcome: 'Quillfeather' });
    const screened = screening({ referredTo: 'QUILLFEÁTHER clinic', setting: 'clinic', tool: 'ASQ-3' });
    const children = [childFile({ healthVisits: [visit], screenings: [screened] })];
    const file = caseFile({ people, services: [treatment], children, sensitiveTexts: [protectedBy({ category })] });
    const shown = withoutProtectedTexts(file);
    expect(JSON.stringify([shown, [...shown.people]]).toLowerCase()).not.toContain('quillfe');
    expect(shown.sensitiveTexts).toEqual([]);
    const [child] = shown.children;
    expect(child?.healthVisits[0]).toEqual({ ...visit, note: withheldText, outcome: withheldText });
    expect(child?.screenings[0]).toEqual({ ...screened, referredTo: withheldText });
  });

  test('SEC-13 names no treatment record under 42 CFR Part 2, whatever consent runs', () => {
    const file = caseFile({ people, services: [treatment], sensitiveTexts: [] });
    const shown = withoutProtectedTexts(file);
    expect(shown.services).toEqual([]);
    expect(JSON.stringify([...shown.people])).not.toContain('Quillfeather');
  });
});
