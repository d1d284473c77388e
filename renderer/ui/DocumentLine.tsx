// A line that a person can choose to see where it comes from. Lines stand in groups: a group is one stop of the Tab key,
// and the arrow keys go from line to line within it. On paper there is no choosing, and a line is its words.

import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useRef } from 'react';
import type { Sourced } from '../../shared/brief/brief.ts';

export interface Choosing {
  /** Key of the chosen line. */
  readonly chosen: string | null;
  choose(key: string): void;
}

const ChoosingContext = createContext<Choosing | null>(null);

export function ChoosingProvider({ value, children }: { readonly value: Choosing; readonly children: ReactNode }) {
  return <ChoosingContext value={value}>{children}</ChoosingContext>;
}

interface LineProps {
  readonly id: string;
  /** Absent: nothing to show, so nothing to choose. */
  readonly about: Sourced | undefined;
  readonly children: ReactNode;
}

/** The words of a line; the box that it stands in (row, item) is chosen with it. */
export function Line({ id, about, children }: LineProps) {
  const choosing = useContext(ChoosingContext);
  if (choosing === null || about === undefined) return children;
  return (
    <button
      type="button"
      className="doc-choice"
      data-line={id}
      tabIndex={-1}
      {...(choosing.chosen === id ? { 'aria-current': true } : {})}
      onClick={() => choosing.choose(id)}
    >
      {children}
    </button>
  );
}

const linesIn = (group: Element) => [...group.querySelectorAll<HTMLElement>('[data-line]')];

const step: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Leaves one line of the group to the Tab key. */
function keepOneStop(group: Element, line: Element | undefined): void {
  for (const other of linesIn(group)) {
    const stop = other === line ? 0 : -1;
    if (other.tabIndex !== stop) other.tabIndex = stop;
  }
}

/** Goes to another line of the group; gives back the one it went to. */
function move(group: Element, { key, altKey, ctrlKey, metaKey }: KeyboardEvent): HTMLElement | undefined {
  const to = step[key];
  if (to === undefined || altKey || ctrlKey || metaKey) return undefined;
  const shown = linesIn(group).filter((line) => line.checkVisibility());
  const { activeElement } = document;
  const at = activeElement instanceof HTMLElement ? shown.indexOf(activeElement) : -1;
  const line = at < 0 ? undefined : shown[to(at, shown.length - 1)];
  line?.focus();
  return line;
}

interface LineGroupProps {
  readonly children: ReactNode;
  /** Going to a line chooses it: where the lines are few and each has its own say. */
  readonly choosesOnMove?: boolean;
}

export function LineGroup({ children, choosesOnMove = false }: LineGroupProps) {
  const group = useRef<HTMLDivElement>(null);
  const choosing = useContext(ChoosingContext);
  const onMove = useRef<(line: HTMLElement) => void>(() => undefined);
  onMove.current = ({ dataset }) => {
    const { line } = dataset;
    if (choosesOnMove && line !== undefined) choosing?.choose(line);
  };

  useLayoutEffect(() => {
    if (group.current === null) return;
    const lines = linesIn(group.current);
    keepOneStop(group.current, lines.find((line) => line.tabIndex === 0) ?? lines[0]);
  });

  useEffect(() => {
    const box = group.current;
    if (box === null) return;
    const press = (event: KeyboardEvent) => {
      const line = move(box, event);
      if (line === undefined) return;
      event.preventDefault();
      onMove.current(line);
    };
    const enter = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.dataset['line'] !== undefined) keepOneStop(box, target);
    };
    box.addEventListener('keydown', press);
    box.addEventListener('focusin', enter);
    return () => {
      box.removeEventListener('keydown', press);
      box.removeEventListener('focusin', enter);
    };
  }, []);

  return (
    <div ref={group} className="lines">
      {children}
    </div>
  );
}
