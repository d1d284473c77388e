// The pieces of text that every document is put together from, in one language.

import type { NoContactOrder, ObligationLine } from '../brief/brief.ts';
import type { CalendarDate, Instant } from '../domain/dates.ts';
import type { ObligationStatus, ObligationSubject } from '../domain/obligation.ts';
import { courtSetting, type RuleId, ruleSources } from '../domain/ruleSources.ts';
import {
  clockTime,
  listed,
  longDate,
  momentIn,
  percent,
  shortDate,
  weekdayDate,
  weekdayShortDate,
} from '../i18n/format.ts';
import { type MessageKey, type MessageValues, type Translator, translatorFor } from '../i18n/translator.ts';
import { resourceFamilyMark, withheldText } from '../redaction/marks.ts';
import type { Inline, Language, Meaning, Text } from './model.ts';
import { plainText } from './plainText.ts';

/** Words of one document: translations, dates near its hearing, and texts quoted from the record. */
export interface Words extends Translator {
  /** "Nov 24"; with the year where it is not the hearing's. */
  day(date: CalendarDate): string;
  longDay(date: CalendarDate): string;
  weekday(date: CalendarDate): string;
  weekdayShort(date: CalendarDate): string;
  time(time: string): string;
  moment(instant: Instant): string;
  share(value: number): string;
  list(items: readonly string[]): string;
  age(age: { readonly months: number; readonly days: number }): string;
  /** Text as somebody recorded it, in their language; said to be withheld where it is. */
  recorded(text: string, language?: Language): Inline;
  /** The same where only plain text can stand. */
  plain(text: string): string;
  /** A person as the record names one: a parent of the child, a family, a name with a title or with the kinship in brackets. */
  person(name: string): string;
  /** The text of `key` with `inline` in place of `{{slot}}`, so that a quotation keeps its own language. */
  around(key: MessageKey, slot: string, inline: Inline, values?: MessageValues): Text;
  courtroom(name: string): string;
  /** "In the Interest of M.S." as the document's language says it. */
  docketName(name: string): string;
  /** Citation of a rule; a court's own setting is said to be one. */
  source(rule: RuleId): string;
}

/** Holds the place of an inline text while its sentence is translated; occurs in no text. */
const slotMark = '\u0001';

/** The court's record is kept in English; a quotation in another language says so where it is made. */
export const recordLanguage: Language = 'en';

/** The hearing's day, which other days are told beside, and the court's own zone. */
export interface BriefTime {
  readonly hearing: { readonly date: CalendarDate };
  readonly timezone: string;
}

/** "Courtroom 4B" as the language says it; a room with a name of its own keeps it. */
export function courtroomName({ t }: Pick<Translator, 't'>, name: string): string {
  const number = /^Courtroom (.+)$/.exec(name)?.[1];
  return number === undefined ? name : t('courtroom', { number });
}

/** A note in brackets after a family's name, in the language where the court's list has it. */
function noteText({ code }: Translator, note: string): string {
  const said = note.slice(2, -1);
  return note === '' ? '' : ` (${code('kinship', said)})`;
}

/** Words for a brief's documents. */
export function wordsFor(brief: BriefTime, language: Language): Words {
  const translator = translatorFor(language);
  const near = brief.hearing.date;
  const { t } = translator;
  return {
    ...translator,
    day: (date) => shortDate(date, language, near),
    longDay: (date) => longDate(date, language),
    weekday: (date) => weekdayDate(date, language),
    weekdayShort: (date) => weekdayShortDate(date, language),
    time: (time) => clockTime(time, language),
    moment: (instant) => momentIn(instant, brief.timezone, language),
    share: (value) => percent(value, language),
    list: (items) => listed(items, language),
    age: ({ months, days }) => t('age', { months: t('months', { count: months }), days: t('days', { count: days }) }),
    recorded(text, spoken = recordLanguage) {
      if (text.includes(withheldText)) return { text: t('withheld'), quiet: true };
      return spoken === language ? text : { text, lang: spoken };
    },
    plain: (text) => (text.includes(withheldText) ? t('withheld') : text),
    person(name) {
      if (name.includes(withheldText)) return t('withheld');
      if (name === resourceFamilyMark) return t('readers.resourceFamily');
      const [, family, note = ''] = /^(.+) family( \(.*\))?$/.exec(name) ?? [];
      if (family !== undefined) return t('familyNamed', { name: family }) + noteText(translator, note);
      const [, person, kinship] = /^(.+) \(([^)]+)\)$/.exec(name) ?? [];
      if (person !== undefined && kinship !== undefined) return `${person} (${translator.code('kinship', kinship)})`;
      return translator.code('caregiver', name) === name.replaceAll('_', ' ')
        ? name.replace(/^Atty\. /, t('summary.people.attorneyTitle'))
        : translator.code('caregiver', name);
    },
    around(key, slot, inline, values = {}) {
      const [before = '', after = ''] = t(key, { ...values, [slot]: slotMark }).split(slotMark);
      return [before, inline, after].filter((part) => part !== '');
    },
    courtroom: (name) => courtroomName(translator, name),
    docketName(name) {
      const initials = /^In the Interest of (.+)$/.exec(name)?.[1];
      return initials === undefined
        ? name
        : t('inTheInterestOf', { initials: listed(initials.split(/, | and /), language) });
    },
    source: (rule) => (ruleSources[rule] === courtSetting ? t('courtSetting') : ruleSources[rule]),
  };
}

/** What an obligation is, in words; a record's own text is quoted. */
export function obligationText(words: Words, subject: ObligationSubject): Inline {
  const { t } = words;
  switch (subject.kind) {
    case 'health:initial':
      return t('obligation.health.initial');
    case 'health:comprehensive':
      return t('obligation.health.comprehensive');
    case 'health:follow_up':
      return t('obligation.health.follow_up');
    case 'well':
      return subject.months === 1 ? t('obligation.wellOne') : t('obligation.well', { months: subject.months });
    case 'screen:dev':
      return t('obligation.screen.dev');
    case 'screen:se':
      return t('obligation.screen.se');
    case 'mchat':
      return t('obligation.mchat', { months: subject.months });
    case 'partC:referral':
      return t('obligation.partC.referral');
    case 'partC:ifsp':
      return subject.closedBy === 'not-eligible' ? t('obligation.partC.notEligible') : t('obligation.partC.ifsp');
    case 'partC:review':
      return t('obligation.partC.review', { number: subject.number });
    case 'partC:transition':
      return t('obligation.partC.transition');
    case 'serviceStart':
      return t('obligation.serviceStart', { service: words.code('serviceType', subject.serviceType) });
    case 'medicalTask':
    case 'actionItem':
    case 'orderItem':
      return words.recorded(subject.text);
  }
}

/** An obligation with the child it is about, where a case has several. */
export function lineText(words: Words, line: ObligationLine, namesChild: boolean): Text {
  const what = obligationText(words, line.row.subject);
  const isNamed = line.childName === null || plainText([what]).includes(line.childName);
  return namesChild && !isNamed ? [`${line.childName}: `, what] : [what];
}

/** A meaning's mark and its words, which are never parted from it. */
export function marked(mark: Meaning, text: string): Text {
  return [{ mark }, { text, keep: true }];
}

/** How an obligation stands, by mark and words. */
export function stateText(words: Words, { row: { status, due }, partlyMet }: ObligationLine): Text {
  return stateOf(words, status, due, partlyMet);
}

/** The same of a status by itself. */
export function stateOf(words: Words, status: ObligationStatus, due: CalendarDate, partlyMet: boolean): Text {
  const { t, day } = words;
  switch (status.state) {
    case 'overdue':
      return marked('overdue', t(partlyMet ? 'mark.partlyMet' : 'mark.overdue', { count: status.daysOverdue }));
    case 'inGrace':
      return [t('mark.inGrace', { date: day(status.graceEndsOn) })];
    case 'dueByHearing':
      return marked('due', t('mark.dueOn', { date: day(due) }));
    case 'later':
      return marked('onTrack', t('mark.dueOn', { date: day(due) }));
    case 'doneOnTime':
      return marked('onTrack', t('mark.done', { date: day(status.doneOn) }));
    case 'doneLate':
      return [t('mark.doneLate', { date: day(status.doneOn), count: status.daysLate })];
  }
}

/** Joins texts with a separator between them. */
export function joined(texts: readonly Text[], between: Inline): Text {
  return texts.flatMap((text, index) => (index === 0 ? text : [between, ...text]));
}

/** "No contact with Karis until Feb 12, 2027". */
export function noContactText({ t, list, day }: Words, { protects, until }: NoContactOrder): string {
  const names = list(protects);
  return until === null
    ? t('summary.people.noContactNoEnd', { names })
    : t('summary.people.noContact', { names, date: day(until) });
}

/** A text that begins a sentence. */
export function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
