// A plan before anything is set: its dates by day or by case, what stands against them, and one button for all of it.

import { type FormEvent, useState } from 'react';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Segments } from '../mine/Segments.tsx';
import { PanelHead } from './PanelHead.tsx';
import { PlanRows } from './PlanRows.tsx';
import { countsOf, type Draft, isAsking } from './planRows.ts';
import { useSchedule } from './scheduleWork.tsx';
import { Unplaced } from './Unplaced.tsx';
import { useSetPlan } from './useSetPlan.ts';

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
  const { t } = useWords();
  const { draft, close } = useSchedule();
  const [by, setBy] = useState<'day' | 'case'>('day');
  const [sent, setSent] = useState(false);
  const counts = countsOf(plan);
  const { set, isSetting, refusal } = useSetPlan(plan);
  const putAway = () => {
    draft.drop();
    close();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    const asking = plan.rows.find((row) => isAsking(plan, row));
    // The first one without a reason is opened, and its field has the focus.
    if (asking !== undefined) return draft.choose(asking.key);
    if (counts.refused === 0 && !draft.isBusy) set();
  };
  return (
    <>
      <PanelHead>{t(plan.kind === 'moves' ? 'schedule.plan.movesTitle' : 'schedule.plan.title')}</PanelHead>
      <Counts plan={plan} />
      <Unplaced plan={plan} />
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
          <form onSubmit={send} noValidate>
            <div className="plan-do">
              <Button kind="primary" type="submit" busy={isSetting || draft.isBusy} disabled={counts.refused > 0}>
                {t(plan.kind === 'moves' ? 'schedule.plan.moveAll' : 'schedule.plan.setAll', {
                  count: counts.hearings,
                })}
              </Button>
              <Button kind="text" onPress={putAway}>
                {t('schedule.plan.drop')}
              </Button>
            </div>
            {refusal === null ? null : <Problem refusal={refusal} />}
            {draft.refusal === null ? null : <Problem refusal={draft.refusal} />}
            <PlanRows plan={plan} by={by} sent={sent} />
          </form>
        </>
      )}
    </>
  );
}

/** How much of it there is, and what it asks for yet. */
function Counts({ plan }: { readonly plan: Draft }) {
  const { t } = useWords();
  const counts = countsOf(plan);
  const parts = [
    counts.hearings === 0
      ? t('schedule.plan.empty')
      : t('schedule.plan.counts', {
          hearings: t('schedule.plan.hearings', { count: counts.hearings }),
          cases: t('schedule.plan.cases', { count: counts.cases }),
        }),
    ...(counts.meetings > 0 ? [t('schedule.plan.meetings', { count: counts.meetings })] : []),
    ...(counts.asking > 0 ? [t('schedule.plan.asking', { count: counts.asking })] : []),
    ...(counts.refused > 0 ? [t('schedule.plan.refused', { count: counts.refused })] : []),
  ];
  return (
    <p className="quiet" role="status">
      {parts.join(' ')}
    </p>
  );
}
