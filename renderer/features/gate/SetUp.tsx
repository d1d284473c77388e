// Setting up a court: its name, its first administrator and their passphrase; then the recovery key.

import { type FormEvent, useState } from 'react';
import type { MessageKey } from '../../../shared/i18n/translator.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { RecoveryKeySheet } from './RecoveryKeySheet.tsx';
import { type PassphraseErrors, refusedPassphrase, typedTwice } from './typedPassphrase.ts';
import { useFocusWrong } from './useFocusWrong.ts';

interface SetUpProps {
  readonly onBack: () => void;
  readonly onStay: (stays: boolean) => void;
  readonly onIn: () => Promise<void>;
}

interface Errors extends PassphraseErrors {
  readonly court?: MessageKey;
  readonly admin?: MessageKey;
}

export function SetUp({ onBack, onStay, onIn }: SetUpProps) {
  const { t } = useWords();
  const [court, setCourt] = useState('');
  const [admin, setAdmin] = useState('');
  const [chosen, setChosen] = useState({ passphrase: '', again: '' });
  const [errors, setErrors] = useState<Errors>({});
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const making = useAct('app.createCourt');
  const unlocking = useAct('app.unlock');
  const refusal = making.error?.refusal;
  const tooShort = refusedPassphrase(refusal, t);
  const said = (key: MessageKey | undefined) => (key === undefined ? undefined : t(key));
  const form = useFocusWrong(making.error ?? errors);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (making.isPending) return;
    making.reset();
    const wrong: Errors = {
      ...(court.trim() === '' ? { court: 'gate.setUp.typeCourt' as const } : {}),
      ...(admin.trim() === '' ? { admin: 'gate.setUp.typeAdmin' as const } : {}),
      ...typedTwice(chosen),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    onStay(true);
    making.mutate(
      { court: court.trim(), admin: admin.trim(), passphrase: chosen.passphrase },
      { onSuccess: (made) => setRecoveryKey(made.recoveryKey), onError: () => onStay(false) },
    );
  };
  const enter = () => {
    const { passphrase } = chosen;
    // Whatever comes of it, neither the key nor the passphrase is kept.
    setRecoveryKey(null);
    making.reset();
    unlocking.mutate({ person: admin.trim(), passphrase }, { onSettled: onIn });
    setChosen({ passphrase: '', again: '' });
  };

  if (unlocking.isPending || unlocking.isSuccess) return <Waiting>{t('gate.sheet.working')}</Waiting>;
  if (recoveryKey !== null) return <RecoveryKeySheet recoveryKey={recoveryKey} court={court.trim()} onDone={enter} />;
  return (
    <>
      <h1>{t('gate.setUp.title')}</h1>
      <p className="lede">{t('gate.setUp.lede')}</p>
      <form ref={form} className="form" onSubmit={submit} noValidate>
        <TextField
          label={t('gate.setUp.court')}
          hint={t('gate.setUp.courtHint')}
          value={court}
          onChange={setCourt}
          error={said(errors.court)}
          starts
        />
        <TextField
          label={t('gate.setUp.admin')}
          hint={t('gate.setUp.adminHint')}
          value={admin}
          onChange={setAdmin}
          error={said(errors.admin)}
        />
        <NewPassphrase
          label={t('gate.choose.passphrase')}
          chosen={chosen}
          onChange={setChosen}
          errors={{ passphrase: said(errors.passphrase) ?? tooShort, again: said(errors.again) }}
        />
        {refusal === undefined || tooShort !== undefined ? null : <Problem refusal={refusal} />}
        <p className="form-acts">
          <Button kind="primary" type="submit" busy={making.isPending}>
            {t('gate.setUp.button')}
          </Button>
          <Button kind="text" onPress={onBack} disabled={making.isPending}>
            {t('gate.back')}
          </Button>
        </p>
        {making.isPending ? <Waiting>{t('gate.setUp.working')}</Waiting> : null}
      </form>
    </>
  );
}
