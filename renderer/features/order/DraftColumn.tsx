// The draft of an order: what the brief proposes, what the Court finds, what it orders, and what is still to do before
// signing, each with a way to its field.

import { type RefObject, useMemo } from 'react';
import type { Decision } from '../../../shared/brief/brief.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import { clauseText, type DraftItem, draftOf, isDrafted } from '../../../shared/documents/orderClause.ts';
import type { Words } from '../../../shared/documents/words.ts';
import { type Clause, clauseOf } from '../../../shared/orders/clauses.ts';
import type { OrderContext } from '../../../shared/orders/context.ts';
import type { Draft } from '../../../shared/orders/draftHash.ts';
import type { DraftProblem } from '../../../shared/orders/problems.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextView } from '../../ui/DocumentText.tsx';
import { ErrorMark } from '../../ui/Mark.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { clauseTitle } from './ClauseRow.tsx';
import { DraftedItem, type ItemActs } from './DraftedItem.tsx';
import { canMove } from './draftChanges.ts';
import { problemSentence } from './problemSentence.ts';

export interface DraftColumnProps {
  readonly draft: Draft;
  readonly decisions: readonly Decision[];
  readonly clauses: readonly Clause[];
  readonly context: OrderContext;
  readonly words: Words;
  /** Why the last change was not kept; null: it was. */
  readonly refusal: Refusal | null;
  /** Signing was tried: what keeps it from being signed. */
  readonly problems: readonly DraftProblem[];
  readonly tried: boolean;
  readonly acts: ItemActs;
  readonly onPropose: (item: DraftItem) => void;
  /** The list of what is still to do, which takes the focus. */
  readonly open: RefObject<HTMLDivElement | null>;
}

export function DraftColumn(props: DraftColumnProps) {
  const { draft, refusal, tried, problems } = props;
  const { t } = useWords();
  return (
    <>
      <Proposals {...props} />
      {refusal === null ? null : <Problem refusal={refusal} />}
      {draft.length === 0 ? <p className="empty">{t('orderPage.draft.empty')}</p> : null}
      <Items {...props} kind="finding" />
      <Items {...props} kind="order" />
      {tried && (problems.length > 0 || draft.length === 0) ? <BeforeSigning {...props} /> : null}
    </>
  );
}

/** What the brief proposes and the draft does not hold yet. Nothing of it is drafted by itself. */
function Proposals({ decisions, draft, words, clauses, context, onPropose }: DraftColumnProps) {
  const { t } = useWords();
  const open = useMemo(
    () =>
      decisions.flatMap((decision) => {
        const item = isDrafted(draft, decision) ? null : draftOf(words, decision);
        return item === null ? [] : [item];
      }),
    [decisions, draft, words],
  );
  if (open.length === 0) return null;
  return (
    <section className="o-proposed" aria-labelledby="o-proposed">
      <h3 id="o-proposed">{t('orderPage.draft.proposed')}</h3>
      <ul>
        {open.map((item) => {
          const clause = clauseOf(clauses, item.clauseId);
          const title = clauseTitle(clause, words);
          return (
            <li key={item.id}>
              <div>
                <h4>{title}</h4>
                <p>
                  <TextView text={clauseText(words, item, { clauses: [clause], people: context.people })} />
                </p>
              </div>
              <Button label={t('orderPage.draft.addNamed', { title })} onPress={() => onPropose(item)}>
                {t('orderPage.draft.add')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Items({
  kind,
  draft,
  clauses,
  context,
  words,
  tried,
  acts,
}: DraftColumnProps & { readonly kind: Clause['kind'] }) {
  const { t } = useWords();
  const shown = draft
    .map((item, at) => ({ item, at, clause: clauseOf(clauses, item.clauseId) }))
    .filter(({ clause }) => clause.kind === kind);
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <section className="o-items" aria-labelledby={`o-draft-${kind}`}>
      <h3 id={`o-draft-${kind}`}>{t(kind === 'finding' ? 'orderPage.draft.findings' : 'orderPage.draft.orders')}</h3>
      <ol start={first.at + 1}>
        {shown.map(({ item, at, clause }) => (
          <DraftedItem
            key={item.id}
            item={item}
            clause={clause}
            number={at + 1}
            context={context}
            words={words}
            tried={tried}
            canMoveUp={canMove(draft, at, -1, clauses)}
            canMoveDown={canMove(draft, at, 1, clauses)}
            acts={acts}
          />
        ))}
      </ol>
    </section>
  );
}

/** The field of a problem; undefined: it is gone. */
export function fieldOf({ id }: Pick<DraftItem, 'id'>, problem: DraftProblem): HTMLElement | undefined {
  const name = problem.field?.id ?? 'child';
  const item = [...document.querySelectorAll<HTMLElement>('[data-item]')].find(({ dataset }) => dataset['item'] === id);
  const controls = item?.querySelectorAll<HTMLElement>(
    `[data-field="${CSS.escape(name)}"] :is(input:not([type=date]), select, textarea)`,
  );
  const empty = [...(controls ?? [])].find((control) => 'value' in control && control.value === '');
  return empty ?? controls?.[0] ?? item?.querySelector<HTMLElement>('h4') ?? undefined;
}

function BeforeSigning({ draft, problems, open }: DraftColumnProps) {
  const words = useWords();
  const { t } = words;
  return (
    <section className="o-before" aria-labelledby="o-before" ref={open}>
      <h3 id="o-before" tabIndex={-1}>
        {t('orderPage.problem.title', { count: Math.max(1, problems.length) })}
      </h3>
      {draft.length === 0 ? (
        <p className="mw" role="alert">
          <ErrorMark />
          <span>{t('orderPage.problem.empty')}</span>
        </p>
      ) : (
        <ul>
          {problems.map((problem) => {
            const item = draft[problem.item - 1];
            return (
              <li key={`${problem.item} ${problem.field?.id ?? ''}`} className="mw">
                <ErrorMark />
                <Button kind="link" onPress={() => (item === undefined ? undefined : fieldOf(item, problem)?.focus())}>
                  {problemSentence(problem, words)}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
