// Unlocking the court's store: who is here, and their passphrase.

import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { AppState } from '../../../shared/contract/window.ts';
import { type ScreenWords, useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { DeleteSample } from './DeleteSample.tsx';
import { SampleProgress } from './SampleProgress.tsx';
import { useFocusWrong } from './useFocusWrong.ts';
import { useOpenSample } from './useOpenSample.ts';
import { WhyLocked } from './WhyLocked.tsx';

type People = NonNullable<AppState['court']>['people'];

interface UnlockProps {
  readonly state: AppState;
  readonly people: People;
  readonly onRecover: () => void;
  readonly onIn: () => Promise<void>;
}

/** There is a key file, and it names nobody. */
const noNames: Refusal = { name: 'key-file-damaged', values: {} };

/** What the passphrase's own place says; null: it is nothing about the passphrase. */
function aboutPassphrase(refusal: Refusal, { t, clockAfter }: Pick<ScreenWords, 't' | 'clockAfter'>): string | null {
  if (refusal.name === 'wait') return t('gate.unlock.wait', { time: clockAfter(refusal.values.until) });
  if (refusal.name !== 'wrong-passphrase') return null;
  const { triesLeft } = refusal.values;
  return triesLeft === 0 ? t('gate.unlock.wrongLast') : t('gate.unlock.wrong', { count: triesLeft });
}

export function Unlock({ state, people, onRecover, onIn }: UnlockProps) {
  const words = useWords();
  const { t } = words;
  const only = people.length === 1 ? people[0] : undefined;
  const [person, setPerson] = useState<string | null>(only?.id ?? null);
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState<'name' | 'passphrase' | null>(null);
  const { mutate, isPending, isSuccess, error, reset } = useAct('app.unlock');
  const sample = useOpenSample(onIn);
  const busy = isPending || isSuccess;
  const wrong = error === null ? null : aboutPassphrase(error.refusal, words);
  const form = useFocusWrong(error ?? missing);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    reset();
    setMissing(person === null ? 'name' : passphrase === '' ? 'passphrase' : null);
    if (person === null || passphrase === '') return;
    mutate({ person, passphrase }, { onSuccess: onIn, onSettled: () => setPassphrase('') });
  };
  const passphraseError = missing === 'passphrase' ? t('gate.unlock.typePassphrase') : (wrong ?? undefined);
  return (
    <>
      <WhyLocked state={state} />
      <h1>{t('gate.unlock.title')}</h1>
      {people.length === 0 ? <Problem refusal={noNames} onAgain={onIn} /> : null}
      <form ref={form} onSubmit={submit} noValidate hidden={people.length === 0}>
        <RadioList
          label={t('gate.unlock.name')}
          choices={people}
          chosen={person}
          onChoose={setPerson}
          error={missing === 'name' ? t('gate.unlock.chooseName') : undefined}
          starts={only === undefined}
        />
        <div className="pass">
          <PassphraseField
            label={t('gate.unlock.passphrase')}
            value={passphrase}
            onChange={setPassphrase}
            error={passphraseError}
            starts={only !== undefined}
            beside={
              <Button kind="primary" type="submit" keyCap="Enter" busy={busy}>
                {t('gate.unlock.button')}
              </Button>
            }
          />
          {busy ? <Waiting>{t('gate.unlock.working')}</Waiting> : null}
          {error !== null && wrong === null ? <Problem refusal={error.refusal} /> : null}
        </div>
      </form>
      <p className="more">
        <Button kind="link" onPress={onRecover} disabled={busy || people.length === 0}>
          {t('gate.unlock.useRecoveryKey')}
        </Button>
        <Button kind="link" onPress={sample.open} busy={sample.busy} disabled={busy}>
          {t('gate.sample.open')}
        </Button>
        {state.sampleThere && !sample.busy ? <DeleteSample /> : null}
      </p>
      <SampleProgress sample={sample} />
    </>
  );
}
