// Sets every date of the plan at once, with the reasons that were given, or none.

import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { acceptedOf } from './acceptances.ts';
import { againstOf, type Draft, reasonsOf } from './planRows.ts';
import { useSchedule } from './scheduleWork.tsx';

export function useSetPlan(plan: Draft) {
  const { t } = useWords();
  const { today, draft, done } = useSchedule();
  const act = useAct('schedule.set');
  const set = () => {
    if (act.isPending) return;
    const rows = plan.rows.map((row) => {
      const [hearing = [], meeting = []] = acceptedOf(againstOf(row), reasonsOf(plan, row));
      return { ...row, accepted: { hearing, meeting } };
    });
    const hearings = rows.map(({ setting, accepted }) => ({ ...setting, accepted: accepted.hearing }));
    const meetings = rows.flatMap(({ meeting, accepted }) =>
      meeting === null ? [] : [{ ...meeting, accepted: accepted.meeting }],
    );
    act.mutate(
      { hearings, meetings, asOf: today },
      {
        onSuccess: (made) => {
          done(t(plan.kind === 'moves' ? 'schedule.movedMany' : 'schedule.setMany', { count: hearings.length }), made);
          draft.drop();
        },
      },
    );
  };
  return { set, isSetting: act.isPending, refusal: act.error?.refusal ?? null };
}
