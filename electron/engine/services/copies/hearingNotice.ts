// Puts together the notices of a hearing: to one recipient, or to everybody who is to have one.

import {
  isRecipient,
  languageOf,
  type NoticeRecipient,
  noticeRecipients,
  readerOf,
  recipientId,
} from '../../../../shared/documents/hearingNotice/recipients.ts';
import {
  hearingNotice,
  type NoticeOptions,
  noticesTitle,
  recipientText,
} from '../../../../shared/documents/hearingNotice.ts';
import type { DocumentModel, Language } from '../../../../shared/documents/model.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { Instant } from '../../../../shared/domain/dates.ts';
import { hearingsInOrder, stands } from '../../../../shared/domain/hearings.ts';
import type { Hearing } from '../../../../shared/domain/record.ts';
import { done, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findCaseByHearing } from '../../store/cases.ts';
import { todayOf } from '../court.ts';
import { openCase } from '../reach.ts';
import type { Composer, CopyCase, CopyPart } from './composed.ts';

/** The court's own file is kept in English, and so is the proof that stays in it. */
const courtLanguage: Language = 'en';
const isWritten = (language: string | null): language is Language => language === 'en' || language === 'es';

type Written = Pick<NoticeOptions, 'language' | 'copy'>;

/**
 * One notice in the language that was asked for; else in the recipient's own. Where that is not the court's, the court's
 * copy with the proof of service follows: what is filed must be read by whoever reads the file.
 */
function writings(recipient: NoticeRecipient, asked: Language | null): readonly [Written, ...Written[]] {
  if (asked !== null) return [{ language: asked, copy: 'whole' }];
  const own = languageOf(recipient);
  if (!isWritten(own) || own === courtLanguage) return [{ language: courtLanguage, copy: 'whole' }];
  return [
    { language: own, copy: 'theirs' },
    { language: courtLanguage, copy: 'court' },
  ];
}

interface Sending {
  readonly file: CaseFile;
  readonly hearing: Hearing;
  readonly asked: Language | null;
  readonly paper: DocumentModel['paper'];
  readonly madeAt: Instant;
}

function partsFor({ file, hearing, asked, paper, madeAt }: Sending, to: NoticeRecipient): readonly CopyPart[] {
  return writings(to, asked).map((written) => ({
    model: hearingNotice(file, hearing, to, { ...written, paper, madeAt }),
    label: null,
  }));
}

/** Of a hearing that was vacated it is told that it will not be held; one that was continued is noticed by its new day. */
const isNoticed = (hearing: Hearing) => stands(hearing) || hearing.status === 'vacated';

/** A hearing that was continued is noticed no more: its refusal names the days that stand. Nor is one that was held. */
export const composeHearingNotice: Composer<'hearing-notice'> = async (request, { store, by, now }) => {
  const opened = await store.read(async (tx) => {
    const caseId = await findCaseByHearing(tx, request.hearing, null);
    const open = await openCase(tx, by, caseId, ['judge', 'clerk', 'coordinator']);
    return open.ok ? done(await readCaseFile(tx, open.value, null)) : open;
  });
  if (!opened.ok) return opened;
  const file = opened.value;
  if (file === null) return refuse({ name: 'no-such-case', values: {} });
  const hearing = file.hearings.find((one) => one.id === request.hearing && isNoticed(one));
  if (hearing === undefined) {
    const standing = hearingsInOrder(file.hearings).filter(stands);
    return refuse({ name: 'no-such-hearing', values: { dates: [...new Set(standing.map(({ date }) => date))] } });
  }
  if (hearing.status === 'held') return refuse({ name: 'hearing-was-held', values: {} });
  const asOf = todayOf(file.court, now());
  const { to } = request;
  const everyone = noticeRecipients(file, asOf);
  const recipients = everyone.filter((each) => to === null || isRecipient(each, to));
  const paper = request.paper ?? 'letter';
  const madeAt = new Date(now()).toISOString() as Instant;
  const sending: Sending = { file, hearing, asked: request.language, paper, madeAt };
  const written = recipients.map((recipient) => partsFor(sending, recipient));
  const [first, ...others] = written.flat();
  if (first === undefined) return refuse({ name: 'no-such-recipient', values: {} });
  const languages = new Set([first, ...others].map(({ model }) => model.language));
  return done({
    document: 'hearing-notice',
    parts: [first, ...others],
    ...(recipients.length > 1 && { title: noticesTitle(file, hearing, first.model.language) }),
    tells: written.flatMap((parts, place) => parts.map(() => place)),
    cases: recipients.map(
      (recipient): CopyCase => ({ file, hearing: hearing.id, reader: readerOf(recipient), asOf, withheld: [] }),
    ),
    recipients: everyone.flatMap((each) => {
      const id = recipientId(each);
      return id === null
        ? []
        : [{ to: id, name: recipientText(file, hearing, each, request.language ?? courtLanguage) }];
    }),
    language: languages.size === 1 ? first.model.language : null,
    paper,
  });
};
