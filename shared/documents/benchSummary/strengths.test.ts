// How strengths are said: each kind in both languages, a parent's words as a quotation in their own language, and no more
// of them than the page has room for.

import { expect, test } from 'vitest';
import { caseFile, child, childFile, hearing, parent } from '../../../tests/support/records.ts';
import { assembleBrief } from '../../brief/assemble.ts';
import type { Brief, StrengthLine } from '../../brief/brief.ts';
import { forChild } from '../../brief/forChild.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import type { Language, List } from '../model.ts';
import { plainText } from '../plainText.ts';
import { wordsFor } from '../words.ts';
import { strengths } from './home.ts';
import { secondRoom, wholeRoom } from './room.ts';

const asOf = dateOf('2026-11-20');
const on = dateOf('2026-11-12');
const sources = [{ kind: 'ftm', id: 'F' }] as const;

const lines: readonly StrengthLine[] = [
  { kind: 'own-words', text: 'Quiero que siga viendo a su abuela.', on, sources },
  { kind: 'noted', text: 'Reads every evening', on, sources },
  { kind: 'family-time-kept', parentName: 'Rosa', attended: 9, scheduled: 10, sources },
  { kind: 'family-time-kept', parentName: 'Rosa', attended: 4, scheduled: 4, sources },
  { kind: 'order-met-early', text: 'Pay the bus', days: 1, childName: null, sources },
  { kind: 'order-met-early', text: 'See a doctor', days: 3, childName: 'Ada', sources },
  { kind: 'action-done-early', text: 'Bring photos', days: 2, owner: 'Verna Bell (paternal great-aunt)', sources },
  { kind: 'action-done-early', text: 'Call', days: 2, owner: null, sources },
  { kind: 'service-attended', type: 'cpp', subject: 'Rosa', attended: 8, scheduled: 10, on, sources },
  { kind: 'screening-better', childName: 'Ada', tool: 'ASQ-3', areas: ['gross_motor', 'communication'], on, sources },
  { kind: 'screening-better', childName: 'Ada', tool: 'M-CHAT-R/F', areas: [], on, sources },
  { kind: 'service-completed', type: 'cpp', subject: 'Rosa', on, sources },
];

function briefWith(part: Partial<Brief>, childNames: readonly string[] = ['Ada', 'Ben']): Brief {
  const file = caseFile({
    parents: [parent({ id: idOf('C-M'), name: 'Rosa', language: 'es' })],
    hearings: [hearing({ id: idOf('H'), date: dateOf('2026-11-24') })],
    children: childNames.map((firstName, at) =>
      childFile({ child: child({ id: idOf(`C-${at}`), position: at, firstName }) }),
    ),
  });
  const brief = assembleBrief(file, { hearingId: idOf('H'), asOf, audience: 'judge', shownOn: asOf });
  return { ...brief, strengths: lines, ...part };
}

function listOf(brief: Brief, language: Language, room = wholeRoom.second, ownWords?: 'here'): List {
  const found = strengths(brief, wordsFor(brief, language), room, ownWords).find(({ kind }) => kind === 'list');
  if (found?.kind !== 'list') throw new Error('no list');
  return found;
}
const said = (list: List) => list.items.map(({ text }) => plainText(text));

test('every kind, in English', () => {
  expect(said(listOf(briefWith({}), 'en'))).toEqual([
    'In the family’s own words, Nov 12: Quiero que siga viendo a su abuela.',
    'Reads every evening.',
    'Rosa kept 9 of the 10 sessions of family time that could be held.',
    'Rosa kept all 4 sessions of family time that could be held.',
    'Met 1 day early: Pay the bus.',
    'For Ada, met 3 days early: See a doctor.',
    'Verna Bell, done 2 days early: Bring photos.',
    'Done 2 days early: Call.',
    'Rosa went to 8 of 10 sessions of Dyadic therapy (CPP), as reported on Nov 12.',
    'Ada’s ASQ-3 on Nov 12 came out better than the one before: gross motor and communication.',
    'Ada’s M-CHAT-R/F on Nov 12 came out better than the one before.',
    'Rosa completed Dyadic therapy (CPP) on Nov 12.',
  ]);
  expect(said(listOf(briefWith({}, ['Ada']), 'en'))).toContain('Met 3 days early: See a doctor.');
});

test('every kind, in Spanish', () => {
  expect(said(listOf(briefWith({}), 'es'))).toEqual([
    'En palabras de la familia, 12 nov: Quiero que siga viendo a su abuela.',
    'Reads every evening.',
    'Rosa cumplió 9 de las 10 sesiones de tiempo en familia que se pudieron realizar.',
    'Rosa cumplió las 4 sesiones de tiempo en familia que se pudieron realizar.',
    'Cumplido 1 día antes: Pay the bus.',
    'A favor de Ada, cumplido 3 días antes: See a doctor.',
    'Verna Bell, hecho 2 días antes: Bring photos.',
    'Hecho 2 días antes: Call.',
    'Rosa asistió a 8 de 10 sesiones de Terapia diádica (CPP), según el informe del 12 nov.',
    'ASQ-3 de Ada, 12 nov: salió mejor que la vez anterior: motora gruesa y comunicación.',
    'M-CHAT-R/F de Ada, 12 nov: salió mejor que la vez anterior.',
    'Rosa completó Terapia diádica (CPP) el 12 nov.',
  ]);
});

test('own words are a quotation, in the language that they were said in', () => {
  const quoteIn = (language: Language) =>
    listOf(briefWith({}), language).items[0]?.text.find((run) => typeof run === 'object' && 'text' in run);
  const text = 'Quiero que siga viendo a su abuela.';
  expect(quoteIn('en')).toEqual({ text, quote: true, lang: 'es' });
  expect(quoteIn('es')).toEqual({ text, quote: true });
});

test('words that end without a stop get one, outside of the quotation', () => {
  const [line] = lines;
  if (line?.kind !== 'own-words') throw new Error('no own words');
  const brief = briefWith({ strengths: [{ ...line, text: 'She smells like our house' }] });
  expect(listOf(brief, 'en').items[0]?.text.slice(1)).toEqual([
    { text: 'She smells like our house', quote: true, lang: 'es' },
    '.',
  ]);
});

test('each line keeps where it comes from', () => {
  expect(listOf(briefWith({}), 'en').items.every(({ about }) => about?.sources[0]?.kind === 'ftm')).toBe(true);
});

test('words quoted beside the list already are not said twice there, unless nothing else is to be said', () => {
  const quoted = 'Quiero que siga viendo a su abuela.';
  const ftm = {
    ...{ date: on, daysToHearing: 12, came: 3, absent: [], decisions: [], strengths: [], actionItems: [], sources },
    parentVoice: quoted,
  };
  expect(said(listOf(briefWith({ ftm }), 'en'))[0]).toBe('Reads every evening.');
  expect(said(listOf(briefWith({ ftm }), 'en', wholeRoom.second, 'here'))[0]).toContain(quoted);
  expect(said(listOf(briefWith({ ftm, strengths: lines.slice(0, 1) }), 'en'))[0]).toContain(quoted);
});

test('no more lines than there is room for, and how many more there are is said', () => {
  const brief = briefWith({});
  for (const step of [0, 6, 13]) {
    const room = secondRoom(step);
    const blocks = strengths(brief, wordsFor(brief, 'en'), room);
    expect(listOf(brief, 'en', room).items).toHaveLength(room.strengths);
    expect(plainText(blocks.flatMap((block) => (block.kind === 'paragraph' ? block.text : [])))).toContain(
      String(lines.length - room.strengths),
    );
  }
});

test('each twin’s page has the strengths of the whole family', () => {
  const brief = briefWith({});
  for (const { childId } of brief.who.children) expect(forChild(brief, childId).strengths).toBe(brief.strengths);
});
