// The three columns of the schedule, with what they share.

import { useCallback, useMemo, useState } from 'react';
import type { HearingSetting, ScheduleShown, ShownHearing } from '../../../shared/contract/schedule.ts';
import { courtroomName } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CaseNumber, HearingId } from '../../../shared/domain/ids.ts';
import { closedDayName } from '../../../shared/schedule/words.ts';
import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/words.tsx';
import { ask } from '../../lib/client.ts';
import { useToasts } from '../../ui/Toasts.tsx';
import { Calendar } from './Calendar.tsx';
import { type Carried, type Filter, noFilter, type Panel, settingOf } from './panel.ts';
import { SidePanel } from './SidePanel.tsx';
import { type Landed, ScheduleContext, type ScheduleWork } from './scheduleWork.tsx';
import { dayShowing, type Sight } from './span.ts';
import { useDraft } from './useDraft.ts';
import { useSchedulePanel } from './useSchedulePanel.ts';
import { useUndo } from './useUndo.ts';
import { WorkColumn } from './WorkColumn.tsx';

interface ScheduleDeskProps {
  readonly today: CalendarDate;
  readonly shown: ScheduleShown;
  readonly sight: Sight;
  readonly onSight: (sight: Sight) => void;
  /** Other days are being read; those shown are from before. */
  readonly isReading: boolean;
  readonly caseNumber: CaseNumber | null;
}

export function ScheduleDesk({ today, shown, sight, onSight, isReading, caseNumber }: ScheduleDeskProps) {
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [carried, setCarried] = useState<Carried | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<HearingId>>(new Set());
  const [landed, setLanded] = useState<Landed | null>(null);
  const { panel, open, close, finish } = useSchedulePanel(caseNumber);
  const { roles } = useCommands().open.person;
  const draft = useDraft(today);
  const tell = useToasts();
  const undo = useUndo();
  const names = useNames(shown);

  const showDay = useCallback(
    (date: CalendarDate) => onSight({ ...sight, day: dayShowing(sight.view, sight.day, date) }),
    [sight, onSight],
  );
  const isBeforePlan = draft.draft !== null && panel.kind !== 'plan' && panel.kind !== 'nothing';
  const work: ScheduleWork = {
    today,
    shown,
    filter,
    panel,
    draft,
    carried,
    selected,
    maySet: roles.includes('clerk') || roles.includes('judge'),
    mayMeet: roles.includes('clerk') || roles.includes('coordinator'),
    open,
    // A plan that is looked over stays until it is set or put away.
    close: () => close(isBeforePlan ? { kind: 'plan' } : { kind: 'nothing' }),
    showDay,
    select: (hearings, on) => setSelected((now) => changed(now, hearings, on)),
    carry: setCarried,
    drop: (what, at) => {
      setCarried(null);
      if (what.kind === 'hearing') open(placeOf(what.hearing, at));
      else {
        const row = draft.draft?.rows.find(({ key }) => key === what.key);
        if (row !== undefined) draft.place(what.key, { ...row.setting, ...at });
      }
    },
    moveAll: (hearings) => {
      open({ kind: 'plan' });
      const ids = hearings.map(({ hearing }) => hearing);
      void draft.start('moves', () => ask('schedule.planMoves', { hearings: ids, asOf: today }));
    },
    landed,
    forgetLanded: () => setLanded(null),
    done: (text, { batch, hearings }) => {
      undo.remember(batch);
      const [hearing] = hearings;
      setLanded(hearing === undefined ? null : { hearing, before: shown });
      finish(isBeforePlan ? { kind: 'plan' } : { kind: 'nothing' });
      setSelected(new Set());
      setCarried(null);
      tell({ text });
    },
    ...names,
  };
  return (
    <ScheduleContext value={work}>
      <div className="d-page sched">
        <WorkColumn />
        <Calendar
          sight={sight}
          onSight={onSight}
          filter={filter}
          onFilter={setFilter}
          isReading={isReading}
          undo={undo}
        />
        <SidePanel />
      </div>
    </ScheduleContext>
  );
}

function changed(now: ReadonlySet<HearingId>, hearings: readonly ShownHearing[], on: boolean) {
  const next = new Set(now);
  for (const { hearing } of hearings) {
    if (on) next.add(hearing);
    else next.delete(hearing);
  }
  return next;
}

const placeOf = (hearing: ShownHearing, at: Pick<HearingSetting, 'date' | 'start' | 'courtroom' | 'judge'>): Panel => ({
  kind: 'place',
  setting: { ...settingOf(hearing), ...at },
  initials: hearing.initials,
  was: hearing,
});

/** Rooms, judges and closed days by name. */
function useNames({ courtrooms, judges, closed }: ScheduleShown): Pick<ScheduleWork, 'room' | 'judge' | 'closedName'> {
  const words = useWords();
  return useMemo(() => {
    const rooms = new Map(courtrooms.map(({ id, name }) => [id, courtroomName(words, name)]));
    const people = new Map(judges.map(({ id, name }) => [id, name]));
    const days = new Map(closed.map((day) => [day.date, closedDayName(day, words)]));
    return {
      room: (id) => rooms.get(id) ?? id,
      judge: (id) => people.get(id) ?? id,
      closedName: (date) => days.get(date) ?? null,
    };
  }, [courtrooms, judges, closed, words]);
}
