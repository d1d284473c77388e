// The bench summary before it is printed: its two pages as they will come out, in the language of this copy, to print or
// to save as PDF.

import { useId, useState } from 'react';
import type { WindowInput } from '../../../shared/contract/window.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { SheetPair } from './SheetPair.tsx';
import '../../ui/document.css';
import './summary.css';

interface SummaryPreviewProps {
  /** Whose brief; the language of the copy is chosen here. */
  readonly request: Omit<WindowInput<'brief.preview'>, 'language'>;
  readonly onClose: () => void;
}

export function SummaryPreview({ request, onClose }: SummaryPreviewProps) {
  const { t, language: screen } = useWords();
  const tell = useToasts();
  const [language, setLanguage] = useState<Language>(screen);
  const copy = { ...request, language };
  const preview = useAnswer('brief.preview', copy);
  const print = useAct('brief.print');
  const save = useAct('summary.save');
  const refused = print.error ?? save.error;
  const isReady = preview.data !== undefined;
  return (
    <Dialog
      title={t('preview.title')}
      size="page"
      onClose={onClose}
      actions={
        <>
          <CopyLanguage chosen={language} onChoose={setLanguage} />
          <Button kind="text" keyCap="Esc" onPress={onClose}>
            {t('frame.close')}
          </Button>
          <Button
            busy={save.isPending}
            disabled={!isReady}
            onPress={() =>
              // The shell keeps the file and need not know whose it is: the hearing's id is enough.
              save.mutate(
                { ...copy, caseNumber: null },
                {
                  onSuccess: ({ state }) =>
                    tell({ text: t(state === 'cancelled' ? 'preview.cancelled' : 'preview.saved') }),
                },
              )
            }
          >
            {t('preview.save')}
          </Button>
          <Button
            kind="primary"
            autoFocus={true}
            busy={print.isPending || !isReady}
            // The engine writes down that this copy was printed; then the window prints what it shows.
            onPress={() => print.mutate(copy, { onSuccess: () => window.print() })}
          >
            {t('preview.print')}
          </Button>
        </>
      }
    >
      {refused === null ? null : <Problem refusal={refused.refusal} />}
      {preview.error !== null ? (
        <Problem refusal={preview.error.refusal} />
      ) : preview.data === undefined ? (
        <Waiting>{t('preview.loading')}</Waiting>
      ) : (
        <SheetPair model={preview.data.model} />
      )}
    </Dialog>
  );
}

interface CopyLanguageProps {
  readonly chosen: Language;
  readonly onChoose: (language: Language) => void;
}

/** Each language by its own name. */
const languages: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['es', 'Español'],
];

function CopyLanguage({ chosen, onChoose }: CopyLanguageProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="copy-language">
      <legend>{t('preview.language')}</legend>
      {languages.map(([language, own]) => (
        <label key={language} lang={language}>
          <input type="radio" name={name} checked={language === chosen} onChange={() => onChoose(language)} />
          <span>{own}</span>
        </label>
      ))}
    </fieldset>
  );
}
