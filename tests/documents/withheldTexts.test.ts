// Whatever text of the record is withheld, no document of the brief shows the mark that stands for it: it says so in words
// or leaves it out.

import { expect, test } from 'vitest';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import { readyBrief } from '../../shared/brief/ready.ts';
import { wholeSummary } from '../../shared/documents/benchSummary.ts';
import { developmentSheet } from '../../shared/documents/developmentSheet.ts';
import { fullBrief } from '../../shared/documents/fullBrief.ts';
import { plainSections } from '../../shared/documents/plainText.ts';
import { withoutMarks } from '../../shared/documents/withheldMarks.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { resourceFamilyIn, resourceFamilyMark, withheldText } from '../../shared/redaction/marks.ts';
import { caseFilesOf } from '../support/sampleStore.ts';

const asOf = dateOf('2026-11-21');

/** Every text of a case but its ids and days, each as a protected text of its own. */
function withAllWithheld(file: CaseFile): CaseFile {
  const texts = new Set<string>();
  JSON.stringify([file, [...file.people.values()]], (key, value) => {
    const isText = typeof value === 'string' && value.length > 2 && !/^\d{4}-/.test(value);
    if (isText && !/(?:^id|Id|^to|^status|^kind)$/.test(key)) texts.add(value);
    return value as unknown;
  });
  const sensitiveTexts = [...texts].map((text, index) => ({
    ...{ id: `all:${index}`, caseId: idOf<'case'>(file.case.id), category: 'dv_address', text, audiences: [] },
    ...{ consentSignedOn: null, consentExpiresOn: null, consentTo: null, note: null },
  }));
  return { ...file, sensitiveTexts };
}

test('SEC-13 with every text withheld no document shows the mark itself', async () => {
  for (const [family, file] of await caseFilesOf()) {
    const hearing = file.hearings.find(({ status }) => status === 'scheduled');
    if (hearing === undefined) throw new Error('no hearing is set');
    const request = { hearingId: hearing.id, asOf, audience: 'judge', shownOn: asOf } as const;
    const ready = readyBrief(assembleBrief(withAllWithheld(file), request));
    if (!ready.ok) throw new Error(`${family}: ${ready.gaps.join(', ')}`);
    for (const language of ['en', 'es'] as const) {
      const options = {
        language,
        paper: 'letter',
        madeAt: '2026-11-21T22:10:00Z' as Instant,
        contentHash: '',
      } as const;
      for (const make of [wholeSummary, fullBrief, developmentSheet]) {
        const model = withoutMarks(make(ready.value, options, file));
        const lines = plainSections(model).flatMap(({ heading, lines }) => [heading, ...lines]);
        const marked = [model.title, ...lines].filter((line) => line.includes(withheldText));
        expect(marked, `${family} ${language} ${make.name}`).toEqual([]);
        expect(lines.filter((line) => /NaN|undefined/.test(line))).toEqual([]);
      }
    }
  }
});

test('SEC-13 no document shows the mark of a resource family’s name: its role is said, in the language of the sentence', async () => {
  const marks = [resourceFamilyMark, ...Object.values(resourceFamilyIn)];
  for (const [family, file] of await caseFilesOf()) {
    const hearing = file.hearings.find(({ status }) => status === 'scheduled');
    if (hearing === undefined) throw new Error('no hearing is set');
    const brief = assembleBrief(file, { hearingId: hearing.id, asOf, audience: 'agency', shownOn: asOf });
    const ready = readyBrief(brief);
    if (!ready.ok) throw new Error(`${family}: ${ready.gaps.join(', ')}`);
    for (const language of ['en', 'es'] as const) {
      const options = {
        language,
        paper: 'letter',
        madeAt: '2026-11-21T22:10:00Z' as Instant,
        contentHash: '',
      } as const;
      const lines = plainSections(withoutMarks(fullBrief(ready.value, options, file))).flatMap(({ lines }) => lines);
      expect(
        lines.filter((line) => marks.some((mark) => line.includes(mark))),
        `${family} ${language}`,
      ).toEqual([]);
      if (family === 'F08') expect(lines.join(' ')).toContain('siga viendo a [la familia cuidadora] los domingos');
      if (family === 'F05' && language === 'en')
        expect(lines.join(' ')).toContain('The resource family to be assessed');
    }
  }
});
