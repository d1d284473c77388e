// One date that is set or moved, and batches of dates that are listed and taken back.

import type { Output } from '../../../shared/contract/contract.ts';
import type { HearingSetting } from '../../../shared/contract/schedule.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { clockTime, momentIn, weekdayShortDate } from '../../../shared/i18n/format.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson, say, sayRefusal } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';
import { askedYes } from '../yes.ts';
import { type BatchesOptions, type Counting, type SetOptions, type UndoOptions, withSchedule } from './options.ts';
import { askForDates } from './propose.ts';
import { setDates } from './setting.ts';

type Sessions = Output<'schedule.show'>['sessions'];

/** The session that a time falls in, in that room before that judge where they are named. */
function sessionAt(sessions: Sessions, { time, room, judge }: SetOptions) {
  return sessions.find(
    (session) =>
      session.state !== 'cancelled' &&
      session.start <= time &&
      time < session.end &&
      (room === undefined || session.courtroom === room) &&
      (judge === undefined || session.judge === judge),
  );
}

/** The whole setting: what is not given is taken from the case, from the session at that time, or from the hearing that moves. */
async function settingFor(counting: Counting, options: SetOptions, words: Words): Promise<HearingSetting | ExitCode> {
  const proposal = await askForDates(counting, options);
  if (!proposal.ok) return sayRefusal(proposal.refusal, words);
  const { date, hearing } = options;
  const shown = await counting.engine.call('schedule.show', { from: date, to: date, asOf: counting.asOf });
  if (!shown.ok) return sayRefusal(shown.refusal, words);
  const { of } = proposal.value;
  const { sessions } = shown.value;
  const session = sessionAt(sessions, options);
  const room = options.room ?? session?.courtroom;
  const judge = options.judge ?? session?.judge;
  if (room === undefined || judge === undefined) {
    const isSittingDay = sessions.some(({ state }) => state !== 'cancelled');
    throw usageError(words, isSittingDay ? 'noSessionThen' : 'noSession', {
      date: weekdayShortDate(date, words.language),
      time: clockTime(options.time, words.language),
    });
  }
  return {
    caseNumber: of.caseNumber,
    hearing: hearing === undefined ? null : idOf<'hearing'>(hearing),
    type: of.type,
    date,
    start: options.time,
    minutes: of.minutes,
    courtroom: idOf<'courtroom'>(room),
    judge: idOf<'person'>(judge),
  };
}

/** Sets a hearing, or moves the one that is named. */
export function set(options: SetOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, async (counting) => {
    const setting = await settingFor(counting, options, words);
    if (typeof setting === 'number') return setting;
    return setDates(counting, { hearings: [setting], meetings: [] }, options, words);
  });
}

type Batches = Output<'schedule.batches'>;
const mostBatches = 20;

type Batch = Batches[number];

/** What was set, how many records of it, when and by whom. */
function batchCells({ batch, at, by, what, changes: count }: Batch, timezone: string, { t, language }: Words) {
  return [batch, momentIn(at, timezone, language), by, t(`dates.batch.${what}`), t('dates.cli.changes', { count })];
}

function batchesText(batches: Batches, timezone: string, words: Words): string {
  const { t } = words;
  if (batches.length === 0) return t('dates.cli.noBatches');
  return batches
    .map((batch) =>
      [
        ...batchCells(batch, timezone, words),
        ...(batch.undoneAt === null ? [] : [t('dates.cli.undone')]),
        ...(batch.undoneAt === null && !batch.canUndo ? [t('dates.cli.changedSince')] : []),
      ].join('  '),
    )
    .join('\n');
}

/** What was set lately, newest first, with the id by which it is taken back. */
export function batches({ most = mostBatches, json, ...options }: BatchesOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, ({ engine, timezone }) =>
    showOutcome(engine.call('schedule.batches', { most }), words, (found) =>
      json ? printJson(found) : print(batchesText(found, timezone, words)),
    ),
  );
}

/** As many as are looked through for the one that is named. */
const allBatches = 100;

/** The batch that is named, else the newest that was not taken back yet; null: it is not among the last ones. */
async function findBatch({ engine }: Counting, named: string | undefined): Promise<Batch | null> {
  const found = await engine.call('schedule.batches', { most: allBatches });
  if (!found.ok) return null;
  const isIt = (one: Batch) => (named === undefined ? one.undoneAt === null : one.batch === named);
  return found.value.find(isIt) ?? null;
}

/** Whether the newest may be taken back: shown first, and asked for at a terminal or by `--yes`. */
async function mayUndo(told: string, { yes }: UndoOptions, words: Words): Promise<boolean> {
  if (yes) return true;
  say(words.t('dates.cli.newest', { told }));
  if (await askedYes(words.t('dates.cli.undoIt'), words)) return true;
  say(words.t('dates.cli.notUndone'));
  return false;
}

/** Takes a batch back and says what it was; without a name it is the newest, once that was shown and asked for. */
export function undo(named: string | undefined, options: UndoOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, async (counting) => {
    const { engine, timezone } = counting;
    const found = await findBatch(counting, named);
    if (found === null && named === undefined) return sayRefusal({ name: 'nothing-to-undo', values: {} }, words);
    const batch = found?.batch ?? idOf<'scheduleBatch'>(named ?? '');
    const told = found === null ? batch : batchCells(found, timezone, words).join('  ');
    if (named === undefined && !(await mayUndo(told, options, words))) return 1;
    return showOutcome(engine.call('schedule.undo', { batch }), words, () =>
      options.json ? printJson({ batch }) : print(words.t('dates.cli.wasUndone', { told })),
    );
  });
}
