// What the room needs: how long the hearing takes, interpreters, and the agency's report.

import type { Brief, ParentHead } from '../../brief/brief.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import type { Hearing } from '../../domain/record.ts';
import { overlapsHearing } from '../../triggers/hearingTime.ts';
import { heading, listed, strong } from '../benchSummary/pieces.ts';
import type { Block, ListItem } from '../model.ts';
import { marked, type Words } from '../words.ts';

/** The hearing itself as the file has it; throws RangeError where it is not of this file. */
export function heardIn({ hearing }: Brief, { hearings }: CaseFile): Hearing {
  const found = hearings.find(({ id }) => id === hearing.id);
  if (found === undefined) throw new RangeError('the hearing is not one of this case file');
  return found;
}

/** Parents who need an interpreter in court. */
export const interpreterFor = ({ who }: Brief): readonly ParentHead[] =>
  who.parents.filter(({ interpreterRequired }) => interpreterRequired === true);

/** A booking names no language: one in the hearing's time is taken for this one, as the rules take it. */
export const bookingsIn = (brief: Brief, file: CaseFile) =>
  file.interpreterBookings.filter((booking) => overlapsHearing(heardIn(brief, file), booking));

function interpreterItem(brief: Brief, words: Words, file: CaseFile, parent: ParentHead): ListItem {
  const { t } = words;
  const language = parent.language === null ? t('readers.clerk.languageNone') : words.code('language', parent.language);
  const [booking] = bookingsIn(brief, file);
  const state =
    booking === undefined
      ? marked('due', t('readers.clerk.interpreterNotBooked'))
      : [
          t('readers.clerk.interpreterBooked', {
            name: words.person(file.people.get(booking.personId)?.name ?? booking.personId),
            from: words.time(booking.start),
            to: words.time(booking.end),
          }),
        ];
  return {
    text: [strong(t('readers.clerk.interpreterFor', { language, name: words.plain(parent.name) })), ' ', ...state],
    about: { sources: parent.sources },
  };
}

function reportItem({ since: { report }, hearing }: Brief, { t, day }: Words): ListItem {
  const { due, filed, daysLate } = report;
  const told =
    filed !== null
      ? [t('readers.clerk.reportFiled', { date: day(filed) })]
      : daysLate > 0
        ? marked('overdue', t('readers.clerk.reportLate', { count: daysLate }))
        : marked('due', t('readers.clerk.reportDue'));
  return {
    text: [strong(t('readers.clerk.report', { date: day(due) })), ' ', ...told],
    about: { sources: hearing.sources, rule: 'agencyReport' },
  };
}

export function roomNeeds(brief: Brief, words: Words, file: CaseFile): readonly Block[] {
  const { t } = words;
  const { minutes } = heardIn(brief, file);
  const parents = interpreterFor(brief);
  const interpreters: readonly ListItem[] =
    parents.length === 0
      ? [{ text: [t('readers.clerk.interpreterNone')] }]
      : parents.map((parent) => interpreterItem(brief, words, file, parent));
  const items = [{ text: [t('readers.clerk.minutes', { count: minutes })] }, ...interpreters, reportItem(brief, words)];
  return [heading(t('readers.clerk.room')), ...listed('plain', items, (item) => item)];
}
