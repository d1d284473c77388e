// Who is to be told of the hearing, by when, and what is recorded of each notice. That a notice is not recorded says
// nothing of whether it was given.

import type { Brief } from '../../brief/brief.ts';
import { isIdentified, plainName } from '../../brief/names.ts';
import type { CaseFile } from '../../domain/caseFile.ts';
import { addDays } from '../../domain/dates.ts';
import { noticesOf } from '../../domain/hearings.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { HearingNotice } from '../../domain/record.ts';
import { body, heading } from '../benchSummary/pieces.ts';
import { type NoticeRecipient, noticeRecipients } from '../hearingNotice/recipients.ts';
import { recordedNotices } from '../hearingNotice/recorded.ts';
import type { Block, Text } from '../model.ts';
import { capitalized, marked, type Words } from '../words.ts';

/** Somebody who is to have notice of a hearing, as the sheet names them. */
interface Recipient {
  readonly name: string;
  readonly part: string;
}

const nameOf = (file: CaseFile, words: Words, id: PersonId) => words.person(file.people.get(id)?.name ?? id);

function recipientOf(one: NoticeRecipient, { who }: Brief, words: Words, file: CaseFile): Recipient {
  const { t } = words;
  switch (one.kind) {
    case 'parent': {
      const { name, relation } = one.parent;
      const isNamed = isIdentified(one.parent);
      return {
        name: isNamed ? words.plain(name) : t('summary.people.nameNone'),
        part: words.code('relation', relation),
      };
    }
    case 'attorney':
    case 'guardian': {
      const name = nameOf(file, words, one.personId);
      const of = words.list(one.parents.map((parent) => words.plain(parent.name)));
      return { name, part: t(`readers.clerk.${one.kind}`, { name: of }) };
    }
    case 'team': {
      return { name: nameOf(file, words, one.personId), part: words.code('role', one.role) };
    }
    case 'home': {
      const name = plainName(words.person(one.caregiver));
      return { name, part: t('readers.clerk.home') };
    }
    case 'tribe': {
      const tribe = who.tribe?.name ?? t('summary.people.tribe');
      const name = plainName(one.personId === null ? tribe : nameOf(file, words, one.personId));
      return { name, part: t('summary.people.tribe') };
    }
  }
}

function stateOf({ t, day, plain }: Words, row: HearingNotice | null): Text {
  if (row === null) return marked('notRecorded', t('readers.clerk.noticeNotRecorded'));
  if (row.sentOn === null) return marked('due', t('readers.clerk.noticeNotSent'));
  const sent = t('readers.clerk.noticeSent', { date: day(row.sentOn) });
  const how = row.method === null ? '' : `, ${plain(row.method)}`;
  const proof = row.proof === null ? '' : `; ${t(row.proof ? 'readers.clerk.proof' : 'readers.clerk.noProof')}`;
  return [`${sent}${how}${proof}`];
}

interface Noticed {
  readonly recipient: Recipient;
  readonly row: HearingNotice | null;
}

function everyNotice(brief: Brief, words: Words, file: CaseFile): readonly Noticed[] {
  const { hearing } = brief;
  const rows = noticesOf(hearing, file.hearingNotices);
  return recordedNotices(noticeRecipients(file, hearing.date), rows, file.people).map(({ recipient, notice }) => ({
    recipient: recipientOf(recipient, brief, words, file),
    row: notice,
  }));
}

/** The last day for notice by the court's own setting. */
const lastDay = ({ hearing }: Brief, { policy }: CaseFile) => addDays(hearing.date, -policy.noticeDaysBeforeHearing);

/** Of how many recipients no notice is recorded, and how many are recorded as not sent, once the day for it is past. */
export function missingNotices(brief: Brief, words: Words, file: CaseFile): readonly Text[] {
  const by = lastDay(brief, file);
  if (brief.asOf <= by) return [];
  const all = everyNotice(brief, words, file);
  const missing = all.filter(({ row }) => row === null).length;
  const unsent = all.filter(({ row }) => row?.sentOn === null).length;
  const date = words.day(by);
  return [
    ...(missing > 0 ? [marked('notRecorded', words.t('readers.clerk.noticesMissing', { count: missing, date }))] : []),
    ...(unsent > 0 ? [marked('due', words.t('readers.clerk.noticesUnsent', { count: unsent, date }))] : []),
  ];
}

export function notices(brief: Brief, words: Words, file: CaseFile): readonly Block[] {
  const { t, day } = words;
  const all = everyNotice(brief, words, file);
  const by = lastDay(brief, file);
  const title = heading(t('readers.clerk.notices'), t('readers.clerk.noticesBy', { date: day(by) }));
  if (all.length === 0) return [title, body(t('readers.clerk.nobodyToNotice'))];
  return [
    title,
    {
      kind: 'table',
      columns: [
        { title: t('readers.clerk.recipient'), share: 0.36 },
        { title: t('fullBrief.role'), share: 0.3 },
        { title: t('readers.clerk.notice'), share: 0.34 },
      ],
      rows: all.map(({ recipient: { name, part }, row }) => [[capitalized(name)], [part], stateOf(words, row)]),
    },
  ];
}
