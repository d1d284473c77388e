// Who is needed in two places at once, hearing by hearing.

import type { Conflict, WithWhat } from '../../../shared/contract/schedule.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import { clockTime, weekdayDate } from '../../../shared/i18n/format.ts';
import { elsewhereSentence } from '../../../shared/schedule/words.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';
import { type SpanOptions, withSchedule } from './options.ts';

/** Where else, for a program: another hearing or meeting by id, a commitment by its place, or by id where none is known. */
const whereElse = ({ kind, id, label }: WithWhat) => (kind === 'commitment' && label !== '' ? label : id);

/** `[{ hearing, person, with }]` by hearing, person and what it is with; ids as they were imported. */
export function conflictRows(conflicts: readonly Conflict[]) {
  const rows = conflicts.map(({ hearing, person, with: other }) => ({
    hearing,
    person: person.ref,
    with: whereElse(other),
  }));
  return sortedBy(rows, (row) => [row.hearing, row.person, row.with]);
}

/** A line a conflict under a line a hearing. */
function conflictText(conflicts: readonly Conflict[], words: Words): string {
  if (conflicts.length === 0) return words.t('dates.cli.noConflicts');
  return [...Map.groupBy(conflicts, ({ hearing }) => hearing)]
    .map(([hearing, ofHearing]) => {
      const when = ofHearing
        .slice(0, 1)
        .map(({ caseNumber, date, start }) => [
          weekdayDate(date, words.language),
          clockTime(start, words.language),
          caseNumber,
          hearing,
        ]);
      const lines = ofHearing.map(({ person, with: other }) => `  ${elsewhereSentence(person, other, words)}`);
      return [...when.map((cells) => cells.join('  ')), ...lines].join('\n');
    })
    .join('\n');
}

/** Conflicts of the hearings that are set, from the day that is counted from on where no other is asked for. */
export function conflicts(options: SpanOptions, words: Words): Promise<ExitCode> {
  const { from = null, to = null, json } = options;
  return withSchedule(options, words, ({ engine, asOf }) =>
    showOutcome(engine.call('schedule.conflicts', { from, to, asOf }), words, (found) =>
      json ? printJson(conflictRows(found)) : print(conflictText(found, words)),
    ),
  );
}
