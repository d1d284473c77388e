// The family's copy of an order: each item in plain English and plain Spanish beside each other. It is not the order, and
// says so.

import type { Instant } from '../domain/dates.ts';
import { arranged } from '../orders/arranged.ts';
import { clauseOf } from '../orders/clauses.ts';
import type { DraftItem } from '../orders/draftHash.ts';
import { strong } from './benchSummary/pieces.ts';
import type { Block, CellLines, Column, DocumentModel, Inline, Language, Text } from './model.ts';
import { type OrderParts, orderWords } from './order.ts';
import { clauseText } from './orderClause.ts';
import type { Words } from './words.ts';

interface Both {
  readonly en: Words;
  readonly es: Words;
}

/** Of the document, whose second language is told where it stands. */
const main: Language = 'en';

/** A text in the language that is not the document's. */
function tagged(text: Text, { language }: Words): Text {
  if (language === main) return text;
  return text.map((inline): Inline => {
    if (typeof inline === 'string') return { text: inline, lang: language };
    return 'text' in inline ? { ...inline, lang: inline.lang ?? language } : inline;
  });
}

const inBoth = ({ en, es }: Both, say: (words: Words) => Text): readonly [Text, Text] => [
  tagged(say(en), en),
  tagged(say(es), es),
];

/** The same sentence in both languages, one under the other. */
const paragraphs = (both: Both, role: 'body' | 'small', say: (words: Words) => Text): Block[] =>
  inBoth(both, say).map((text) => ({ kind: 'paragraph', role, text }));

function columnsOf({ en, es }: Both, key: 'found' | 'ordered'): readonly Column[] {
  return [
    { title: en.t('orders.family.number'), hiddenTitle: true, share: 0.06 },
    { title: en.t(`orders.family.${key}`), share: 0.47 },
    { title: es.t(`orders.family.${key}`), lang: 'es', share: 0.47 },
  ];
}

type Numbered = readonly [number: number, item: DraftItem];

function tableOf(
  { facts, clauses }: OrderParts,
  both: Both,
  key: 'found' | 'ordered',
  items: readonly Numbered[],
): Block[] {
  if (items.length === 0) return [];
  const use = { clauses, people: facts.context.people, wording: 'plain' } as const;
  const rows = items.map(([number, item]) => {
    const cells = inBoth(both, (words) => clauseText(words, item, use)).map((text): CellLines => ({ lines: [text] }));
    return [[`${number}.`], ...cells];
  });
  return [{ kind: 'table', columns: columnsOf(both, key), rows }];
}

function nextBlocks({ facts: { next } }: OrderParts, both: Both): Block[] {
  if (next === null) return [];
  return paragraphs(both, 'body', (words) => [
    strong(`${words.t('orders.family.next')}: `),
    `${words.weekday(next.date)}, ${words.time(next.start)}, ${words.courtroom(next.courtroom)}.`,
  ]);
}

/** How far an order has come. `isSuperseded`: another has taken its place. */
export interface OrderState {
  readonly signedAt: Instant;
  readonly isSuperseded: boolean;
}

/**
 * An order in plain words for the family, in both languages.
 * @param signed when it was signed and whether it stands; null: it is a draft, and the copy says so
 */
export function familyOrder(
  parts: OrderParts,
  paper: DocumentModel['paper'],
  signed: OrderState | null,
): DocumentModel {
  const both = { en: orderWords(parts, 'en'), es: orderWords(parts, 'es') };
  const { en, es } = both;
  const { caseNumber, docketName, hearing, court, fictitious } = parts.facts;
  const items = arranged(parts.draft, parts.clauses).map((item, index) => [index + 1, item] as const);
  const ofKind = (kind: 'finding' | 'order') =>
    items.filter(([, { clauseId }]) => clauseOf(parts.clauses, clauseId).kind === kind);
  const state = ({ t, moment }: Words): Text => [
    signed === null ? t('orders.family.notSigned') : t('orders.family.signedOn', { moment: moment(signed.signedAt) }),
  ];
  const hearingText = (words: Words): Text => [
    `${words.t('orders.paper.caseNumber', { caseNumber })}. ${words.t('orders.family.hearing', { date: words.longDay(hearing.date) })}.`,
  ];
  return {
    title: en.t('orders.family.fileTitle', { caseNumber, date: en.longDay(hearing.date) }),
    language: main,
    paper,
    blocks: [
      {
        kind: 'masthead',
        title: en.t('orders.family.title'),
        lines: [
          tagged([strong(es.t('orders.family.title'))], es),
          [court, ...(fictitious ? ['. ', strong(en.t('summary.fictitious'))] : [])],
        ],
      },
      ...paragraphs(both, 'body', hearingText),
      ...paragraphs(both, 'body', ({ t }) => [strong(t('orders.family.notTheOrder'))]),
      ...paragraphs(both, 'body', state),
      ...(signed?.isSuperseded === true
        ? paragraphs(both, 'body', ({ t }) => [strong(t('orders.family.superseded'))])
        : []),
      ...tableOf(parts, both, 'found', ofKind('finding')),
      ...(ofKind('finding').length === 0 ? [] : [{ kind: 'rule' } as const]),
      ...tableOf(parts, both, 'ordered', ofKind('order')),
      ...nextBlocks(parts, both),
      { kind: 'rule' },
      ...paragraphs(both, 'small', ({ t }) => [`${t('orders.family.asWritten')} ${t('orders.family.ask')}`]),
    ],
    furniture: {
      footerLeft: en.t('summary.footer.left', { caseNumber, docket: en.docketName(docketName) }),
      footerMiddle: '',
      pageLabel: en.t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
