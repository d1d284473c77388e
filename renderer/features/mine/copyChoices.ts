// How copies are taken: language, paper and whether the file is locked. They stay as chosen from one case to the next.

import { useMemo, useState } from 'react';
import type { WindowInput } from '../../../shared/contract/window.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { useWords } from '../../app/words.tsx';

export type Paper = NonNullable<WindowInput<'summary.save'>['paper']>;

export interface CopyChoices {
  /** The screen's own until another is chosen. */
  readonly language: Language;
  readonly paper: Paper;
  readonly sealed: boolean;
  setLanguage(language: Language): void;
  setPaper(paper: Paper): void;
  setSealed(sealed: boolean): void;
}

export function useCopyChoices(): CopyChoices {
  const { language: screen } = useWords();
  const [chosen, setLanguage] = useState<Language | null>(null);
  const [paper, setPaper] = useState<Paper>('letter');
  const [sealed, setSealed] = useState(false);
  const language = chosen ?? screen;
  return useMemo(() => ({ language, paper, sealed, setLanguage, setPaper, setSealed }), [language, paper, sealed]);
}
