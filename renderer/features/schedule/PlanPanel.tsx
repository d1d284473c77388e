// A plan before anything is set: its dates by day or by case, what stands against them, and one button for all of it.

import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Segments } from '../mine/Segments.tsx';
import { AcceptFields, type DateToSet } from './AcceptFields.tsx';
import { acceptedOf, firstWithout, type Reasons, toAccept } from './acceptances.ts';
import { PanelHead } from './PanelHead.tsx';
import { PlanRows } from './PlanRows.tsx';
import { countsOf, type Draft } from './planRows.ts';
import { useSchedule } from './scheduleWork.tsx';
import { Unplaced } from './Unplaced.tsx';

export function PlanPanel() {
  const { t } = useWords();
  const { draft } = useSchedule();
  const { draft: plan, isBusy, refusal } = draft;
  if (plan !== null) return <PlanShown plan={plan} />;
  return (
    <>
      <PanelHead>{t('schedule.plan.title')}</PanelHead>
      {isBusy ? <Waiting>{t('schedule.plan.loading')}</Waiting> : null}
      {refusal === null ? null : <Problem refusal={refusal} />}
    </>
  );
}

function PlanShown({ plan }: { readonly plan: Draft }) {
  const words = useWords();
  const { t } = words;
  const { draft, close } = useSchedule();
  const putAway = () => {
    draft.drop();
    close();
  };
  const [by, setBy] = useState<'day' | 'case'>('day');
  const [reasons, setReasons] = useState<Reasons>({});
  const [sent, setSent] = useState(false);
  const counts = countsOf(plan.rows);
  const dates: readonly DateToSet[] = plan.rows.map((row) => ({
    date: row.setting.date,
    whose: row.initials,
    problems: row.problems,
  }));
  const { set, isSetting, refusal } = useSetPlan(plan);
  const problems = dates.map((date) => date.problems);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (counts.refused > 0 || draft.isBusy || firstWithout(toAccept(problems), reasons) !== null) return;
    set(reasons);
  };
  return (
    <>
      <PanelHead>{t(plan.kind === 'moves' ? 'schedule.plan.movesTitle' : 'schedule.plan.title')}</PanelHead>
      <p className="quiet" role="status">
        {plan.rows.length === 0
          ? t('schedule.plan.empty')
          : t('schedule.plan.counts', {
              hearings: t('schedule.plan.hearings', { count: counts.hearings }),
              cases: t('schedule.plan.cases', { count: counts.cases }),
            })}
        {counts.meetings > 0 ? ` ${t('schedule.plan.meetings', { count: counts.meetings })}` : ''}
        {counts.asking > 0 ? ` ${t('schedule.plan.asking', { count: counts.asking })}` : ''}
        {counts.refused > 0 ? ` ${t('schedule.plan.refused', { count: counts.refused })}` : ''}
      </p>
      <Unplaced plan={plan} />
      {plan.rows.length === 0 ? null : (
        <form onSubmit={send} noValidate>
          <div className="plan-do">
            <Button kind="primary" type="submit" busy={isSetting || draft.isBusy} disabled={counts.refused > 0}>
              {t(plan.kind === 'moves' ? 'schedule.plan.moveAll' : 'schedule.plan.setAll', { count: counts.hearings })}
            </Button>
            <Button kind="text" onPress={putAway}>
              {t('schedule.plan.drop')}
            </Button>
          </div>
          {refusal === null ? null : <Problem refusal={refusal} />}
          {draft.refusal === null ? null : <Problem refusal={draft.refusal} />}
          <AcceptFields dates={dates} reasons={reasons} onReasons={setReasons} sent={sent} />
        </form>
      )}
      {plan.rows.length === 0 ? null : (
        <>
          <Segments<'day' | 'case'>
            label={t('schedule.plan.order')}
            choices={[
              { id: 'day', name: t('schedule.plan.byDay') },
              { id: 'case', name: t('schedule.plan.byCase') },
            ]}
            chosen={by}
            onChoose={setBy}
          />
          <PlanRows plan={plan} by={by} />
        </>
      )}
    </>
  );
}

/** Sets every date of the plan at once, or none. */
function useSetPlan(plan: Draft) {
  const { t } = useWords();
  const { today, draft, done } = useSchedule();
  const act = useAct('schedule.set');
  const set = (reasons: Reasons) => {
    if (act.isPending) return;
    const accepted = acceptedOf(
      plan.rows.map(({ problems }) => problems),
      reasons,
    );
    const hearings = plan.rows.map(({ setting }, place) => ({ ...setting, accepted: accepted[place] ?? [] }));
    const meetings = plan.rows.flatMap(({ meeting }) => (meeting === null ? [] : [{ ...meeting, accepted: [] }]));
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
