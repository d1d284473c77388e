// A screening while it is typed: what the form holds, which fields its instrument asks for, and the entry that it makes.

import type { Language } from '../../../../shared/documents/model.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import type { EntryProblem } from '../../../../shared/domain/entry.ts';
import { idOf } from '../../../../shared/domain/ids.ts';
import type { Child, Screening } from '../../../../shared/domain/record.ts';
import { type ScreeningEntry, totalArea } from '../../../../shared/domain/screening/entry.ts';
import { type Instrument, instrumentOf } from '../../../../shared/domain/screening/instruments.ts';
import { type FormProposal, proposeForm } from '../../../../shared/domain/screening/questionnaire.ts';
import { readTypedDate } from '../../../ui/typedDate.ts';

type Texts = Readonly<Record<string, string>>;

/** Days and figures as they are typed, choices by their code; '' is nothing. */
export interface ScreeningDraft {
  readonly tool: string;
  readonly aboutParentId: string;
  readonly date: string;
  /** '': the one that is proposed for the age on that day. */
  readonly form: string;
  /** '': the one that the instrument asks for. */
  readonly ageBasis: ScreeningEntry['ageBasis'] | '';
  readonly scores: Texts;
  readonly leftOut: Texts;
  readonly score: string;
  readonly omitted: string;
  /** Answers one by one, instead of their total. */
  readonly byItem: boolean;
  readonly answers: Readonly<Record<string, number>>;
  readonly result: string;
  readonly completedBy: string;
  readonly language: string;
  readonly setting: string;
  readonly followUpInterviewOn: string;
  readonly followUpScore: string;
  readonly referredTo: string;
  readonly referredOn: string;
  readonly rescreenOn: string;
  readonly safetyFollowUpOn: string;
}

export const emptyDraft: ScreeningDraft = {
  tool: '',
  aboutParentId: '',
  date: '',
  form: '',
  ageBasis: '',
  scores: {},
  leftOut: {},
  score: '',
  omitted: '',
  byItem: false,
  answers: {},
  result: '',
  completedBy: '',
  language: '',
  setting: '',
  followUpInterviewOn: '',
  followUpScore: '',
  referredTo: '',
  referredOn: '',
  rescreenOn: '',
  safetyFollowUpOn: '',
};

const autismScreen = 'm-chat-r-f';
export const isAutismScreen = (instrument: Instrument | null): boolean => instrument?.id === autismScreen;

/** Another instrument: what was typed of scores and questionnaire was the other one's; the rest stays. */
export function withTool(draft: ScreeningDraft, tool: string): ScreeningDraft {
  const { form, ageBasis, scores, leftOut, score, omitted, answers, result, followUpInterviewOn, followUpScore } =
    emptyDraft;
  const none = { form, ageBasis, scores, leftOut, score, omitted, answers, result, followUpInterviewOn, followUpScore };
  const instrument = instrumentOf(tool);
  const aboutParentId = instrument?.about === 'caregiver' ? draft.aboutParentId : '';
  return { ...draft, ...none, tool, aboutParentId, safetyFollowUpOn: '', byItem: isAutismScreen(instrument) };
}

// ---- a kept screening as it is typed again ---------------------------------------------------------------------

const figure = (value: number | null | undefined) => (value == null ? '' : String(value));

function ofAreas({ areas }: Screening, value: (row: Screening['areas'][number]) => number | null | undefined): Texts {
  const own = areas.filter(({ area }) => area !== totalArea);
  return Object.fromEntries(own.map((row) => [row.area, figure(value(row))]));
}

/** Answers beside those that stand beside a total anyway: to self-harm, and marks that have a name. */
function isByItem({ answers }: Screening, instrument: Instrument | null): boolean {
  const safety = String(instrument?.safetyItem?.item);
  return Object.keys(answers ?? {}).some((item) => /^\d+$/.test(item) && item !== safety);
}

/** A kept screening in the form again. `write`: a day as it can be typed. */
export function draftOf(row: Screening, write: (date: CalendarDate) => string): ScreeningDraft {
  const day = (date: CalendarDate | null) => (date === null ? '' : write(date));
  const instrument = instrumentOf(row.tool);
  const byItem = isByItem(row, instrument);
  return {
    tool: row.tool,
    aboutParentId: row.aboutParentId ?? '',
    date: write(row.date),
    form: row.form,
    ageBasis: row.ageBasis,
    scores: ofAreas(row, ({ score }) => score),
    leftOut: ofAreas(row, ({ omitted }) => omitted || null),
    score: byItem ? '' : figure(row.score),
    omitted: figure(row.areas.find(({ area }) => area === totalArea)?.omitted || null),
    byItem,
    answers: row.answers ?? {},
    result: row.resultComputed ? '' : row.result,
    completedBy: row.completedBy ?? '',
    language: row.language ?? '',
    setting: row.setting ?? '',
    followUpInterviewOn: day(row.followUpInterviewOn),
    followUpScore: figure(row.followUpScore),
    referredTo: row.referredTo ?? '',
    referredOn: day(row.referredOn),
    rescreenOn: day(row.rescreenOn),
    safetyFollowUpOn: day(row.safetyFollowUpOn),
  };
}

// ---- what is typed, read ---------------------------------------------------------------------------------------

/** How days are read: in whose language, and nearest to which day where no year is typed. */
export interface Reading {
  readonly language: Language;
  readonly today: CalendarDate;
}

export function dayIn(typed: string, { language, today }: Reading): CalendarDate | null {
  const read = readTypedDate(typed, language, today);
  return 'date' in read ? read.date : null;
}

/** A figure with a decimal point or comma, or null. What is too long for any instrument is no figure. */
function figureIn(typed: string | undefined): number | null {
  const text = (typed ?? '').trim().replace(',', '.');
  return /^-?\d{1,3}(\.\d{1,2})?$/.test(text) ? Number(text) : null;
}

/** A whole number of items; anything else is told of as unread. */
function countIn(typed: string | undefined): number {
  const count = figureIn(typed);
  return count !== null && Number.isInteger(count) && count >= 0 && count <= 50 ? count : 0;
}

const textIn = (typed: string) => typed.trim() || null;

const days = ['date', 'followUpInterviewOn', 'referredOn', 'rescreenOn', 'safetyFollowUpOn'] as const;

const refuse = (field: string, reason: EntryProblem['reason'], values: EntryProblem['values'] = {}): EntryProblem => ({
  field,
  reason,
  severity: 'refuse',
  values,
});

function unreadFigure(field: string, typed: string, isCount: boolean): readonly EntryProblem[] {
  const isRead = isCount ? String(countIn(typed)) === typed.trim() : figureIn(typed) !== null;
  return typed.trim() === '' || isRead ? [] : [refuse(field, 'not-a-whole-number', { value: typed.trim() })];
}

/** What is typed and cannot be read: no day, no figure. Of a day its field says so itself. */
function unread(draft: ScreeningDraft, reading: Reading): readonly EntryProblem[] {
  return [
    ...days.flatMap((field) =>
      draft[field].trim() !== '' && dayIn(draft[field], reading) === null ? [refuse(field, 'missing')] : [],
    ),
    ...Object.entries(draft.scores).flatMap(([area, typed]) => unreadFigure(`areas.${area}`, typed, false)),
    ...Object.entries(draft.leftOut).flatMap(([area, typed]) => unreadFigure(`areas.${area}`, typed, true)),
    ...unreadFigure('score', draft.score, false),
    ...unreadFigure('omitted', draft.omitted, true),
    ...unreadFigure('followUpScore', draft.followUpScore, false),
  ];
}

// ---- the entry -------------------------------------------------------------------------------------------------

type Born = Pick<Child, 'bornOn' | 'gestationDays'>;

/** Which questionnaire is proposed; null before instrument and day are known. */
export function proposalOf({ tool, date }: ScreeningDraft, child: Born, reading: Reading): FormProposal | null {
  const on = dayIn(date, reading);
  return instrumentOf(tool) === null || on === null ? null : proposeForm(tool, child, on);
}

/** The questionnaire that the entry has: the chosen one, else the proposed, else an instrument's only one. */
export function formIn(draft: ScreeningDraft, instrument: Instrument, proposal: FormProposal | null): string {
  if (draft.form !== '') return draft.form;
  const [first, second] = instrument.forms;
  return proposal?.form ?? (first !== undefined && second === undefined ? first.name : '');
}

/** The answers that the form shows: all of them, or the one on self-harm beside a total; and marks that have a name. */
function answersIn({ answers, byItem }: ScreeningDraft, { takes, safetyItem }: Instrument) {
  const shown = Object.entries(answers).filter(
    ([item]) => takes.marks.includes(item) || (takes.answers !== null && byItem) || item === String(safetyItem?.item),
  );
  return shown.length === 0 ? null : Object.fromEntries(shown);
}

function areasIn(draft: ScreeningDraft, { areas, takes }: Instrument): ScreeningEntry['areas'] {
  if (takes.areas === null) return [];
  return areas
    .map((area) => ({ area, score: figureIn(draft.scores[area]), omitted: countIn(draft.leftOut[area]) }))
    .filter(({ score, omitted }) => score !== null || omitted > 0);
}

function scoresIn(draft: ScreeningDraft, instrument: Instrument) {
  const byTotal = instrument.takes.total !== null && !draft.byItem;
  return {
    areas: areasIn(draft, instrument),
    score: byTotal ? figureIn(draft.score) : null,
    omitted: byTotal ? countIn(draft.omitted) : 0,
    answers: answersIn(draft, instrument),
  };
}

function entryIn(draft: ScreeningDraft, date: CalendarDate, instrument: Instrument, child: Born, reading: Reading) {
  const proposal = proposeForm(draft.tool, child, date);
  const caregiver = instrument.about === 'caregiver' && draft.aboutParentId !== '';
  return {
    tool: draft.tool,
    form: formIn(draft, instrument, proposal),
    date,
    ageBasis: draft.ageBasis === '' ? (proposal.basis?.basis ?? 'chronological') : draft.ageBasis,
    aboutParentId: caregiver ? idOf<'parent'>(draft.aboutParentId) : null,
    ...scoresIn(draft, instrument),
    result: textIn(draft.result),
    completedBy: textIn(draft.completedBy),
    language: textIn(draft.language),
    setting: textIn(draft.setting),
    followUpInterviewOn: dayIn(draft.followUpInterviewOn, reading),
    followUpScore: figureIn(draft.followUpScore),
    referredTo: textIn(draft.referredTo),
    referredOn: dayIn(draft.referredOn, reading),
    rescreenOn: dayIn(draft.rescreenOn, reading),
    safetyFollowUpOn: dayIn(draft.safetyFollowUpOn, reading),
  } satisfies ScreeningEntry;
}

export interface ReadDraft {
  /** null: no instrument is chosen, or no day that can be read. */
  readonly entry: ScreeningEntry | null;
  /** What stands against it already, before any rule is asked. */
  readonly problems: readonly EntryProblem[];
}

/** The entry that a draft makes, with everything in it that could not be read. */
export function readDraft(draft: ScreeningDraft, child: Born, reading: Reading): ReadDraft {
  const instrument = instrumentOf(draft.tool);
  const date = dayIn(draft.date, reading);
  const missing = [
    ...(instrument === null ? [refuse('tool', 'missing')] : []),
    ...(draft.date.trim() === '' ? [refuse('date', 'missing')] : []),
  ];
  const entry = instrument === null || date === null ? null : entryIn(draft, date, instrument, child, reading);
  return { entry, problems: [...missing, ...unread(draft, reading)] };
}

/** Whether anything was typed since the form was opened. */
export const isChanged = (draft: ScreeningDraft, start: ScreeningDraft): boolean =>
  draft !== start && JSON.stringify(draft) !== JSON.stringify(start);

/** Whether anything of the scores is typed: before that there is no result to show. */
export const hasScores = ({ areas, score, answers, omitted }: ScreeningEntry): boolean =>
  areas.length > 0 || score !== null || answers !== null || omitted > 0;
