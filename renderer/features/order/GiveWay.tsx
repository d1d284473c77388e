// Asked once where the draft has items already and the words of an earlier order are to take their place.

import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface GiveWayProps {
  readonly onGo: () => void;
  readonly onClose: () => void;
}

export function GiveWay({ onGo, onClose }: GiveWayProps) {
  const { t } = useWords();
  return (
    <Dialog
      asks
      title={t('orderPage.signed.instead')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onGo}>{t('orderPage.signed.insteadGo')}</Button>
          <Button kind="primary" autoFocus onPress={onClose}>
            {t('frame.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('orderPage.signed.insteadText')}</p>
    </Dialog>
  );
}
