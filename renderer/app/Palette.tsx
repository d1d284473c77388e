// Finds any case, child, hearing or action: type, choose with the arrow keys, Enter. A combobox over a list of options.

import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { useAnswer } from '../lib/client.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorMark } from '../ui/Mark.tsx';
import { useCommands } from './commands.tsx';
import { hasDocket } from './home.ts';
import { useActionRows, useCaseRows, useDayRows, useHearingRows, useMyCaseRows } from './paletteRows.ts';
import { useWords } from './words.tsx';

/** While somebody types on, nothing is asked. */
const typingPause = 120;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t, refusal } = useWords();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const asked = useSettled(wanted);
  const isOfDocket = hasDocket(useCommands().open.person.roles);
  const court = useAnswer('court.show', {});
  // The docket is asked for nothing by those who may not have it.
  const today = isOfDocket ? court.data?.today : undefined;
  const found = useAnswer('docket.find', asked === '' || today === undefined ? null : { text: asked, asOf: today });
  const cases = useCaseRows(wanted === '' ? [] : (found.data ?? []), today);
  const mine = useMyCaseRows(wanted);
  const hearings = useHearingRows(wanted === '' ? today : undefined);
  const days = useDayRows(wanted, today);
  const actions = useActionRows(wanted);
  const groups = useMemo(
    () => [days, cases, mine, hearings, actions].filter(({ rows }) => rows.length > 0),
    [days, cases, mine, hearings, actions],
  );
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const { chosen, choose } = useChosen(rows.length, wanted);
  const id = useId();
  const optionId = (row: number) => `${id}-${row}`;
  const run = (row: number) => {
    const found = rows[row];
    if (found === undefined) return;
    onClose();
    found.run();
  };
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);

  const press = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && rows.length > 0) choose((chosen + step + rows.length) % rows.length);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(chosen);
    else return;
    event.preventDefault();
  };
  // A search that is on its way has not found nothing.
  const settled = asked === wanted && !found.isFetching;
  let number = 0;
  return (
    <Dialog title={t('frame.palette.title')} size="wide" onClose={onClose}>
      <input
        className="input palette-input"
        type="text"
        role="combobox"
        aria-label={t('frame.palette.title')}
        aria-describedby={`${id}-hint`}
        aria-expanded={rows.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(rows.length > 0 ? { 'aria-activedescendant': optionId(chosen) } : {})}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        // The dialog was opened to type in it.
        autoFocus
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={press}
      />
      <p id={`${id}-hint`} className="hint palette-hint">
        {t('frame.palette.hint')}
      </p>
      <div className="palette-list" id={`${id}-list`} role="listbox" aria-label={t('frame.palette.results')}>
        {groups.map(({ name, rows }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={name} role="group" aria-label={name}>
            <p className="palette-group" aria-hidden="true">
              {name}
            </p>
            {rows.map((row) => {
              const at = number++;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
                <div
                  key={row.id}
                  id={optionId(at)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={at === chosen}
                  className="palette-row"
                  onPointerMove={() => choose(at)}
                  onClick={() => run(at)}
                >
                  <span lang={row.lang}>{row.label}</span>
                  {row.detail === undefined ? null : <span className="quiet">{row.detail}</span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p role="status" className="palette-none">
        {wanted !== '' && settled && rows.length === 0 && found.error === null
          ? t('frame.palette.none', { text: wanted })
          : ''}
      </p>
      {found.error === null ? null : (
        <p role="alert" className="err mw">
          <ErrorMark />
          <span>{refusal(found.error.refusal)}</span>
        </p>
      )}
    </Dialog>
  );
}

/** The chosen row: the first again whenever the search is another. */
function useChosen(count: number, search: string) {
  const [at, setAt] = useState({ search, row: 0 });
  const row = at.search === search ? Math.min(at.row, Math.max(count - 1, 0)) : 0;
  return { chosen: row, choose: (next: number) => setAt({ search, row: next }) };
}
