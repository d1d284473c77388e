// The best dates for a case's next hearing, or for one that moves, each with what it costs.

import type { Proposal } from '../../../shared/contract/schedule.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { shortDate, weekdayDate } from '../../../shared/i18n/format.ts';
import { clockWords, problemSentence, remedySentence } from '../../../shared/schedule/words.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';
import { settingLine, whyLines } from './dateLines.ts';
import { type Counting, type ProposeOptions, withSchedule } from './options.ts';

/** What is asked for: type, length and first day as the case and the court have them where none is given. */
export function askForDates({ engine, asOf }: Counting, options: Omit<ProposeOptions, 'store'>) {
  const { hearing, type = null, minutes = null, after = null } = options;
  return engine.call('schedule.propose', {
    caseNumber: idOf<'caseNumber'>(options.case),
    hearing: hearing === undefined ? null : idOf<'hearing'>(hearing),
    type,
    minutes,
    after,
    asOf,
  });
}

/** The case's interval and what binds its date. */
export function intervalLines({ of }: Proposal, words: Words, near: CalendarDate): readonly string[] {
  const { t, language } = words;
  const day = (date: CalendarDate) => shortDate(date, language, near);
  const { days: count, ends, isOwn } = of.interval;
  return [
    t(isOwn ? 'dates.cli.intervalOwn' : 'dates.cli.intervalCourt', { count }),
    ...(of.last === null || ends === null
      ? []
      : [
          t(of.last.isHeld ? 'dates.cli.sinceHeld' : 'dates.cli.sinceSet', {
            last: day(of.last.date),
            ends: day(ends),
          }),
        ]),
    ...of.deadlines.map(({ clock, date }) =>
      t('dates.cli.deadline', { clock: clockWords(clock, words), date: day(date) }),
    ),
    ...(of.earliest === null ? [] : [t('dates.cli.earliest', { date: day(of.earliest) })]),
  ];
}

function proposalText(proposal: Proposal, words: Words, asOf: CalendarDate): string {
  const { t, language } = words;
  const { of, offers, notOffered, remedies } = proposal;
  const title = `${of.caseNumber}  ${of.initials}  ${t(`codes.hearingType.${of.type}`)}`;
  const offered = offers.map((offer, at) =>
    [`${at + 1}  ${settingLine(offer.setting, words)}`, ...whyLines(offer, words, asOf)].join('\n'),
  );
  const others = notOffered.map(
    ({ date, problems }) =>
      `    ${weekdayDate(date, language)}: ${problems.map((problem) => problemSentence(problem, words, asOf)).join(' ')}`,
  );
  return [
    [title, ...intervalLines(proposal, words, asOf).map((line) => `    ${line}`)].join('\n'),
    ...(offered.length === 0 ? [t('dates.cli.noOffer')] : offered),
    ...(others.length === 0 ? [] : [[t('dates.cli.notOffered'), ...others].join('\n')]),
    ...remedies.map((remedy) => remedySentence(remedy, words, (room) => room)),
  ].join('\n');
}

/** At most three dates, the best first; nothing is set. */
export function propose(options: ProposeOptions, words: Words): Promise<ExitCode> {
  return withSchedule(options, words, (counting) =>
    showOutcome(askForDates(counting, options), words, (proposal) =>
      options.json ? printJson(proposal) : print(proposalText(proposal, words, counting.asOf)),
    ),
  );
}
