// What the record holds of a child's tribe, line by line, what is not recorded named as such: the tribe's part in the case,
// the inquiry, membership, the Bureau's notice, the expert's testimony.

import type { CaseFile } from '../../domain/caseFile.ts';
import { inDateOrder } from '../../domain/order.ts';
import type { IcwaRecord } from '../../domain/record.ts';
import { listed, strong } from '../benchSummary/pieces.ts';
import type { Block, ListItem, Text } from '../model.ts';
import { joined, type Words } from '../words.ts';

/** Whether the Act applies, or may: then a tribe has a part, and what is not recorded of it is to be said. */
const mayApply = ({ status, tribe }: IcwaRecord) =>
  tribe !== null || status === 'reason_to_know_treated_as_indian_child';

function resultText(words: Words, result: string) {
  return result === 'reason_to_know' || result === 'no_reason_to_know'
    ? words.t(`readers.icwa.${result}`)
    : words.recorded(result.replaceAll('_', ' '));
}

/** "Inquiry: Jun 22, reason to know (an aunt says ...); Oct 27, no reason to know." */
function inquiries(words: Words, { icwaInquiries }: CaseFile): ListItem {
  if (icwaInquiries.length === 0) return { text: [words.t('readers.icwa.inquiriesNone')] };
  const rows = inDateOrder(icwaInquiries);
  const texts = rows.map(
    ({ date, result, detail }): Text => [
      `${words.day(date)}, `,
      resultText(words, result),
      ...(detail === null ? [] : [' (', words.recorded(detail), ')']),
    ],
  );
  return {
    text: [strong(words.t('readers.icwa.inquiries')), ' ', ...joined(texts, '; '), '.'],
    about: { sources: rows.map(({ id }) => ({ kind: 'icwaInquiry', id })) },
  };
}

function membership(words: Words, record: IcwaRecord): Text {
  const { t, day } = words;
  const { membershipRequestedOn: asked, membershipReceivedOn: answered, membershipResult: result } = record;
  if (asked === null && answered === null) return [t('readers.icwa.membershipNone')];
  const parts: readonly Text[] = [
    ...(asked === null ? [] : [[t('readers.icwa.membershipAsked', { date: day(asked) })]]),
    answered === null
      ? [t('readers.icwa.membershipOpen')]
      : [t('readers.icwa.membershipAnswered', { date: day(answered) })],
    ...(result === null ? [] : [[words.recorded(result)]]),
  ];
  return [strong(t('readers.icwa.membership')), ' ', ...joined(parts, '; '), '.'];
}

function preference({ t }: Words, met: boolean | null): string {
  if (met === null) return t('readers.icwa.preferenceNone');
  return t(met ? 'readers.icwa.preferenceMet' : 'readers.icwa.preferenceNotMet');
}

function ofTribe(words: Words, record: IcwaRecord): readonly Text[] {
  const { t, day } = words;
  const { tribeIntervenedOn: intervened, qualifiedExpertHeardOn: expert, biaNoticeReceivedOn: bia } = record;
  return [
    [intervened === null ? t('readers.icwa.notIntervened') : t('readers.icwa.intervened', { date: day(intervened) })],
    membership(words, record),
    [bia === null ? t('readers.icwa.biaNone') : t('readers.icwa.bia', { date: day(bia) })],
    [expert === null ? t('readers.icwa.expertNone') : t('readers.icwa.expert', { date: day(expert) })],
    [preference(words, record.placementPreferenceMet)],
  ];
}

/** The record of the Act, as far as `file` holds it; nothing where it holds no such record. */
export function icwaRecord(words: Words, file: CaseFile): readonly Block[] {
  const { icwa } = file;
  if (icwa === null) return [];
  const own = mayApply(icwa) ? ofTribe(words, icwa) : [];
  const about = { sources: [{ kind: 'icwaRecord', id: icwa.id }] } as const;
  return listed('plain', [...own.map((text) => ({ text, about })), inquiries(words, file)], (item) => item);
}
