// The way in with the printed recovery key: a new passphrase, and a new key to put on paper.

import { type FormEvent, useState } from 'react';
import type { AppState } from '../../../shared/contract/window.ts';
import type { MessageKey } from '../../../shared/i18n/translator.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { RecoveryKeySheet } from './RecoveryKeySheet.tsx';
import { type PassphraseErrors, refusedPassphrase, typedTwice } from './typedPassphrase.ts';
import { useFocusWrong } from './useFocusWrong.ts';

interface RecoverProps {
  readonly people: NonNullable<AppState['court']>['people'];
  readonly onBack: () => void;
  readonly onStay: (stays: boolean) => void;
  readonly onIn: () => Promise<void>;
}

interface Errors extends PassphraseErrors {
  readonly person?: MessageKey;
  readonly key?: MessageKey;
}

export function Recover({ people, onBack, onStay, onIn }: RecoverProps) {
  const { t, refusal: sentence } = useWords();
  const only = people.length === 1 ? people[0] : undefined;
  const [person, setPerson] = useState<string | null>(only?.id ?? null);
  const [key, setKey] = useState('');
  const [chosen, setChosen] = useState({ passphrase: '', again: '' });
  const [errors, setErrors] = useState<Errors>({});
  const [newKey, setNewKey] = useState<string | null>(null);
  const { mutate, isPending, error, reset } = useAct('app.unlockWithRecoveryKey');
  const refusal = error?.refusal;
  const tooShort = refusedPassphrase(refusal, t);
  const keyRefused = refusal?.name === 'recovery-key-mistyped' || refusal?.name === 'recovery-key-wrong';
  const said = (key: MessageKey | undefined) => (key === undefined ? undefined : t(key));
  const form = useFocusWrong(error ?? errors);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    reset();
    const wrong: Errors = {
      ...(person === null ? { person: 'gate.unlock.chooseName' as const } : {}),
      ...(key.trim() === '' ? { key: 'gate.recover.typeKey' as const } : {}),
      ...typedTwice(chosen),
    };
    setErrors(wrong);
    if (person === null || Object.keys(wrong).length > 0) return;
    // Before it is asked: once it is answered, the store is open and the old key opens nothing any more.
    onStay(true);
    mutate(
      { person, recoveryKey: key, newPassphrase: chosen.passphrase },
      {
        onSuccess: ({ recoveryKey }) => {
          setNewKey(recoveryKey);
          setKey('');
          setChosen({ passphrase: '', again: '' });
        },
        onError: () => onStay(false),
      },
    );
  };
  const enter = () => {
    setNewKey(null);
    reset();
    void onIn();
  };

  if (newKey !== null) return <RecoveryKeySheet recoveryKey={newKey} court={null} onDone={enter} />;
  return (
    <>
      <h1>{t('gate.recover.title')}</h1>
      <p className="lede">{t('gate.recover.lede')}</p>
      {only === undefined ? <p className="lede">{t('gate.recover.others')}</p> : null}
      <form ref={form} className="form" onSubmit={submit} noValidate>
        <RadioList
          label={t('gate.recover.who')}
          choices={people}
          chosen={person}
          onChoose={setPerson}
          error={said(errors.person)}
          starts={only === undefined}
        />
        <TextField
          label={t('gate.recover.key')}
          hint={t('gate.recover.keyHint')}
          value={key}
          onChange={setKey}
          error={said(errors.key) ?? (refusal !== undefined && keyRefused ? sentence(refusal) : undefined)}
          input={{ className: 'key-input', autoCapitalize: 'characters', spellCheck: false }}
          starts={only !== undefined}
        />
        <NewPassphrase
          label={t('gate.choose.newPassphrase')}
          chosen={chosen}
          onChange={setChosen}
          errors={{ passphrase: said(errors.passphrase) ?? tooShort, again: said(errors.again) }}
        />
        {refusal === undefined || keyRefused || tooShort !== undefined ? null : <Problem refusal={refusal} />}
        <p className="form-acts">
          <Button kind="primary" type="submit" busy={isPending}>
            {t('gate.recover.button')}
          </Button>
          <Button kind="text" onPress={onBack} disabled={isPending}>
            {t('gate.back')}
          </Button>
        </p>
        {isPending ? <Waiting>{t('gate.recover.working')}</Waiting> : null}
      </form>
    </>
  );
}
