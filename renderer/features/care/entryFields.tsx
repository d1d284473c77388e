// What every field of an entry knows of its form: whether something is wrong with it, and whether that is told yet.

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { entrySentence } from '../../../shared/contract/entrySentence.ts';
import type { Language } from '../../../shared/documents/model.ts';
import type { EntryProblem } from '../../../shared/domain/entry.ts';
import { refusedOf } from '../../../shared/domain/entry.ts';
import { useWords } from '../../app/words.tsx';
import { ErrorMark } from '../../ui/Mark.tsx';

interface EntryFields {
  /** In whose order a day of figures alone is read. */
  readonly language: Language;
  readonly refused: readonly EntryProblem[];
  /** A save was tried: everything that is wrong is told. */
  readonly tried: boolean;
  readonly left: ReadonlySet<string>;
  leave(field: string): void;
}

const Fields = createContext<EntryFields | null>(null);

/**
 * The language in which a form reads its days: the one in which it was opened. A switch of the screen's language while
 * something is typed moves no day.
 */
export function useReadingLanguage(): Language {
  const { language } = useWords();
  const [opened] = useState(language);
  return opened;
}

interface EntryFieldsProps {
  /** The form's `useReadingLanguage`. */
  readonly language: Language;
  readonly problems: readonly EntryProblem[];
  readonly tried: boolean;
  readonly children: ReactNode;
}

/** Tells the fields inside what is wrong with them, each from the moment it was left or a save was tried. */
export function EntryFieldsProvider({ language, problems, tried, children }: EntryFieldsProps) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const leave = useCallback(
    (field: string) => setLeft((before) => (before.has(field) ? before : new Set([...before, field]))),
    [],
  );
  const fields = useMemo(
    () => ({ language, refused: refusedOf(problems), tried, left, leave }),
    [language, problems, tried, left, leave],
  );
  return <Fields value={fields}>{children}</Fields>;
}

export interface EntryField {
  /** In whose order the field reads a day of figures alone. */
  readonly language: Language;
  /** What cannot be about this field, in a sentence; undefined: nothing, or not told yet. */
  readonly error: string | undefined;
  /** It has been left, or a save was tried: what is wrong may be told. */
  readonly shown: boolean;
  /** Say that the person has left the field. */
  readonly leave: () => void;
}

/** The first problem of the field of that name ("date", "areas.gross_motor"). A field nobody filled in is only told of at a save. */
export function useEntryField(field: string): EntryField {
  const fields = useContext(Fields);
  if (fields === null) throw new Error('a field of an entry stands outside its form');
  const words = useWords();
  const { language, refused, tried, left, leave } = fields;
  const isShown = tried || left.has(field);
  const found = refused.find((problem) => problem.field === field && (tried || problem.reason !== 'missing'));
  const error = isShown && found !== undefined ? entrySentence(found, words) : undefined;
  return { language, error, shown: isShown, leave: useCallback(() => leave(field), [leave, field]) };
}

/** What is wrong with a group of controls, to stand under it; `id` is what the group is described by. */
export function FieldProblems({ field, id }: { readonly field: string; readonly id: string }) {
  const { error } = useEntryField(field);
  if (error === undefined) return null;
  return (
    <p className="err mw" id={id} role="alert">
      <ErrorMark />
      <span>{error}</span>
    </p>
  );
}
