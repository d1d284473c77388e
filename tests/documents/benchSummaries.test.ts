// The bench summaries of the sample docket, all of them, in both languages, from a real store through the printer:
// two pages, whole, accessible, without a hole, and with no figure that the brief does not know.

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printingHere } from '../../electron/engine/documents/printing.ts';
import type { Actor } from '../../electron/engine/handlers.ts';
import { type DataKey, Secret } from '../../electron/engine/keys/secret.ts';
import { briefHandlers } from '../../electron/engine/services/briefs.ts';
import { listDocket } from '../../electron/engine/store/docket.ts';
import { createStore, type Store } from '../../electron/engine/store/store.ts';
import type { ToldBrief } from '../../shared/contract/brief.ts';
import type { Language } from '../../shared/documents/model.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { ruleSources } from '../../shared/domain/ruleSources.ts';
import { someNotesKey } from '../support/notesKey.ts';
import { importInto, sampleExport } from '../support/sampleStore.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { type ReadPdf, readPdf } from './readPdf.ts';

const asOf = dateOf('2026-11-21');
const asked = { asOf, knownAt: null, audience: 'judge', document: 'bench-summary' } as const;
const by: Actor = { id: idOf('tester'), name: 'Tester', roles: ['judge'], worksAs: null, notesKey: someNotesKey };
const handlers = briefHandlers(printingHere(), () => Date.parse('2026-11-21T22:10:00Z'));

interface Summary {
  readonly name: string;
  readonly language: Language;
  readonly brief: ToldBrief;
  readonly bytes: Uint8Array;
  readonly read: ReadPdf;
}

let folder: string;
let store: Store;
const summaries: Summary[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summaries-'));
  store = await createStore(folder, new Secret(new Uint8Array(randomBytes(32)) as DataKey), Date.now);
  await importInto(store, sampleExport);
  const rows = await store.read((tx) => listDocket(tx, { from: asOf, to: dateOf('2027-12-31'), knownAt: null }));
  for (const { caseNumber, hearingId: hearing } of rows.filter(({ status }) => status === 'scheduled')) {
    for (const language of ['en', 'es'] as const) {
      const request = { ...asked, caseNumber, hearing, language } as const;
      const [made, printed] = [
        await handlers['brief.make'](request, store, by),
        await handlers['brief.print'](request, store, by),
      ];
      if (!made.ok || !printed.ok)
        throw new Error(`refused: ${JSON.stringify([made, printed].map((one) => one.ok || one.refusal))}`);
      const bytes = printed.value.value.pdf;
      summaries.push({
        name: `${caseNumber} ${language}`,
        language,
        brief: made.value.value.brief,
        bytes,
        read: await readPdf(bytes),
      });
    }
  }
  if (summaries.length === 0) throw new Error('no summary was printed, so nothing here would be tested');
});

test('there is one for each of the twelve hearings set, in English and Spanish', () => {
  expect(summaries).toHaveLength(24);
});

afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

function numbersIn(text: string): number[] {
  return [...text.replaceAll(/(\d),(\d{3})/g, '$1$2').matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits));
}

/** Numbers that are part of a name, a rule or a scale and not a figure of the case. */
const namedNumbers = [...numbersIn(Object.values(ruleSources).join(' ')), 20, 40, 60, 15, 22, 3, 2, 0, 37, 24, 1000];

/** Every number that stands in the brief, with its dates' parts, its times on a twelve-hour clock and its shares in percent. */
function numbersOf(brief: ToldBrief): Set<number> {
  const { sentences: _, ...facts } = brief;
  const known = numbersIn(JSON.stringify(facts).replaceAll('-', ' '));
  const hours = known.map((hour) => ((hour + 11) % 12) + 1);
  const shares = known.map((share) => Math.round(share * 1000) / 10);
  const negated = brief.clocks.map(({ daysLeft }) => Math.abs(daysLeft ?? 0));
  const lengths = Object.values(facts).flatMap((part) => (Array.isArray(part) ? [part.length] : []));
  const weekly = brief.familyTime.weeks.flatMap(({ sessions }) => [
    sessions.length,
    sessions.filter(({ outcome }) => outcome === 'attended').length,
  ]);
  const kept = brief.familyTime.tallies.map(({ attended, missedByParent }) => attended + missedByParent);
  return new Set([
    ...known,
    ...hours,
    ...shares,
    ...negated,
    ...lengths,
    ...weekly,
    ...kept,
    brief.since.didNotHappen.length,
    ...namedNumbers,
  ]);
}

/** A page's words without its footer and without "… and 3 more in the full brief". */
function contentOf({ read }: Summary): string {
  const told = read.told.replaceAll(/\d+ (?:more in the full brief|más en el informe completo)/g, ' ');
  return told.replaceAll(/ASQ(?:-3|:SE-2)/g, ' ');
}

describe('the bench summaries of the sample docket', () => {
  test('each has two pages, and each page its number, docket and content hash', () => {
    for (const { name, read, brief, language } of summaries) {
      expect(read.pages, name).toHaveLength(2);
      for (const [index, page] of read.pages.entries()) {
        const label = language === 'en' ? `Page ${index + 1} of 2` : `Página ${index + 1} de 2`;
        expect(page, name).toContain(label);
        expect(page, name).toContain(brief.caseNumber);
        expect(page, name).toMatch(/[0-9a-f]{4}.[0-9a-f]{4}/);
      }
    }
  });

  test('each passes the gate of finished files: tagged, titled, in order, fonts embedded', async () => {
    for (const { name, bytes } of summaries) expect((await checkTaggedPdf(bytes)).errors, name).toEqual([]);
  });

  test('no hole reached the paper', () => {
    for (const { name, read } of summaries) {
      const text = `${read.title} ${read.pages.join(' ')} ${read.outline.join(' ')}`;
      expect(text, name).not.toMatch(/undefined|null|NaN|Infinity|\[object|\{\w*\}|\{\{|___|\[withheld\]/);
      expect(text, name).not.toMatch(/[a-z]+\.[a-z]+\.[a-z]+/); // a key without its text
    }
  });

  test('every figure on them is one that the brief knows', () => {
    for (const summary of summaries) {
      const known = numbersOf(summary.brief);
      expect(
        numbersIn(contentOf(summary)).filter((figure) => !known.has(figure)),
        summary.name,
      ).toEqual([]);
    }
  });

  test('the header counts and the days overdue are those of the facts', () => {
    for (const { name, read, brief, language } of summaries) {
      const overdue = [
        ...brief.facts.children.flatMap((child) => child.obligations.overdue),
        ...brief.facts.familyLevel.overdue,
      ];
      expect(brief.counts.overdue, name).toBe(overdue.length);
      const [longest] = overdue.toSorted((a, b) => b.daysOverdue - a.daysOverdue);
      if (longest === undefined) continue;
      const days = longest.daysOverdue;
      const words =
        language === 'en'
          ? `${days} ${days === 1 ? 'day' : 'days'} overdue`
          : `${days} ${days === 1 ? 'día' : 'días'} de atraso`;
      expect(read.told.replaceAll('\u00a0', ' '), name).toContain(words);
    }
  });

  test('SEC-02 what may not be shown is in no word, title or outline of them', () => {
    for (const { name, read } of summaries) {
      const text = `${read.title} ${read.pages.join(' ')} ${read.outline.join(' ')}`;
      for (const hidden of ['Larkspur', 'Danforth', '555-0147', 'Return to use'])
        expect(text, name).not.toContain(hidden);
      expect(read.title, name).not.toMatch(/Ashdown|Tolliver|Strand|Beckwith|Lindqvist|Corrigan|Calloway|Quiroga/);
    }
    const ended = summaries.filter(({ brief }) => brief.caseNumber === '25-JV-0201');
    expect(ended).toHaveLength(2);
    for (const { read, language } of ended) {
      expect(read.pages.join(' ')).not.toContain('Millrace');
      expect(read.told).toContain(language === 'en' ? 'Something was withheld' : 'se omitió información');
    }
  });

  test('the same brief printed again is the same file, byte for byte', async () => {
    const [first] = summaries;
    if (first === undefined) throw new Error('nothing was printed');
    const { caseNumber, hearing } = first.brief;
    const request = { ...asked, caseNumber, hearing: hearing.id, language: 'en' } as const;
    const again = await handlers['brief.print'](request, store, by);
    expect(again.ok && Buffer.from(again.value.value.pdf).equals(Buffer.from(first.bytes))).toBe(true);
  });

  test('the sentences of the data are those of the page, in its language', () => {
    for (const { name, brief, language, read } of summaries) {
      expect(brief.sentences.length, name).toBeGreaterThan(10);
      // Data has no page to fill: nothing is left out of it.
      expect(JSON.stringify(brief.sentences), name).not.toMatch(/in the full brief|en el informe completo/);
      expect(brief.sentences[0]?.heading).toBe(language === 'en' ? 'Bench summary' : 'Resumen para la audiencia');
      expect(read.told, name).toContain(brief.sentences[0]?.heading);
    }
  });
});
