// A certificate with its key, chosen as a file, and the passphrase that opens it.

import { type ChangeEvent, useId, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { ErrorMark } from '../../ui/Mark.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readCertificateFile } from './certificateFile.ts';

export interface ChosenCertificate {
  readonly name: string;
  /** Base64. */
  readonly file: string;
  readonly passphrase: string;
}

interface CertificateFieldProps {
  readonly chosen: ChosenCertificate | null;
  readonly onChange: (chosen: ChosenCertificate | null) => void;
}

export function CertificateField({ chosen, onChange }: CertificateFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [isWrong, setWrong] = useState(false);
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [picked] = currentTarget.files ?? [];
    if (picked === undefined) return;
    const file = await readCertificateFile(picked);
    setWrong(file === null);
    onChange(file === null ? null : { name: picked.name, file, passphrase: '' });
  };
  return (
    <Fold title={t('orderPage.sign.certificate')} note={t('orderPage.sign.certificateNote')}>
      <div className="certificate">
        {chosen === null ? (
          <div className="field">
            <label className="label" htmlFor={id}>
              {t('orderPage.sign.file')}
            </label>
            <input
              id={id}
              type="file"
              className="input"
              accept=".p12,.pfx,application/x-pkcs12"
              aria-invalid={isWrong}
              aria-describedby={`${id}-hint`}
              onChange={(event) => void choose(event)}
            />
            {isWrong ? (
              <p className="err mw" role="alert">
                <ErrorMark />
                <span>{t('orderPage.sign.fileLarge')}</span>
              </p>
            ) : null}
            <p className="hint" id={`${id}-hint`}>
              {t('orderPage.sign.fileHint')}
            </p>
          </div>
        ) : (
          <>
            <p role="status">
              {t('orderPage.sign.fileChosen', { name: chosen.name })}{' '}
              <Button kind="link" onPress={() => onChange(null)}>
                {t('orderPage.sign.clear')}
              </Button>
            </p>
            <TextField
              label={t('orderPage.sign.passphrase')}
              value={chosen.passphrase}
              onChange={(passphrase) => onChange({ ...chosen, passphrase })}
              maxLength={1_024}
              starts
              hint={t('orderPage.sign.fileHint')}
              input={{ type: 'password', spellCheck: false, autoCapitalize: 'off' }}
            />
          </>
        )}
      </div>
    </Fold>
  );
}
