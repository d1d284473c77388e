// How often: a number of times, and in which period. Kept as "3/week"; a half of it is kept too, and is still a blank.

import { useId } from 'react';
import { periods, readFrequency } from '../../../shared/orders/fieldValues.ts';
import { useWords } from '../../app/words.tsx';
import { ErrorMark } from '../../ui/Mark.tsx';

interface FrequencyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly onLeave: () => void;
}

/** "3/week", or what a proposal said in words. */
function partsOf(value: string): readonly [times: string, per: string] {
  const read = readFrequency(value);
  if (read !== null) return [String(read.times), read.per];
  const [times = '', per = ''] = value.split('/');
  return [times, per];
}

export function FrequencyField({ label, value, onChange, error, onLeave }: FrequencyFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [times, per] = partsOf(value);
  const keep = (nextTimes: string, nextPer: string) =>
    onChange(nextTimes === '' && nextPer === '' ? '' : `${nextTimes}/${nextPer}`);
  const bad = error === undefined ? '' : ' bad';
  const described = error === undefined ? undefined : `${id}-error`;
  return (
    <fieldset className="frequency">
      <legend className="label">{label}</legend>
      <div className="field-row">
        <input
          className={`input number${bad}`}
          aria-label={t('orderPage.field.times', { label })}
          aria-invalid={error !== undefined}
          aria-describedby={described}
          inputMode="numeric"
          autoComplete="off"
          maxLength={2}
          value={times}
          onChange={(event) => keep(event.target.value, per)}
          onBlur={onLeave}
        />
        <select
          className={`input select${bad}`}
          aria-label={t('orderPage.field.per')}
          aria-describedby={described}
          value={per}
          onChange={(event) => keep(times, event.target.value)}
          onBlur={onLeave}
        >
          <option value="">{t('orderPage.field.choose')}</option>
          {periods.map((period) => (
            <option key={period} value={period}>
              {t(`orderPage.field.period.${period}`)}
            </option>
          ))}
        </select>
      </div>
      {error === undefined ? null : (
        <p className="err mw" id={`${id}-error`} role="alert">
          <ErrorMark />
          <span>{error}</span>
        </p>
      )}
    </fieldset>
  );
}
