// A document of a brief before it is printed: the bench summary's two pages as they will come out, or the full brief or the
// development sheet whole, in the language of this copy, to print or to save as PDF.

import { useId, useState } from 'react';
import type { WindowInput, WindowOutput } from '../../../shared/contract/window.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { FlowingSheet } from './FlowingSheet.tsx';
import { SheetPair } from './SheetPair.tsx';
import '../../ui/document.css';
import './summary.css';

type PrintedKind = WindowInput<'brief.preview'>['document'];

interface SummaryPreviewProps {
  /** Whose brief; the document and the language of the copy are chosen here. */
  readonly request: Omit<WindowInput<'brief.preview'>, 'language' | 'document'>;
  readonly onClose: () => void;
}

export function SummaryPreview({ request, onClose }: SummaryPreviewProps) {
  const { t, language: screen } = useWords();
  const tell = useToasts();
  const [language, setLanguage] = useState<Language>(screen);
  const [document, setDocument] = useState<PrintedKind>('bench-summary');
  const copy = { ...request, language, document };
  const preview = useAnswer('brief.preview', copy);
  const print = useAct('brief.print');
  const save = useAct('summary.save');
  const refused = print.error ?? save.error;
  const isReady = preview.data !== undefined;
  return (
    <Dialog
      title={t(`preview.titleOf.${document}`)}
      size="page"
      onClose={onClose}
      actions={
        <>
          <div className="copy-choices">
            <CopyDocument chosen={document} onChoose={setDocument} />
            <CopyLanguage chosen={language} onChoose={setLanguage} />
          </div>
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
                  onSuccess: ({ state }) => tell({ text: t(savedKey(state, document)) }),
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
        <Waiting>{t(`preview.loadingOf.${document}`)}</Waiting>
      ) : document === 'bench-summary' ? (
        <SheetPair model={preview.data.model} label={t('preview.pagesOf.bench-summary')} />
      ) : (
        <FlowingSheet model={preview.data.model} label={t(`preview.pagesOf.${document}`)} />
      )}
    </Dialog>
  );
}

function savedKey(state: WindowOutput<'summary.save'>['state'], document: PrintedKind) {
  return state === 'cancelled' ? 'preview.cancelled' : (`preview.savedOf.${document}` as const);
}

interface CopyDocumentProps {
  readonly chosen: PrintedKind;
  readonly onChoose: (document: PrintedKind) => void;
}

const documents: readonly PrintedKind[] = ['bench-summary', 'full-brief', 'development'];

function CopyDocument({ chosen, onChoose }: CopyDocumentProps) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset className="copy-language">
      <legend>{t('preview.document')}</legend>
      {documents.map((document) => (
        <label key={document}>
          <input type="radio" name={name} checked={document === chosen} onChange={() => onChoose(document)} />
          <span>{t(`preview.documents.${document}`)}</span>
        </label>
      ))}
    </fieldset>
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
