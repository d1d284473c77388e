import { describe, expect, test } from 'vitest';
import {
  caseFile,
  childFile,
  concreteNeed,
  ftm,
  healthVisit,
  hearingAttendance,
  hearingNotice,
  placementEvent,
  progressReport,
  safeSleepCheck,
  screening,
  service,
} from '../../tests/support/records.ts';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { SensitiveText } from '../domain/record.ts';
import { narrowCaseFile, withheldText, withoutProtectedTexts } from './narrow.ts';

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

/** Asked for a day, and shown on it unless told otherwise. */
const on = (asOf: string, shownOn = asOf) => ({ asOf: dateOf(asOf), shownOn: dateOf(shownOn) });
const narrow = (texts: readonly SensitiveText[], asOf: string) =>
  narrowCaseFile(caseFile({ people, services: [treatment], sensitiveTexts: texts }), 'judge', on(asOf));

describe('42 CFR Part 2', () => {
  test('a treatment record is shown to the court under its consent, to the last day', () => {
    const { file, withheld } = narrow([text({})], '2026-07-10');
    expect(file.services[0]).toEqual(treatment);
    expect(withheld).toBe(false);
  });

  test('on the day after the consent ends it is shown to nobody', () => {
    const { file, withheld } = narrow([text({})], '2026-07-11');
    expect(file.services[0]).toMatchObject({ type: withheldText, note: withheldText, providerId: withheldText });
    expect(file.services[0]?.referredOn).toBe(treatment.referredOn);
    expect(JSON.stringify([file, [...file.people]])).not.toContain('Quillfeather');
    expect(withheld).toBe(true);
  });

  test.each([
    ['a consent that does not name the court', { consentTo: ['agency'] }],
    ['no consent', { consentTo: null }],
    ['a consent that nobody signed', { consentSignedOn: null }],
    ['a consent that is not signed yet', { consentSignedOn: dateOf('2026-03-01') }],
    ['an audience list without the judge', { audiences: ['mother_attorney'] }],
  ])('%s withholds it', (_, fields) => {
    const { file } = narrow([text(fields)], '2026-02-01');
    expect(file.services[0]?.type).toBe(withheldText);
  });

  test('a brief of an earlier day shows nothing under a consent that has ended since', () => {
    const file = caseFile({ people, services: [treatment], sensitiveTexts: [text({})] });
    expect(narrowCaseFile(file, 'judge', on('2026-07-01', '2026-11-21')).file.services[0]?.type).toBe(withheldText);
    expect(narrowCaseFile(file, 'judge', on('2026-07-01', '2026-07-02')).file.services[0]?.type).toBe('sud_iop');
  });

  test('the provider of a hidden treatment is named nowhere, one that gives another service as well is', () => {
    const told = ftm({ decisions: ['Call Quillfeather  Clinic'] });
    const only = caseFile({ people, services: [treatment], ftms: [told] });
    expect(JSON.stringify(narrowCaseFile(only, 'judge', on('2026-02-01')).file)).not.toContain('Quillfeather');
    const other = service({ id: 'V2', part2: false, providerId: clinic, type: 'parenting_class' });
    const both = caseFile({ people, services: [treatment, other], ftms: [told] });
    expect(narrowCaseFile(both, 'judge', on('2026-02-01')).file.ftms[0]?.decisions).toEqual(told.decisions);
  });

  test('what its provider reported of a hidden treatment is not there, of another service it is', () => {
    const reports = [
      progressReport({ id: 'R1', serviceId: 'V1', text: 'Every morning', fit: 'good', effect: 'sober' }),
      progressReport({ id: 'R2', serviceId: 'V2', text: 'Every week' }),
    ];
    const services = [treatment, service({ id: 'V2' })];
    const of = (sensitiveTexts: readonly SensitiveText[], asOf: string) =>
      narrowCaseFile(caseFile({ people, services, progressReports: reports, sensitiveTexts }), 'judge', on(asOf)).file;
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

  test('a treatment record that no consent speaks of is withheld: nothing is shown by default', () => {
    const { file, withheld } = narrow([], '2026-02-01');
    expect(file.services[0]?.type).toBe(withheldText);
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
      'judge',
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
    const { file } = narrowCaseFile(before, 'judge', on('2026-02-01'));
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
    const { file } = narrowCaseFile(before, 'judge', on('2026-02-01'));
    expect(file).toEqual({ ...before, sensitiveTexts: [] });
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
    expect(shown.services[0]).toMatchObject({ type: withheldText, note: withheldText, providerId: withheldText });
    expect(JSON.stringify([...shown.people])).not.toContain('Quillfeather');
  });
});
