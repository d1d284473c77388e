// What is still missing before the hearing can be held: counsel, languages, an interpreter, the report, notices whose
// day is past, and whoever is booked elsewhere at that hour.

import type { Brief, NotRecordedLine } from '../../brief/brief.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { overlapsHearing } from '../../triggers/hearingTime.ts';
import { body, heading, listed } from '../benchSummary/pieces.ts';
import { gapText } from '../benchSummary/questions.ts';
import type { Block, Text } from '../model.ts';
import { marked, type Words } from '../words.ts';
import { missingNotices } from './notices.ts';
import { bookingsIn, heardIn, interpreterFor } from './roomNeeds.ts';

/** Gaps of the record that keep a hearing from being held; the others are not the clerk's. */
const forTheHearing: ReadonlySet<NotRecordedLine['what']> = new Set([
  ...(['father', 'parent-attorney', 'parent-language', 'icwa-inquiry', 'agency-report'] as const),
]);

/** Whoever the hearing needs and is booked at that hour; by what, the sheet does not say. */
function bookedElsewhere(brief: Brief, words: Words, file: CaseFile): readonly Text[] {
  const hearing = heardIn(brief, file);
  const busy = file.elsewhere.filter((row) => row.source.id !== hearing.id && overlapsHearing(hearing, row));
  return busy.map(({ personId, start, end }) =>
    marked(
      'due',
      words.t('readers.clerk.elsewhere', {
        name: words.person(file.people.get(personId)?.name ?? personId),
        from: words.time(start),
        to: words.time(end),
      }),
    ),
  );
}

export function stillMissing(brief: Brief, words: Words, file: CaseFile): readonly Block[] {
  const { t } = words;
  const namesChild = brief.who.children.length > 1;
  const gaps = brief.notRecorded.filter(({ what }) => forTheHearing.has(what));
  const unbooked = interpreterFor(brief).length > 0 && bookingsIn(brief, file).length === 0;
  const texts: readonly Text[] = [
    ...gaps.map((gap) => gapText(words, gap, namesChild)),
    ...(unbooked ? [marked('due', t('readers.clerk.interpreterToBook'))] : []),
    ...missingNotices(brief, words, file),
    ...bookedElsewhere(brief, words, file),
  ];
  return [
    heading(t('readers.clerk.missing')),
    ...(texts.length === 0 ? [body(t('readers.clerk.nothingMissing'))] : listed('plain', texts, (text) => ({ text }))),
  ];
}
