// What each reader may have, by invented records: parties, consents, no-contact orders, early intervention, resource families.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as records from '../../tests/support/records.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { addDays, dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import type { Parent, SensitiveText } from '../domain/record.ts';
import { type Audience, audiences } from './audiences.ts';
import { resourceFamilyIn, resourceFamilyMark, withheldText } from './marks.ts';
import { hiddenServices, narrowCaseFile, protectedFrom } from './narrow.ts';
import { recordsNoReader } from './party.ts';
import { policyWith } from './policy.ts';

const day = dateOf('2026-06-01');
const days = { asOf: day, shownOn: day };
const mother = idOf<'parent'>('MO');
const father = idOf<'parent'>('FA');
const clinic = idOf<'person'>('P_CLINIC');
const people = new Map([[clinic, { id: clinic, name: 'Quillfeather House', role: 'provider_part2' }]]);

const parent = (fields: Partial<Parent>) =>
  records.parent({ noContactIssuedOn: null, noContactExpiresOn: null, ...fields });
const parents = [
  parent({ id: mother, name: 'Maud Invented', relation: 'mother', position: 0, located: 'Elm County' }),
  parent({ id: father, name: 'Finn Invented', relation: 'father', position: 1 }),
];

function file(fields: Partial<CaseFile> = {}): CaseFile {
  const any = records.caseFile({ people, parents, children: [records.childFile()], ...fields });
  return { ...any, case: { ...any.case, adjudicatedOn: dateOf('2026-01-01') } };
}

const part2 = (fields: Partial<SensitiveText> = {}): SensitiveText => ({
  ...{ id: 'S', caseId: idOf<'case'>('C'), category: 'part2', text: 'Quillfeather', note: null },
  ...{ audiences: ['judge', 'agency', 'mother_attorney'], consentTo: ['court', 'agency', 'mother_attorney'] },
  ...{ consentSignedOn: dateOf('2026-01-10'), consentExpiresOn: dateOf('2026-07-10') },
  ...fields,
});
const treatment = records.service({
  id: 'V1',
  part2: true,
  providerId: clinic,
  type: 'sud_iop',
  subjectId: mother,
  note: '',
});

const as = (audience: Audience, party: string | null = null) => ({ audience, party });
const of = (whole: CaseFile, audience: Audience, party: string | null = null) =>
  narrowCaseFile(whole, as(audience, party), days);

describe('SEC-13 consent', () => {
  const consented = ['judge', 'agency', 'mother_attorney'] as const;

  test('SEC-13 a treatment is shown exactly on the days from signing to the last day, on both days of a disclosure', () => {
    const start = dateOf('2026-01-10');
    const offset = fc.integer({ min: -40, max: 400 });
    fc.assert(
      fc.property(
        offset,
        offset,
        fc.integer({ min: 0, max: 300 }),
        fc.constantFrom(...audiences),
        (a, b, length, audience) => {
          const whole = file({
            services: [treatment],
            sensitiveTexts: [part2({ consentExpiresOn: addDays(start, length) })],
          });
          const on = { asOf: addDays(start, a), shownOn: addDays(start, b) };
          const runs = [a, b].every((each) => each >= 0 && each <= length);
          const isNamed = consented.some((each) => each === audience);
          expect(hiddenServices(whole, as(audience), on).size === 0).toBe(runs && isNamed);
        },
      ),
    );
  });

  test('of two mothers a text for "mother’s attorney" is given to the one whose record it is, and to neither where none says', () => {
    const second = parent({ id: idOf('MO2'), name: 'Mila Other', relation: 'mother', position: 2 });
    const whole = file({ parents: [...parents, second], services: [treatment], sensitiveTexts: [part2()] });
    const hidden = (party: string | null) => hiddenServices(whole, as('mother_attorney', party), days).size;
    expect([hidden('MO'), hidden('MO2'), hidden(null)]).toEqual([0, 1, 0]);
    const loose = part2({ category: 'other', text: 'harmless words' });
    const told = { ...whole, sensitiveTexts: [loose], ftms: [records.ftm({ decisions: ['Some harmless words'] })] };
    for (const party of ['MO', 'MO2']) {
      expect(of(told, 'mother_attorney', party).file.ftms[0]?.decisions).toEqual([withheldText]);
    }
  });

  test('an alleged father and any other parent are of the father’s side; a party of the other side is nobody', () => {
    const others = parents.map((row) => (row.id === father ? { ...row, relation: 'alleged father' } : row));
    const party = (id: string | null, audience: Audience) =>
      of(file({ parents: others }), audience, id).party?.ref ?? null;
    expect([party(null, 'father_attorney'), party('FA', 'mother_attorney'), party('MO', 'mother_attorney')]).toEqual([
      ...['FA', null, 'MO'],
    ]);
  });

  test('a court order opens a treatment record for the reader and case that it names', () => {
    const caseId = idOf<'case'>('C');
    const policy = policyWith([{ row: 'part2', audience: 'child_attorney', level: 'yes', caseId }], caseId);
    const whole = file({ services: [treatment], sensitiveTexts: [part2()] });
    const narrowed = narrowCaseFile(whole, as('child_attorney'), days, policy);
    expect(narrowed.file.services).toEqual([treatment]);
    expect(narrowed.file.sensitiveTexts).toHaveLength(1);
  });
});

describe('SEC-13 health services of a parent', () => {
  const rows = [
    records.service({ id: 'MH', type: 'adult_mental_health', subjectId: mother, note: '' }),
    records.service({ id: 'DV', type: 'dv_advocacy', subjectId: mother, note: '' }),
    records.service({ id: 'NEW', type: 'something_unlisted', subjectId: mother, note: '' }),
    records.service({ id: 'CLASS', type: 'parenting_class', subjectId: mother, note: '' }),
    records.service({ id: 'CPP', type: 'cpp', subjectId: idOf<'child'>('C-1'), note: '' }),
  ];
  const shown = (audience: Audience, sensitiveTexts: readonly SensitiveText[] = []) =>
    of(file({ services: rows, sensitiveTexts }), audience).file.services.map(({ id }) => id);

  test.each<[Audience, readonly string[]]>([
    ['judge', ['MH', 'DV', 'NEW', 'CLASS', 'CPP']],
    ['mother_attorney', ['MH', 'DV', 'NEW', 'CLASS', 'CPP']],
    ['father_attorney', ['CLASS', 'CPP']],
    ['agency', ['CLASS', 'CPP']],
    ['child_attorney', ['CLASS', 'CPP']],
    ['casa', ['CLASS', 'CPP']],
    ['tribe', ['CLASS', 'CPP']],
    ['clerk', []],
  ])('SEC-13 %s', (audience, ids) => {
    expect(shown(audience)).toEqual(ids);
  });

  test('the agency has the one of which the record’s own list names it', () => {
    const noted = rows.map((row) => (row.id === 'MH' ? { ...row, note: 'Weekly since June' } : row));
    const listed = part2({ category: 'mental_health', text: 'Weekly since June', consentTo: null });
    const told = of(file({ services: noted, sensitiveTexts: [listed] }), 'agency').file.services;
    expect(told.map(({ id }) => id)).toEqual(['MH', 'CLASS', 'CPP']);
  });

  test('SEC-13 with it goes what the team wrote of it, and nothing else', () => {
    const whole = file({
      services: rows,
      ftms: [records.ftm({ decisions: ['Ask her counselor', 'Reads every night'], parentVoice: 'My counselor helps' })],
      activeEfforts: [{ id: 'E', caseId: idOf<'case'>('C'), date: day, text: 'Drove her to psychiatric care' }],
      actionItems: [records.actionItem({ text: 'Actualizar el plan de seguridad' })],
    });
    const { file: told } = of(whole, 'tribe');
    expect(told.ftms[0]?.decisions).toEqual([withheldText, 'Reads every night']);
    expect(told.ftms[0]?.parentVoice).toBe('My counselor helps');
    // Nothing but their days would be left: these would tell when treatment began.
    expect([told.activeEfforts, told.actionItems]).toEqual([[], []]);
    expect(of(whole, 'tribe').withheldCounts).toContainEqual({ sort: 'protected', count: 6 });
    expect(of(whole, 'mother_attorney').file.ftms[0]?.decisions).toEqual(['Ask her counselor', 'Reads every night']);
  });

  test('SEC-13 a home that is the treatment is told as living with the parent', () => {
    const home = records.placement({ setting: 'with_parent_in_treatment', caregiver: 'mother (Quillfeather House)' });
    const whole = file({ services: [treatment], children: [records.childFile({ placements: [home] })] });
    expect(of(whole, 'tribe').file.children[0]?.placements[0]).toMatchObject({
      setting: 'in_home_parent',
      caregiver: 'mother',
    });
    const open = { ...whole, sensitiveTexts: [part2()] };
    expect(of(open, 'mother_attorney').file.children[0]?.placements[0]?.setting).toBe('with_parent_in_treatment');
  });
});

describe('SEC-13 a no-contact order', () => {
  const apart = parents.map((row) =>
    row.id === father
      ? { ...row, noContactIssuedOn: dateOf('2026-01-01'), noContactExpiresOn: dateOf('2026-12-31') }
      : row,
  );
  const child = records.childFile({
    child: records.child({ childCareName: 'Clover Yard', childCareStartedOn: day }),
    placements: [records.placement({ setting: 'kinship', caregiver: 'Aunt Rosa' })],
  });
  const whole = file({
    parents: apart,
    children: [child],
    services: [
      records.service({ id: 'CPP', type: 'cpp', subjectId: idOf<'child'>('C-1'), providerId: clinic, note: '' }),
    ],
    ftms: [records.ftm({ parentVoice: 'Back at work', strengths: ['Has a lease'], attendees: [mother] })],
  });

  test('SEC-13 the protected parent’s and child’s whereabouts are not in the other parent’s copy', () => {
    const told = JSON.stringify(of(whole, 'father_attorney').file);
    for (const place of ['Elm County', 'Clover Yard', 'Aunt Rosa', 'P_CLINIC', 'Back at work', 'Has a lease']) {
      expect(told).not.toContain(place);
    }
    expect(JSON.stringify(of(whole, 'mother_attorney').file)).toContain('Elm County');
  });

  test('after its last day they are', () => {
    const later = { asOf: dateOf('2027-01-01'), shownOn: dateOf('2027-01-01') };
    expect(JSON.stringify(narrowCaseFile(whole, as('father_attorney'), later).file)).toContain('Elm County');
  });
});

describe('early intervention', () => {
  const ofChild = { caseId: idOf<'case'>('C'), childId: idOf<'child'>('C-1') };
  const speech = { ...ofChild, id: 'PS', name: 'Speech therapy', startedOn: day, frequency: 'weekly' };
  const child = records.childFile({
    partC: records.partC({ ifspOn: day }),
    partCServices: [speech],
    partCExceptions: [records.partCException({ reason: 'Mother in hospital' })],
  });
  const told = (audience: Audience, given: readonly Parent[] = parents) => {
    const one = of(file({ children: [child], parents: given }), audience).file.children[0];
    return [one?.partC?.ifspOn, one?.partCServices.length, one?.partCExceptions.map(({ reason }) => reason)];
  };

  test('its clock goes with the child’s health, its detail to the parents, and to nobody a reason', () => {
    expect(told('mother_attorney')).toEqual([day, 1, ['Mother in hospital']]);
    expect(told('agency')).toEqual([day, 0, ['']]);
    expect(told('casa')).toEqual([undefined, 0, []]);
    const alleged = parents.map((row) => (row.id === father ? { ...row, relation: 'alleged father' } : row));
    expect(told('father_attorney', alleged)).toEqual([day, 0, ['']]);
  });
});

describe('a resource family', () => {
  const home = records.placement({ setting: 'foster_family', caregiver: 'Salcedo-Pine family (emergency)' });
  const whole = file({
    children: [records.childFile({ placements: [home] })],
    ftms: [
      records.ftm({
        parentVoice: 'Que siga viendo a la familia Salcedo-Pine',
        decisions: ['Home check, Salcedo-Pine'],
      }),
    ],
    actionItems: [records.actionItem({ owner: 'Salcedo-Pine family' })],
  });

  test('SEC-13 is told by its role, and the rest of the sentence stays', () => {
    const { file: told } = of(whole, 'agency');
    expect(told.children[0]?.placements[0]?.caregiver).toBe(`${resourceFamilyMark} (emergency)`);
    expect(told.actionItems[0]?.owner).toBe(resourceFamilyMark);
    expect(told.ftms[0]?.decisions).toEqual([`Home check, ${resourceFamilyIn.en}`]);
    expect(told.ftms[0]?.parentVoice).toBe(`Que siga viendo a [${resourceFamilyIn.es}]`);
  });

  test('has its own name, and the judge has it', () => {
    expect(of(whole, 'resource_parent').party?.name).toBe('Salcedo-Pine family (emergency)');
    for (const audience of ['resource_parent', 'judge'] as const) {
      expect(of(whole, audience).file.children[0]?.placements[0]?.caregiver).toBe('Salcedo-Pine family (emergency)');
    }
  });

  test('kin are named', () => {
    const kin = records.placement({ setting: 'kinship', caregiver: 'Rosa Pine (aunt)' });
    const { file: told } = of(file({ children: [records.childFile({ placements: [kin] })] }), 'agency');
    expect(told.children[0]?.placements[0]?.caregiver).toBe('Rosa Pine (aunt)');
  });

  test('SEC-13 a child who lives with a parent has no resource parent: nothing of any child is given', () => {
    const own = records.placement({ setting: 'trial_home_visit', caregiver: 'mother' });
    const narrowed = of(file({ children: [records.childFile({ placements: [own] })] }), 'resource_parent');
    expect([narrowed.party, narrowed.file.children]).toEqual([null, []]);
  });
});

describe('what a home is told of a team’s tasks', () => {
  test('what the child’s own record asks is care, in whatever words the team has it', () => {
    const task = { id: 'T', caseId: idOf<'case'>('C'), childId: idOf<'child'>('C-1'), text: 'Swallow study' };
    const placements = [records.placement({ setting: 'kinship', caregiver: 'Aunt Rosa' })];
    const child = records.childFile({ placements, medicalTasks: [{ ...task, dueOn: day, doneOn: null }] });
    const items = ['Book the swallow study', 'Call the landlord'].map((text) => records.actionItem({ text }));
    const whole = file({ children: [child], ftms: [records.ftm()], actionItems: items });
    expect(of(whole, 'resource_parent').file.actionItems.map(({ text }) => text)).toEqual(['Book the swallow study']);
  });
});

describe('SEC-13 a copy that a judge makes for another reader', () => {
  const made = (whole: CaseFile, audience: Audience) =>
    narrowCaseFile(whole, { audience, party: null, madeBy: 'judge' }, days);

  test('SEC-13 holds no treatment to which the court has no consent, nor what the team wrote of it', () => {
    const listed = part2({ audiences: ['mother_attorney'], consentTo: ['mother_attorney'] });
    const team = records.ftm({ strengths: ['Goes to her treatment each day', 'Reads every night'] });
    const whole = file({ services: [treatment], sensitiveTexts: [listed], ftms: [team] });
    const own = of(whole, 'mother_attorney').file;
    expect([own.services, own.ftms[0]?.strengths]).toEqual([[treatment], team.strengths]);
    const { file: told, withheld, withheldCounts } = made(whole, 'mother_attorney');
    expect([told.services, told.sensitiveTexts, told.consents, withheld]).toEqual([[], [], [], true]);
    expect(told.ftms[0]?.strengths).toEqual([withheldText, 'Reads every night']);
    expect(withheldCounts).toContainEqual({ sort: 'protected', count: 2 });
    const searched = (madeBy: object) =>
      protectedFrom(whole, { audience: 'mother_attorney', party: null, ...madeBy }, days);
    expect([searched({}), searched({ madeBy: 'judge' })]).toEqual([[], ['Quillfeather', 'Quillfeather House']]);
  });

  test('SEC-13 holds no row of the matrix that the court has taken from its own copy', () => {
    const policy = policyWith([{ row: 'meetings', audience: 'judge', level: 'no', caseId: null }]);
    const whole = file({ ftms: [records.ftm({ decisions: ['Continue'] })] });
    const told = (madeBy: object) =>
      narrowCaseFile(whole, { audience: 'agency', party: null, ...madeBy }, days, policy).file.ftms.length;
    expect([told({}), told({ madeBy: 'judge' })]).toEqual([1, 0]);
  });

  test('is the reader’s own where the judge may have all of it', () => {
    const whole = file({ services: [treatment], sensitiveTexts: [part2()] });
    expect(made(whole, 'mother_attorney')).toEqual(of(whole, 'mother_attorney'));
    expect(made(whole, 'tribe')).toEqual(of(whole, 'tribe'));
  });
});

describe('a reader whom the case does not have', () => {
  const alone = file({ parents: parents.slice(0, 1), services: [treatment], sensitiveTexts: [part2()] });
  const named = (role: 'casa' | 'tribe') => ({ id: role, caseId: idOf<'case'>('C'), role, personId: clinic });

  test('is told apart from one whom it has', () => {
    const lacks = (whole: CaseFile) => audiences.filter((audience) => recordsNoReader(whole, as(audience), day));
    expect(lacks(alone)).toEqual(['father_attorney', 'casa', 'resource_parent', 'tribe']);
    const home = records.childFile({ placements: [records.placement({ setting: 'kinship', caregiver: 'Aunt Rosa' })] });
    const full = file({ children: [home], participants: [named('casa'), named('tribe')] });
    expect(lacks(full)).toEqual([]);
  });

  test('SEC-13 has nothing of either parent’s own', () => {
    const narrowed = of(alone, 'father_attorney');
    expect([narrowed.party, narrowed.file.services, narrowed.file.consents]).toEqual([null, [], []]);
  });
});

describe('before adjudication', () => {
  const meeting = records.ftm({
    parentVoice: 'I was not there',
    strengths: ['Maud said she was alone', 'Reads every night'],
  });
  const whole = { ...file({ ftms: [meeting] }), case: { ...file().case, adjudicatedOn: dateOf('2026-06-02') } };

  test.each(['judge', 'agency', 'child_attorney', 'mother_attorney'] as const)(
    'SEC-13 what a parent said in a meeting is not in the copy: %s',
    (audience) => {
      const [told] = of(whole, audience).file.ftms;
      expect([told?.parentVoice, told?.strengths]).toEqual([withheldText, [withheldText, 'Reads every night']]);
    },
  );

  test('from the day of adjudication it is', () => {
    const on = { asOf: dateOf('2026-06-02'), shownOn: dateOf('2026-06-02') };
    expect(narrowCaseFile(whole, as('judge'), on).file.ftms).toEqual([meeting]);
  });
});

test('SEC-13 where a parent’s name is withheld the first name goes with it, as a word of its own', () => {
  const listed = part2({ category: 'minor_parent', text: 'Maud Invented', audiences: ['judge'], consentTo: null });
  const meeting = records.ftm({ strengths: ['Maud reads', 'Maudlin songs are sung'] });
  const { file: told } = of(file({ sensitiveTexts: [listed], ftms: [meeting] }), 'tribe');
  expect([told.parents[0]?.name, told.ftms[0]?.strengths]).toEqual([
    withheldText,
    [withheldText, 'Maudlin songs are sung'],
  ]);
});

describe('what becomes of a hearing', () => {
  const accepted = [{ code: 'person-elsewhere', person: idOf<'person'>('AT1'), reason: 'A colleague stands in' }];
  const held = records.heldHearing({ accepted, childPresent: true, outcome: 'As ordered' });
  const vacated = records.vacatedHearing({ accepted, vacating: { on: day, reason: 'The mother was ill' } });
  const whole = file({ hearings: [held, vacated] });

  test.each(audiences)('SEC-13 what a day was kept in spite of is the judge’s alone: %s', (audience) => {
    const kept = of(whole, audience).file.hearings.filter((row) => row.accepted !== null);
    expect(kept).toHaveLength(audience === 'judge' ? 2 : 0);
  });

  test.each(audiences)(
    'SEC-13 whether the child was there, and why it was vacated, goes with the outcome: %s',
    (audience) => {
      const [first, second] = of(whole, audience).file.hearings;
      const hasOutcome = first?.status === 'held' && first.outcome !== null;
      expect(first?.status === 'held' && first.childPresent === true).toBe(hasOutcome);
      expect(second?.status === 'vacated' && second.vacating.reason !== '').toBe(hasOutcome);
      expect(second?.status).toBe('vacated');
    },
  );

  test('SEC-13 the reason of a vacating is searched for protected texts like any other', () => {
    const told = {
      ...whole,
      sensitiveTexts: [part2({ category: 'other', text: 'mother was ill', audiences: ['judge'] })],
    };
    const [, row] = of(told, 'agency').file.hearings;
    expect(JSON.stringify(row)).not.toContain('was ill');
    expect(JSON.stringify(of(told, 'judge').file.hearings)).toContain('was ill');
  });
});
