// One row of the policy for one reader: what it says now and why, and another level of it. For the whole court less can be
// given; for one case also more, by an order and its day.

import { type FormEvent, useId, useState } from 'react';
import { type DisclosureLevel, disclosureLevels } from '../../../shared/contract/disclosure.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import { isTighter, type ListedRow } from '../../../shared/redaction/policy.ts';
import { useWords } from '../../app/words.tsx';
import { useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';
import type { PolicyCell } from './policyCell.ts';

interface PolicyChangeProps {
  readonly row: ListedRow;
  readonly cell: PolicyCell;
  readonly caseNumber: CaseNumber | null;
  readonly onClose: () => void;
}

export function PolicyChange({ row, cell, caseNumber, onClose }: PolicyChangeProps) {
  const { t, language } = useWords();
  const tell = useToasts();
  const form = useId();
  const court = useAnswer('court.show', {});
  const change = useAct('policy.change');
  const [level, setLevel] = useState<DisclosureLevel>(cell.level);
  const [day, setDay] = useState('');
  const [reason, setReason] = useState('');
  const [isSent, setSent] = useState(false);
  const today = court.data?.today;
  // A change that gives no more than the court does needs no order; the engine says where one is missing.
  const asksOrder = caseNumber !== null && level !== cell.level && !isTighter(level, cell.level);
  const typed = today === undefined || day.trim() === '' ? null : readTypedDate(day, language, today);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (level === cell.level || reason.trim() === '' || (typed !== null && !('date' in typed))) return;
    const orderedOn = asksOrder && typed !== null ? typed.date : null;
    change.mutate(
      { row: cell.row, audience: cell.audience, level, caseNumber, orderedOn, reason },
      {
        onSuccess: () => {
          tell({ text: t('copies.policy.change.kept') });
          onClose();
        },
      },
    );
  };
  const title = {
    row: language === 'en' ? row.textEn : row.textEs,
    reader: t(`copies.reader.${cell.audience}`).toLocaleLowerCase(language),
  };
  const levels = disclosureLevels.filter(
    (one) => caseNumber !== null || one === cell.level || one === cell.usual || isTighter(one, cell.usual),
  );
  return (
    <Dialog
      title={t('copies.policy.change.title', title)}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button kind="text" keyCap="Esc" onPress={onClose}>
            {t('frame.close')}
          </Button>
          <Button kind="primary" type="submit" form={form} busy={change.isPending}>
            {t('copies.policy.change.keep')}
          </Button>
        </>
      }
    >
      <Standing row={row} cell={cell} timezone={court.data?.timezone ?? 'UTC'} />
      <form id={form} className="copy-form" onSubmit={send}>
        <RadioList
          label={t('copies.policy.change.level')}
          choices={levels.map((id) => ({
            id,
            name: t(`copies.policy.level.${id}`),
            detail: t(`copies.policy.levelHint.${id}`),
          }))}
          chosen={level}
          onChoose={(id) => setLevel(disclosureLevels.find((one) => one === id) ?? level)}
          starts={true}
          error={isSent && level === cell.level ? t('copies.policy.change.levelMissing') : undefined}
        />
        {asksOrder && today !== undefined ? (
          <>
            <p className="hint">{t('copies.policy.change.ordersHint')}</p>
            <DateField
              label={t('copies.policy.change.ordersDay')}
              value={day}
              onChange={setDay}
              near={today}
              today={today}
              sent={isSent}
              optional={true}
            />
          </>
        ) : null}
        <TextField
          label={t('copies.policy.change.reason')}
          value={reason}
          onChange={setReason}
          maxLength={400}
          error={isSent && reason.trim() === '' ? t('copies.policy.change.reasonMissing') : undefined}
        />
        {change.error === null ? null : <Problem refusal={change.error.refusal} />}
      </form>
    </Dialog>
  );
}

interface StandingProps {
  readonly row: ListedRow;
  readonly cell: PolicyCell;
  readonly timezone: string;
}

/** What the row covers, what it said, and who made it say what it says. */
function Standing({ row, cell, timezone }: StandingProps) {
  const { t, language, dayAndYear } = useWords();
  const { change, usual, level } = cell;
  const covers = language === 'en' ? row.coversEn : row.coversEs;
  return (
    <>
      <p>{t('copies.policy.change.covers', { covers })}</p>
      <p className="hint">{t('copies.policy.change.source', { source: row.source })}</p>
      <p>
        {t('copies.policy.change.usual', { level: t(`copies.policy.level.${usual}`) })}.{' '}
        <b>{t('copies.policy.change.now', { level: t(`copies.policy.level.${level}`) })}.</b>
      </p>
      {change === null ? null : (
        <p>
          {t('copies.policy.change.by', {
            name: change.by,
            moment: momentIn(change.at, timezone, language),
            reason: change.reason,
          })}{' '}
          {change.orderedOn === null ? null : t('copies.policy.change.ordered', { day: dayAndYear(change.orderedOn) })}
        </p>
      )}
    </>
  );
}
