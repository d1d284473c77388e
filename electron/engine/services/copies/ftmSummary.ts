// Puts together the summary of a family team meeting for one reader, from the case as that reader may have it.

import { type FtmPart, ftmSummary } from '../../../../shared/documents/ftmSummary.ts';
import { withoutMarks } from '../../../../shared/documents/withheldMarks.ts';
import { leaveOutLater } from '../../../../shared/domain/asOf.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import { inDateOrder } from '../../../../shared/domain/order.ts';
import type { Ftm } from '../../../../shared/domain/record.ts';
import { dayIn } from '../../../../shared/i18n/format.ts';
import type { Reader } from '../../../../shared/redaction/audiences.ts';
import { narrowCaseFile } from '../../../../shared/redaction/narrow.ts';
import { done, type Result, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findCaseByNumber } from '../../store/cases.ts';
import { instantOf, readerOf } from '../briefMaking.ts';
import { type Grounds, readGrounds } from '../passages.ts';
import { openTo } from '../reach.ts';
import type { Composed, Composer, Composing } from './composed.ts';

type Asked = Parameters<Composer<'ftm-summary'>>[0];

interface Open {
  readonly file: CaseFile;
  readonly grounds: Grounds;
  /** Whose copy: who asks has that of their own client alone; of no party: the first such of the record. */
  readonly whose: Reader;
}

async function readOpen(request: Asked, { store, by }: Composing): Promise<Result<Open>> {
  return store.read(async (tx) => {
    const caseId = await findCaseByNumber(tx, request.caseNumber, null);
    const open = await openTo(tx, by, caseId, request);
    if (!open.ok) return open;
    const file = caseId === null ? null : await readCaseFile(tx, caseId, null);
    if (file === null) return refuse({ name: 'no-such-case', values: {} });
    return done({ file, grounds: await readGrounds(tx, file), whose: open.value });
  });
}

const shownOf = ({ attendees, invitedAbsent, strengths, decisions, parentVoice }: Ftm) =>
  JSON.stringify([attendees, invitedAbsent, strengths, decisions, parentVoice]);

/** Of how many records of the meeting, itself and its action items, the reader has less than was recorded. */
function lessThanRecorded(whole: CaseFile, given: CaseFile, { id }: Ftm): number {
  const meetings = [whole, given].map(({ ftms }) =>
    ftms
      .filter((row) => row.id === id)
      .map(shownOf)
      .join(),
  );
  const items = new Set(given.actionItems.map((item) => JSON.stringify(item)));
  const own = whole.actionItems.filter(({ ftmId }) => ftmId === id);
  return own.filter((item) => !items.has(JSON.stringify(item))).length + (meetings[0] === meetings[1] ? 0 : 1);
}

function recordedOf({ actionItems }: CaseFile, ftm: Ftm): ReadonlySet<FtmPart> {
  const lists: Readonly<Record<FtmPart, readonly unknown[]>> = {
    attendance: [...ftm.attendees, ...ftm.invitedAbsent],
    strengths: ftm.strengths,
    decisions: ftm.decisions,
    actions: actionItems.filter(({ ftmId }) => ftmId === ftm.id),
  };
  const parts = Object.keys(lists) as FtmPart[];
  return new Set(parts.filter((part) => lists[part].length > 0));
}

/** The meeting that was asked for, and the case as the reader may have it. */
function summaryOf({ file, grounds, whose }: Open, request: Asked, now: number): Result<Composed> {
  const { asOf, language } = request;
  const reader = readerOf(file, whose, asOf);
  if (reader === null) return refuse({ name: 'no-such-party', values: {} });
  const shownOn = dayIn(instantOf(now), file.court.timezone);
  const narrowed = narrowCaseFile(file, reader, { asOf, shownOn }, grounds.policy, grounds.passages);
  const dated = leaveOutLater(narrowed.file, asOf);
  const whole = leaveOutLater(file, asOf);
  const held = inDateOrder(whole.ftms);
  const asked = request.date === null ? held.at(-1) : held.find(({ date }) => date === request.date);
  if (asked === undefined) {
    return refuse({ name: 'no-such-meeting', values: { dates: [...new Set(held.map(({ date }) => date))] } });
  }
  const ftm = dated.ftms.find(({ id }) => id === asked.id);
  if (ftm === undefined) return refuse({ name: 'document-not-for-reader', values: {} });
  const withheld = lessThanRecorded(whole, dated, asked);
  const paper = request.paper ?? 'letter';
  const options = {
    language,
    paper,
    asOf,
    reader,
    madeAt: instantOf(now),
    withheld,
    recorded: recordedOf(whole, asked),
  };
  return done({
    document: 'ftm-summary',
    parts: [{ model: withoutMarks(ftmSummary(dated, ftm, options)), label: null }],
    cases: [
      { file, hearing: null, reader, asOf, withheld: withheld === 0 ? [] : [{ sort: 'meetings', count: withheld }] },
    ],
    language,
    paper,
  });
}

/** Composes the summary of a meeting; a clerk's copy holds none (practice b.2). */
export const composeFtmSummary: Composer<'ftm-summary'> = async (request, composing) => {
  const opened = await readOpen(request, composing);
  if (!opened.ok) return opened;
  if (request.audience === 'clerk') return refuse({ name: 'document-not-for-reader', values: {} });
  return summaryOf(opened.value, request, composing.now());
};
