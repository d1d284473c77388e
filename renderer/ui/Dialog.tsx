// A dialog over the screen. While it is shown the focus stays inside; closing gives it back to where it was.
// It is open for as long as it is rendered.

import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useWords } from '../app/words.tsx';
import { Button } from './Button.tsx';
import './dialog.css';

interface DialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Esc, the close button and, unless an answer is wanted, a click beside it. */
  readonly onClose: () => void;
  /** Buttons under the text. Without any, the head has a close button. */
  readonly actions?: ReactNode;
  readonly size?: 'plain' | 'wide' | 'page';
  /** It asks something that must be answered: a click beside it does not close it. */
  readonly asks?: boolean;
  /** What it shows is shown once: Esc does not close it, a button does. */
  readonly ignoresEsc?: boolean;
}

export function Dialog(props: DialogProps) {
  const { title, children, onClose, actions, size = 'plain', asks = false, ignoresEsc = false } = props;
  const { t } = useWords();
  const heading = useId();
  return (
    <ModalOverlay
      className="dialog-over"
      isOpen={true}
      isDismissable={!asks}
      isKeyboardDismissDisabled={ignoresEsc}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialog-sheet dialog-${size}`}>
        <AriaDialog role={asks ? 'alertdialog' : 'dialog'} aria-labelledby={heading} className="dialog">
          <header className="dialog-head">
            <h2 id={heading}>{title}</h2>
            {asks || actions !== undefined ? null : (
              <Button kind="text" keyCap="Esc" onPress={onClose}>
                {t('frame.close')}
              </Button>
            )}
          </header>
          <div className="dialog-body">{children}</div>
          {actions === undefined ? null : <div className="dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
