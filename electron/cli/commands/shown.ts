// What was shown or printed of a hearing's brief: the list of it, or one of them again, exactly.

import { resolve } from 'node:path';
import type { Showing } from '../../../shared/contract/showing.ts';
import { type CalendarDate, readDate } from '../../../shared/domain/dates.ts';
import { type HearingId, idOf } from '../../../shared/domain/ids.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import type { Engine } from '../../engineClient.ts';
import { sayWritten } from '../pdfFile.ts';
import { type StoreOptions, showOutcome, withStore, zoneOf } from '../session.ts';
import { type ExitCode, print, printJson, sayRefusal } from '../terminal.ts';
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
    const timezone = await zoneOf(engine);
    return showOutcome(engine.call('brief.showings', { hearing }), words, (showings) =>
      json ? printJson(showings) : print(listText(showings, timezone, words)),
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

function listText(showings: readonly Showing[], timezone: string, { language, t, lookUp }: Words): string {
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

async function showAgain(engine: Engine, showing: string, pdf: string | undefined, words: Words): Promise<ExitCode> {
  if (pdf === undefined) return showOutcome(engine.call('brief.showAgain', { showing }), words, printJson);
  return sayWritten(pdf, await engine.call('showing.save', { showing, file: resolve(pdf) }), words);
}
