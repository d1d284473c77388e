// The development sheets of the sample docket, all of them, in both languages, through the printer: whole, accessible,
// without a hole, with both ages of a child born early and both results where a record and its scores do not agree.

import { beforeAll, describe, expect, test } from 'vitest';
import { isRefusal, type PrintedDocument, printDocument } from '../../electron/engine/documents/printDocument.ts';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import { type ReadyBrief, readyBrief } from '../../shared/brief/ready.ts';
import { developmentSheet } from '../../shared/documents/developmentSheet.ts';
import type { DocumentModel, Language } from '../../shared/documents/model.ts';
import { plainSections } from '../../shared/documents/plainText.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { caseFilesOf } from '../support/sampleStore.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';

const asOf = dateOf('2026-11-21');
const createdAt = new Date('2026-11-21T22:10:00Z');

interface Sheet {
  readonly name: string;
  readonly language: Language;
  readonly brief: ReadyBrief;
  readonly model: DocumentModel;
  readonly printed: PrintedDocument;
  readonly read: ReadPdf;
}

let sheets: readonly Sheet[] = [];

async function sheetOf(brief: ReadyBrief, language: Language): Promise<Sheet> {
  const madeAt = createdAt.toISOString() as Instant;
  const model = developmentSheet(brief, { language, paper: 'letter', madeAt, contentHash: '7c1e 94b0' });
  const printed = await printDocument(model, { createdAt });
  if (isRefusal(printed)) throw new Error(`refused: ${printed.codePoint}`);
  return {
    name: `${brief.caseNumber} ${language}`,
    language,
    brief,
    model,
    printed,
    read: await readPdf(printed.bytes),
  };
}

beforeAll(async () => {
  const made: Sheet[] = [];
  for (const file of (await caseFilesOf()).values()) {
    for (const { id } of file.hearings.filter(({ status }) => status === 'scheduled')) {
      const ready = readyBrief(assembleBrief(file, { hearingId: id, asOf, audience: 'judge', shownOn: asOf }));
      if (!ready.ok) throw new Error(`not ready: ${ready.gaps.join(', ')}`);
      for (const language of ['en', 'es'] as const) made.push(await sheetOf(ready.value, language));
    }
  }
  sheets = made;
}, 120_000);

const linesOf = ({ model }: Sheet) => plainSections(model).flatMap(({ heading, lines }) => [heading, ...lines]);

function sheetOfCase(caseNumber: string, language: Language): Sheet {
  const found = sheets.find((sheet) => sheet.brief.caseNumber === caseNumber && sheet.language === language);
  if (found === undefined) throw new Error(`no sheet of ${caseNumber}`);
  return found;
}

describe('the development sheets of the sample docket', () => {
  test('there is one for each of the twelve hearings set, in English and Spanish', () => {
    expect(sheets).toHaveLength(24);
  });

  test('each passes the gate of finished files: tagged, titled, in order, fonts embedded', async () => {
    for (const { name, printed } of sheets) expect((await checkTaggedPdf(printed.bytes)).errors, name).toEqual([]);
  });

  test('each page carries its number, the docket and the content hash; the outline lists the headings', () => {
    for (const { name, read, printed, brief, language } of sheets) {
      for (const [index, page] of read.pages.entries()) {
        const label = language === 'en' ? 'Page' : 'Página';
        const of = language === 'en' ? 'of' : 'de';
        expect(page, name).toContain(`${label} ${index + 1} ${of} ${printed.pages}`);
        expect(page, name).toContain(brief.caseNumber);
        expect(page, name).toContain('7c1e');
      }
      expect(read.outline, name).toEqual(printed.headings.map(({ text }) => text));
    }
  });

  test('no page ends with a heading', () => {
    for (const { name, read, printed } of sheets) {
      const last = Map.groupBy(printed.headings, ({ page }) => page);
      for (const [page, headings] of last) {
        const text = read.pages[page - 1] ?? '';
        const heading = headings.at(-1)?.text ?? '';
        // What follows the page's last heading is more than its footer.
        expect(text.slice(text.lastIndexOf(heading) + heading.length).length, `${name}, page ${page}`).toBeGreaterThan(
          120,
        );
      }
    }
  });

  test('no hole reached the paper, and no code stands where a word should', () => {
    for (const sheet of sheets) {
      const text = `${sheet.read.title} ${sheet.read.pages.join(' ')} ${sheet.read.outline.join(' ')}`;
      expect(text, sheet.name).not.toMatch(/undefined|null|NaN|Infinity|\[object|\{\w*\}|\{\{|___|\[withheld\]/);
      expect(text, sheet.name).not.toMatch(/[a-z]+\.[a-z]+\.[a-z]+/);
      expect(linesOf(sheet).join('\n'), sheet.name).not.toMatch(/imm-|ltsae-|[a-z]_[a-z]/);
    }
  });

  test('a child born early has both ages, and each figure says which of them it used', () => {
    // F01: Juniper and Rowan, 59 days early; on Nov 24, 8 months 15 days since birth, 6 months 17 days from term.
    const english = linesOf(sheetOfCase('26-JV-0117', 'en')).join('\n');
    expect(english).toContain('8 months 15 days');
    expect(english).toContain('Corrected age on Nov 24: 6 months 17 days, 59 days taken off');
    expect(english).toContain('By corrected age on that day, 5 months 7 days: born three weeks early or more');
    expect(english).toContain('What most children do by 6 months · by corrected age');
    const spanish = linesOf(sheetOfCase('26-JV-0117', 'es')).join('\n');
    expect(spanish).toContain('Edad corregida al 24 nov: 6 meses y 17 días; se descuentan 59 días');
  });

  test('the one recorded result that its scores contradict is shown with both, and asked about', () => {
    const lines = linesOf(sheetOfCase('26-JV-0117', 'en')).join('\n');
    expect(lines).toMatch(/ASQ-3, 2-month form: \w+ \(recorded: \w+\)/);
    expect(lines).toContain('Which is right?');
    const asked = sheets.filter((sheet) => linesOf(sheet).join('\n').includes('Which is right?'));
    expect(asked.map(({ name }) => name)).toEqual(['26-JV-0117 en']);
  });

  test('a figure read in one copy only carries its sign, and the sign its meaning', () => {
    const lines = linesOf(sheetOfCase('26-JV-0166', 'en')).join('\n');
    expect(lines).toContain('65†');
    expect(lines).toContain('† This figure was read in one copy only');
  });

  test('the schedule of immunizations is named, and nothing is called missed for want of a record', () => {
    for (const sheet of sheets.filter(({ language }) => language === 'en')) {
      const lines = linesOf(sheet).join('\n');
      expect(lines, sheet.name).toContain('schedule of the American Academy of Pediatrics for 2026');
      const isMissing = lines.includes('not recorded; its time ended');
      expect(lines.includes('It does not say that nothing was done'), sheet.name).toBe(isMissing);
    }
  });

  test('what is called overdue there is what the brief counts as overdue', () => {
    for (const sheet of sheets.filter(({ language }) => language === 'en')) {
      const counted = sheet.brief.development.flatMap(({ health }) =>
        health.flatMap(({ row: { status } }) => (status.state === 'overdue' ? [status.daysOverdue] : [])),
      );
      const shown = [
        ...linesOf(sheet)
          .join('\n')
          .matchAll(/(\d+) days? overdue/g),
      ].map(([, days]) => Number(days));
      expect(shown.toSorted(), sheet.name).toEqual(counted.toSorted());
    }
  });

  test('SEC-02 what may not be shown is in no word, title or outline of them', () => {
    for (const { name, read } of sheets) {
      const text = `${read.title} ${read.pages.join(' ')} ${read.outline.join(' ')}`;
      for (const hidden of ['Larkspur', 'Danforth', '555-0147', 'Return to use'])
        expect(text, name).not.toContain(hidden);
      expect(read.title, name).not.toMatch(/Ashdown|Tolliver|Strand|Beckwith|Lindqvist|Corrigan|Calloway|Quiroga/);
    }
  });

  test('the same sheet printed again is the same file, byte for byte', async () => {
    const [first] = sheets;
    if (first === undefined) throw new Error('nothing was printed');
    const again = await printDocument(first.model, { createdAt });
    expect(!isRefusal(again) && Buffer.from(again.bytes).equals(first.printed.bytes)).toBe(true);
  });
});
