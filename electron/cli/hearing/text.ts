// A hearing's life as text: its steps, its notices, who was there and what comes next.

import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { clockTime, listed, longDate, momentIn } from '../../../shared/i18n/format.ts';
import { continuanceWords, findingWords, partyWords, stepWords } from '../../../shared/schedule/lifeWords.ts';
import type { Words } from '../words.ts';

function steps({ steps: told }: HearingLife, timezone: string, words: Words): readonly string[] {
  return told.flatMap((step) => [
    `  ${momentIn(step.at, timezone, words.language)}  ${stepWords(step, words)} (${step.by})`,
    ...(step.continuance === null ? [] : continuanceWords(step.continuance, words).map((line) => `    ${line}`)),
    ...step.accepted.map(({ reason }) => `    ${words.t('hearingLife.accepted', { reason })}`),
  ]);
}

function notices({ notices: told }: HearingLife, words: Words): readonly string[] {
  const { t, language } = words;
  return told.map((notice) => {
    const due = longDate(notice.dueOn, language);
    const state =
      notice.sentOn === null
        ? t(notice.notice === null ? 'hearingLife.notice.notRecorded' : 'hearingLife.notice.notSent', { date: due })
        : t('hearingLife.notice.sent', { date: longDate(notice.sentOn, language) });
    const proof = notice.proof === true ? [t('hearingLife.notice.proof')] : [];
    return `  ${partyWords(notice, words)}: ${[state, ...proof].join('; ')}`;
  });
}

function presence({ parties, childPresent }: HearingLife, words: Words): readonly string[] {
  const { t, language } = words;
  const named = (present: boolean) =>
    parties.filter((one) => one.present === present).map((one) => partyWords(one, words));
  const lines = [
    [t('hearingLife.present'), listed(named(true), language)],
    [t('hearingLife.absent'), listed(named(false), language)],
    [t('hearingLife.child'), childPresent === null ? '' : t(`hearingLife.childPresent.${childPresent ? 'yes' : 'no'}`)],
  ];
  return lines.filter(([, says]) => says !== '').map(([name, says]) => `${name}: ${says}`);
}

function next({ next: comes, noNextReason, now }: HearingLife, { t, language }: Words): readonly string[] {
  if (comes !== null) {
    const told = { date: longDate(comes.date, language), time: clockTime(comes.start, language) };
    return [t('hearingLife.nextIs', told)];
  }
  if (noNextReason !== null) return [t('hearingLife.nextNone', { reason: noNextReason })];
  return now.status === 'scheduled' ? [] : [t('hearingLife.nextMissing')];
}

/** What was found and what came of it, a line each; of a hearing that was not held there is neither. */
function found({ findings, outcome }: HearingLife, words: Words): readonly string[] {
  const { t, language } = words;
  const lines = [
    [
      t('hearingLife.findings'),
      listed(
        findings.map((finding) => findingWords(finding, words)),
        language,
      ),
    ],
    [t('hearingLife.outcome'), outcome ?? ''],
  ];
  return lines.filter(([, says]) => says !== '').map(([name, says]) => `${name}: ${says}`);
}

/** The life of a hearing, a line a step, a notice and a fact; moments are told in the zone. */
export function lifeText(life: HearingLife, timezone: string, words: Words): string {
  const { t, language } = words;
  const { now } = life;
  const heading = [
    life.caseNumber,
    life.initials,
    t(`codes.hearingType.${now.type}`),
    longDate(now.date, language),
    clockTime(now.start, language),
    t(`cli.docket.status.${now.status}`),
  ].join('  ');
  const told = notices(life, words);
  return [
    heading,
    '',
    t('hearingLife.history'),
    ...steps(life, timezone, words),
    ...(told.length === 0
      ? []
      : ['', t(now.status === 'vacated' ? 'hearingLife.noticesVacated' : 'hearingLife.notices'), ...told]),
    '',
    ...presence(life, words),
    ...found(life, words),
    ...next(life, words),
  ]
    .join('\n')
    .trimEnd();
}
