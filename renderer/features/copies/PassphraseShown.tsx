// The passphrase of a file that was just saved: shown once. Nothing keeps it, so nothing closes this but the person.

import { useId, useRef, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './copies.css';

interface PassphraseShownProps {
  readonly passphrase: string;
  readonly onClose: () => void;
}

export function PassphraseShown({ passphrase, onClose }: PassphraseShownProps) {
  const { t } = useWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isCopied, setCopied] = useState(false);
  // The page has no leave to use the clipboard by itself: what is selected can be copied all the same.
  const copy = () => {
    field.current?.select();
    setCopied(document.execCommand('copy'));
  };
  return (
    <Dialog
      title={t('copies.passphrase.title')}
      size="wide"
      asks={true}
      ignoresEsc={!isCopied}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('copies.passphrase.done')}
        </Button>
      }
    >
      <div className="copy-passphrase">
        <div>
          <label className="label" htmlFor={id}>
            {t('copies.passphrase.label')}
          </label>
          <input id={id} ref={field} className="input" readOnly={true} value={passphrase} autoComplete="off" />
        </div>
        <Button autoFocus={true} onPress={copy}>
          {t('copies.passphrase.copy')}
        </Button>
        <span role="status">{isCopied ? t('copies.passphrase.copied') : ''}</span>
      </div>
      {isCopied ? <p>{t('copies.passphrase.clipboard')}</p> : null}
      <p>{t('copies.passphrase.once')}</p>
      <p>{t('copies.passphrase.apart')}</p>
    </Dialog>
  );
}
