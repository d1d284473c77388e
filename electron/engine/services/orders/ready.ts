// A judge's draft as it can be signed: read with its case, checked for blanks, for values that cannot be, and for protected
// texts.

import type { HearingWork } from '../../../../shared/contract/hearingWork.ts';
import type { Language } from '../../../../shared/documents/model.ts';
import { type OrderParts, orderWords } from '../../../../shared/documents/order.ts';
import { clauseText } from '../../../../shared/documents/orderClause.ts';
import { plainText } from '../../../../shared/documents/plainText.ts';
import type { CaseFile } from '../../../../shared/domain/caseFile.ts';
import type { CaseId, HearingId } from '../../../../shared/domain/ids.ts';
import { arranged } from '../../../../shared/orders/arranged.ts';
import { type Clause, clausesOf } from '../../../../shared/orders/clauses.ts';
import { contradictionIn } from '../../../../shared/orders/contradictions.ts';
import { orderFactsOf } from '../../../../shared/orders/facts.ts';
import { type DraftProblem, problemsOf } from '../../../../shared/orders/problems.ts';
import { itemsHolding, textsKeptFromOrders } from '../../../../shared/orders/protectedItems.ts';
import { type Actor, done, type Result, refuse } from '../../handlers.ts';
import { readCaseFile } from '../../store/caseFile.ts';
import { findCaseByHearing } from '../../store/cases.ts';
import { readCourtClauses } from '../../store/courtClauses.ts';
import { readWhere } from '../../store/rows.ts';
import type { ReadTx } from '../../store/transactions.ts';
import { workOf } from '../hearingWork.ts';
import { openCase } from '../reach.ts';

/** What a draft is judged by, from one snapshot. */
export interface FoundDraft {
  readonly file: CaseFile;
  readonly hearingId: HearingId;
  readonly draft: HearingWork['draft'];
  readonly clauses: readonly Clause[];
  /** Sealed addresses and telephones of the case. */
  readonly sealedTexts: readonly string[];
}

async function sealedTextsOf(tx: ReadTx, caseId: CaseId): Promise<readonly string[]> {
  const sealed = await readWhere(tx, 'sealedAddress', 'case_id', [caseId], null);
  return sealed.flatMap(({ address, telephone }) => (telephone === null ? [address] : [address, telephone]));
}

/** The asking person's draft for a hearing with its case. Refuses where the hearing is not recorded or not open to them. */
export async function findDraft(tx: ReadTx, by: Actor, hearingId: HearingId): Promise<Result<FoundDraft>> {
  const opened = await openCase(tx, by, await findCaseByHearing(tx, hearingId, null), ['judge']);
  if (!opened.ok) return opened;
  const file = await readCaseFile(tx, opened.value, null);
  if (file?.hearings.some(({ id }) => id === hearingId) !== true) {
    return refuse({ name: 'hearing-not-recorded', values: {} });
  }
  const { draft } = await workOf(tx, by.id, hearingId);
  const clauses = clausesOf(await readCourtClauses(tx));
  return done({ file, hearingId, draft, clauses, sealedTexts: await sealedTextsOf(tx, opened.value) });
}

/** Items whose clause is not of the list any more are left out of a draft that is only looked at. */
const known = (draft: HearingWork['draft'], clauses: readonly Clause[]) =>
  draft.filter(({ clauseId }) => clauses.some(({ id }) => id === clauseId));

/** What the draft is made of, on paper: its items in their order, in the words of the clauses that they use. */
export function partsOf({ file, hearingId, draft, clauses }: FoundDraft): OrderParts {
  const items = known(draft, clauses);
  const used = clauses.filter(({ id }) => items.some(({ clauseId }) => clauseId === id));
  return { facts: orderFactsOf(file, hearingId), draft: arranged(items, used), clauses: used };
}

function refuseProblem({ item, field }: DraftProblem, language: Language) {
  const label = language === 'en' ? field?.labelEn : field?.labelEs;
  const child = language === 'en' ? 'child' : 'niña o niño';
  return refuse({ name: 'order-has-blank', values: { item, field: label ?? child } });
}

/** Each item as it is ever said: in the order and in the family's copy, in both languages, names and the court's words in it. */
function madeTexts(parts: OrderParts): readonly (readonly string[])[] {
  const { clauses, facts } = parts;
  const inWords = (['en', 'es'] as const).map((language) => orderWords(parts, language));
  return parts.draft.map((item) =>
    inWords.flatMap((words) =>
      (['formal', 'plain'] as const).map((wording) =>
        plainText(clauseText(words, item, { clauses, people: facts.context.people, wording })),
      ),
    ),
  );
}

/** Every text that no order of this case may hold. */
export const textsKept = ({ file, sealedTexts }: Pick<FoundDraft, 'file' | 'sealedTexts'>) =>
  textsKeptFromOrders(file, sealedTexts);

/** Refuses by 'order-holds-protected' a draft that says a protected text, whether it was typed, named or is the court's word. */
export function withoutProtected(found: FoundDraft, parts: OrderParts): Result<OrderParts> {
  const [item] = itemsHolding(madeTexts(parts), textsKept(found));
  return item === undefined ? done(parts) : refuse({ name: 'order-holds-protected', values: { item } });
}

/** What is signed of a draft, or why it cannot be signed. */
export function readyToSign(found: FoundDraft, language: Language): Result<OrderParts> {
  const hearing = found.file.hearings.find(({ id }) => id === found.hearingId);
  if (hearing?.status === 'continued') return refuse({ name: 'hearing-continued', values: {} });
  if (hearing?.status === 'vacated') return refuse({ name: 'hearing-vacated', values: {} });
  const parts = partsOf(found);
  if (parts.draft.length === 0) return refuse({ name: 'order-empty', values: {} });
  // A clause that is no longer of the list cannot be read, and so not signed.
  if (parts.draft.length < found.draft.length) return refuse({ name: 'order-changed', values: {} });
  const [problem] = problemsOf(parts.draft, parts.facts.context, parts.clauses);
  if (problem !== undefined) return refuseProblem(problem, language);
  const opposed = contradictionIn(parts.draft);
  if (opposed !== null) return refuse({ name: 'order-contradicts', values: opposed });
  return withoutProtected(found, parts);
}
