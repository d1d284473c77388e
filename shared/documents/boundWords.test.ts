import { describe, expect, test } from 'vitest';
import { dateOf } from '../domain/dates.ts';
import { idOf } from '../domain/ids.ts';
import { withheldText } from '../redaction/narrow.ts';
import type { Bound, Item } from '../triggers/match.ts';
import { boundText, itemWords } from './boundWords.ts';
import type { Language } from './model.ts';
import { plainText } from './plainText.ts';
import { wordsFor } from './words.ts';

const time = { hearing: { date: dateOf('2026-11-24') }, timezone: 'America/Chicago' };
const words = { en: wordsFor(time, 'en'), es: wordsFor(time, 'es') };
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

function said(language: Language, wording: string, bound: Bound, children: readonly string[] = ['Ada']): string {
  return plain(plainText(boundText(words[language], wording, children, bound)));
}

describe('a wording with its placeholders filled', () => {
  const bound: Bound = {
    parent: 'Bea Invented',
    item: { kind: 'language', language: 'es' },
    date: dateOf('2026-11-03'),
    days: 21,
    count: 5,
    total: 8,
    percent: 0.625,
    limit: { value: 35, unit: 'days' },
  };

  test('every placeholder, in both languages', () => {
    const wording = '{child}, {parent}, {item}, {date}, {days}, {count}, {total}, {percent}, {limit}.';
    expect(said('en', wording, bound)).toBe('Ada, Bea Invented, Spanish, Nov 3, 21 days, 5, 8, 62.5%, 35 days.');
    expect(said('es', wording, bound)).toBe('Ada, Bea Invented, español, 3 nov, 21 días, 5, 8, 62.5 %, 35 días.');
  });

  test('one day is one day, and a limit of families is a number', () => {
    expect(said('en', 'For {days}, from {limit}', { days: 1, limit: { value: 18, unit: 'families' } })).toBe(
      'For 1 day, from 18',
    );
    expect(said('es', 'Por {days}', { days: 1 })).toBe('Por 1 día');
  });

  test('children are joined as the language joins names', () => {
    expect(said('en', '{child} and {item}', bound, ['Ada', 'Cy', 'Kay'])).toBe('Ada, Cy and Kay and Spanish');
    expect(said('es', '{child}.', bound, ['Ada', 'Cy'])).toBe('Ada y Cy.');
    expect(said('es', '{child}.', bound, ['Ada', 'Iris'])).toBe('Ada e Iris.');
  });

  test('what begins a sentence begins with a capital, and nothing else does', () => {
    const item: Item = { kind: 'service', serviceType: 'cpp', for: null };
    expect(said('en', '{item}: waiting. {item} and {item}? {item}.', { item })).toBe(
      'Dyadic therapy (CPP): waiting. Dyadic therapy (CPP) and dyadic therapy (CPP)? Dyadic therapy (CPP).',
    );
    expect(said('es', '¿{item} ya empezó? ¿{item}? Sí, ¿{item}?', { item })).toBe(
      '¿El servicio de terapia diádica (CPP) ya empezó? ¿El servicio de terapia diádica (CPP)? Sí, ¿el servicio de terapia diádica (CPP)?',
    );
  });

  test('a service brings its article in Spanish, but as a label and after "de"', () => {
    const item: Item = { kind: 'service', serviceType: 'physical_therapy', for: null };
    expect(said('es', 'Le cuesta asistir a {item}. {item}: en espera de {item}.', { item })).toBe(
      'Le cuesta asistir al servicio de fisioterapia. Fisioterapia: en espera de fisioterapia.',
    );
    expect(said('es', 'Informe sobre {item}.', { item: { ...item, serviceType: 'sud_iop' } })).toBe(
      'Informe sobre el tratamiento por consumo de sustancias.',
    );
  });

  test('brackets within brackets become commas', () => {
    const item: Item = { kind: 'service', serviceType: 'cpp', for: null };
    expect(said('en', 'The service ({item}) is late. {item}: late', { item })).toBe(
      'The service (dyadic therapy, CPP) is late. Dyadic therapy (CPP): late',
    );
  });

  test('a day, a count of days and a share are never broken over lines', () => {
    const text = boundText(words.en, 'Since {date}: {days}, {percent}', ['Ada'], bound);
    expect(text.filter((part) => typeof part !== 'string' && 'keep' in part && part.keep)).toHaveLength(3);
  });

  test('the record’s own words say their language where the document has another', () => {
    const item: Item = { kind: 'words', text: 'book the clinic' };
    expect(boundText(words.en, 'Due: {item}', ['Ada'], { item })).toEqual(['Due: ', 'book the clinic']);
    expect(boundText(words.es, 'Vence: {item}', ['Ada'], { item })).toEqual([
      'Vence: ',
      { text: 'book the clinic', lang: 'en' },
    ]);
    expect(boundText(words.es, '{item}.', ['Ada'], { item })).toEqual([{ text: 'Book the clinic', lang: 'en' }, '.']);
  });

  test.each(['{parent}', '{item}', '{date}', '{days}', '{count}', '{total}', '{percent}', '{limit}', '{other}'])(
    '%s that is not bound is an error',
    (wording) => {
      expect(() => boundText(words.en, wording, ['Ada'], {})).toThrow(RangeError);
    },
  );

  test('so is a text about no child', () => {
    expect(() => boundText(words.en, 'For {child}', [], {})).toThrow(RangeError);
    expect(plainText(boundText(words.en, 'For nobody', [], {}))).toBe('For nobody');
  });

  test('a no-contact order says how long it runs, and where no end is recorded, that', () => {
    const until = (date: string | null): Item => ({
      kind: 'noContact',
      order: { protects: ['Nadine', 'Iris'], until: date === null ? null : dateOf(date) },
    });
    expect(said('en', 'An order ({item}).', { item: until('2027-07-30') })).toBe(
      'An order (no contact with Nadine and Iris until Jul 30, 2027).',
    );
    expect(said('en', 'An order: {item}.', { item: until(null) })).toBe(
      'An order: no contact with Nadine and Iris (no end recorded).',
    );
    expect(said('es', 'Una orden: {item}.', { item: until(null) })).toBe(
      'Una orden: sin contacto con Nadine e Iris (no consta hasta cuándo).',
    );
  });
});

describe('what an item is called inside a sentence', () => {
  const started = {
    kind: 'serviceStart',
    serviceType: 'early_head_start',
    subjectId: idOf<'child'>('C-1'),
    providerId: idOf<'person'>('P'),
    referredOn: dateOf('2026-09-01'),
  } as const;
  const immunization = { kind: 'immunization', vaccine: 'imm-hepb', dose: 2, annual: false } as const;
  const items: readonly (readonly [Item, string, string])[] = [
    [
      { kind: 'obligation', subject: { kind: 'well', months: 12 } },
      'well-child visit at 12 months',
      'control de salud de los 12 meses',
    ],
    [{ kind: 'obligation', subject: started }, 'Early Head Start', 'Early Head Start'],
    [
      { kind: 'obligation', subject: { kind: 'partC:review', number: 2 } },
      'IFSP review 2',
      'revisión 2 del plan familiar (IFSP)',
    ],
    [
      { kind: 'obligation', subject: { kind: 'medicalTask', text: 'See the eye doctor' } },
      'See the eye doctor',
      'See the eye doctor',
    ],
    [{ kind: 'due', subject: immunization }, 'Hepatitis B, dose 2', 'Hepatitis B, dosis 2'],
    [
      { kind: 'due', subject: { ...immunization, vaccine: 'imm-covid', annual: true } },
      'COVID-19, no. 2',
      'COVID-19, n.º 2',
    ],
    [
      { kind: 'due', subject: { kind: 'leadTest', months: 12 } },
      'blood lead test at 12 months',
      'prueba de plomo en sangre a los 12 meses',
    ],
    [{ kind: 'screening', tool: 'ASQ-3', form: '12 month' }, 'ASQ-3, 12-month form', 'ASQ-3, formulario de 12 meses'],
    [{ kind: 'screening', tool: 'EPDS', form: 'single' }, 'EPDS', 'EPDS'],
    [{ kind: 'partCStep', step: 'referral' }, 'referral to early intervention', 'referencia a intervención temprana'],
    [
      { kind: 'service', serviceType: 'home_visiting', for: 'Bea Invented' },
      'home visiting for Bea Invented',
      'visitas al hogar para Bea Invented',
    ],
    [{ kind: 'service', serviceType: 'equine_therapy', for: null }, 'equine therapy', 'equine therapy'],
    [{ kind: 'person', name: 'Orr family' }, 'the Orr family', 'la familia Orr'],
    [{ kind: 'parent', name: 'Bea Invented' }, 'Bea Invented', 'Bea Invented'],
    [
      { kind: 'personInRole', name: 'Wes Invented', role: 'caseworker' },
      'Wes Invented (caseworker)',
      'Wes Invented (persona encargada del caso)',
    ],
    [{ kind: 'recipient', to: 'caregiver' }, 'caregiver', 'familia cuidadora'],
    [{ kind: 'tribe', name: 'Invented Nation' }, 'Invented Nation', 'Invented Nation'],
    [{ kind: 'tribe', name: null }, 'a tribe that the record does not name', 'una tribu cuyo nombre no consta'],
    [{ kind: 'clock', clock: 'casePlan60' }, 'written case plan', 'plan del caso por escrito'],
    [{ kind: 'goal', goal: 'reunification' }, 'reunification', 'reunificación'],
    [{ kind: 'need', need: 'housing', text: '' }, 'housing', 'vivienda'],
    [{ kind: 'need', need: 'housing', text: 'Two rooms' }, 'Two rooms', 'Two rooms'],
    [{ kind: 'language', language: null }, 'language not recorded', 'idioma sin registro'],
    [{ kind: 'consent' }, 'consent to share protected records', 'consentimiento para compartir registros protegidos'],
    [{ kind: 'placement', setting: 'trial_home_visit', caregiver: 'mother' }, 'the mother', 'su madre'],
    [{ kind: 'placement', setting: 'kinship', caregiver: '' }, 'kinship home', 'hogar de parientes'],
    [{ kind: 'nextHome' }, 'the people there', 'quienes le cuidarán allí'],
    [{ kind: 'change', change: 'service_end', subject: 'housing' }, 'housing', 'vivienda'],
    [{ kind: 'change', change: 'order_met', subject: 'Provide transport' }, 'Provide transport', 'Provide transport'],
    [{ kind: 'change', change: 'ifsp_review', subject: null }, 'IFSP review', 'revisión del plan familiar (IFSP)'],
  ];

  test.each(items)('%j', (item, en, es) => {
    expect(plain(plainText(itemWords(words.en, item)))).toBe(en);
    expect(plain(plainText(itemWords(words.es, item)))).toBe(es);
  });

  test.each([
    { kind: 'words', text: `Ask about ${withheldText}` },
    { kind: 'person', name: withheldText },
    { kind: 'need', need: 'housing', text: withheldText },
    { kind: 'placement', setting: 'kinship', caregiver: withheldText },
  ] satisfies Item[])('says that it is withheld, and no more: %j', (item) => {
    expect(plainText(itemWords(words.en, item))).toBe(words.en.t('withheld'));
  });
});
