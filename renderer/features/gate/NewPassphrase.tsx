// Choosing a passphrase: typed twice, with an honest word about how hard it is to guess.

import { useWords } from '../../app/words.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { strengthOf } from './strength.ts';

export interface Chosen {
  readonly passphrase: string;
  readonly again: string;
}

interface NewPassphraseProps {
  readonly label: string;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly errors: { readonly passphrase?: string | undefined; readonly again?: string | undefined };
}

const steps = ['weak', 'fair', 'good', 'strong'] as const;

export function NewPassphrase({ label, chosen, onChange, errors }: NewPassphraseProps) {
  const { t } = useWords();
  return (
    <>
      <PassphraseField
        label={label}
        value={chosen.passphrase}
        onChange={(passphrase) => onChange({ ...chosen, passphrase })}
        error={errors.passphrase}
        hint={<Strength passphrase={chosen.passphrase} />}
      />
      <PassphraseField
        label={t('gate.choose.again')}
        value={chosen.again}
        onChange={(again) => onChange({ ...chosen, again })}
        error={errors.again}
      />
    </>
  );
}

function Strength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useWords();
  if (passphrase === '') return <p>{t('gate.choose.level.none')}</p>;
  const { level, advice } = strengthOf(passphrase);
  const reached = steps.indexOf(level);
  return (
    <div className="strength">
      <span className="strength-bar" aria-hidden="true">
        {steps.map((step, index) => (
          <i key={step} className={index <= reached ? 'on' : ''} />
        ))}
      </span>
      <p role="status">
        <b>{t(`gate.choose.level.${level}`)}.</b> {advice === null ? '' : t(`gate.choose.advice.${advice}`)}
      </p>
    </div>
  );
}
