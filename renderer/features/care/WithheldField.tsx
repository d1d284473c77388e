// A text that is withheld from the person: it is said so in its place, and a correction leaves it as it is.

import { useWords } from '../../app/words.tsx';

export function WithheldField({ label }: { readonly label: string }) {
  const { t } = useWords();
  return (
    <div className="field">
      <p className="label">{label}</p>
      <p className="hint">{t('record.healthVisit.withheld')}</p>
    </div>
  );
}
