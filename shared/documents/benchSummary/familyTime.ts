// Family time: the weeks since the last hearing, and what was held of what was planned.

import type { Brief, FamilyTimeLine, FamilyTimeWeek } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { ChartKey } from '../charts.ts';
import type { Block, Cell, Text } from '../model.ts';
import { joined, type Words } from '../words.ts';
import { aboutAll, body, bodyAbout, codedText, heading, roomFor, separator, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

const others = ['cancelled_agency', 'cancelled_caregiver', 'cancelled_provider', 'cancelled_child_illness'] as const;

/** "1 of 2; by video 1 of 1": a call is no substitute for being held, so the two are counted apart. */
function heldOf({ t }: Words, { sessions }: FamilyTimeWeek): string[] {
  return (['in_person', 'video'] as const).flatMap((mode) => {
    const ofMode = sessions.filter((session) => session.mode === mode);
    const values = { held: ofMode.filter(({ outcome }) => outcome === 'attended').length, planned: ofMode.length };
    if (ofMode.length === 0) return [];
    return [t(mode === 'video' ? 'summary.familyTime.videoOf' : 'summary.familyTime.heldOf', values)];
  });
}

function weekSentence(words: Words, week: FamilyTimeWeek): string {
  const { t, day } = words;
  const { sessions } = week;
  const on = (outcome: string) =>
    sessions.filter((session) => session.outcome === outcome).map(({ date }) => day(date));
  const missed = on('missed_parent');
  return [
    ...heldOf(words, week),
    ...(missed.length === 0 ? [] : [t('summary.familyTime.missed', { dates: words.list(missed) })]),
    ...others
      .filter((outcome) => on(outcome).length > 0)
      .map((outcome) =>
        t('summary.familyTime.cancelled', {
          who: t(`summary.familyTime.who.${outcome}`),
          dates: words.list(on(outcome)),
        }),
      ),
  ].join('; ');
}

function weekRow(words: Words, week: FamilyTimeWeek): readonly Cell[] {
  const { sessions, from } = week;
  const held = sessions.filter(({ outcome }) => outcome === 'attended').length;
  return [
    [words.day(from)],
    {
      kind: 'figure',
      alt: words.t('summary.familyTime.alt', { held, planned: sessions.length, date: words.day(from) }),
      chart: { chart: 'sessions', sessions: sessions.map(({ outcome, mode }) => ({ outcome, mode })) },
    },
    [weekSentence(words, week)],
  ];
}

function tallySentence(words: Words, line: FamilyTimeLine): Text {
  const { t } = words;
  const { parentName: parent, attended, scheduled, missedByParent, cancelledOther } = line;
  const { attendedShareOfScheduled: share, attendedShareExcludingCancellationsByOthers: kept } = line;
  return [
    strong(t('summary.familyTime.tally', { parent: plainName(parent), attended, scheduled })),
    line.mode === 'video' ? t('summary.familyTime.video') : '',
    share === null
      ? ''
      : t('summary.familyTime.tallyShare', {
          share: words.share(share),
          hours: t('summary.familyTime.hours', { count: line.hoursAttended }),
        }),
    cancelledOther === 0 || kept === null
      ? ''
      : t('summary.familyTime.tallyOthers', { attended, kept: attended + missedByParent, share: words.share(kept) }),
    '. ',
  ];
}

function sessionsKey(words: Words, weeks: readonly FamilyTimeWeek[]): Block {
  const seen = weeks.flatMap(({ sessions }) => sessions);
  const entry = (key: ChartKey, text: string): Text => [{ key }, { text, keep: true }];
  const { t } = words;
  const entries: Text[] = [
    ...(seen.some(({ outcome, mode }) => outcome === 'attended' && mode === 'in_person')
      ? [entry('attendedInPerson', t('summary.familyTime.key.held'))]
      : []),
    ...(seen.some(({ outcome, mode }) => outcome === 'attended' && mode === 'video')
      ? [entry('attendedByVideo', t('summary.familyTime.key.video'))]
      : []),
    ...(['missed_parent', ...others] as const)
      .filter((key) => seen.some(({ outcome }) => outcome === key))
      .map((key) => entry(key, t(`summary.familyTime.key.${key}`))),
  ];
  return { kind: 'paragraph', role: 'key', text: joined(entries, separator) };
}

/** The weeks left out stand above those shown, so that what they are is said. */
function moreWeeks({ t }: Words, count: number): Block[] {
  return count > 0 ? [{ kind: 'paragraph', role: 'small', text: [t('summary.familyTime.moreWeeks', { count })] }] : [];
}

export function familyTime(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t, day } = words;
  const { plan, weeks, tallies, since, siblings, parentsWithout } = brief.familyTime;
  const lives = plan !== null && (plan.sessionsPerWeek === 0 || plan.hoursEach >= 24);
  const note =
    plan === null
      ? t('summary.familyTime.noteNone')
      : lives
        ? undefined
        : t('summary.familyTime.note', {
            count: plan.sessionsPerWeek,
            hours: t('summary.familyTime.hours', { count: plan.hoursEach }),
          });
  const shown = roomFor(weeks, room.weeks, 'end');
  const none = since === null ? t('summary.familyTime.noneAtAll') : t('summary.familyTime.none', { date: day(since) });
  return [
    heading(t('summary.familyTime.heading'), note),
    ...(plan === null || plan.supervision === '' || !lives
      ? []
      : [
          bodyAbout(
            aboutAll([plan]),
            strong(t('summary.familyTime.plan')),
            ' ',
            codedText(words, 'supervision', plan.supervision),
            '.',
          ),
        ]),
    ...(weeks.length === 0 && !lives ? [body(none)] : []),
    ...moreWeeks(words, weeks.length - shown.length),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: t('summary.familyTime.week'), hiddenTitle: true as const },
              { title: t('summary.familyTime.sessions'), hiddenTitle: true as const },
              { title: t('summary.familyTime.held'), hiddenTitle: true as const },
            ],
            rows: shown.map((week) => weekRow(words, week)),
            rowsAbout: shown.map((week) => aboutAll([week])),
          },
          sessionsKey(words, shown),
        ]),
    ...(tallies.length === 0
      ? []
      : [bodyAbout(aboutAll(tallies), ...tallies.flatMap((line) => tallySentence(words, line)))]),
    ...(weeks.length === 0 || since === null || parentsWithout.length === 0
      ? []
      : [body(t('summary.familyTime.parentsWithout', { parents: words.list(parentsWithout), date: day(since) }))]),
    ...(siblings === null || siblings.placedTogether || since === null
      ? []
      : [
          bodyAbout(
            aboutAll([siblings]),
            t('summary.familyTime.siblings', {
              count: siblings.contacts.length,
              date: day(since),
              planned: siblings.contactsPerMonth ?? '–',
            }),
          ),
        ]),
  ];
}
