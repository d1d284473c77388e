// A hearing's life at a terminal: looked at, continued, held, vacated, and its notices recorded.

import type { Input, Outcome, Output } from '../../../shared/contract/contract.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import { clockTime, longDate } from '../../../shared/i18n/format.ts';
import { continuanceReasons } from '../../../shared/schedule/continuanceReasons.ts';
import { continuanceWords } from '../../../shared/schedule/lifeWords.ts';
import { sayDateRefusal } from '../dateRefusals.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print, printJson, say, sayRefusal } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';
import {
  type ContinueOptions,
  type HearingOptions,
  type HoldOptions,
  type NoticeGivenOptions,
  type OfHearing,
  type VacateOptions,
  withHearing,
} from './options.ts';
import { acceptedFor, nextOn, settingAfter } from './place.ts';
import { lifeText } from './text.ts';

/** The hearing with its history, its notices and who belongs there. */
export function life(options: HearingOptions, words: Words): Promise<ExitCode> {
  return withHearing(options, words, async ({ life: shown, timezone }) => {
    if (options.json) printJson(shown);
    else print(lifeText(shown, timezone, words));
    return 0;
  });
}

/** The reasons that `continue` takes, each with whether it is good cause as a rule. Needs no store. */
export function reasons({ json }: { readonly json?: true }, { t, language }: Words): ExitCode {
  const rows = continuanceReasons.map(({ id, goodCause, textEn, textEs }) => ({
    id,
    goodCause,
    text: language === 'es' ? textEs : textEn,
  }));
  if (json) {
    printJson(rows);
    return 0;
  }
  const width = Math.max(...rows.map(({ id }) => id.length));
  const cause = (goodCause: boolean | 'depends') =>
    t(`hearingLife.goodCause.${goodCause === 'depends' ? 'depends' : goodCause ? 'yes' : 'no'}`);
  print(rows.map(({ id, goodCause, text }) => `${id.padEnd(width)}  ${text} (${cause(goodCause)})`).join('\n'));
  return 0;
}

/** What a change came to, or why it was refused: of a date each thing that stands against it. */
async function showChange(
  asked: Promise<Outcome<'hearing.continue'>>,
  { asOf, json }: { readonly asOf: OfHearing['asOf']; readonly json: true | undefined },
  words: Words,
  tell: (made: Output<'hearing.continue'>) => Promise<string> | string,
): Promise<ExitCode> {
  const made = await asked;
  if (!made.ok) {
    sayDateRefusal(made.refusal, words, asOf);
    if (made.refusal.name === 'dates-to-accept') say(words.t('hearingLife.cli.acceptHint'));
    return 1;
  }
  if (json) printJson(made.value);
  else print(await tell(made.value));
  return 0;
}

/** Why, how many days later, and what the new date passes, as they were recorded. */
async function continuanceText({ engine, asOf, hearing }: OfHearing, words: Words): Promise<readonly string[]> {
  const after = await engine.call('hearing.life', { hearing, asOf });
  const step = after.ok ? after.value.steps.findLast(({ continuance }) => continuance !== null) : undefined;
  return step === undefined || step.continuance === null ? [] : continuanceWords(step.continuance, words);
}

/** Continues the hearing to a later day. */
export function continueHearing(options: ContinueOptions, words: Words): Promise<ExitCode> {
  const { to, reason, words: own = '', requestedBy, accept, json } = options;
  const goodCause = options.goodCause === 'yes';
  return withHearing(options, words, async (of) => {
    const { engine, asOf, hearing } = of;
    const { now } = of.life;
    const { type = now.type, minutes = now.minutes } = options;
    const setting = { ...settingAfter(of, options, { date: to, type, minutes }), hearing };
    const accepted = await acceptedFor(of, setting, accept, words);
    if (typeof accepted === 'number') return accepted;
    const asked = { hearing, reason, words: own, goodCause, requestedBy, to: { ...setting, accepted }, asOf };
    return showChange(engine.call('hearing.continue', asked), { asOf, json }, words, async ({ batch }) => {
      const told = { date: longDate(to, words.language), time: clockTime(setting.start, words.language), batch };
      const lines = await continuanceText(of, words);
      return [words.t('hearingLife.cli.continued', told), ...lines.map((line) => `  ${line}`)].join('\n');
    });
  });
}

type Next = Input<'hearing.hold'>['next'];

/** What comes next, as it was said: one that is there, a new date, or why there is none. */
async function nextOf(of: OfHearing, options: HoldOptions, words: Words): Promise<Next | ExitCode> {
  const { next, nextDate, none } = options;
  if (none !== undefined) return { kind: 'none', reason: none };
  if (nextDate !== undefined) {
    const date = await nextOn(of, options, nextDate, words);
    if (typeof date === 'number') return date;
    const setting = settingAfter(of, options, date);
    const accepted = await acceptedFor(of, setting, options.accept, words);
    return typeof accepted === 'number' ? accepted : { kind: 'set', setting: { ...setting, accepted } };
  }
  const there = next ?? of.life.next?.hearing;
  return there === undefined
    ? sayRefusal({ name: 'next-date-missing', values: {} }, words)
    : { kind: 'there', hearing: idOf<'hearing'>(there) };
}

/** Records that the hearing was held; what is set after it already is the next one, where nothing else is said. */
export function hold(options: HoldOptions, words: Words): Promise<ExitCode> {
  const { present = [], absent = [], child, finding = [], outcome = null, json } = options;
  const chosen = [options.next, options.nextDate, options.none].filter((one) => one !== undefined);
  if (chosen.length > 1) throw usageError(words, 'onlyOne', { what: '--next, --next-date, --none' });
  const named = [...present, ...absent];
  const twice = named.find((one, place) => named.indexOf(one) < place);
  if (twice !== undefined) throw usageError(words, 'namedTwice', { what: '--present, --absent', name: twice });
  return withHearing(options, words, async (of) => {
    const { engine, asOf, hearing } = of;
    const next = await nextOf(of, options, words);
    if (typeof next === 'number') return next;
    const asked = engine.call('hearing.hold', {
      ...{ hearing, present: [...present], absent: [...absent], findings: [...finding], outcome, next, asOf },
      childPresent: child === undefined ? null : child === 'yes',
    });
    return showChange(asked, { asOf, json }, words, ({ batch }) => words.t('hearingLife.cli.held', { batch }));
  });
}

/** Says that the hearing will not be held. */
export function vacate(options: VacateOptions, words: Words): Promise<ExitCode> {
  const { reason, json } = options;
  return withHearing(options, words, async ({ engine, hearing, asOf }) =>
    showChange(engine.call('hearing.vacate', { hearing, reason, asOf }), { asOf, json }, words, ({ batch }) =>
      words.t('hearingLife.cli.vacated', { batch }),
    ),
  );
}

/** Records notice as given to one recipient, or to everybody of whom none is recorded as given. */
export function noticeGiven(options: NoticeGivenOptions, words: Words): Promise<ExitCode> {
  const { recipient: one, sent: sentOn, method, json } = options;
  const proof = options.proof ?? null;
  return withHearing(options, words, async ({ engine, hearing, asOf, life: { notices, now, next } }) => {
    if (now.status === 'continued') {
      // Notice is of the day on which it is heard now.
      const dates = next === null ? [] : [next.date];
      return sayRefusal({ name: 'no-such-hearing', values: { dates } }, words);
    }
    const open = notices.filter(({ recipient, sentOn: given }) =>
      one === undefined ? given === null : recipient === one,
    );
    if (open.length === 0 && one !== undefined) return sayRefusal({ name: 'no-such-recipient', values: {} }, words);
    if (open.length === 0) {
      say(words.t('hearingLife.cli.allNoticed'));
      return 0;
    }
    const given = open.map(({ notice, to, recipient }) => ({ notice, to, recipient, sentOn, method, proof }));
    const asked = engine.call('notice.record', { hearing, notices: given, asOf });
    return showOutcome(asked, words, (made) =>
      json ? printJson(made) : print(words.t('hearingLife.cli.noticed', { count: given.length, batch: made.batch })),
    );
  });
}
