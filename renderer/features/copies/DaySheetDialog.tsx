// The day sheet before it is printed: a day's hearings with no name of a family.

import { useState } from 'react';
import type { Language } from '../../../shared/documents/model.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { LanguageAndPaper, LockChoice, type Paper } from './CopyChoices.tsx';
import { CopyFrame } from './CopyFrame.tsx';
import { useCopy } from './useCopy.ts';

interface DaySheetDialogProps {
  readonly date: CalendarDate;
  readonly onClose: () => void;
}

export function DaySheetDialog({ date, onClose }: DaySheetDialogProps) {
  const { t, language: screen } = useWords();
  const tell = useToasts();
  const [language, setLanguage] = useState<Language>(screen);
  const [paper, setPaper] = useState<Paper>('letter');
  const [sealed, setSealed] = useState(false);
  const asked = { of: 'copy', copy: { document: 'day-sheet', date, language, paper } } as const;
  const copy = useCopy(asked, sealed, (state) =>
    tell({ text: t(state === 'cancelled' ? 'preview.cancelled' : 'copies.savedOf.day-sheet') }),
  );
  return (
    <CopyFrame
      title={t('copies.titleOf.day-sheet')}
      copy={copy}
      isPaged={false}
      label={t('copies.pages')}
      loading={t('copies.loading')}
      onClose={onClose}
      choices={
        <>
          <LanguageAndPaper language={language} onLanguage={setLanguage} paper={paper} onPaper={setPaper} />
          <LockChoice sealed={sealed} onSealed={setSealed} />
        </>
      }
    />
  );
}
