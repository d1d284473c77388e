// Who was there, party by party; of whom nobody says it stays not recorded.

import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { useWords } from '../../app/words.tsx';
import { Choice } from './Choice.tsx';
import type { Was } from './holding.ts';
import { partyWords } from './partyWords.ts';

interface AttendanceProps {
  readonly parties: HearingLife['parties'];
  readonly was: Readonly<Record<string, Was>>;
  readonly onWas: (was: Readonly<Record<string, Was>>) => void;
}

export function Attendance({ parties, was, onWas }: AttendanceProps) {
  const words = useWords();
  const { t } = words;
  const options = (['there', 'notThere', 'unknown'] as const).map((id) => ({
    id,
    name: t(`hearingLife.screen.hold.${id}`),
  }));
  return (
    <section className="attendance">
      <h3>{t('hearingLife.screen.hold.who')}</h3>
      {parties.map((party) => (
        <Choice<Was>
          key={party.party}
          label={partyWords(party, words)}
          options={options}
          chosen={was[party.party] ?? 'unknown'}
          onChoose={(said) => onWas({ ...was, [party.party]: said })}
        />
      ))}
    </section>
  );
}
