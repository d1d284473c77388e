// Home and plan, active efforts, and what to recognize.

import type { Brief, StrengthLine } from '../../brief/brief.ts';
import type { Block, Text } from '../model.ts';
import { capitalized, type Words } from '../words.ts';
import { aboutAll, body, bodyAbout, goalText, heading, more, strong } from './pieces.ts';
import type { SecondRoom } from './room.ts';

export function homes(brief: Brief, words: Words, room: SecondRoom, namesChild: boolean): Block[] {
  const { t, day } = words;
  const paragraphs = brief.placement.children.map(({ childName, homes: lines, counted, moves, movesPer1000Days }) => {
    const rate = moves > 0 && movesPer1000Days !== null ? t('summary.home.rate', { rate: movesPer1000Days }) : '';
    const counts = t('summary.home.counts', {
      placements: t('summary.home.placements', { count: counted }),
      moves: t('summary.home.moves', { count: moves }),
    });
    const shown = lines.slice(-room.homes);
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
      `${counts}${rate}.`,
      ...told.flat(),
      left > 0 ? ` ${t('summary.more', { count: left })}.` : '',
    );
  });
  const plan = brief.placement.permanency;
  const goals: Block[] =
    plan === null
      ? []
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
  const shown = brief.placement.activeEfforts.slice(-room.efforts);
  if (shown.length === 0) return [];
  return [
    heading(words.t('summary.efforts')),
    {
      kind: 'list',
      role: 'dated',
      items: shown.map((effort) => ({
        label: words.day(effort.date),
        text: [words.recorded(effort.text)],
        about: aboutAll([effort]),
      })),
    },
    ...more(words, brief.placement.activeEfforts.length - shown.length),
  ];
}

function strengthText(words: Words, line: StrengthLine): Text {
  const { t } = words;
  switch (line.kind) {
    case 'noted':
      return [words.recorded(line.text), '.'];
    case 'family-time-kept':
      return [
        t('summary.strengths.family-time-kept', {
          parent: line.parentName,
          attended: line.attended,
          scheduled: line.scheduled,
        }),
      ];
    case 'order-met-early':
      return [t('summary.strengths.order-met-early', { count: line.days }), words.recorded(line.text), '.'];
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

export function strengths(brief: Brief, words: Words, room: SecondRoom): Block[] {
  const { t } = words;
  const shown = brief.strengths.slice(0, room.strengths);
  return [
    heading(t('summary.strengths.heading')),
    shown.length === 0
      ? body(t('summary.strengths.none'))
      : {
          kind: 'list',
          role: 'plain',
          items: shown.map((line) => ({ text: strengthText(words, line), about: aboutAll([line]) })),
        },
    ...more(words, brief.strengths.length - shown.length),
  ];
}
