import { expect, test } from 'vitest';
import type { AlertLine, Brief } from '../../brief/brief.ts';
import { dateOf } from '../../domain/dates.ts';
import { plainSections } from '../plainText.ts';
import { wordsFor } from '../words.ts';
import { notices } from './attention.ts';
import { wholeRoom } from './room.ts';

const alert = (ruleId: string, fields: Partial<AlertLine>): AlertLine => ({
  ruleId,
  urgency: 'watch',
  childIds: [],
  childNames: ['Ada'],
  parentId: null,
  bound: {},
  line: null,
  basisKind: 'good-practice',
  clauseId: null,
  questionIds: [],
  sources: [],
  ...fields,
});

const noReport = (serviceType: string, name: string) =>
  alert('a-progress-report-missing', { bound: { item: { kind: 'service', serviceType, for: name } } });

function told(alerts: readonly AlertLine[], language: 'en' | 'es'): readonly string[] {
  const brief = { attention: { alerts, decisions: [] }, notRecorded: [] } as unknown as Brief;
  const words = wordsFor({ hearing: { date: dateOf('2026-11-24') }, timezone: 'America/Chicago' }, language);
  return plainSections({ blocks: notices(brief, words, wholeRoom.first) }).flatMap(({ lines }) => lines);
}

test('services without a progress report are told in one line, and one alone as it was', () => {
  const two = [noReport('housing', 'Bea'), alert('a-safe-sleep-missing', {}), noReport('cpp', 'Ada')];
  expect(told(two, 'en')).toEqual([
    'No progress report is recorded: housing for Bea and dyadic therapy (CPP) for Ada.',
    'No safe sleep check is recorded for Ada.',
  ]);
  expect(told(two, 'es')[0]).toBe(
    'Sin informe de avance registrado: vivienda para Bea y terapia diádica (CPP) para Ada.',
  );
  expect(told(two.slice(0, 2), 'en')[0]).toBe('Housing for Bea: active, and no progress report is recorded.');
});
