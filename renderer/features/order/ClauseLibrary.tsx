// The clauses of the court: found by typing, or by group; findings apart from orders. Each says on asking what it is, what
// it rests on and what to mind before using it. Arrow keys go through them, Enter adds.

import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { Words } from '../../../shared/documents/words.ts';
import { type Clause, clauseGroups } from '../../../shared/orders/clauses.ts';
import type { Draft } from '../../../shared/orders/draftHash.ts';
import { useWords } from '../../app/words.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ClauseRow } from './ClauseRow.tsx';
import { foundClauses } from './clauseSearch.ts';
import { mostItems } from './draftChanges.ts';
import { useKeyDown } from './useKeyDown.ts';

interface ClauseLibraryProps {
  readonly clauses: readonly Clause[];
  readonly draft: Draft;
  readonly childNames: readonly string[];
  readonly words: Words;
  readonly box: RefObject<HTMLElement | null>;
  /** null: nothing can be added now. */
  readonly onAdd: ((clause: Clause) => void) | null;
  readonly onWord: (clause: Clause) => void;
}

const kinds = [
  ['finding', 'findings'],
  ['order', 'orders'],
] as const;

export function ClauseLibrary(props: ClauseLibraryProps) {
  const { clauses, draft, box } = props;
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  useKeyDown(list, goThrough);
  const found = useMemo(() => foundClauses(clauses, typed), [clauses, typed]);
  const isSearching = typed.trim() !== '';
  return (
    <section className="o-library" aria-labelledby="o-library-head" ref={box}>
      <h2 id="o-library-head" tabIndex={-1}>
        {t('orderPage.library.title')}
      </h2>
      <TextField
        label={t('orderPage.library.find')}
        value={typed}
        onChange={setTyped}
        maxLength={80}
        hint={
          <span role="status">
            {!isSearching
              ? t('orderPage.library.hint')
              : found.length === 0
                ? t('orderPage.library.none', { text: typed.trim() })
                : t('orderPage.library.found', { count: found.length })}
          </span>
        }
        input={{ spellCheck: false, onKeyDown: (event) => searchKey(event, typed, setTyped, list.current) }}
      />
      {draft.length >= mostItems ? <p className="hint">{t('orderPage.library.full', { count: mostItems })}</p> : null}
      <div ref={list}>
        {kinds.map(([kind, title]) => {
          const ofKind = found.filter((clause) => clause.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <section key={kind} aria-labelledby={`o-${kind}`}>
              <h3 id={`o-${kind}`}>{t(`orderPage.library.${title}`)}</h3>
              {isSearching ? <Rows {...props} shown={ofKind} /> : <Groups {...props} shown={ofKind} />}
            </section>
          );
        })}
      </div>
    </section>
  );
}

interface RowsProps extends ClauseLibraryProps {
  readonly shown: readonly Clause[];
}

/** The groups of one kind, folded, in the list's order. */
function Groups(props: RowsProps) {
  const { t, lookUp } = useWords();
  const groups = clauseGroups.flatMap((group) => {
    const inGroup = props.shown.filter((clause) => clause.group === group);
    return inGroup.length === 0 ? [] : [{ group, inGroup }];
  });
  return groups.map(({ group, inGroup }) => (
    <Fold
      key={group}
      title={lookUp(`orderPage.library.group.${group}`)}
      note={t('orderPage.library.found', { count: inGroup.length })}
    >
      <Rows {...props} shown={inGroup} />
    </Fold>
  ));
}

function Rows({ shown, draft, childNames, words, onAdd, onWord }: RowsProps) {
  return (
    <ul className="clause-rows">
      {shown.map((clause) => (
        <ClauseRow
          key={clause.id}
          clause={clause}
          words={words}
          childNames={childNames}
          isDrafted={draft.some(({ clauseId }) => clauseId === clause.id)}
          onAdd={onAdd}
          onWord={onWord}
        />
      ))}
    </ul>
  );
}

const rowsIn = (box: HTMLElement) =>
  [...box.querySelectorAll<HTMLElement>('.clause-add')].filter((row) => row.checkVisibility());

/** Down leads into the list; Esc clears what is typed. */
function searchKey(event: KeyboardEvent, typed: string, type: (text: string) => void, list: HTMLElement | null): void {
  if (event.key === 'Escape' && typed !== '') {
    event.preventDefault();
    type('');
  } else if (event.key === 'ArrowDown' && list !== null) {
    const first = typed.trim() === '' ? list.querySelector<HTMLElement>('summary') : rowsIn(list)[0];
    if (first === undefined || first === null) return;
    event.preventDefault();
    first.focus();
  }
}

/** Up and down through the groups and clauses in sight. */
function goThrough(event: globalThis.KeyboardEvent, box: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...box.querySelectorAll<HTMLElement>('summary, .clause-add')].filter((stop) => stop.checkVisibility());
  const from = event.target instanceof Element ? event.target.closest('li')?.querySelector('.clause-add') : null;
  const at = stops.findIndex((stop) => stop === from || stop === event.target);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0) return;
  event.preventDefault();
  const search = box.parentElement?.querySelector('input');
  (next ?? (at === 0 ? search : undefined))?.focus();
}
