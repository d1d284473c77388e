// Notice of a hearing to one recipient: when, where and before whom, what its reader has a right to, whom to ask, and the
// proof of service. It says nothing of why: no allegation, no health, no service, and of other people only initials.

import { isIdentified, plainName } from '../brief/names.ts';
import { initialsOf } from '../docket/initials.ts';
import type { CaseFile } from '../domain/caseFile.ts';
import type { Instant } from '../domain/dates.ts';
import type { Child, Hearing, Parent } from '../domain/record.ts';
import { dayOfWeek } from '../i18n/format.ts';
import { nextSet } from '../schedule/life.ts';
import { body, heading, strong } from './benchSummary/pieces.ts';
import type { NoticeRecipient } from './hearingNotice/recipients.ts';
import type { Block, Cell, DocumentModel, Language, List, Text } from './model.ts';
import { capitalized, joined, type Words, wordsFor } from './words.ts';

export interface NoticeOptions {
  readonly language: Language;
  readonly paper: DocumentModel['paper'];
  /** When this copy was made. */
  readonly madeAt: Instant;
  /**
   * 'whole': the notice with its proof of service. 'theirs': without, as it goes out in another language. 'court': the same
   * notice in the language of the court's file, with the proof.
   */
  readonly copy: 'whole' | 'theirs' | 'court';
}

/** One notice: of which hearing of which case, to whom, in which words. */
interface Notice {
  readonly file: CaseFile;
  readonly hearing: Hearing;
  readonly to: NoticeRecipient;
  readonly words: Words;
  readonly copy: NoticeOptions['copy'];
}

const small = (text: string): Block => ({ kind: 'paragraph', role: 'small', text: [text] });
const separator = { separator: true } as const;

const initialsAll = ({ list }: Words, children: readonly Child[]) => list(children.map(initialsOf));

/** As a word inside a sentence or after another: "mother", "alleged father". */
const relationIn = (words: Words, parents: readonly Parent[]) =>
  words.list(parents.map(({ relation }) => words.code('relation', relation).toLocaleLowerCase(words.language)));

/** "Mother of M.S.", "Attorney for the parent: mother", "Resource family of M.S." */
function roleText({ file, to, words }: Notice): string {
  const { t } = words;
  switch (to.kind) {
    case 'parent':
      return t('notices.hearing.role.parent', {
        relation: words.code('relation', to.parent.relation),
        initials: initialsAll(
          words,
          file.children.map(({ child }) => child),
        ),
      });
    case 'attorney':
    case 'guardian':
      return t(`notices.hearing.role.${to.kind}`, { relation: relationIn(words, to.parents) });
    case 'team':
      return words.code('role', to.role);
    case 'home':
      return t(`notices.hearing.role.${to.isKin ? 'relativeHome' : 'home'}`, {
        initials: initialsAll(words, to.children),
      });
    case 'tribe': {
      const tribe = file.icwa?.tribe ?? null;
      return tribe === null
        ? t('notices.hearing.role.tribe')
        : t('notices.hearing.role.tribeNamed', { tribe: words.plain(plainName(tribe)) });
    }
  }
}

/** The recipient's own name; null where the record does not have it. */
function nameText({ file, to, words }: Notice): string | null {
  if (to.kind === 'parent') return isIdentified(to.parent) ? to.parent.name : null;
  if (to.kind === 'home') return capitalized(words.person(plainName(to.caregiver)));
  const person = to.personId === null ? undefined : file.people.get(to.personId);
  return person === undefined ? null : words.person(plainName(person.name));
}

/** "Dana Fulbright, mother of M.S.": by whom a clerk chooses a notice; the name alone is not always recorded. */
export function recipientText(
  file: CaseFile,
  hearing: Hearing,
  to: NoticeRecipient,
  language: NoticeOptions['language'],
): string {
  const words = wordsFor({ hearing, timezone: file.court.timezone }, language);
  const notice: Notice = { file, hearing, to, words, copy: 'whole' };
  const name = nameText(notice);
  return name === null ? roleText(notice) : `${name} (${roleText(notice)})`;
}

/** The title of a file that holds the notices to everybody: of the hearing, and of no one recipient. */
export function noticesTitle(file: CaseFile, hearing: Hearing, language: NoticeOptions['language']): string {
  const words = wordsFor({ hearing, timezone: file.court.timezone }, language);
  const { caseNumber, docketName } = file.case;
  const docket = words.docketName(docketName);
  return words.t('notices.hearing.fileTitleAll', { caseNumber, docket, date: words.longDay(hearing.date) });
}

/** The only address that is ever printed is a substitute one; a protected one without it is reached through the clerk. */
function addressLines({ to, words }: Notice): readonly Text[] {
  const { t } = words;
  const parent = to.kind === 'parent' ? to.parent : null;
  if (parent !== null && parent.substituteAddress !== null) return [[parent.substituteAddress]];
  if (parent?.addressConfidential === true) return [[t('notices.hearing.viaClerk')]];
  const blank = { blank: 'long', label: t('notices.hearing.writeAddress') } as const;
  return [[blank], [blank]];
}

function recipientBlocks(notice: Notice): readonly Block[] {
  const { t } = notice.words;
  const name = nameText(notice);
  return [
    heading(t('notices.hearing.to')),
    body(name === null ? { blank: 'long', label: t('notices.hearing.writeName') } : strong(name)),
    body(roleText(notice)),
    ...addressLines(notice).map((line) => body(...line)),
  ];
}

const noYear = '0000-01-01' as Hearing['date'];
/** "Tuesday, November 24, 2026". */
const wholeDay = ({ language }: Words, date: Hearing['date']) => dayOfWeek(date, language, noYear);

/** The same inside a sentence: Spanish writes a weekday small there. */
function dayInside(words: Words, date: Hearing['date']): string {
  const day = wholeDay(words, date);
  return words.language === 'es' ? day.slice(0, 1).toLocaleLowerCase('es') + day.slice(1) : day;
}

/** Of which hearing this one takes the place: whoever had notice of that day must not go there. */
function inPlaceOf({ file, hearing, words }: Notice): readonly (readonly [string, Cell])[] {
  const { t } = words;
  const before = file.hearings.find(({ id, status }) => id === hearing.continuedFrom && status === 'continued');
  if (before === undefined) return [];
  const told = { date: dayInside(words, before.date), time: words.time(before.start) };
  return [[t('notices.hearing.inPlaceOf'), [t('notices.hearing.inPlaceOfThat', told)]]];
}

function hearingBlocks(notice: Notice): readonly Block[] {
  const { file, hearing, words } = notice;
  const { t } = words;
  const room = file.courtrooms.find(({ id }) => id === hearing.courtroomId);
  const judge = file.people.get(hearing.judgeId);
  const facts: readonly (readonly [string, Cell])[] = [
    [
      t('notices.hearing.type'),
      [strong(t('notices.hearing.typeNamed', { type: words.code('hearingType', hearing.type) }))],
    ],
    [t('notices.hearing.date'), [strong(wholeDay(words, hearing.date))]],
    ...inPlaceOf(notice),
    [
      t('notices.hearing.time'),
      [strong(t('notices.hearing.timeAndLength', { time: words.time(hearing.start), count: hearing.minutes }))],
    ],
    [
      t('notices.hearing.room'),
      {
        lines: [
          [room === undefined ? t('notices.hearing.roomNone') : strong(words.courtroom(room.name))],
          ...(room?.remote === true && hearing.status !== 'vacated' ? [[t('notices.hearing.remote')]] : []),
        ],
      },
    ],
    [t('notices.hearing.judge'), [judge?.name ?? t('notices.hearing.judgeNone')]],
  ];
  return [
    heading(t('notices.hearing.what')),
    {
      kind: 'table',
      columns: [
        { title: t('notices.hearing.fact'), hiddenTitle: true, share: 0.22 },
        { title: t('notices.hearing.says'), hiddenTitle: true, share: 0.78 },
      ],
      rows: facts.map(([term, says]) => [[term], says]),
    },
  ];
}

/** A parent whose attorney is recorded is told the name, which is the parent's own to know. */
function counselText({ file, words }: Notice, { attorneyId }: Parent): string {
  const attorney = attorneyId === null ? undefined : file.people.get(attorneyId);
  return attorney === undefined
    ? words.t('notices.hearing.counsel')
    : words.t('notices.hearing.counselNamed', { attorney: words.person(attorney.name) });
}

function rightsOf(notice: Notice): readonly string[] {
  const { file, to, words } = notice;
  const { t } = words;
  switch (to.kind) {
    case 'parent':
      return [counselText(notice, to.parent), ...(file.icwa?.tribe == null ? [] : [t('notices.hearing.counselIcwa')])];
    case 'home':
      return [t('notices.hearing.caregiver')];
    case 'tribe':
      return [t('notices.hearing.tribe')];
    case 'team':
      return [t(to.role === 'casa' ? 'notices.hearing.casa' : 'notices.hearing.professional')];
    default:
      return [t('notices.hearing.professional')];
  }
}

/** Those whom a law gives a right of their own; the others come as their work asks. */
const hasRights = ({ kind }: NoticeRecipient) => kind === 'parent' || kind === 'home' || kind === 'tribe';

/** Those who come for themselves, and not because it is their work. */
const isFamily = ({ kind }: NoticeRecipient) => kind === 'parent' || kind === 'home';

const plain = (texts: readonly string[]): List => ({
  kind: 'list',
  role: 'plain',
  items: texts.map((text) => ({ text: [text] })),
});

function interpreterText({ to, words }: Notice): string {
  const { t } = words;
  const parent = to.kind === 'parent' ? to.parent : null;
  return parent?.interpreterRequired === true && parent.language !== null
    ? t('notices.hearing.interpreter', { language: words.code('language', parent.language) })
    : t('notices.hearing.interpreterAsk');
}

function helpBlocks(notice: Notice): readonly Block[] {
  const { to, words } = notice;
  const { t } = words;
  if (!isFamily(to)) return [];
  const own = to.kind === 'home' ? t('notices.hearing.bringHome') : t('notices.hearing.bringPapers');
  return [
    heading(t('notices.hearing.help')),
    body(interpreterText(notice)),
    body(t('notices.hearing.safety')),
    body(t('notices.hearing.arrive')),
    heading(t('notices.hearing.bring')),
    plain([
      t('notices.hearing.bringNotice'),
      own,
      t('notices.hearing.bringQuestions'),
      t('notices.hearing.bringCalendar'),
    ]),
  ];
}

function askBlocks({ file, words }: Notice): readonly Block[] {
  const { t } = words;
  const clerk = file.people.get(file.court.clerkId);
  const who =
    clerk === undefined ? t('notices.hearing.clerkUnnamed') : t('notices.hearing.clerk', { name: clerk.name });
  return [
    heading(t('notices.hearing.ask')),
    body(`${who} `, { blank: 'long', label: t('notices.hearing.writeTelephone') }),
    body(t('notices.hearing.notAdvice')),
  ];
}

function proofBlocks({ to, words, copy }: Notice): readonly Block[] {
  const { t } = words;
  if (copy === 'theirs') return [];
  const language = to.kind === 'parent' ? to.parent.language : null;
  const terms = ['proofDay', 'proofHow', 'proofTo', 'proofName', 'proofSigned'] as const;
  return [
    { kind: 'rule' },
    heading(t('notices.hearing.proof')),
    small(t('notices.hearing.proofWhy')),
    ...(copy === 'court' && language !== null
      ? [small(t('notices.hearing.proofOther', { language: words.code('language', language) }))]
      : []),
    {
      kind: 'table',
      columns: [
        { title: t('notices.hearing.fact'), hiddenTitle: true, share: 0.5 },
        { title: t('notices.hearing.write'), hiddenTitle: true, share: 0.5 },
      ],
      rows: terms.map((term) => {
        const label = t(`notices.hearing.${term}`);
        // An empty line above leaves room for a hand.
        return [{ lines: [[''], [label]] }, { lines: [[''], [{ blank: 'long', label }]] }];
      }),
    },
  ];
}

/** A hearing that was vacated: nobody comes, and nothing is said of why. */
function vacatedBlocks({ file, hearing, words }: Notice): readonly Block[] {
  const { t } = words;
  // What is set in place of it may stand before its day.
  const since = hearing.status === 'vacated' ? { ...hearing, date: hearing.vacating.on, start: '00:00' } : hearing;
  const next = nextSet(since, file.hearings);
  const told = { date: dayInside(words, hearing.date), time: words.time(hearing.start) };
  return [
    heading(t('notices.hearing.vacated')),
    body(strong(t('notices.hearing.vacatedThat', told))),
    body(
      next === null
        ? t('notices.hearing.vacatedNoNext')
        : t('notices.hearing.vacatedNext', { date: dayInside(words, next.date), time: words.time(next.start) }),
    ),
  ];
}

/** What the recipient has a right to, and what helps: of a hearing that will be held. */
function comingBlocks(notice: Notice): readonly Block[] {
  const { to, words } = notice;
  return [
    heading(words.t(hasRights(to) ? 'notices.hearing.rights' : 'notices.hearing.why')),
    ...rightsOf(notice).map((text) => body(text)),
    ...helpBlocks(notice),
  ];
}

/** The titles of a notice, and of one that says that the hearing will not be held. */
const titles = {
  held: { theirs: 'notices.hearing.title', court: 'notices.hearing.titleCourt', file: 'notices.hearing.fileTitle' },
  vacated: {
    theirs: 'notices.hearing.titleVacated',
    court: 'notices.hearing.titleVacatedCourt',
    file: 'notices.hearing.fileTitleVacated',
  },
} as const;

/**
 * The notice of `hearing` to one recipient; of one that was vacated, that it will not be held. `file`: the case whole; of it only the caption, the hearing and what is the
 * recipient's own are printed, never a protected address.
 * Source: 42 U.S.C. 675(5)(G), 25 U.S.C. 1911(c) and 1912(b); the rest is the court's own rule.
 */
export function hearingNotice(
  file: CaseFile,
  hearing: Hearing,
  to: NoticeRecipient,
  { language, paper, madeAt, copy }: NoticeOptions,
): DocumentModel {
  const words = wordsFor({ hearing, timezone: file.court.timezone }, language);
  const notice: Notice = { file, hearing, to, words, copy };
  const { t } = words;
  const { caseNumber, docketName } = file.case;
  const docket = words.docketName(docketName);
  const role = roleText(notice);
  const isVacated = hearing.status === 'vacated';
  const titled = titles[isVacated ? 'vacated' : 'held'];
  const sample: Text = file.court.fictitious ? [strong(t('notices.sample'))] : [];
  return {
    title: t(titled.file, { caseNumber, docket, date: words.longDay(hearing.date), role }),
    language,
    paper,
    blocks: [
      {
        kind: 'masthead',
        title: t(copy === 'court' ? titled.court : titled.theirs),
        lines: [[strong(file.court.name)], ...(sample.length > 0 ? [sample] : [])],
      },
      { kind: 'paragraph', role: 'facts', text: joined([[strong(caseNumber)], [docket]], separator) },
      // First of all, so that nobody reads a day to come to above it.
      ...(isVacated ? vacatedBlocks(notice) : []),
      {
        kind: 'columns',
        shares: [0.4, 0.6],
        streams: [recipientBlocks(notice), hearingBlocks(notice)],
      },
      ...(isVacated ? [] : comingBlocks(notice)),
      ...askBlocks(notice),
      ...proofBlocks(notice),
    ],
    furniture: {
      footerLeft: t('summary.footer.left', { caseNumber, docket }),
      footerMiddle: t('notices.hearing.footer', { role, moment: words.moment(madeAt) }),
      pageLabel: t('notices.page', { page: '{page}', pages: '{pages}' }),
    },
  };
}
