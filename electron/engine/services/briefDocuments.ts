// Which document a brief becomes: the one that was asked for, where its reader may have it, as paper and as sentences.

import type { ReadyBrief } from '../../../shared/brief/ready.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import { attorneySummary, wholeAttorneySummary } from '../../../shared/documents/attorneySummary.ts';
import { benchSummary, type SummaryOptions, wholeSummary } from '../../../shared/documents/benchSummary.ts';
import { clerkSheet } from '../../../shared/documents/clerkSheet.ts';
import { developmentSheet } from '../../../shared/documents/developmentSheet.ts';
import { fullBrief } from '../../../shared/documents/fullBrief.ts';
import { type BriefDocument, documentsOf } from '../../../shared/documents/kinds.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { type PlainSection, plainSections } from '../../../shared/documents/plainText.ts';
import { resourceNote } from '../../../shared/documents/resourceNote.ts';
import { withoutMarks } from '../../../shared/documents/withheldMarks.ts';
import type { CaseFile } from '../../../shared/domain/caseFile.ts';
import type { Printer } from '../documents/printer.ts';
import { done, type Result, refuse } from '../handlers.ts';
import { instantOf, type Made, narrowedFor, ready } from './briefMaking.ts';
import type { Composed } from './copies/composed.ts';

/** How a copy of a brief is put on paper. */
export type Written = Pick<Input<'brief.print'>, 'language' | 'paper'>;
export type Wanted = Written & { readonly document: BriefDocument };

/** "7c1e 94b0": enough of a hash to compare two sheets of paper by eye. */
function shortHash(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}

function optionsOf({ hash }: Made, { language, paper = 'letter' }: Written, now: number): SummaryOptions {
  return { language, paper, madeAt: instantOf(now), contentHash: shortHash(hash) };
}

/** Each document whole, whatever pages it takes; of the case file only what was narrowed to the reader. */
const whole: Readonly<
  Record<BriefDocument, (brief: ReadyBrief, options: SummaryOptions, file: CaseFile) => DocumentModel>
> = {
  'bench-summary': wholeSummary,
  development: developmentSheet,
  'full-brief': fullBrief,
  'attorney-summary': wholeAttorneySummary,
  'resource-note': resourceNote,
  'clerk-sheet': clerkSheet,
};

/** As it is printed: some documents are set by what their pages hold. null: two pages do not hold the bench summary. */
async function setOnPages(
  document: BriefDocument,
  brief: ReadyBrief,
  options: SummaryOptions,
  file: CaseFile,
  { fitsOnePage }: Pick<Printer, 'fitsOnePage'>,
): Promise<DocumentModel | null> {
  if (document === 'bench-summary') return benchSummary(brief, options, fitsOnePage);
  if (document === 'attorney-summary') return attorneySummary(brief, options, file, fitsOnePage);
  return whole[document](brief, options, file);
}

/**
 * The document of a brief as it is printed and as it is shown before that. `now`: milliseconds since 1970.
 * Refuses one that this reader may not have, a brief that lacks something, and a bench summary that two pages cannot hold.
 */
export async function composeBrief(
  made: Made,
  wanted: Wanted,
  printer: Pick<Printer, 'fitsOnePage'>,
  now: number,
): Promise<Result<DocumentModel>> {
  const { document } = wanted;
  const allowed: readonly BriefDocument[] = documentsOf[made.reader.audience];
  if (!allowed.includes(document)) return refuse({ name: 'document-not-for-reader', values: {} });
  const looked = ready(made);
  if (!looked.ok) return looked;
  const options = optionsOf(made, wanted, now);
  const model = await setOnPages(document, looked.value, options, narrowedFor(made), printer);
  return model === null ? refuse({ name: 'summary-too-long', values: {} }) : done(withoutMarks(model));
}

/** A document of one brief as every copy leaves (copies/leaving.ts). */
export function copyOfBrief(
  { brief, file, reader }: Made,
  { document, language, paper = 'letter' }: Wanted,
  model: DocumentModel,
): Composed {
  const { hearing, asOf, withheldCounts: withheld } = brief;
  return {
    ...{ document, language, paper },
    parts: [{ model, label: null }],
    cases: [{ file, hearing: hearing.id, reader, asOf, withheld }],
  };
}

/** A brief as sentences, in the words of its reader's usual document and whatever pages that takes. */
export function sentencesOf(
  made: Made,
  brief: ReadyBrief,
  language: Written['language'],
  now: number,
): readonly PlainSection[] {
  const options = optionsOf(made, { language }, now);
  const [usual] = documentsOf[made.reader.audience];
  return plainSections(withoutMarks(whole[usual](brief, options, narrowedFor(made))));
}
