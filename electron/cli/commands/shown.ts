// What was shown or printed of a hearing's brief: the list of it, or one of them again, exactly.

import type { Showing, ShownAgain } from '../../../shared/contract/showing.ts';
import { type CalendarDate, readDate } from '../../../shared/domain/dates.ts';
import { type HearingId, idOf } from '../../../shared/domain/ids.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import type { Engine } from '../../engineClient.ts';
import { writePdf } from '../pdfFile.ts';
import { type StoreOptions, showOutcome, withStore } from '../session.ts';
import { type ExitCode, print, printJson, say, sayRefusal, timezone } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface ShownOptions extends StoreOptions {
  readonly case: string;
  /** A day, or a hearing's id. */
  readonly hearing: string;
  /** The one of the list that is to be given again. */
  readonly again?: string;
  readonly json?: true;
  readonly pdf?: string;
}

/** The list, newest first; with `again`, that one as JSON or, where it was a document, printed. */
export async function shown(options: ShownOptions, words: Words): Promise<ExitCode> {
  const { again, json, pdf } = options;
  return withStore(options, words, async (engine) => {
    if (again !== undefined) return showAgain(engine, again, pdf, words);
    const hearing = await hearingOf(engine, options, words);
    if (hearing === null) return 1;
    return showOutcome(engine.call('brief.showings', { hearing }), words, (showings) =>
      json ? printJson(showings) : print(listText(showings, words)),
    );
  });
}

/** The hearing that is meant; where there is none the refusal is said and null given. */
async function hearingOf(engine: Engine, options: ShownOptions, words: Words): Promise<HearingId | null> {
  const day = readDate(options.hearing);
  if (day === null) return idOf<'hearing'>(options.hearing);
  const caseNumber = idOf<'caseNumber'>(options.case);
  // Said by the operation that knows of which days a case has hearings.
  const moment = await engine.call('docket.moment', { caseNumber, hearing: day });
  if (!moment.ok) {
    sayRefusal(moment.refusal, words);
    return null;
  }
  return hearingOn(engine, options.case, day, words);
}

async function hearingOn(
  engine: Engine,
  caseNumber: string,
  day: CalendarDate,
  words: Words,
): Promise<HearingId | null> {
  const rows = await engine.call('docket.list', { from: day, to: day });
  if (!rows.ok) {
    sayRefusal(rows.refusal, words);
    return null;
  }
  const row = rows.value.find((one) => one.caseNumber === caseNumber);
  if (row === undefined) sayRefusal({ name: 'hearing-not-recorded', values: {} }, words);
  return row?.hearing ?? null;
}

function listText(showings: readonly Showing[], { language, t, lookUp }: Words): string {
  if (showings.length === 0) return t('cli.shown.none');
  return showings
    .map(({ id, at, by, how, document, hash }) =>
      [
        id.padEnd(10),
        momentIn(at, timezone, language),
        by,
        lookUp(`cli.shown.how.${how}`),
        ...(document === null ? [] : [lookUp(`cli.shown.document.${document}`)]),
        hash.slice(0, 8),
      ].join('  '),
    )
    .join('\n');
}

async function showAgain(engine: Engine, id: string, pdf: string | undefined, words: Words): Promise<ExitCode> {
  const again = await engine.call('brief.showAgain', { showing: id });
  if (!again.ok) return sayRefusal(again.refusal, words);
  if (pdf !== undefined) return printAgain(again.value, pdf, words);
  printJson(again.value);
  return 0;
}

/** The document on paper as it was; a screen had none. */
async function printAgain(again: ShownAgain, file: string, words: Words): Promise<ExitCode> {
  if (again.what === 'brief') {
    say(words.t('cli.shown.noPaper'));
    return 1;
  }
  const { isRefusal, printDocument } = await import('../../engine/documents/printDocument.ts');
  const printed = await printDocument(again.model, { createdAt: new Date(again.showing.at) });
  if (isRefusal(printed)) {
    const { codePoint } = printed;
    return sayRefusal({ name: 'unprintable-character', values: { codePoint } }, words);
  }
  return writePdf(file, { pdf: printed.bytes, pages: printed.pages }, words);
}
