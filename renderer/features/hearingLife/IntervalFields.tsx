// One number of a case's own: the days, where it applies, and why.

import { casePhases } from '../../../shared/domain/record.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { daysOf, type IntervalRow, monthsOf } from './intervalRows.ts';

interface IntervalFieldsProps {
  readonly row: IntervalRow;
  readonly onRow: (row: IntervalRow) => void;
  readonly onRemove: () => void;
  readonly sent: boolean;
}

export function IntervalFields({ row, onRow, onRemove, sent }: IntervalFieldsProps) {
  const { t } = useWords();
  const put = (part: 'days' | 'phase' | 'under' | 'reason') => (value: string) => onRow({ ...row, [part]: value });
  return (
    <div className="interval-row">
      <div className="own-date">
        <TextField
          label={t('hearingLife.screen.interval.days')}
          value={row.days}
          onChange={put('days')}
          maxLength={3}
          starts={row.days === ''}
          error={sent && daysOf(row) === null ? t('hearingLife.screen.interval.daysWrong') : undefined}
          input={{ inputMode: 'numeric' }}
        />
        <SelectField
          label={t('hearingLife.screen.interval.phase')}
          none={t('hearingLife.screen.interval.phaseAny')}
          value={row.phase}
          onChange={put('phase')}
          groups={[
            {
              name: null,
              options: casePhases.map((id) => ({ id, name: t(`hearingLife.screen.interval.phaseOf.${id}`) })),
            },
          ]}
        />
        <TextField
          label={t('hearingLife.screen.interval.under')}
          value={row.under}
          onChange={put('under')}
          maxLength={3}
          hint={t('hearingLife.screen.interval.underHint')}
          error={sent && monthsOf(row) === undefined ? t('hearingLife.screen.interval.underWrong') : undefined}
          input={{ inputMode: 'numeric' }}
        />
      </div>
      <TextField
        label={t('hearingLife.screen.interval.reason')}
        value={row.reason}
        onChange={put('reason')}
        maxLength={300}
        error={sent && row.reason.trim() === '' ? t('hearingLife.screen.interval.reasonMissing') : undefined}
      />
      <div>
        <Button kind="text" onPress={onRemove}>
          {t('hearingLife.screen.interval.remove')}
        </Button>
      </div>
    </div>
  );
}
