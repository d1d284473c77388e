// What a docket says of one hearing's brief: the counts of its header and the first things to know, children by initials.

import type { Brief, Notice, ObligationLine } from '../brief/brief.ts';
import type { DocketHearing } from '../contract/docketDay.ts';
import type { ObligationRow } from '../domain/obligations.ts';
import { withInitials } from './initials.ts';

type Attention = NonNullable<DocketHearing['attention']>;
type Write = (text: string) => string;

const most = 2;

function rowWith(row: ObligationRow, write: Write): ObligationRow {
  return 'text' in row.subject ? { ...row, subject: { ...row.subject, text: write(row.subject.text) } } : row;
}

function lineWith(line: ObligationLine, write: Write): ObligationLine {
  const { row, childName } = line;
  return { ...line, row: rowWith(row, write), childName: childName === null ? null : write(childName) };
}

function noticeWith(notice: Notice, write: Write): Notice {
  return 'childName' in notice ? { ...notice, childName: write(notice.childName) } : notice;
}

/**
 * The counts and the first two of what is overdue, longest first, then of what is due by the hearing. Children are told
 * by their initials, in the record's own texts too; who is to do a thing stays.
 */
export function attentionOf({ counts, attention, who }: Brief): Attention {
  const write = withInitials(who.children);
  return {
    counts,
    first: [...attention.overdue, ...attention.dueByHearing].slice(0, most).map((line) => lineWith(line, write)),
    notices: attention.notices.map((notice) => noticeWith(notice, write)),
  };
}
