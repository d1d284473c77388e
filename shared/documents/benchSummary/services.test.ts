// What is said where a copy tells of no service.

import { expect, test } from 'vitest';
import { caseFile, hearing, service } from '../../../tests/support/records.ts';
import { assembleBrief } from '../../brief/assemble.ts';
import { dateOf } from '../../domain/dates.ts';
import { idOf } from '../../domain/ids.ts';
import { type Audience, audiences } from '../../redaction/audiences.ts';
import type { Language } from '../model.ts';
import { plainText } from '../plainText.ts';
import { wordsFor } from '../words.ts';
import { wholeRoom } from './room.ts';
import { services } from './services.ts';

const asOf = dateOf('2026-11-20');
const treatment = service({ part2: true, type: 'sud_iop', referredOn: dateOf('2026-01-02') });

function said(audience: Audience, rows: readonly (typeof treatment)[], language: Language = 'en') {
  const file = caseFile({ services: rows, hearings: [hearing({ id: idOf('H'), date: dateOf('2026-11-24') })] });
  const brief = assembleBrief(file, { hearingId: idOf('H'), asOf, audience, shownOn: asOf });
  const blocks = services(brief, wordsFor(brief, language), wholeRoom.second);
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [plainText(block.text)] : []));
}

test('SEC-13 a copy says the same whether a service is hidden from it or none is recorded', () => {
  for (const audience of audiences.filter((one) => one !== 'judge')) {
    expect(said(audience, []), audience).toEqual(['No service is in this copy.']);
    expect(said(audience, [treatment]), audience).toEqual(['No service is in this copy.']);
  }
  expect(said('tribe', [treatment], 'es')).toEqual(['No hay ningún servicio en esta copia.']);
});

test('the judge is told that one is not shown, and where none is, that none is recorded', () => {
  expect(said('judge', [])).toEqual(['No service is recorded.']);
  expect(said('judge', [treatment])).toEqual(['A service is not shown in this copy.']);
});
