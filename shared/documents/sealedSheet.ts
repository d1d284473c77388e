// The sealed sheet: where somebody under protection can be reached, for the clerk of the court alone. The only document
// that ever holds a protected address; one page for each person, which goes into no file of the case.

import { nameOf } from '../brief/names.ts';
import { initialsOf } from '../docket/initials.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import type { CalendarDate, Instant } from '../domain/dates.ts';
import type { Parent, SealedAddress } from '../domain/record.ts';
import { body, heading, strong } from './benchSummary/pieces.ts';
import type { Block, Cell, DocumentModel, Language, Table, Text } from './model.ts';
import { type Words, wordsFor } from './words.ts';

/** A protected address with the parent whose it is. */
export interface SealedOf {
  readonly parent: Parent;
  readonly address: SealedAddress;
}

export interface SealedSheetOptions {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  readonly madeAt: Instant;
  /** The day of the copy by the court's calendar: orders that ended before it are said to be past. */
  readonly on: CalendarDate;
}

interface Sheet {
  readonly file: CaseFile;
  readonly words: Words;
  readonly on: CalendarDate;
}

function facts({ t }: Words, rows: readonly (readonly [string, Cell])[]): Table {
  return {
    kind: 'table',
    columns: [
      { title: t('notices.sealed.fact'), hiddenTitle: true, share: 0.36 },
      { title: t('notices.sealed.says'), hiddenTitle: true, share: 0.64 },
    ],
    rows: rows.map(([term, says]) => [[term], says]),
  };
}

function addressBlocks({ file, words }: Sheet, { parent, address }: SealedOf): readonly Block[] {
  const { t } = words;
  const is = t('notices.sealed.is', {
    relation: words.code('relation', parent.relation),
    caseNumber: file.case.caseNumber,
  });
  const substitute = parent.substituteAddress;
  return [
    heading(t('notices.sealed.use')),
    facts(words, [
      [t('notices.sealed.substitute'), [strong(substitute === null ? t('notices.sealed.substituteNone') : substitute)]],
    ]),
    heading(t('notices.sealed.whose')),
    facts(words, [
      [t('notices.sealed.whose'), { lines: [[strong(parent.name)], [is]] }],
      [t('notices.sealed.address'), [strong(address.address)]],
      [
        t('notices.sealed.telephone'),
        [address.telephone === null ? t('notices.sealed.telephoneNone') : strong(address.telephone)],
      ],
    ]),
  ];
}

/** Where a child spends the day, where the record protects it. */
function placeBlocks({ file, words }: Sheet): readonly Block[] {
  const { t } = words;
  const hidden = new Set(file.sensitiveTexts.map(({ text }) => text));
  const places = file.children.flatMap(({ child }) =>
    child.childCareName !== null && hidden.has(child.childCareName)
      ? [t('notices.sealed.childCare', { initials: initialsOf(child), name: child.childCareName })]
      : [],
  );
  if (places.length === 0) return [];
  return [
    heading(t('notices.sealed.places')),
    { kind: 'list', role: 'plain', items: places.map((text) => ({ text: [text] })) },
  ];
}

function endText({ words, on }: Sheet, { noContactExpiresOn: end }: Parent): Text {
  const { t, longDay } = words;
  if (end === null) return [t('notices.sealed.endsNone')];
  return end < on ? [strong(t('notices.sealed.ended', { date: longDay(end) }))] : [longDay(end)];
}

function orderRow(sheet: Sheet, restrained: Parent): readonly Cell[] {
  const { file, words } = sheet;
  const { t, longDay } = words;
  const protects = (restrained.noContactProtects ?? []).map((ref): Text => [nameOf(file, ref)]);
  const issued = restrained.noContactIssuedOn;
  return [
    { lines: [[strong(restrained.name)], [words.code('relation', restrained.relation)]] },
    protects.length === 0 ? [t('notices.sealed.nobodyNamed')] : { lines: protects },
    [issued === null ? t('notices.sealed.issuedNone') : longDay(issued)],
    endText(sheet, restrained),
  ];
}

const isRestrained = ({ noContactIssuedOn, noContactExpiresOn, noContactProtects }: Parent) =>
  noContactIssuedOn !== null || noContactExpiresOn !== null || noContactProtects !== null;

function orderBlocks(sheet: Sheet): readonly Block[] {
  const { t } = sheet.words;
  const restrained = sheet.file.parents.filter(isRestrained);
  return [
    heading(t('notices.sealed.orders')),
    restrained.length === 0
      ? body(t('notices.sealed.ordersNone'))
      : {
          kind: 'table',
          columns: [
            { title: t('notices.sealed.against'), share: 0.28 },
            { title: t('notices.sealed.protects'), share: 0.28 },
            { title: t('notices.sealed.issued'), share: 0.22 },
            { title: t('notices.sealed.ends'), share: 0.22 },
          ],
          rows: restrained.map((parent) => orderRow(sheet, parent)),
        },
  ];
}

/**
 * The sealed sheet of one person's protected address. `file`: the case whole, as nobody else has it.
 * Source: the court's own rule on protected addresses; 34 U.S.C. 12291(b)(2) for a shelter's.
 */
export function sealedSheet(file: CaseFile, of: SealedOf, options: SealedSheetOptions): DocumentModel {
  const { language, paper, madeAt, on } = options;
  const words = wordsFor({ hearing: { date: on }, timezone: file.court.timezone }, language);
  const { t } = words;
  const sheet: Sheet = { file, words, on };
  const { caseNumber } = file.case;
  return {
    title: t('notices.sealed.fileTitle', { caseNumber }),
    language,
    paper,
    blocks: [
      {
        kind: 'masthead',
        title: t('notices.sealed.title'),
        lines: [[strong(file.court.name)], ...(file.court.fictitious ? [[strong(t('notices.sample'))]] : [])],
      },
      {
        kind: 'factRow',
        role: 'figures',
        items: [{ term: t('notices.sealed.markingFor'), lines: [[t('notices.sealed.marking')]] }],
      },
      { kind: 'paragraph', role: 'lead', text: [strong(t('notices.sealed.warning'))] },
      ...addressBlocks(sheet, of),
      ...placeBlocks(sheet),
      ...orderBlocks(sheet),
    ],
    furniture: {
      footerLeft: `${t('notices.sealed.marking')} ${caseNumber}`,
      footerMiddle: t('notices.sealed.footer', { moment: words.moment(madeAt) }),
      pageLabel: t('notices.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
