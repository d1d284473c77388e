// Which words tell of a parent's treatment and which do not, and which services are treatment.

import { describe, expect, test } from 'vitest';
import advice from '../../resources/reference/language-advice.json' with { type: 'json' };
import { parent, service } from '../../tests/support/records.ts';
import { idOf } from '../domain/ids.ts';
import { isCareMatter, isSameTask } from './careMatters.ts';
import { kindNamedIn, tellsInTaskOf, tellsOf, treatmentKind } from './treatment.ts';

const ofSubstances = tellsOf(new Set(['substance-use', 'medication']));
const ofMind = tellsOf(new Set(['mental-health']));

describe('SEC-13 words that tell of treatment for substance use', () => {
  const about = new Set([
    ...['la-addict', 'la-substance-abuse', 'la-clean-dirty', 'la-getting-clean', 'la-relapse', 'la-drug-baby'],
    'la-opioid-substitute',
  ]);
  const entries = advice.entries.filter(({ id }) => about.has(id));

  test('SEC-13 the advice on words has all its entries on substances here', () => {
    expect(entries).toHaveLength(about.size);
  });

  test.each(entries.map((entry) => [entry.id, entry] as const))('SEC-13 what it offers: %s', (_, entry) => {
    const offers = [entry.offerEn, entry.offerEs].flatMap((offer) => offer.split(/; |, or |, o /));
    for (const words of [...offers, ...entry.patternsEn, ...entry.patternsEs]) {
      expect(ofSubstances(`The baby's file says: ${words.replace('(substance)', 'opioids')}.`), words).toBe(true);
    }
  });

  test.each([
    ...['Vesna has had two negative tests', 'All tests negative since October', 'Her UAs were negative'],
    ...['positive test for fentanyl', 'The last test on Monday came back negative', 'tested negative'],
    ...['Vesna has been clean for 30 days', 'Vesna goes to NA meetings with her sponsor', 'AA on Tuesdays'],
    ...['Vesna is in drug court', 'recovery court', 'takes Vivitrol', 'Subutex', 'naloxone at home', 'methadone'],
    ...['Vesna has stopped drinking alcohol', 'stopped drinking', 'urine', 'withdrawal symptoms are over', 'UA'],
    ...['methamphetamine', 'works with her peer support specialist', 'MAT clinic each morning', 'MOUD'],
    ...[
      'completed the program',
      'sees her counselor three mornings',
      'her recovery',
      'sober living',
      'prueba negativa',
    ],
    ...['Las pruebas de octubre fueron negativas', 'prueba positiva', 'Volvió a consumir', 'trastorno por consumo'],
    ...['lleva limpia 30 días', 'dejó de beber', 'reuniones de Alcohólicos Anónimos', 'Random drug screens for father'],
  ])('SEC-13 %s', (text) => {
    expect(ofSubstances(text)).toBe(true);
  });

  test.each([
    ...['Hearing test negative for loss', 'The developmental test was on Monday', 'lead test came back negative'],
    ...['Tobias is drinking from an open cup', 'stopped drinking his bottle at night', 'The home is clean and safe'],
    ...['a mat for tummy time', 'na', 'Aa', 'withdrawal of the petition', 'home program for stretching'],
    ...['Counsel for the father asks for time', 'Reads every night', 'Both parents at each visit', 'alcohol wipes'],
    ...['Prueba de audición negativa', 'Dejó de tomar el biberón', 'La casa está limpia', 'Grew 300 grams'],
  ])('not: %s', (text) => {
    expect(ofSubstances(text)).toBe(false);
  });
});

test.each([
  ...[
    'Tamsin sees her counsellor weekly',
    'Tamsin is taking sertraline',
    'two nights at the crisis stabilization unit',
  ],
  ...['a bipolar support group', 'Her PTSD symptoms are better', 'sees her therapist', 'ataques de pánico'],
])('SEC-13 words that tell of mental health care: %s', (text) => {
  expect(ofMind(text)).toBe(true);
});

test.each(['Counsel to file by Friday', 'Iris is in a good mood', 'Visits with music'])(
  'not of mental health: %s',
  (text) => {
    expect(ofMind(text)).toBe(false);
  },
);

test('a child’s medical task in words of its own care tells of no parent', () => {
  const inTask = tellsInTaskOf(new Set(['substance-use', 'medication', 'mental-health', 'health']));
  expect(['Iron prescription refill', 'Urine culture', 'Nebulizer treatment plan'].map(inTask)).toEqual([
    ...[false, false, false],
  ]);
  expect(['Visit with mother at detox', 'Mother’s methadone plan for nursing'].map(inTask)).toEqual([true, true]);
});

test('a program for those who used violence is a service like others; advocacy for who was hurt is protected', () => {
  const mother = idOf<'parent'>('MO');
  const kindOf = (type: string) =>
    treatmentKind(service({ type, part2: false, subjectId: mother }), { parents: [parent({ id: mother })] });
  expect(['batterer_intervention', 'anger_management', 'dv_advocacy', 'domestic_violence'].map(kindOf)).toEqual([
    ...[null, null, 'violence', 'violence'],
  ]);
});

test('a protected text names the narrowest kind that its words have', () => {
  const named = (text: string, category = 'part2') => kindNamedIn({ category, text });
  expect([named('buprenorphine'), named('detox'), named('Quillfeather'), named('detox', 'immigration')]).toEqual([
    ...['medication', 'substance-use', null, null],
  ]);
});

test('a task that shares the telling words of a child’s own medical task is that task', () => {
  expect(isSameTask('Competency sign-off booking', "Both parents' G-tube competency sign-off")).toBe(true);
  expect(isSameTask('Book the swallow study', 'Swallow study')).toBe(true);
  expect(isSameTask('Visit the parents', "Both parents' G-tube competency sign-off")).toBe(false);
  expect(isCareMatter('Random drug screens at the clinic')).toBe(false);
});
