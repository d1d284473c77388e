// Home and plan, active efforts, and what to recognize.

import type { Brief, StrengthLine } from '../../brief/brief.ts';
import { plainName } from '../../brief/names.ts';
import type { Block, Inline, Text } from '../model.ts';
import { capitalized, type Words } from '../words.ts';
import { spokenIn } from './meeting.ts';
import { aboutAll, body, bodyAbout, goalText, heading, listed, more, roomFor, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

export function homes(brief: Brief, words: Words, room: SecondRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const paragraphs = brief.placement.children.map(({ childName, homes: lines, counted, moves, movesPer1000Days }) => {
    const rate = moves > 0 && movesPer1000Days !== null ? t('summary.home.rate', { rate: movesPer1000Days }) : '';
    const counts = t('summary.home.counts', {
      placements: t('summary.home.placements', { count: counted }),
      moves: t('summary.home.moves', { count: moves }),
    });
    const shown = roomFor(lines, room.homes, 'end');
    const left = lines.length - shown.length;
    const told = shown.map(({ caregiver, from, to, endReason }): Text => {
      const name = words.person(caregiver);
      if (to === null) return [' ', capitalized(t('summary.home.now', { caregiver: name, from: day(from) })), '.'];
      const reason: Text = endReason === null ? [] : ['; ', words.recorded(endReason)];
      return [
        ' ',
        capitalized(t('summary.home.past', { caregiver: name, from: day(from), to: day(to) })),
        ...reason,
        '.',
      ];
    });
    return bodyAbout(
      aboutAll(lines),
      ...(namesChild ? [strong(`${childName}: `)] : []),
      lines.length === 0 ? t('summary.home.none') : `${counts}${rate}.`,
      ...told.flat(),
      left > 0 ? ` ${t('summary.more', { count: left })}.` : '',
    );
  });
  const plan = brief.placement.permanency;
  const isInCare = brief.who.children.some(({ daysInCare }) => daysInCare !== null);
  const goals: Block[] =
    plan === null
      ? isInCare
        ? [body(strong(t('summary.home.goal')), ` ${t('summary.home.notRecorded')}.`)]
        : []
      : [
          bodyAbout(
            aboutAll([plan]),
            strong(t('summary.home.goal')),
            ' ',
            goalText(words, plan.primary),
            '. ',
            strong(t('summary.home.concurrent')),
            ' ',
            ...(plan.concurrent === null
              ? [t('summary.home.notRecorded')]
              : [
                  goalText(words, plan.concurrent),
                  `; ${plan.disclosedOn === null ? t('summary.home.notTold') : t('summary.home.toldOn', { date: day(plan.disclosedOn) })}`,
                ]),
            '.',
          ),
        ];
  return [heading(t('summary.home.heading')), ...paragraphs, ...goals];
}

export function efforts(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const all = brief.placement.activeEfforts;
  if (all.length === 0) return [];
  const shown = roomFor(all, room.efforts, 'end');
  return [
    heading(words.t('summary.efforts')),
    ...listed('dated', shown, (effort) => ({
      label: words.day(effort.date),
      text: [words.recorded(effort.text)],
      about: aboutAll([effort]),
    })),
    ...more(words, all.length - shown.length),
  ];
}

/** A text of the record as a quotation. */
function quoted(inline: Inline): Inline {
  if (typeof inline === 'string') return { text: inline, quote: true };
  return 'text' in inline ? { ...inline, quote: true } : inline;
}

/** "Met 3 days early: ", naming the child where a case has several. */
function metEarly(
  { t }: Words,
  { days: count, childName }: Extract<StrengthLine, { kind: 'order-met-early' }>,
  { who }: Brief,
): string {
  return childName === null || who.children.length < 2
    ? t('summary.strengths.order-met-early', { count })
    : t('summary.strengths.order-met-early-for', { count, child: childName });
}

/** "Juniper’s ASQ-3 on Nov 12 came out better than the one before: gross motor." */
function better(words: Words, line: Extract<StrengthLine, { kind: 'screening-better' }>): string {
  const told = { child: line.childName, tool: line.tool, date: words.day(line.on) };
  if (line.areas.length === 0) return words.t('summary.strengths.screening-better', told);
  const areas = words.list(line.areas.map((area) => words.code('area', area).toLowerCase()));
  return words.t('summary.strengths.screening-better-in', { ...told, areas });
}

function strengthText(words: Words, line: StrengthLine, brief: Brief): Text {
  const { t } = words;
  switch (line.kind) {
    case 'own-words': {
      const said = quoted(words.recorded(line.text, spokenIn(brief.who)));
      const sentence = words.around('summary.strengths.own-words', 'words', said, { date: words.day(line.on) });
      return /[.!?…]$/.test(line.text) ? sentence : [...sentence, '.'];
    }
    case 'noted':
      return [words.recorded(line.text), '.'];
    case 'family-time-kept':
      return [
        t(
          line.attended === line.scheduled
            ? 'summary.strengths.family-time-kept-all'
            : 'summary.strengths.family-time-kept',
          { parent: line.parentName, attended: line.attended, scheduled: line.scheduled },
        ),
      ];
    case 'order-met-early':
      return [metEarly(words, line, brief), words.recorded(line.text), '.'];
    case 'action-done-early': {
      const lead =
        line.owner === null
          ? t('summary.strengths.action-done-early', { count: line.days })
          : t('summary.strengths.action-done-early-by', {
              count: line.days,
              owner: plainName(words.person(line.owner)),
            });
      return [lead, words.recorded(line.text), '.'];
    }
    case 'service-attended':
      return [
        t('summary.strengths.service-attended', {
          person: line.subject,
          attended: line.attended,
          scheduled: line.scheduled,
          service: words.code('serviceType', line.type),
          date: words.day(line.on),
        }),
      ];
    case 'screening-better':
      return [better(words, line)];
    case 'service-completed':
      return [
        t('summary.strengths.service-completed', {
          person: line.subject,
          service: words.code('serviceType', line.type),
          date: words.day(line.on),
        }),
      ];
  }
}

/** Where the latest meeting's words are quoted beside this list already, they are not said twice. */
function strengthsToSay({ strengths: lines, ftm }: Brief, ownWords: 'quoted-beside' | 'here'): readonly StrengthLine[] {
  if (ownWords === 'here' || ftm === null) return lines;
  const others = lines.filter((line) => line.kind !== 'own-words' || line.text !== ftm.parentVoice);
  return others.length === 0 ? lines : others;
}

export function strengths(
  brief: Brief,
  words: Words,
  room: SecondRoom,
  ownWords: 'quoted-beside' | 'here' = 'quoted-beside',
): Block[] {
  const { t } = words;
  const lines = strengthsToSay(brief, ownWords);
  const shown = roomFor(lines, room.strengths);
  return [
    heading(t('summary.strengths.heading')),
    ...(lines.length === 0 ? [body(t('summary.strengths.none'))] : []),
    ...listed('plain', shown, (line) => ({ text: strengthText(words, line, brief), about: aboutAll([line]) })),
    ...more(words, lines.length - shown.length),
  ];
}
