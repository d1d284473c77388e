// The form of a hearing's notices. Nothing is kept until it is saved, and then only the rows that differ from the record.

import { useState } from 'react';
import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeWork } from './lifeWork.ts';
import { NoticeFields } from './NoticeFields.tsx';
import { entryOf, isSameRow, mailedToday, rowOf } from './noticeRows.ts';
import { useHearingLine } from './useHearingLine.ts';

interface NoticesFormProps extends LifeWork {
  readonly notices: HearingLife['notices'];
}

export function NoticesForm({ hearing, today, onDone, onClose, notices }: NoticesFormProps) {
  const words = useWords();
  const { t, language, dayAndYear } = words;
  const lede = useHearingLine(hearing);
  const act = useAct('notice.record');
  const [recorded] = useState(notices);
  const [first] = useState(() => recorded.map((one) => rowOf(one, dayAndYear)));
  const [rows, setRows] = useState(first);
  const [tries, setTries] = useState(0);
  const changes = recorded.flatMap((one, place) => {
    const [row, before] = [rows[place], first[place]];
    return row === undefined || before === undefined || isSameRow(row, before)
      ? []
      : [{ place, read: entryOf(row, one, { language, today }) }];
  });
  const send = () => {
    setTries(tries + 1);
    const entries = changes.flatMap(({ read }) => ('entry' in read ? [read.entry] : []));
    if (entries.length === 0 || entries.length < changes.length) return;
    act.mutate(
      { hearing: hearing.hearing, notices: entries, asOf: today },
      {
        onSuccess: (made) => {
          onDone(t('hearingLife.screen.notices.done', { count: entries.length }), made);
          onClose();
        },
      },
    );
  };
  return (
    <LifeDialog
      title={t('hearingLife.screen.notices.title')}
      lede={lede}
      does={t('hearingLife.screen.notices.save')}
      busy={act.isPending}
      refusal={act.error?.refusal ?? null}
      changed={changes.length > 0}
      size="page"
      tries={tries}
      onSend={send}
      onClose={onClose}
    >
      <div className="all-sent">
        <Button onPress={() => setRows(mailedToday(rows, dayAndYear(today)))}>
          {t('hearingLife.screen.notices.all')}
        </Button>
        <p className="hint">{t('hearingLife.screen.notices.allHint')}</p>
      </div>
      {tries > 0 && changes.length === 0 ? <p role="alert">{t('hearingLife.screen.notices.change')}</p> : null}
      <div className="notice-rows">
        {recorded.map((one, place) => {
          const row = rows[place];
          const read = changes.find((change) => change.place === place)?.read;
          if (row === undefined) return null;
          return (
            <NoticeFields
              key={`${one.notice} ${one.to} ${one.recipient}`}
              recorded={one}
              row={row}
              onRow={(next) => setRows(rows.with(place, next))}
              today={today}
              problem={read !== undefined && 'problem' in read ? read.problem : null}
              sent={tries > 0}
            />
          );
        })}
      </div>
    </LifeDialog>
  );
}
