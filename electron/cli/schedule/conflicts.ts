// Who is needed in two places at once, hearing by hearing.

import type { Conflict, WithWhat } from '../../../shared/contract/schedule.ts';
import { sortedBy } from '../../../shared/domain/order.ts';
import { clockTime, weekdayDate } from '../../../shared/i18n/format.ts';
import { elsewhereSentence } from '../../../shared/schedule/words.ts';
import { type ExitCode, print, printJson, sayRefusal } from '../terminal.ts';
import type { Words } from '../words.ts';
import { type Counting, type SpanOptions, spanOf, withSchedule } from './options.ts';

/** Where else, for a program: another hearing or meeting by id, a commitment by its place, or by id where none is known. */
const whereElse = ({ kind, id, label }: WithWhat) => (kind === 'commitment' && label !== '' ? label : id);

/** `[{ hearing, person, with }]` by hearing, person and what it is with, none twice; ids as they were imported. */
export function conflictRows(conflicts: readonly Conflict[]) {
  const all = conflicts.map(({ hearing, person, with: other }) => ({
    hearing,
    person: person.ref,
    with: whereElse(other),
  }));
  const rows = new Map(all.map((row) => [JSON.stringify([row.hearing, row.person, row.with]), row]));
  return sortedBy([...rows.values()], (row) => [row.hearing, row.person, row.with]);
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
      return [...when.map((cells) => cells.join('  ')), ...new Set(lines)].join('\n');
    })
    .join('\n');
}

/** Of how many other hearings of those days the work lists say that something stands against them. */
async function countOthers({ engine, asOf }: Counting, { from, to }: SpanOptions, found: readonly Conflict[]) {
  const lists = await engine.call('schedule.lists', { asOf });
  if (!lists.ok) return 0;
  const told = new Set(found.map(({ hearing }) => hearing));
  const isWithin = (date: string) => (from === undefined || from <= date) && (to === undefined || date <= to);
  return lists.value.conflicts.filter(({ hearing, date }) => !told.has(hearing) && isWithin(date)).length;
}

/** Conflicts of the hearings that are set, from the day that is counted from on where no other is asked for. */
export function conflicts(options: SpanOptions, words: Words): Promise<ExitCode> {
  const { from = null, to = null, json } = options;
  return withSchedule(options, words, async (counting) => {
    const { engine, asOf } = counting;
    spanOf(options, asOf, (first) => first, words);
    const found = await engine.call('schedule.conflicts', { from, to, asOf });
    if (!found.ok) return sayRefusal(found.refusal, words);
    if (json) {
      printJson(conflictRows(found.value));
      return 0;
    }
    print(conflictText(found.value, words));
    const count = await countOthers(counting, options, found.value);
    if (count > 0) print(words.t('dates.cli.otherProblems', { count }));
    return 0;
  });
}
