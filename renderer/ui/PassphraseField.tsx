// A passphrase: hidden until it is asked for, with a word when Caps Lock is on.

import { type KeyboardEvent, useState } from 'react';
import { useWords } from '../app/words.tsx';
import { Button } from './Button.tsx';
import { TextField, type TextFieldProps } from './TextField.tsx';

type PassphraseFieldProps = Omit<TextFieldProps, 'input' | 'inside' | 'maxLength'>;

export function PassphraseField({ hint, ...field }: PassphraseFieldProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  const hints =
    hint === undefined && !capsLock ? undefined : (
      <>
        {capsLock ? <p role="status">{t('frame.capsLock')}</p> : null}
        {hint}
      </>
    );
  return (
    <TextField
      {...field}
      {...(hints === undefined ? {} : { hint: hints })}
      maxLength={1024}
      input={{
        type: shown ? 'text' : 'password',
        spellCheck: false,
        autoCapitalize: 'none',
        className: 'with-inside',
        onKeyDown: look,
        onKeyUp: look,
      }}
      inside={
        <Button
          kind="inside"
          label={t(shown ? 'frame.hidePassphrase' : 'frame.showPassphrase')}
          onPress={() => setShown(!shown)}
        >
          {t(shown ? 'frame.hide' : 'frame.show')}
        </Button>
      }
    />
  );
}
