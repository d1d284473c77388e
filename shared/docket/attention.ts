// What a docket says of one hearing's brief: the counts of its header and the first things to know, children by initials.

import { alertsBeside } from '../brief/attentionLists.ts';
import type { AlertLine, Brief, ObligationLine } from '../brief/brief.ts';
import type { DocketHearing } from '../contract/docketDay.ts';
import type { ObligationRow } from '../domain/obligations.ts';
import type { Item } from '../triggers/match.ts';
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

function itemWith(item: Item, write: Write): Item {
  switch (item.kind) {
    case 'words':
    case 'need':
      return { ...item, text: write(item.text) };
    case 'person':
    case 'personInRole':
    case 'parent':
      return { ...item, name: write(item.name) };
    case 'service':
      return { ...item, for: item.for === null ? null : write(item.for) };
    case 'noContact':
      return { ...item, order: { ...item.order, protects: item.order.protects.map(write) } };
    case 'placement':
      return { ...item, caregiver: write(item.caregiver) };
    case 'change':
      return { ...item, subject: item.subject === null ? null : write(item.subject) };
    case 'obligation':
      return 'text' in item.subject ? { ...item, subject: { ...item.subject, text: write(item.subject.text) } } : item;
    default:
      return item;
  }
}

function alertWith(alert: AlertLine, write: Write): AlertLine {
  const { bound, childNames, line } = alert;
  const { item, parent } = bound;
  return {
    ...alert,
    childNames: childNames.map(write),
    line: line === null ? null : lineWith(line, write),
    bound: {
      ...bound,
      ...(item !== undefined && { item: itemWith(item, write) }),
      ...(parent !== undefined && { parent: write(parent) }),
    },
  };
}

/**
 * The counts and the first two of what is overdue, longest first, then of what is due by the hearing. Children are told
 * by their initials, in the record's own texts and in a parent's name too; who is to do a thing stays.
 */
export function attentionOf({ counts, attention, who }: Brief): Attention {
  const write = withInitials(who.children);
  return {
    counts,
    first: [...attention.overdue, ...attention.dueByHearing].slice(0, most).map((line) => lineWith(line, write)),
    alerts: alertsBeside(attention).map((alert) => alertWith(alert, write)),
  };
}
