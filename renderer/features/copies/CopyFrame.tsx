// The dialog around a copy: its choices, its pages, what is withheld from it, what stopped it, and printing or saving it.

import type { ReactNode } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { FlowingSheet } from '../summary/FlowingSheet.tsx';
import { SheetPair } from '../summary/SheetPair.tsx';
import { MendPassages } from './MendPassages.tsx';
import { PassphraseShown } from './PassphraseShown.tsx';
import type { Copy } from './useCopy.ts';
import { Withheld } from './Withheld.tsx';
import '../../ui/document.css';
import '../summary/summary.css';

interface CopyFrameProps {
  readonly title: string;
  readonly choices: ReactNode;
  readonly copy: Copy;
  /** It is laid out in pages of its own, which are shown as pages. */
  readonly isPaged: boolean;
  readonly label: string;
  readonly loading: string;
  readonly onClose: () => void;
}

export function CopyFrame({ title, choices, copy, isPaged, label, loading, onClose }: CopyFrameProps) {
  const { t } = useWords();
  const isReady = copy.models !== undefined;
  const isMaking = copy.isPrinting || copy.isSaving;
  // What becomes of a copy in the making is still to be shown here.
  const close = () => {
    if (!copy.isHeld()) onClose();
  };
  if (copy.passphrase !== null) {
    return <PassphraseShown passphrase={copy.passphrase} onClose={copy.forgetPassphrase} />;
  }
  return (
    <Dialog
      title={title}
      size="page"
      onClose={close}
      actions={
        <>
          <Button kind="text" keyCap="Esc" busy={isMaking} onPress={close}>
            {t('frame.close')}
          </Button>
          <Button busy={isMaking} disabled={!isReady} onPress={copy.save}>
            {t('preview.save')}
          </Button>
          <Button kind="primary" autoFocus={true} busy={isMaking || !isReady} onPress={copy.print}>
            {t('preview.print')}
          </Button>
        </>
      }
    >
      <fieldset className="copy-choices" disabled={isMaking}>
        {choices}
      </fieldset>
      {copy.refusal === null ? null : copy.refusal.name === 'passage-to-mend' ? (
        <MendPassages
          key={copy.refusal.values.records.map(({ id }) => id).join()}
          refusal={copy.refusal}
          onMended={copy.again}
        />
      ) : (
        <Problem refusal={copy.refusal} />
      )}
      <Shown copy={copy} isPaged={isPaged} label={label} loading={loading} />
    </Dialog>
  );
}

function Shown({ copy, isPaged, label, loading }: Pick<CopyFrameProps, 'copy' | 'isPaged' | 'label' | 'loading'>) {
  const [model, ...others] = copy.models ?? [];
  if (model === undefined) return copy.refusal === null ? <Waiting>{loading}</Waiting> : null;
  return (
    <>
      <Withheld counts={copy.withheld} />
      {isPaged ? (
        <SheetPair model={model} label={label} />
      ) : (
        <FlowingSheet model={model} others={others} label={label} />
      )}
    </>
  );
}
