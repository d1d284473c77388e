// Which advice a field shows: one at a time, in the order of its text.

import type { Language } from '../../shared/documents/model.ts';
import { type Advice, adviseOn } from '../../shared/language/advice.ts';

interface FieldState {
  /** Entries of the list that the writer set aside for this field. */
  readonly kept: ReadonlySet<string>;
  /** The person has left the field: its last word is whole. Before, it may still be on its way ("kid", "kidney"). */
  readonly left: boolean;
}

/** The first advice on `text` that is not set aside, and on how many further places there is some; null: none. */
export function nextAdvice(
  text: string,
  language: Language,
  { kept, left }: FieldState,
): { readonly advice: Advice; readonly more: number } | null {
  const open = adviseOn(text, language).filter(({ id, to }) => !kept.has(id) && (left || to < text.length));
  const [advice] = open;
  return advice === undefined ? null : { advice, more: open.length - 1 };
}
