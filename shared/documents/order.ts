// An order on paper: proposed, with blanks to fill and a line to sign, or as it was signed. Words and order only; how it
// looks is the printer's.

import type { CalendarDate, Instant } from '../domain/dates.ts';
import { arranged } from '../orders/arranged.ts';
import { type Clause, clauseOf } from '../orders/clauses.ts';
import type { Draft } from '../orders/draftHash.ts';
import type { Appearance, OrderFacts } from '../orders/facts.ts';
import { separator, strong } from './benchSummary/pieces.ts';
import type { Block, DocumentModel, Language, ListItem, Text } from './model.ts';
import { clauseText, nameInOrder } from './orderClause.ts';
import { capitalized, joined, type Words, wordsFor } from './words.ts';

/** What an order is made of. */
export interface OrderParts {
  readonly facts: OrderFacts;
  readonly draft: Draft;
  readonly clauses: readonly Clause[];
}

/** Who signed, and what stands under it. */
export interface Signature {
  readonly typedName: string;
  /** Who was unlocked. */
  readonly by: string;
  readonly at: Instant;
  /** SHA-256 of what was signed. */
  readonly hash: string;
  /** Subject of the certificate that the file was signed with; null: the typed name alone. */
  readonly certificate: string | null;
  /** The order that this one takes the place of. */
  readonly supersedes: { readonly signedAt: Instant; readonly hearingOn: CalendarDate } | null;
}

export interface OrderPaper {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  /** Short hash of the draft, for a proposed order's foot. */
  readonly draftHash: string;
  /** The last item goes to the signature's page: a signature never stands on a page by itself. */
  readonly lastItemWithSignature?: boolean;
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });
const body = (...text: Text): Block => ({ kind: 'paragraph', role: 'body', text });
const small = (...text: Text): Block => ({ kind: 'paragraph', role: 'small', text });

function masthead({ facts }: OrderParts, words: Words, signed: boolean): Block {
  const { t } = words;
  const { court, state } = facts;
  const notice: Text[] = facts.fictitious ? [[strong(t('summary.fictitious'))]] : [];
  return {
    kind: 'masthead',
    title: t(signed ? 'orders.paper.title' : 'orders.paper.proposedTitle'),
    lines: [...(signed ? [] : [[strong(t('orders.paper.proposed'))]]), [court], [state], ...notice],
  };
}

/** Which matter, which case, which hearing: the caption. */
function caption({ facts }: OrderParts, words: Words): Block {
  const { t } = words;
  const { hearing } = facts;
  const type = t('summary.hearing', { type: words.code('hearingType', hearing.type) });
  const day = `${words.weekday(hearing.date)}, ${words.time(hearing.start)}`;
  const fact = (term: string, ...lines: readonly Text[]) => ({ term, lines });
  return {
    kind: 'factRow',
    role: 'people',
    items: [
      fact(t('orders.paper.matter'), [strong(words.docketName(facts.docketName))]),
      fact(t('orders.paper.case'), [strong(t('orders.paper.caseNumber', { caseNumber: facts.caseNumber }))]),
      fact(t('orders.paper.hearing'), [type], [{ text: day, keep: true }]),
      fact(t('orders.paper.judge'), [words.person(facts.judge)], [words.courtroom(hearing.courtroom)]),
    ],
  };
}

function appearanceText(words: Words, { name, role, saidAs }: Appearance): Text {
  const { t, lookUp } = words;
  if (name === null && role === 'resource-parent') return [capitalized(t('orders.paper.resourceFamily'))];
  if (name === null) return [capitalized(lookUp(`orders.roles.${role}`))];
  if (saidAs !== undefined) return [capitalized(nameInOrder(words, { name, saidAs }))];
  return [words.person(name), ', ', lookUp(`orders.roles.${role}`)];
}

function appearances({ facts }: OrderParts, words: Words): Block[] {
  const { t } = words;
  const present = facts.appearances;
  return [
    heading(t('orders.paper.appearances')),
    present.length === 0
      ? body(t('orders.paper.notRecorded'))
      : {
          kind: 'paragraph',
          role: 'facts',
          text: joined(
            present.map((one) => appearanceText(words, one)),
            separator,
          ),
        },
  ];
}

interface Numbered {
  readonly kind: Clause['kind'];
  readonly item: ListItem;
}

/** Every item in the document's words, numbered through. */
function numbered({ facts, draft, clauses }: OrderParts, words: Words): readonly Numbered[] {
  const use = { clauses, people: facts.context.people };
  return arranged(draft, clauses).map((item, index) => ({
    kind: clauseOf(clauses, item.clauseId).kind,
    item: { label: `${index + 1}.`, text: clauseText(words, item, use) },
  }));
}

const list = (items: readonly Numbered[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', role: 'questions', items: items.map(({ item }) => item) }];

/** A list whose last item begins a page, so that what follows it does not stand there alone. */
function parted(items: readonly Numbered[], apart: boolean): Block[] {
  if (!apart) return list(items);
  return [...list(items.slice(0, -1)), { kind: 'pageBreak' }, ...list(items.slice(-1))];
}

function itemBlocks(parts: OrderParts, words: Words, apart: boolean): Block[] {
  const { t } = words;
  const items = numbered(parts, words);
  if (items.length === 0) return [body(t('orders.paper.noItems'))];
  const findings = items.filter(({ kind }) => kind === 'finding');
  const orders = items.filter(({ kind }) => kind === 'order');
  const section = (text: string, own: readonly Numbered[], last: boolean): Block[] =>
    own.length === 0 ? [] : [heading(text), ...parted(own, apart && last && own.length > 1)];
  return [
    ...section(t('orders.paper.findings'), findings, orders.length === 0),
    ...section(t('orders.paper.orders'), orders, true),
  ];
}

function nextHearing({ facts: { next } }: OrderParts, words: Words): Block[] {
  if (next === null) return [];
  const { t } = words;
  const values = {
    type: words.code('hearingType', next.type),
    date: words.longDay(next.date),
    time: words.time(next.start),
    courtroom: words.courtroom(next.courtroom),
  };
  return [heading(t('orders.paper.next')), body(t('orders.paper.nextOn', values))];
}

function signatureBlocks({ facts }: OrderParts, words: Words, signature: Signature | null): Block[] {
  const { t } = words;
  const judge = t('orders.paper.judgeOf', { judge: words.person(facts.judge) });
  if (signature === null) {
    return [
      heading(t('orders.paper.signature')),
      {
        kind: 'factRow',
        role: 'people',
        items: [
          {
            term: t('orders.paper.signHere'),
            lines: [[{ blank: 'long', label: t('orders.paper.signHere') }], [judge]],
          },
          { term: t('orders.paper.dateHere'), lines: [[{ blank: 'short', label: t('orders.paper.dateHere') }]] },
        ],
      },
      small(t('orders.disclaimer')),
    ];
  }
  const { typedName, by, at, hash, certificate } = signature;
  return [
    heading(t('orders.paper.signed')),
    { kind: 'paragraph', role: 'lead', text: [strong(t('orders.paper.signedBy', { name: typedName }))] },
    body(judge),
    body(t('orders.paper.signedAt', { by, moment: words.moment(at) })),
    ...(certificate === null ? [] : [body(t('orders.paper.certificate', { subject: certificate }))]),
    small(t('orders.paper.hash', { hash })),
  ];
}

const shortHash = (hash: string) => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;

function supersedesText({ supersedes }: Signature, words: Words): Block[] {
  if (supersedes === null) return [];
  const values = { moment: words.moment(supersedes.signedAt), date: words.longDay(supersedes.hearingOn) };
  return [{ kind: 'rule' }, body(words.t('orders.paper.supersedes', values))];
}

/** An order without what stands from its last heading on: who signed it. */
export function withoutSignature(model: DocumentModel): DocumentModel {
  const end = model.blocks.findLastIndex(({ kind }) => kind === 'heading');
  return { ...model, blocks: model.blocks.slice(0, end) };
}

/** Words of an order's documents, days told beside its hearing's. */
export function orderWords({ facts }: Pick<OrderParts, 'facts'>, language: Language): Words {
  return wordsFor(facts, language);
}

/** A proposed order (`signature` null) or an order as it is signed. Throws RangeError for a clause that is not of the list. */
export function orderDocument(parts: OrderParts, paper: OrderPaper, signature: Signature | null): DocumentModel {
  const words = orderWords(parts, paper.language);
  const { t } = words;
  const { caseNumber, docketName, hearing } = parts.facts;
  const docket = words.docketName(docketName);
  const named = { caseNumber, docket, date: words.longDay(hearing.date) };
  const made =
    signature === null
      ? t('orders.paper.footerProposed', { hash: shortHash(paper.draftHash) })
      : t('orders.paper.footerSigned', { moment: words.moment(signature.at), hash: shortHash(signature.hash) });
  return {
    title: t(signature === null ? 'orders.paper.proposedFileTitle' : 'orders.paper.fileTitle', named),
    language: paper.language,
    paper: paper.paper,
    blocks: [
      masthead(parts, words, signature !== null),
      caption(parts, words),
      ...(signature === null ? [] : supersedesText(signature, words)),
      ...appearances(parts, words),
      ...itemBlocks(parts, words, paper.lastItemWithSignature === true),
      ...nextHearing(parts, words),
      ...signatureBlocks(parts, words, signature),
    ],
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: made,
      pageLabel: t('summary.footer.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
