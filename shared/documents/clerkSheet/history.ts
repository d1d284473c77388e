// The hearings of a case in order, with what became of each and whether the agency's report was in.

import type { Brief } from '../../brief/brief.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { hearingsInOrder } from '../../domain/hearings.ts';
import type { Hearing } from '../../domain/record.ts';
import { heading } from '../benchSummary/pieces.ts';
import type { Block, Text } from '../model.ts';
import type { Words } from '../words.ts';

function whatCame(words: Words, hearing: Hearing): Text {
  const { t, day } = words;
  if (hearing.status === 'scheduled') return [t('readers.clerk.set', { time: words.time(hearing.start) })];
  if (hearing.status === 'held') return [t('readers.clerk.held')];
  if (hearing.status === 'vacated') {
    const { on, reason } = hearing.vacating;
    const why: Text = reason === '' ? [] : [': ', words.recorded(reason)];
    return [t('readers.clerk.vacated', { date: day(on) }), ...why];
  }
  const { continuance } = hearing;
  if (continuance === null) return [t('readers.clerk.continued')];
  const reason: Text = continuance.reason === '' ? [] : [': ', words.recorded(continuance.reason)];
  const cause = continuance.goodCause ? [`; ${t('readers.clerk.goodCause')}`] : [];
  return [t('readers.clerk.continuedTo', { date: day(continuance.to) }), ...reason, ...cause];
}

export function hearingHistory(brief: Brief, words: Words, file: CaseFile): readonly Block[] {
  const { t } = words;
  const hearings = hearingsInOrder(file.hearings);
  return [
    heading(t('readers.clerk.hearings')),
    {
      kind: 'table',
      columns: [
        { title: t('summary.clocks.date'), share: 0.18 },
        { title: t('readers.clerk.type'), share: 0.24 },
        { title: t('readers.clerk.outcome'), share: 0.58 },
      ],
      rows: hearings.map((hearing) => [
        [words.longDay(hearing.date)],
        [words.t('summary.hearing', { type: words.code('hearingType', hearing.type) })],
        hearing.id === brief.hearing.id ? [t('readers.clerk.thisHearing')] : whatCame(words, hearing),
      ]),
      rowsAbout: hearings.map(({ id }) => ({ sources: [{ kind: 'hearing', id }] })),
    },
  ];
}
