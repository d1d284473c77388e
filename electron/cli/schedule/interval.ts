// How often a case is heard: shown, given a number of its own with the reason for it, or the court's number again.

import type { Input } from '../../../shared/contract/contract.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';
import { given, type IntervalOptions, withSchedule } from './options.ts';
import { askForDates, intervalLines } from './propose.ts';

/** What is to be kept; null: nothing is, the interval is only shown. */
function intervalsIn(options: IntervalOptions, words: Words): Input<'interval.keep'>['intervals'] | null {
  const { days, phase = null, underMonths = null, court, reason } = options;
  const own = { '--days': days, '--phase': phase, '--under-months': underMonths, '--reason': reason };
  const [beside] = Object.entries(own).flatMap(([flag, value]) =>
    value === undefined || value === null ? [] : [flag],
  );
  if (court && beside !== undefined) throw usageError(words, 'onlyOne', { what: `--court, ${beside}` });
  if (court) return [];
  if (days === undefined && beside !== undefined) throw usageError(words, 'missing', { what: '--days' });
  if (days === undefined) return null;
  return [{ days, phase, underMonths, reason: given(reason, '--reason', words) }];
}

/** Without a number of days: the interval that stands, and what is counted from it. */
export function interval(options: IntervalOptions, words: Words): Promise<ExitCode> {
  const intervals = intervalsIn(options, words);
  const caseNumber = idOf<'caseNumber'>(options.case);
  return withSchedule(options, words, (counting) =>
    intervals === null
      ? showOutcome(askForDates(counting, { case: caseNumber }), words, (proposal) =>
          options.json
            ? printJson(proposal.of.interval)
            : print(intervalLines(proposal, words, counting.asOf).join('\n')),
        )
      : showOutcome(
          counting.engine.call('interval.keep', { caseNumber, intervals, asOf: counting.asOf }),
          words,
          (made) => (options.json ? printJson(made) : print(words.t('dates.cli.kept', { batch: made.batch }))),
        ),
  );
}
