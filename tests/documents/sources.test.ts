// Every line of a brief that states a fact says where it comes from: a record of that case, or the rule it was counted by.

import { beforeAll, expect, test } from 'vitest';
import { assembleBrief } from '../../shared/brief/assemble.ts';
import { type ReadyBrief, readyBrief } from '../../shared/brief/ready.ts';
import { wholeSummary } from '../../shared/documents/benchSummary.ts';
import { linesOf, sourcedLines } from '../../shared/documents/lines.ts';
import type { Block, DocumentModel, Language } from '../../shared/documents/model.ts';
import { plainSections, plainText } from '../../shared/documents/plainText.ts';
import type { CaseFile } from '../../shared/domain/caseFile.ts';
import { dateOf, type Instant } from '../../shared/domain/dates.ts';
import { ruleSources } from '../../shared/domain/ruleSources.ts';
import { translatorFor } from '../../shared/i18n/translator.ts';
import { caseFilesOf } from '../support/sampleStore.ts';

const asOf = dateOf('2026-11-21');
const { t } = translatorFor('en');

interface Made {
  readonly file: CaseFile;
  readonly brief: ReadyBrief;
}
let made: readonly Made[] = [];

function readied(brief: Parameters<typeof readyBrief>[0]): ReadyBrief {
  const ready = readyBrief(brief);
  if (!ready.ok) throw new Error(`not ready: ${ready.gaps.join(', ')}`);
  return ready.value;
}

beforeAll(async () => {
  made = [...(await caseFilesOf()).values()].flatMap((file) =>
    file.hearings
      .filter(({ status }) => status === 'scheduled')
      .map(({ id }) => ({
        file,
        brief: readied(assembleBrief(file, { hearingId: id, asOf, audience: 'judge', shownOn: asOf })),
      })),
  );
});

const summaryOf = (brief: ReadyBrief, language: Language = 'en') =>
  wholeSummary(brief, {
    language,
    paper: 'letter',
    madeAt: '2026-11-21T22:10:00.000Z' as Instant,
    contentHash: '0000 0000',
  });

const flat = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.kind === 'columns' ? block.streams.flatMap(flat) : [block]));

/** The ids of every record in a case file. */
function idsIn(value: unknown): Set<unknown> {
  if (value instanceof Map) return idsIn([...value.values()]);
  if (value === null || typeof value !== 'object') return new Set();
  const own = 'id' in value ? [value.id] : [];
  return new Set([...own, ...Object.values(value).flatMap((part) => [...idsIn(part)])]);
}

/** Lines that no record stands behind: they tell of the page itself, or that there is nothing to tell. */
function tellsNoFact(text: string): boolean {
  return (
    text === '' ||
    [
      t('summary.development.none'),
      t('summary.since.none'),
      t('summary.since.noneButFamilyTime'),
      t('summary.since.allHappened'),
      t('summary.decide.none'),
      t('summary.decide.noneOverdue'),
      t('summary.ftm.none'),
      t('summary.services.none'),
      t('summary.services.withheld'),
      t('summary.orders.none'),
      t('summary.health.none'),
      t('summary.clocks.none'),
      t('summary.strengths.none'),
      t('summary.notRecorded.none'),
      t('summary.familyTime.noneAtAll'),
      t('summary.addressProtected'),
    ].includes(text) ||
    /^No family time is recorded since/.test(text) ||
    // Parents of whom no session is recorded: what is missing has no record.
    /: none recorded since /.test(text)
  );
}

/** The line that says which hearing, the key of a chart, and what holds for the whole copy. */
const isOfThePage = (block: Block) =>
  block.kind === 'paragraph' && (block.role === 'key' || block.role === 'facts' || block.role === 'small');

test('every row, item and paragraph that states a fact names a record of its case or a rule', () => {
  const bare: string[] = [];
  let told = 0;
  for (const { file, brief } of made) {
    const known = idsIn(file);
    for (const block of flat(summaryOf(brief).blocks)) {
      if (isOfThePage(block)) continue;
      for (const { claim, about } of linesOf(block)) {
        const text = plainText(claim);
        if (tellsNoFact(text)) continue;
        told += 1;
        const isSound =
          about?.sources.every(({ id }) => known.has(id)) === true &&
          (about.sources.length > 0 || (about.rule !== undefined && about.rule in ruleSources));
        if (!isSound) bare.push(`${brief.caseNumber}: ${text}`);
      }
    }
  }
  expect(made).toHaveLength(12);
  expect(told).toBeGreaterThan(500);
  expect(bare).toEqual([]);
});

test('a line keeps its name when the words around it change their language', () => {
  for (const { brief } of made) {
    const [english, spanish] = (['en', 'es'] as const).map((language) =>
      sourcedLines(summaryOf(brief, language).blocks, 'page'),
    );
    // Two streams are parted where their words fill them evenly, so only what stands before them keeps its place.
    const first = (lines: typeof english) => [...(lines ?? new Map()).keys()].filter((key) => /^page\.\d+\./.test(key));
    expect(first(spanish)).toEqual(first(english));
  }
});

/** A document without its sources, deep. */
function withoutSources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSources);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'about' && key !== 'rowsAbout')
      .map(([key, part]) => [key, withoutSources(part)]),
  );
}

test('sources are beside the words: a document without them says the same', () => {
  for (const { brief } of made) {
    const model = summaryOf(brief);
    expect(plainSections(withoutSources(model) as DocumentModel)).toEqual(plainSections(model));
  }
});
