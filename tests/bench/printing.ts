// Bench summaries: brief → document model → PDF, shortened until it fits two pages, and the finished file looked at again, as
// the engine makes them.

import { fitsOnePage, isRefusal, printDocument } from '../../electron/engine/documents/printDocument.ts';
import { startPrinter } from '../../electron/engine/documents/printer.ts';
import { type Printing, printingHere } from '../../electron/engine/documents/printing.ts';
import { composeBrief } from '../../electron/engine/services/briefDocuments.ts';
import { briefOf, type Made } from '../../electron/engine/services/briefMaking.ts';
import { noWork } from '../../shared/contract/hearingWork.ts';
import type { DocumentModel } from '../../shared/documents/model.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { protectedFrom } from '../../shared/redaction/narrow.ts';
import { noPassages } from '../../shared/redaction/passages.ts';
import { listedPolicy } from '../../shared/redaction/policy.ts';
import { printByChromium } from './chromium.ts';
import { asOf } from './generator/calendar.ts';
import { type Timing, type Turns, time } from './measure.ts';
import type { FileOfHearing } from './reading.ts';
import type { Section } from './report.ts';
import { must } from './stores.ts';

const reader = { audience: 'judge', party: null } as const;
const noGrounds = { policy: listedPolicy, passages: noPassages, standing: new Set<string>() };

/** A brief of a case file that has been read already. */
function madeOf({ file, hearingId }: FileOfHearing): Made {
  const now = Date.now();
  const brief = briefOf({ file, grounds: noGrounds }, hearingId, { asOf, audience: 'judge' }, now);
  const knownAt = new Date(now).toISOString() as Instant;
  return { brief, file, reader, grounds: noGrounds, shownOn: asOf, work: noWork, hash: '0'.repeat(64), knownAt };
}

const wanted = { language: 'en', document: 'bench-summary' } as const;

/** What the engine prints for one hearing, searched for what its reader may not have. */
async function summaryOf(of: FileOfHearing, printer: Pick<Printing, 'fitsOnePage' | 'print' | 'check'>): Promise<void> {
  const made = madeOf(of);
  const model = must(await composeBrief(made, wanted, printer, Date.now()));
  const printed = await printer.print(model, { createdAt: new Date() });
  if (isRefusal(printed)) throw new Error('refused to print');
  const texts = protectedFrom(of.file, reader, { asOf, shownOn: asOf });
  const { bytes, pages } = printed;
  const looked = await printer.check({ bytes, pagesOfParts: [pages], name: null }, [{ texts, parts: null }]);
  if (looked !== 'clean') throw new Error('a summary that is not clean');
}

const here = printingHere();

/** The models that one summary was fitted with: the last is the one that is printed. */
async function modelsOf(of: FileOfHearing): Promise<DocumentModel[]> {
  const models: DocumentModel[] = [];
  const keep = (model: DocumentModel) => {
    models.push(model);
    return model;
  };
  await summaryOf(of, {
    ...here,
    fitsOnePage: (model) => fitsOnePage(keep(model)),
    print: (model, options) => printDocument(keep(model), options),
  });
  return models;
}

async function printOnce(model: DocumentModel): Promise<void> {
  if (isRefusal(await printDocument(model, { createdAt: new Date() }))) throw new Error('refused to print');
}

async function printAll(files: readonly FileOfHearing[]): Promise<void> {
  for (const file of files) await summaryOf(file, here);
}

async function timeWorker(files: readonly FileOfHearing[], turns: Turns): Promise<Timing> {
  const printer = startPrinter();
  try {
    return await time(() => Promise.all(files.map((file) => summaryOf(file, printer))), turns);
  } finally {
    await printer.stop();
  }
}

/** `sample`: the hearings set on the sample docket; `forty`: forty hearings of made-up cases. */
export async function measurePrinting(
  { sample, forty }: { readonly sample: readonly FileOfHearing[]; readonly forty: readonly FileOfHearing[] },
  quick: boolean,
): Promise<Section> {
  const single = { times: quick ? 24 : 60, warm: 24 };
  const many = { times: quick ? 3 : 7, warm: 1 };
  const ofSample = await time((turn) => summaryOf(at(sample, turn), here), single);
  const ofMadeUp = await time((turn) => summaryOf(at(forty, turn), here), single);
  const tried = [await modelsEach(sample), await modelsEach(forty)] as const;
  const models = tried.map((each) => each.map((of) => at(of, of.length - 1)));
  const [sampleModels = [], fortyModels = []] = models;
  const once = await time((turn) => printOnce(at(sampleModels, turn)), single);
  const inProcess = await time(() => printAll(forty), many);
  const inWorker = await timeWorker(forty, many);
  const allOnce = await time(async () => {
    for (const model of fortyModels) await printOnce(model);
  }, many);
  const chromium = await printByChromium({ one: sampleModels, all: fortyModels, single, many });
  const shared = { title: 'bench summaries' };
  const figures = [
    { what: 'a summary of the sample docket', note: triesOf(tried[0]), timing: ofSample, aim: 60 },
    { what: 'a summary of a made-up case', note: triesOf(tried[1]), timing: ofMadeUp, aim: 60 },
    { what: '  of it: printing the model that fits, once', timing: once },
    { what: '40 summaries, in this process', timing: inProcess, aim: 2000 },
    { what: '40 summaries, through the worker', timing: inWorker, aim: 2000 },
    { what: '  of it: printing the 40 models that fit, once', timing: allOnce },
  ];
  if ('missing' in chromium) return { ...shared, figures, notes: [`no ratio to Chromium: ${chromium.missing}`] };
  return {
    ...shared,
    figures: [
      ...figures,
      { what: 'one model as a page by Chromium', timing: chromium.one },
      { what: '40 models as pages by Chromium', timing: chromium.all },
    ],
    ratios: [
      { what: '  printing once : Chromium', ours: once, other: chromium.one },
      { what: '  a summary, fitted and printed : Chromium', ours: ofSample, other: chromium.one },
      { what: '  40 models once : Chromium', ours: allOnce, other: chromium.all },
      { what: '  40 summaries, fitted and printed : Chromium', ours: inProcess, other: chromium.all },
    ],
    notes: [`Chromium ${chromium.version}, the same models as tagged PDF`],
  };
}

function at<T>(list: readonly T[], turn: number): T {
  const found = list[turn % list.length];
  if (found === undefined) throw new Error('nothing to print');
  return found;
}

async function modelsEach(files: readonly FileOfHearing[]): Promise<DocumentModel[][]> {
  const models: DocumentModel[][] = [];
  for (const file of files) models.push(await modelsOf(file));
  return models;
}

/** All but the last model of a summary are single pages that were tried. */
function triesOf(tried: readonly (readonly DocumentModel[])[]): string {
  const tries = tried.map(({ length }) => length - 1);
  const mean = tries.reduce((sum, count) => sum + count, 0) / tries.length;
  return `${mean.toFixed(1)} pages tried until two fit, at most ${Math.max(...tries)}`;
}
