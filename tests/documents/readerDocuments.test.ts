// The documents of a brief for readers other than the judge, of every hearing of the sample docket in both languages: as
// words (no hole, no mark, nothing of the bench), and as the printed file (tagged, in the order it is read, with whose copy
// it is on every page and none of the texts that this reader may not have, counted from the export itself).

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { fitsOnePage, isRefusal, printDocument } from '../../electron/engine/documents/printDocument.ts';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import { forReader } from '../../shared/brief/forReader.ts';
import { type ReadyBrief, readyBrief } from '../../shared/brief/ready.ts';
import { attorneySummary, wholeAttorneySummary } from '../../shared/documents/attorneySummary.ts';
import type { SummaryOptions } from '../../shared/documents/benchSummary.ts';
import { clerkSheet } from '../../shared/documents/clerkSheet.ts';
import { developmentSheet } from '../../shared/documents/developmentSheet.ts';
import type { Block, DocumentModel, Language } from '../../shared/documents/model.ts';
import { plainSections } from '../../shared/documents/plainText.ts';
import { resourceNote } from '../../shared/documents/resourceNote.ts';
import { withoutMarks } from '../../shared/documents/withheldMarks.ts';
import { leaveOutLater } from '../../shared/domain/asOf.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { type Audience, audiences } from '../../shared/redaction/audiences.ts';
import { narrowCaseFile } from '../../shared/redaction/narrow.ts';
import { actingFor } from '../../shared/redaction/party.ts';
import { listedPolicy } from '../../shared/redaction/policy.ts';
import { caseFilesOf, sampleExport } from '../support/sampleStore.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { readPdf } from './readPdf.ts';

const asOf = dateOf('2026-11-21');
const createdAt = new Date('2026-11-21T22:10:00Z');
const families = ['F01', 'F02', 'F03', 'F04', 'F05', 'F06', 'F07', 'F08', 'F09', 'F10', 'F11', 'F12'] as const;
const readers = audiences.filter((audience) => audience !== 'judge');
const languages = ['en', 'es'] as const;

interface Made {
  readonly name: string;
  readonly family: string;
  readonly audience: Audience;
  readonly language: Language;
  readonly brief: ReadyBrief;
  readonly model: DocumentModel;
}

type Make = (brief: ReadyBrief, options: SummaryOptions, file: CaseFile) => DocumentModel | Promise<DocumentModel>;

const advocates: Make = (brief, options, file) => attorneySummary(brief, options, file, fitsOnePage);

const documentOf = (audience: Audience): Make => {
  if (audience === 'clerk') return clerkSheet;
  return audience === 'resource_parent' ? resourceNote : advocates;
};

/** A reader of whom there is none: no such parent, or no home but the parents'. */
function isNobody(file: CaseFile, audience: Audience): boolean {
  const acts = audience === 'mother_attorney' || audience === 'father_attorney' || audience === 'resource_parent';
  return acts && actingFor(file, { audience, party: null }, asOf).party === null;
}

function briefFor(file: CaseFile, audience: Audience): ReadyBrief {
  const hearing = file.hearings.find(({ status }) => status === 'scheduled');
  if (hearing === undefined) throw new Error('no hearing is set');
  const request = { hearingId: hearing.id, asOf, audience, party: null, shownOn: asOf };
  const ready = readyBrief(forReader(assembleBrief(file, request)));
  if (!ready.ok) throw new Error(`${file.case.caseNumber} ${audience}: ${ready.gaps.join(', ')}`);
  return ready.value;
}

const optionsIn = (language: Language, paper: 'letter' | 'a4' = 'letter'): SummaryOptions => ({
  ...{ language, paper, madeAt: createdAt.toISOString() as Instant, contentHash: '7c1e 94b0' },
});

let files: ReadonlyMap<string, CaseFile>;
const made: Made[] = [];

const narrowed = (file: CaseFile, audience: Audience) =>
  leaveOutLater(narrowCaseFile(file, { audience, party: null }, { asOf, shownOn: asOf }).file, asOf);

beforeAll(async () => {
  files = await caseFilesOf();
  for (const [family, file] of files) {
    for (const audience of readers.filter((one) => !isNobody(file, one))) {
      const brief = briefFor(file, audience);
      for (const language of languages) {
        const model = await documentOf(audience)(brief, optionsIn(language), narrowed(file, audience));
        const name = `${family} ${audience} ${language}`;
        made.push({ name, family, audience, language, brief, model: withoutMarks(model) });
      }
    }
  }
}, 240_000);

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'columns' ? block.streams.flatMap(flat) : [block]));

function found(name: string): DocumentModel {
  const one = made.find((each) => each.name === name);
  if (one === undefined) throw new Error(`no ${name}`);
  return one.model;
}

const textOf = (model: DocumentModel) =>
  [model.title, ...plainSections(model).flatMap(({ heading, lines }) => [heading, ...lines])].join('\n');

const folded = (text: string) =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/g, ' ').trim().toLowerCase();

interface Sensitive {
  readonly category: string;
  readonly text: string;
  readonly audiences: readonly string[];
  readonly consent?: { readonly signed: string; readonly expires: string | null; readonly to: readonly string[] };
}
interface ExportFile {
  readonly families: readonly { readonly id: string; readonly sensitive: readonly Sensitive[] }[];
}

/** Counted from the export alone, apart from the program's own rules. */
function isAllowed({ category, audiences: listed, consent }: Sensitive, audience: Audience): boolean {
  if (category === 'dv_address' || !listed.includes(audience)) return false;
  if (category !== 'part2') return true;
  const to = audience === 'clerk' ? 'court' : audience;
  if (consent === undefined || !consent.to.includes(to) || consent.signed > asOf) return false;
  return consent.expires === null || consent.expires >= asOf;
}

async function forbidden(family: string, audience: Audience): Promise<readonly string[]> {
  const docket: ExportFile = JSON.parse(await readFile(sampleExport, 'utf8'));
  const texts = docket.families.find(({ id }) => id === family)?.sensitive ?? [];
  return texts.filter((text) => !isAllowed(text, audience)).map(({ text }) => folded(text));
}

describe('as words', () => {
  test('there is one for each reader whom a case has, in both languages', () => {
    expect(made.filter(({ audience }) => audience === 'agency')).toHaveLength(24);
    // F07 lives with the mother, F08 is on a trial visit home: there is no other home to write to.
    expect(made.filter(({ audience }) => audience === 'resource_parent')).toHaveLength(20);
  });

  test('none has a hole, a mark, or a key without its text', () => {
    for (const { name, model } of made) {
      const text = textOf(model);
      expect(text, name).not.toMatch(/undefined|\bnull\b|NaN|Infinity|[{}]|___|\[object|\[withheld|\[resource/);
      expect(text, name).not.toMatch(/\b[a-z]+\.[a-zA-Z]+\.[a-zA-Z]+/);
    }
  });

  test('none has a heading over nothing', () => {
    for (const { name, model } of made) {
      const blocks = flat(model.blocks);
      const empty = blocks.filter((block, index) => {
        if (block.kind !== 'heading') return false;
        const next = blocks[index + 1];
        const level = next?.kind === 'heading' ? next.level : next?.kind === 'childHeading' ? 2 : null;
        return next === undefined || next.kind === 'pageBreak' || (level !== null && level <= block.level);
      });
      expect(empty, name).toEqual([]);
    }
  });

  test('SEC-13 none holds what is the bench’s: a question, a proposed order, the full brief', () => {
    for (const { name, model, brief } of made) {
      expect(textOf(model), name).not.toMatch(
        /Proposed|Propuesta|Se propone|Questions|Preguntas|full brief|informe completo/,
      );
      expect(brief.questions, name).toEqual([]);
      expect(brief.attention.decisions.map(({ proposal }) => proposal).filter(Boolean), name).toEqual([]);
    }
  });

  test('each says whose copy it is, that it is confidential, and that something was or was not withheld', () => {
    for (const { name, model, language } of made) {
      const [head] = model.blocks;
      const said = head?.kind === 'masthead' ? plainSections({ blocks: [head] })[0]?.lines.join('\n') : '';
      expect(said, name).toMatch(language === 'en' ? /^For / : /^Para /);
      expect(textOf(model), name).toContain('42 U.S.C. 5106a(b)(2)(B)(viii)');
      expect(textOf(model), name).toMatch(
        language === 'en' ? /(was|were) withheld from this copy/ : /En esta copia (no )?se omiti(ó|eron)/,
      );
    }
  });

  test('a parent’s attorney reads of that parent first, a tribe of the Act', () => {
    const heads = (name: string) =>
      flat(made.find((one) => one.name === name)?.model.blocks ?? []).flatMap((block) =>
        block.kind === 'heading' ? [block.text] : [],
      );
    expect(heads('F03 father_attorney en').slice(0, 2)).toEqual(['Your client', 'Before the court']);
    expect(heads('F03 tribe en')[0]).toBe('Indian Child Welfare Act');
    expect(heads('F03 child_attorney en')[0]).toBe('Before the court');
    const fathers = made.find(({ name }) => name === 'F03 father_attorney en');
    expect(JSON.stringify(fathers?.model.blocks[0])).toContain('For the attorney of Joel Merriweather, father');
    expect(fathers?.model.furniture.footerMiddle).toContain('for the attorney of Joel Merriweather, father');
    // A title stands in window titles and lists of files: it names nobody.
    expect(fathers?.model.title).toContain('the father’s attorney');
  });

  test('a note for the home tells of no deadline of the law, no service of a parent and no score', () => {
    for (const { name, model } of made.filter(({ audience }) => audience === 'resource_parent')) {
      expect(textOf(model), name).not.toMatch(
        /Legal clocks|Plazos legales|^Services$|^Servicios$|15 of|cutoff|corte\b/m,
      );
      expect(textOf(model), name).toContain('42 U.S.C. 675(5)(G)');
    }
  });

  test('a clerk’s sheet tells of nothing but the hearing', () => {
    for (const { name, model } of made.filter(({ audience }) => audience === 'clerk')) {
      expect(textOf(model), name).not.toMatch(
        /ASQ|M-CHAT|IFSP|therapy|terapia|screening|Family time|Tiempo en familia/i,
      );
    }
    const hearings = plainSections({ blocks: made.find(({ name }) => name === 'F03 clerk en')?.model.blocks ?? [] });
    expect(JSON.stringify(hearings)).toContain('continued to Sep 1');
    expect(JSON.stringify(hearings)).toContain('Selby Quill is booked elsewhere, 2:00 pm to 3:00 pm');
  });

  test('a clerk’s sheet never says that nothing is missing above notices that are not recorded and past their day', () => {
    const sheets = made.filter(({ audience, language }) => audience === 'clerk' && language === 'en');
    const overdue = sheets.filter(({ model }) => /Notice: not recorded for \d+ recipient/.test(textOf(model)));
    expect(overdue.length).toBeGreaterThan(0);
    for (const { name, model } of overdue) expect(textOf(model), name).not.toContain('is missing.');
    for (const { name, model } of sheets) expect(textOf(model), name).not.toContain(', Born');
  });

  test('a note for the home tells of no day that is past as one to come', () => {
    for (const { name, model } of made.filter(
      ({ audience, language }) => language === 'en' && audience === 'resource_parent',
    )) {
      expect(textOf(model), name).not.toMatch(/\b(by|due) Nov.(?:[1-9]|1\d|20)\b(?!; (?:not|time))/);
      expect(textOf(model), name).not.toMatch(/Next: .* to (?:[A-Z][a-z]{2}.)?\d/);
    }
  });

  test('a tribe reads of its intervention, membership, the expert, the Bureau’s notice and the inquiry', () => {
    const text = textOf(found('F03 tribe en'));
    for (const told of [
      'The tribe intervened Sep 24',
      'Membership: asked Jun 26; answered Sep 15; eligible; father enrolled.',
      'Qualified expert witness heard Sep 1',
      'Bureau of Indian Affairs Jul 7',
      'Inquiry: Jun 22, reason to know',
    ]) {
      expect(text.replaceAll('\u00a0', ' ')).toContain(told);
    }
  });

  test('what a court keeps from a reader is said to be no part of the copy, and never "none recorded"', () => {
    const file = files.get('F01');
    const hearing = file?.hearings.find(({ status }) => status === 'scheduled');
    if (file === undefined || hearing === undefined) throw new Error('no hearing is set');
    const none = { agency: 'no' } as const;
    const policy = { ...listedPolicy, meetings: none, 'parent-services': none, 'case-record': none };
    const request = { hearingId: hearing.id, asOf, audience: 'agency', party: null, shownOn: asOf, policy } as const;
    const ready = readyBrief(forReader(assembleBrief(file, request)));
    if (!ready.ok) throw new Error(ready.gaps.join(', '));
    const own = narrowCaseFile(file, { audience: 'agency', party: null }, { asOf, shownOn: asOf }, policy).file;
    const text = textOf(withoutMarks(wholeAttorneySummary(ready.value, optionsIn('en'), leaveOutLater(own, asOf))));
    for (const none of [
      'No family team meeting',
      'No order item',
      'No service is',
      'No home is',
      'No family time is',
    ]) {
      expect(text, none).not.toContain(none);
    }
    expect(text).toContain('This is not part of this copy.');
  });

  test('the notice of 42 CFR part 2 stands where treatment is shown, and only there', () => {
    for (const { name, model, brief } of made) {
      const shows = brief.services.some(({ part2 }) => part2) || brief.part2ConsentUntil !== null;
      expect(/42 CFR par(?:t|te) 2/.test(textOf(model)), name).toBe(shows);
    }
    expect(made.some(({ brief }) => brief.services.some(({ part2 }) => part2))).toBe(true);
  });
});

describe.each(families)('printed, %s', (family) => {
  test('SEC-13 each is tagged, read in order, marked on every page, and holds no text that its reader may not have', async () => {
    for (const { name, audience, model } of made.filter((one) => one.family === family)) {
      const printed = await printDocument(model, { createdAt });
      if (isRefusal(printed)) throw new Error(`${name}: ${printed.codePoint}`);
      const report = await checkTaggedPdf(printed.bytes);
      expect(report.errors, name).toEqual([]);
      const { pages, told, title, outline } = await readPdf(printed.bytes);
      expect(folded(title), name).toBe(folded(model.title));
      for (const page of pages) expect(folded(page), name).toContain(folded(model.furniture.footerMiddle));
      const headings = plainSections(model).map(({ heading }) => folded(heading.split(' · ')[0] ?? ''));
      let from = 0;
      for (const heading of headings) {
        const at = folded(told).indexOf(heading, from);
        expect(at, `${name}: ${heading}`).toBeGreaterThanOrEqual(0);
        from = at + 1;
      }
      const whole = folded([...pages, told, title, ...outline].join(' '));
      for (const text of await forbidden(family, audience)) expect(whole, name).not.toContain(text);
    }
  }, 240_000);
});

test('an advocate’s summary takes two pages where these hold it', async () => {
  for (const name of ['F02 mother_attorney en', 'F04 child_attorney es', 'F09 agency en']) {
    const model = made.find((one) => one.name === name)?.model;
    if (model === undefined) throw new Error(name);
    const printed = await printDocument(model, { createdAt });
    expect(isRefusal(printed) ? 0 : printed.pages, name).toBe(2);
  }
});

test('on A4 too, and the development sheet of the child’s attorney says whose it is', async () => {
  const file = files.get('F03');
  if (file === undefined) throw new Error('no F03');
  for (const audience of ['father_attorney', 'resource_parent', 'clerk'] as const) {
    const brief = briefFor(file, audience);
    const model = await documentOf(audience)(brief, optionsIn('es', 'a4'), narrowed(file, audience));
    const printed = await printDocument(withoutMarks(model), { createdAt });
    if (isRefusal(printed)) throw new Error(printed.codePoint);
    expect((await checkTaggedPdf(printed.bytes)).errors).toEqual([]);
  }
  const sheet = developmentSheet(briefFor(file, 'child_attorney'), optionsIn('en'));
  expect(textOf(sheet)).toContain('For the child’s attorney');
  expect(textOf(sheet)).not.toContain('Judge');
});
