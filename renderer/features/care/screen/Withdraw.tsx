// Takes a record back that was entered by mistake, once the word has been typed.

import type { CareChild, CareRecord } from '../../../../shared/contract/care.ts';
import { useWords } from '../../../app/words.tsx';
import { useAct } from '../../../lib/client.ts';
import { ConfirmByWord } from '../../../ui/ConfirmByWord.tsx';
import { useToasts } from '../../../ui/Toasts.tsx';
import type { Withdrawal } from './careChange.ts';

interface WithdrawProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  readonly withdrawal: Withdrawal;
  readonly onClose: () => void;
}

export function Withdraw({ record, child: { child }, withdrawal, onClose }: WithdrawProps) {
  const { t } = useWords();
  const tell = useToasts();
  const { mutate, isPending, error } = useAct('care.withdraw');
  const { kind, kept, what } = withdrawal;
  const corrects = { id: kept.row.id, recordedAt: kept.recordedAt };
  const withdraw = () =>
    mutate(
      { caseNumber: record.caseNumber, childId: child.id, kind, corrects },
      {
        onSuccess: () => {
          tell({ text: t('record.screen.withdrawal.done', { what }) });
          onClose();
        },
      },
    );
  return (
    <ConfirmByWord
      title={t('record.screen.withdrawal.title', { what })}
      lost={t('record.screen.withdrawal.lost', { child: child.firstName })}
      word={t('record.screen.withdrawal.word')}
      does={t('record.screen.withdrawal.does')}
      busy={isPending}
      refusal={error?.refusal ?? null}
      onConfirm={withdraw}
      onClose={onClose}
    />
  );
}
