// What a family team meeting decided, for one reader: who came, strengths, the parents' words as they were agreed to be
// told, decisions, action items. Never the agenda, the discussion or a note: nobody may have those (practice b.4).

import { nameOf } from '../brief/names.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import { addDays, type CalendarDate, type Instant } from '../domain/dates.ts';
import { statusOf } from '../domain/obligation.ts';
import { inDateOrder, sortedBy } from '../domain/order.ts';
import type { ActionItem, Ftm, PartyRef } from '../domain/record.ts';
import type { Reader } from '../redaction/audiences.ts';
import { withheldText } from '../redaction/narrow.ts';
import { body, heading, strong } from './benchSummary/pieces.ts';
import type { Block, Cell, DocumentModel, Language, Text } from './model.ts';
import { capitalized, joined, stateOf, type Words, wordsFor } from './words.ts';

export interface FtmSummaryOptions {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  readonly madeAt: Instant;
  /** The day that lateness is measured to. */
  readonly asOf: CalendarDate;
  readonly reader: Reader;
  /** Of how many records of this meeting the reader has less than was recorded. */
  readonly withheld: number;
  /** Of what the record of this meeting has something, whether the reader may have it or not. */
  readonly recorded: ReadonlySet<FtmPart>;
}

/** The lists of a meeting; an empty one that the record has something of is not "none recorded". */
export type FtmPart = 'attendance' | 'strengths' | 'decisions' | 'actions';

/** One summary: a meeting of a file that is narrowed to its reader, in words. */
interface Summary {
  readonly file: CaseFile;
  readonly ftm: Ftm;
  readonly words: Words;
  readonly options: FtmSummaryOptions;
  /** The court has found on the petition by that day. */
  readonly isAdjudicated: boolean;
}

const small = (...text: Text): Block => ({ kind: 'paragraph', role: 'small', text });
const separator = { separator: true } as const;
const isTold = (text: string) => text !== '' && !text.includes(withheldText);

/** A home reads what is to be done for the child's care, and nothing of what the family said and decided. */
const isHome = ({ options }: Summary) => options.reader.audience === 'resource_parent';

function readerName({ file, words, options: { reader } }: Summary): string {
  const { t } = words;
  const { audience, party } = reader;
  const parent = file.parents.find(({ id }) => id === party);
  return parent !== undefined && audience !== 'resource_parent' && isTold(parent.name)
    ? t('notices.ftm.reader.parentAttorney', { name: parent.name })
    : t(`notices.ftm.reader.${audience}`);
}

/**
 * A parent's words before the court has found on the petition go to that parent's own attorney alone, and only where no
 * other parent spoke in that meeting: the words are recorded together, and cannot be told apart (practice b.4).
 */
function mayHaveVoice({ file, ftm, options: { reader }, isAdjudicated }: Summary): boolean {
  if (isAdjudicated) return true;
  const isParents = reader.audience === 'mother_attorney' || reader.audience === 'father_attorney';
  const spoke = file.parents.filter(({ id }) => ftm.attendees.includes(id));
  return isParents && spoke.length === 1 && spoke[0]?.id === reader.party;
}

function roleOf({ file, words }: Summary, ref: PartyRef): string {
  const parent = file.parents.find(({ id }) => id === ref);
  if (parent !== undefined) return words.code('relation', parent.relation);
  const represented = file.parents.filter(({ attorneyId, name }) => attorneyId === ref && isTold(name));
  if (represented.length > 0) {
    return words.t('readers.clerk.attorney', { name: words.list(represented.map(({ name }) => name)) });
  }
  const person = [...file.people.values()].find(({ id }) => id === ref);
  if (person !== undefined) return words.code('personRole', person.role);
  return isTold(ref) ? words.t('notices.ftm.caregiverRole') : '';
}

/** Why a list is empty: the record has nothing of it, or nothing of it is for this reader. */
const emptyOf = ({ words, options }: Summary, part: FtmPart, none: string): Block =>
  body(options.recorded.has(part) ? words.t('readers.attorney.notHere') : none);

function attendanceBlocks(summary: Summary): readonly Block[] {
  const { file, ftm, words } = summary;
  const { t } = words;
  const row = (ref: PartyRef, there: string): readonly Cell[] => {
    const name = nameOf(file, ref);
    return [
      [isTold(name) ? strong(capitalized(words.person(name))) : words.recorded(name)],
      [roleOf(summary, ref)],
      [there],
    ];
  };
  const rows = [
    ...ftm.attendees.map((ref) => row(ref, t('notices.ftm.came'))),
    ...ftm.invitedAbsent.map((ref) => row(ref, t('notices.ftm.absent'))),
  ];
  if (rows.length === 0) {
    return [heading(t('notices.ftm.whoCame')), emptyOf(summary, 'attendance', t('notices.ftm.attendanceNone'))];
  }
  return [
    heading(t('notices.ftm.whoCame')),
    {
      kind: 'table',
      columns: [
        { title: t('notices.ftm.person'), share: 0.42 },
        { title: t('notices.ftm.role'), share: 0.34 },
        { title: t('notices.ftm.there'), share: 0.24 },
      ],
      rows,
    },
  ];
}

function listBlocks(summary: Summary, part: 'strengths' | 'decisions'): readonly Block[] {
  const { words, ftm } = summary;
  const { [part]: texts } = ftm;
  const said = texts.filter((text) => text !== '');
  return [
    heading(words.t(`notices.ftm.${part}`)),
    said.length === 0
      ? emptyOf(summary, part, words.t(`notices.ftm.${part}None`))
      : { kind: 'list', role: 'plain', items: said.map((text) => ({ text: [words.recorded(text)] })) },
  ];
}

/** The language of the parents' words: Spanish where every parent of the case speaks it. */
const spokenIn = ({ parents }: CaseFile): Language =>
  parents.length > 0 && parents.every(({ language }) => language === 'es') ? 'es' : 'en';

function voiceBlocks(summary: Summary): readonly Block[] {
  const { file, ftm, words, isAdjudicated } = summary;
  const { t } = words;
  if (ftm.parentVoice === '') return [];
  const title = heading(t('notices.ftm.voice'));
  if (!mayHaveVoice(summary) || (!isAdjudicated && !isTold(ftm.parentVoice))) {
    return [title, body(t('notices.ftm.voiceKept'))];
  }
  const voice = words.recorded(ftm.parentVoice, spokenIn(file));
  const warning = isAdjudicated ? [] : [body(strong(t('notices.ftm.notEvidence')))];
  return [title, ...warning, { kind: 'paragraph', role: 'voice', text: [voice] }];
}

function itemRow({ file, words, options: { asOf } }: Summary, item: ActionItem): readonly Cell[] {
  const owner = nameOf(file, item.owner);
  const status = statusOf({ due: item.dueOn, done: item.doneOn, graceDays: 0 }, asOf, asOf);
  const isDoneUndated = item.status === 'done' && item.doneOn === null;
  return [
    [words.recorded(item.text)],
    [isTold(owner) ? capitalized(words.person(owner)) : words.recorded(owner)],
    [words.day(item.dueOn)],
    isDoneUndated ? [words.t('notices.ftm.doneNoDay')] : stateOf(words, status, item.dueOn, false),
  ];
}

function actionBlocks(summary: Summary): readonly Block[] {
  const { file, ftm, words, options } = summary;
  const { t } = words;
  const home = isHome(summary);
  const items = file.actionItems.filter(({ ftmId, text }) => ftmId === ftm.id && (!home || isTold(text)));
  const title = heading(t(home ? 'notices.ftm.actionsCare' : 'notices.ftm.actions'));
  if (items.length === 0) {
    return [title, emptyOf(summary, 'actions', t(home ? 'notices.ftm.actionsNoneCare' : 'notices.ftm.actionsNone'))];
  }
  return [
    title,
    {
      kind: 'table',
      columns: [
        { title: t('notices.ftm.what'), share: 0.42 },
        { title: t('notices.ftm.owner'), share: 0.24 },
        { title: t('notices.ftm.due'), share: 0.12 },
        { title: t('notices.ftm.state', { date: words.day(options.asOf) }), share: 0.22 },
      ],
      rows: sortedBy(items, ({ dueOn, id }) => [dueOn, id]).map((item) => itemRow(summary, item)),
    },
  ];
}

function nextBlocks({ file, ftm, words }: Summary): readonly Block[] {
  const { t } = words;
  const after = inDateOrder(file.ftms).find(({ date }) => date > ftm.date);
  const count = file.policy.monthlyCadenceMaxDays;
  const date = words.longDay(addDays(ftm.date, count));
  return [
    heading(t('notices.ftm.next')),
    after === undefined
      ? body(`${t('notices.ftm.nextBy', { count, date })} `, { blank: 'long', label: t('notices.ftm.writeDay') })
      : body(t('notices.ftm.nextHeld', { date: words.longDay(after.date) })),
  ];
}

/** Said first while the petition is open, so that nobody reads on without it. */
function evidenceBlocks({ words, isAdjudicated }: Summary): readonly Block[] {
  if (isAdjudicated) return [];
  const { t } = words;
  const text = [strong(t('notices.ftm.notEvidence')), ` ${t('notices.ftm.notEvidenceWhy')}`];
  return [{ kind: 'paragraph', role: 'lead', text }];
}

function closingBlocks({ words, options, file }: Summary): readonly Block[] {
  const { t } = words;
  const sentences = [
    t('notices.ftm.closing', { date: words.longDay(options.asOf) }),
    options.withheld > 0 ? t('readers.withheld', { count: options.withheld }) : t('summary.closing.nothingWithheld'),
    ...(file.sensitiveTexts.some(({ category }) => category === 'part2') ? [t('notices.ftm.part2')] : []),
    ...(words.language === 'en' ? [] : [t('summary.closing.recordText')]),
  ];
  return [{ kind: 'rule' }, small(sentences.join(' '))];
}

function contentBlocks(summary: Summary): readonly Block[] {
  if (isHome(summary)) return [...actionBlocks(summary), ...nextBlocks(summary)];
  return [
    ...listBlocks(summary, 'strengths'),
    ...voiceBlocks(summary),
    ...listBlocks(summary, 'decisions'),
    ...actionBlocks(summary),
    ...nextBlocks(summary),
    ...attendanceBlocks(summary),
  ];
}

/**
 * The summary of one family team meeting. `file`: already narrowed to the reader and the as-of day (redaction); `ftm`: one
 * of its meetings. Source: PRACTICE b.2 and b.4 (judgement; needs local counsel).
 */
export function ftmSummary(file: CaseFile, ftm: Ftm, options: FtmSummaryOptions): DocumentModel {
  const { language, paper, madeAt, asOf } = options;
  const words = wordsFor({ hearing: { date: asOf }, timezone: file.court.timezone }, language);
  const { adjudicatedOn } = file.case;
  const isAdjudicated = adjudicatedOn !== null && adjudicatedOn <= asOf;
  const summary: Summary = { file, ftm, words, options, isAdjudicated };
  const { t } = words;
  const { caseNumber, docketName } = file.case;
  const docket = words.docketName(docketName);
  const date = words.longDay(ftm.date);
  const reader = readerName(summary);
  const sample = file.court.fictitious ? [[strong(t('notices.sample'))]] : [];
  return {
    title: t('notices.ftm.fileTitle', { caseNumber, docket, date }),
    language,
    paper,
    blocks: [
      {
        kind: 'masthead',
        title: t('notices.ftm.title'),
        lines: [[strong(t('notices.ftm.copyFor', { reader }))], [file.court.name], ...sample],
      },
      {
        kind: 'paragraph',
        role: 'facts',
        text: joined([[strong(caseNumber)], [docket], [strong(t('notices.ftm.heldOn', { date }))]], separator),
      },
      ...evidenceBlocks(summary),
      ...contentBlocks(summary),
      ...closingBlocks(summary),
    ],
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: t('notices.ftm.footer', { reader, moment: words.moment(madeAt) }),
      pageLabel: t('notices.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
