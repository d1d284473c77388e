// The figures of a screening on the care screen: a scale only where the instrument's is on file, its cutoff the one crossed.

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { wordsFor } from '../../../../shared/documents/words.ts';
import { dateOf } from '../../../../shared/domain/dates.ts';
import type { Screening } from '../../../../shared/domain/record.ts';
import { interpret } from '../../../../shared/domain/screening/interpret.ts';
import { child, screening } from '../../../../tests/support/records.ts';
import { ScreeningFigures } from './ScreeningFigures.tsx';

const words = wordsFor({ hearing: { date: dateOf('2026-11-24') }, timezone: 'America/Chicago' }, 'en');

function shown(fields: Partial<Screening>): string {
  const row = screening({ form: 'single', date: dateOf('2026-11-20'), ...fields });
  const reading = interpret(row, child({ bornOn: dateOf('2025-01-24') }));
  return renderToStaticMarkup(<ScreeningFigures row={row} reading={reading} words={words} />);
}

test('an area whose highest score is not on file has its figures and no scale', () => {
  const page = shown({ tool: 'BPSC', areas: [{ area: 'irritability', result: 'at_risk', score: 5 }] });
  expect(page).toContain('Irritability');
  expect(page).not.toContain('on a scale of');
});

test('an area whose scale is on file is drawn on it', () => {
  const page = shown({ tool: 'ASQ-3', form: '22 month', areas: [{ area: 'gross_motor', result: 'below', score: 20 }] });
  expect(page).toContain('Gross motor: 20 on a scale of 0 to 60');
});

test('a total’s cutoff is the lowest band that calls for action', () => {
  expect(shown({ tool: 'M-CHAT-R/F', result: 'medium', score: 4 })).toContain('4 on a scale of 0 to 20, cutoff 3');
});
