// The doses given at a visit: whether that is recorded at all, and each vaccine with the doses that can be ticked.

import { useId, useState } from 'react';
import type { CareChild } from '../../../../shared/contract/care.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { vaccines } from '../../../../shared/domain/periodicity/schedule.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { FieldProblems, useEntryField } from '../entryFields.tsx';
import { OneOf } from '../OneOf.tsx';
import { doseKey, type OfferedVaccine, offeredDoses, type VisitDraft } from './visitDraft.ts';

interface DosesProps {
  readonly draft: VisitDraft;
  readonly child: CareChild;
  /** The day of the visit. */
  readonly on: CalendarDate;
  readonly onChange: (draft: VisitDraft) => void;
}

const answers = ['', 'none', 'these'] as const;

export function Doses({ draft, child, on, onChange }: DosesProps) {
  const { t } = useWords();
  const [every, setEvery] = useState(false);
  const problem = useId();
  const { error } = useEntryField('doses');
  const offered = offeredDoses(child.development.due, on, { ticked: draft.doses, every });
  const tick = (key: string, isGiven: boolean) =>
    onChange({ ...draft, doses: isGiven ? [...draft.doses, key] : draft.doses.filter((one) => one !== key) });
  return (
    <div className="doses">
      <OneOf
        label={t('record.healthVisit.doses')}
        options={answers
          .filter((id) => id !== 'none' || draft.type !== 'immunization')
          .map((id) => ({ id, name: t(`record.healthVisit.given.${id === '' ? 'unknown' : id}`) }))}
        chosen={draft.given}
        isWrong={error !== undefined}
        describedBy={problem}
        onChoose={(given) => onChange({ ...draft, given: answers.find((one) => one === given) ?? '' })}
      />
      <FieldProblems field="doses" id={problem} />
      {draft.given === 'these' ? (
        <>
          <ul>
            {offered.map((vaccine) => (
              <VaccineRow key={vaccine.vaccine} vaccine={vaccine} ticked={draft.doses} onTick={tick} />
            ))}
          </ul>
          <p className="hint">
            {t(`record.healthVisit.${every ? 'wholeSchedule' : offered.length === 0 ? 'noneOpen' : 'offered'}`)}{' '}
            {every ? null : (
              <Button kind="link" onPress={() => setEvery(true)}>
                {t('record.healthVisit.everyDose')}
              </Button>
            )}
          </p>
        </>
      ) : null}
    </div>
  );
}

interface VaccineRowProps {
  readonly vaccine: OfferedVaccine;
  readonly ticked: readonly string[];
  readonly onTick: (key: string, isGiven: boolean) => void;
}

function VaccineRow({ vaccine: { vaccine, doses }, ticked, onTick }: VaccineRowProps) {
  const { t, code } = useWords();
  const name = code('vaccine', vaccine);
  const isYearly = vaccines.some(
    ({ id, doses: scheduled }) => id === vaccine && scheduled.some(({ annual }) => annual),
  );
  return (
    <li>
      <span aria-hidden="true">{name}</span>
      <span className="doses-of">
        {doses.map((dose) => {
          const key = doseKey({ vaccine, dose });
          return (
            <label key={key} className="answer">
              <input
                type="checkbox"
                aria-label={t('record.healthVisit.doseOf', { vaccine: name, dose })}
                checked={ticked.includes(key)}
                onChange={(event) => onTick(key, event.target.checked)}
              />
              <span>{t(isYearly ? 'record.healthVisit.yearly' : 'record.healthVisit.dose', { dose })}</span>
            </label>
          );
        })}
      </span>
    </li>
  );
}
