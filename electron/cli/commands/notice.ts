import { dateOf, readDate } from '../../../shared/domain/dates.ts';
import { stands } from '../../../shared/domain/hearings.ts';
import { type HearingId, idOf } from '../../../shared/domain/ids.ts';
import type { Engine } from '../../engineClient.ts';
import { type CopyOptions, writeCopy } from '../copyFile.ts';
import { withStore } from '../session.ts';
import { type ExitCode, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';

export interface NoticeOptions extends CopyOptions {
  readonly case: string;
  /** A day, or a hearing's id. */
  readonly hearing: string;
  /** Absent: everybody who is to have notice. */
  readonly recipient?: string;
  /** The language was chosen, and is not only the system's. */
  readonly chosenLanguage: boolean;
}

const allDays = { from: dateOf('1900-01-01'), to: dateOf('2999-12-31') };

/**
 * The hearing that is meant, of several on a day the one that stands, else one that was vacated, else one that was continued;
 * or the exit code of what was said in its place.
 */
export async function findHearing(
  engine: Engine,
  options: Pick<NoticeOptions, 'case' | 'hearing'>,
  words: Words,
): Promise<HearingId | ExitCode> {
  const day = readDate(options.hearing);
  if (day === null) return idOf<'hearing'>(options.hearing);
  const listed = await engine.call('docket.list', { from: day, to: day });
  if (!listed.ok) return sayRefusal(listed.refusal, words);
  const ofCase = listed.value.filter((row) => row.caseNumber === options.case);
  const found = ofCase.find(stands) ?? ofCase.find(({ status }) => status === 'vacated') ?? ofCase[0];
  if (found !== undefined) return found.hearing;
  const all = await engine.call('docket.list', allDays);
  if (!all.ok) return sayRefusal(all.refusal, words);
  const dates = all.value.filter(({ caseNumber }) => caseNumber === options.case).map(({ date }) => date);
  return sayRefusal({ name: 'no-such-hearing', values: { dates: [...new Set(dates)] } }, words);
}

/** Notices of one hearing as a PDF file: to everybody who is to have one, or to one recipient. */
export async function notice(options: NoticeOptions, words: Words): Promise<ExitCode> {
  return withStore(options, words, async (engine) => {
    const hearing = await findHearing(engine, options, words);
    if (typeof hearing === 'number') return hearing;
    const language = options.chosenLanguage ? words.language : null;
    const { paper, recipient } = options;
    const copy = { document: 'hearing-notice', hearing, to: recipient ?? null, language, paper } as const;
    return writeCopy(engine, copy, options, words);
  });
}
