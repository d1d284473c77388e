// Narratives that look like a protected text their reader may not have: they stop a copy, until somebody has had the
// record corrected, withheld its words or let them stand.

import { createHash } from 'node:crypto';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import { leaveOutLater } from '../../../shared/domain/asOf.ts';
import type { CaseFile } from '../../../shared/domain/caseFile.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { RecordRef } from '../../../shared/domain/record.ts';
import { narrowCaseFile, protectedFrom } from '../../../shared/redaction/narrow.ts';
import { dayOfRecord } from '../../../shared/redaction/passageFields.ts';
import {
  findPassages,
  passageContent,
  passageTexts,
  type WithheldPassages,
} from '../../../shared/redaction/passages.ts';
import type { DisclosurePolicy } from '../../../shared/redaction/policy.ts';
import { done, type Handlers, refuse } from '../handlers.ts';
import { readCaseFile } from '../store/caseFile.ts';
import { findCaseByNumber } from '../store/cases.ts';
import { keepPassageDecision, listPassageDecisions, type PassageDecision } from '../store/passageDecisions.ts';
import { readWhere } from '../store/rows.ts';
import type { ReadTx } from '../store/transactions.ts';
import type { CopyCase } from './copies/composed.ts';
import { readPolicy } from './policy.ts';

/** What the court has decided of a case's disclosure: everything that a copy of it is narrowed and searched by. */
export interface Grounds {
  readonly policy: DisclosurePolicy;
  readonly passages: WithheldPassages;
  /** Records whose words were looked at and let stand, as "kind id". */
  readonly standing: ReadonlySet<string>;
}

const nameOf = ({ kind, id }: RecordRef) => `${kind} ${id}`;

/** Addresses and telephones of the sealed sheet, but for a parent's whose address is recorded as open. */
async function readSealedTexts(tx: ReadTx, caseId: CaseId): Promise<readonly string[]> {
  const parents = await readWhere(tx, 'parent', 'case_id', [caseId], null);
  const open = parents.filter(({ addressConfidential }) => addressConfidential === false).map(({ id }) => id);
  const sealed = await readWhere(tx, 'sealedAddress', 'case_id', [caseId], null);
  return sealed
    .filter(({ parentId }) => !open.includes(parentId))
    .flatMap(({ address, telephone }) => [address, ...(telephone === null ? [] : [telephone])]);
}

/** Every text of a case that some reader may not have: what a decision depends on, whoever the copy is for. */
function everyProtectedText(file: CaseFile, sealedTexts: readonly string[]): readonly string[] {
  const records = file.protectedNow === null ? [file] : [file, file.protectedNow];
  return records
    .flatMap(({ sensitiveTexts, services, people }) => [
      ...sensitiveTexts.map(({ text }) => text),
      ...services.flatMap(({ providerId }) => people.get(providerId)?.name ?? []),
    ])
    .concat(sealedTexts);
}

/** SHA-256 of what a decision is said of; null: the record has nothing of the kind. */
function hashOf(file: CaseFile, record: RecordRef, sealedTexts: readonly string[]): string | null {
  const content = passageContent(file, record, everyProtectedText(file, sealedTexts));
  return content === null ? null : createHash('sha256').update(content).digest('hex');
}

/** The records with a decision of that kind about what they say in this file. */
function decidedIn(
  file: CaseFile,
  decisions: readonly PassageDecision[],
  sealedTexts: readonly string[],
): (decision: PassageDecision['decision']) => readonly RecordRef[] {
  const held = decisions.filter(({ record, textHash }) => hashOf(file, record, sealedTexts) === textHash);
  return (decision) => held.filter((one) => one.decision === decision).map(({ record }) => record);
}

/** What a copy of this case is narrowed by. `file`: the whole one, of whatever moment. */
export async function readGrounds(tx: ReadTx, file: CaseFile): Promise<Grounds> {
  const caseId = file.case.id;
  const sealedTexts = await readSealedTexts(tx, caseId);
  const decided = decidedIn(file, await listPassageDecisions(tx, caseId), sealedTexts);
  return {
    policy: await readPolicy(tx, caseId),
    passages: { records: decided('withhold'), sealedTexts },
    standing: new Set(decided('stands').map(nameOf)),
  };
}

/**
 * Refuses a copy of a case, as its reader would have it, where a record's words look like a protected text that the reader
 * may not have; null: there is none. `shownOn`: the day, by the court's calendar, on which it leaves.
 */
export function refusePassages(
  { file, reader, asOf }: Pick<CopyCase, 'file' | 'reader' | 'asOf'>,
  { policy, passages, standing }: Grounds,
  shownOn: CalendarDate,
): Refusal | null {
  const days = { asOf, shownOn };
  const narrowed = leaveOutLater(narrowCaseFile(file, reader, days, policy, passages).file, asOf);
  const texts = [...protectedFrom(file, reader, days, policy), ...passages.sealedTexts];
  const records = findPassages(narrowed, texts).filter((record) => !standing.has(nameOf(record)));
  if (records.length === 0) return null;
  const dated = records.map((record) => ({ ...record, date: dayOfRecord(narrowed, record) }));
  return { name: 'passage-to-mend', values: { caseNumber: file.case.caseNumber, records: dated } };
}

/** Whether JSON that was shown earlier holds a narrative that has been withheld from its reader since. */
export function holdsWithheldPassage(
  content: string,
  { file, reader }: Pick<CopyCase, 'file' | 'reader'>,
  { policy, passages }: Grounds,
  shownOn: CalendarDate,
): boolean {
  const texts = [...protectedFrom(file, reader, { asOf: shownOn, shownOn }, policy), ...passages.sealedTexts];
  const withheld = passageTexts(file, passages.records, texts);
  return withheld.some((text) => content.includes(JSON.stringify(text).slice(1, -1)));
}

export const passageHandlers: Pick<Handlers, 'passage.decide'> = {
  'passage.decide': ({ caseNumber, record, decision, reason }, change, by) =>
    change(async (tx) => {
      // That words like a protected text may go out is for the bench to say; anybody who is asked may have them withheld.
      const mayDecide = decision === 'withhold' || by.roles.includes('judge');
      if (!mayDecide) return refuse({ name: 'not-allowed', values: {} });
      const subject = await findCaseByNumber(tx, caseNumber, null);
      const file = subject === null ? null : await readCaseFile(tx, subject, null);
      if (subject === null || file === null) return refuse({ name: 'no-such-case', values: {} });
      const textHash = hashOf(file, record, await readSealedTexts(tx, subject));
      if (textHash === null) return refuse({ name: 'no-such-passage', values: {} });
      await keepPassageDecision(tx, subject, { record, textHash, decision, reason });
      return done({ value: {}, trace: { subject, detail: { kind: record.kind, record: record.id, decision } } });
    }),
};
