// One date that is set or moved, and batches of dates that are listed and taken back.

import type { Output } from '../../../shared/contract/contract.ts';
import type { HearingSetting } from '../../../shared/contract/schedule.ts';
import { type Id, idOf } from '../../../shared/domain/ids.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson, sayRefusal, timezone } from '../terminal.ts';
import type { Words } from '../words.ts';
import {
  type BatchesOptions,
  type Counting,
  given,
  type ScheduleOptions,
  type SetOptions,
  withSchedule,
} from './options.ts';
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
  const session = sessionAt(shown.value.sessions, options);
  const room = options.room ?? session?.courtroom;
  const judge = options.judge ?? session?.judge;
  return {
    caseNumber: of.caseNumber,
    hearing: hearing === undefined ? null : idOf<'hearing'>(hearing),
    type: of.type,
    date,
    start: options.time,
    minutes: of.minutes,
    courtroom: idOf<'courtroom'>(given(room, '--room', words)),
    judge: idOf<'person'>(given(judge, '--judge', words)),
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

function batchesText(batches: Batches, words: Words): string {
  const { t, language } = words;
  if (batches.length === 0) return t('dates.cli.noBatches');
  return batches
    .map(({ batch, at, by, what, changes: count, undoneAt, canUndo }) =>
      [
        batch,
        momentIn(at, timezone, language),
        by,
        t(`dates.batch.${what}`),
        t('dates.cli.changes', { count }),
        ...(undoneAt === null ? [] : [t('dates.cli.undone')]),
        ...(undoneAt === null && !canUndo ? [t('dates.cli.changedSince')] : []),
      ].join('  '),
    )
    .join('\n');
}

/** What was set lately, newest first, with the id by which it is taken back. */
export function batches({ most = mostBatches, json, ...options }: BatchesOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, ({ engine }) =>
    showOutcome(engine.call('schedule.batches', { most }), words, (found) =>
      json ? printJson(found) : print(batchesText(found, words)),
    ),
  );
}

/** The newest batch that was not taken back yet; null: there is none among the last ones. */
async function newestBatch({ engine }: Counting): Promise<Id<'scheduleBatch'> | null> {
  const found = await engine.call('schedule.batches', { most: mostBatches });
  const standing = found.ok ? found.value.find(({ undoneAt }) => undoneAt === null) : undefined;
  return standing?.batch ?? null;
}

/** Takes a batch back, the newest where none is named. */
export function undo(batch: string | undefined, options: ScheduleOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, async (counting) => {
    const which = batch === undefined ? await newestBatch(counting) : idOf<'scheduleBatch'>(batch);
    if (which === null) return sayRefusal({ name: 'nothing-to-undo', values: {} }, words);
    return showOutcome(counting.engine.call('schedule.undo', { batch: which }), words, () =>
      options.json ? printJson({ batch: which }) : print(words.t('dates.cli.wasUndone', { batch: which })),
    );
  });
}
