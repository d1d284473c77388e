// A session that was chosen: how full it is, what stands in it, its day sheet, and moving all of it at once.

import { useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { DaySheetDialog } from '../copies/DaySheetDialog.tsx';
import { PacketDialog } from '../copies/PacketDialog.tsx';
import { isIn } from './columns.ts';
import { PanelHead } from './PanelHead.tsx';
import { useSchedule } from './scheduleWork.tsx';
import { useDeskKeys } from './useDeskKeys.ts';

type Paper = 'day-sheet' | 'packet';

export function SessionPanel({ session: key }: { readonly session: string }) {
  const { t, weekdayShort, time } = useWords();
  const { shown, room, judge, open, select, moveAll, maySet, today } = useSchedule();
  const [paper, setPaper] = useState<Paper | null>(null);
  const session = shown.sessions.find((one) => one.key === key);
  useDeskKeys(
    session === undefined ? [] : [{ key: 'p', does: t('schedule.keys.print'), run: () => setPaper('day-sheet') }],
  );
  if (session === undefined) {
    return (
      <>
        <PanelHead>{t('schedule.session.title')}</PanelHead>
        <p className="quiet">{t('schedule.session.notShown')}</p>
      </>
    );
  }
  const { date, start, end, courtroom, used, capacity } = session;
  const inside = shown.hearings.filter((one) => one.status !== 'vacated' && isIn(one, session));
  const set = inside.filter(({ status }) => status === 'scheduled');
  return (
    <>
      <PanelHead>
        {weekdayShort(date)}, {time(start)}
      </PanelHead>
      <p>
        {t('schedule.session.where', {
          room: room(courtroom),
          judge: judge(session.judge),
          from: time(start),
          to: time(end),
        })}
      </p>
      <p className="quiet">{t('schedule.usedSpoken', { used, capacity })}</p>
      <div className="panel-ways">
        <Button keyCap="p" onPress={() => setPaper('day-sheet')}>
          {t('copies.daySheet.open')}
        </Button>
        {inside.length === 0 ? null : <Button onPress={() => setPaper('packet')}>{t('copies.packet.open')}</Button>}
        {set.length > 0 && maySet ? (
          <>
            <Button onPress={() => select(set, true)}>{t('schedule.session.select')}</Button>
            <Button onPress={() => moveAll(set)}>{t('schedule.session.moveAll')}</Button>
          </>
        ) : null}
      </div>
      <ul className="session-rows">
        {inside.map((hearing) => (
          <li key={hearing.hearing}>
            <button type="button" onClick={() => open({ kind: 'hearing', hearing: hearing.hearing })}>
              {time(hearing.start)} <b>{hearing.initials}</b> <span className="quiet">{hearing.caseNumber}</span>
            </button>
          </li>
        ))}
      </ul>
      {inside.length === 0 ? <p className="quiet">{t('schedule.session.empty')}</p> : null}
      {paper === 'day-sheet' ? <DaySheetDialog date={date} onClose={() => setPaper(null)} /> : null}
      {paper === 'packet' ? <PacketDialog date={date} asOf={today} onClose={() => setPaper(null)} /> : null}
    </>
  );
}
