// The clerk's schedule: what is to be set, the sessions with what stands in them, and dates to choose from.

import { useState } from 'react';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { DeskFrame } from '../../app/DeskFrame.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import './schedule.css';
import { ScheduleDesk } from './ScheduleDesk.tsx';
import { type Sight, spanOf } from './span.ts';

export function ScheduleScreen({ caseNumber }: { readonly caseNumber: CaseNumber | null }) {
  const { t } = useWords();
  const court = useAnswer('court.show', {});
  return (
    <DeskFrame screen="schedule">
      {court.error !== null ? (
        <div className="d-page">
          <h1>{t('schedule.title')}</h1>
          <Problem refusal={court.error.refusal} onAgain={() => void court.refetch()} />
        </div>
      ) : court.data === undefined ? (
        <div className="d-page">
          <h1 className="vh">{t('schedule.title')}</h1>
          <Waiting>{t('schedule.loading')}</Waiting>
        </div>
      ) : (
        <Schedule today={court.data.today} caseNumber={caseNumber} />
      )}
    </DeskFrame>
  );
}

function Schedule({ today, caseNumber }: { readonly today: CalendarDate; readonly caseNumber: CaseNumber | null }) {
  const { t } = useWords();
  const [sight, setSight] = useState<Sight>({ view: 'sixWeeks', day: today });
  const { from, to } = spanOf(sight.view, sight.day);
  const answer = useAnswer('schedule.show', { from, to, asOf: today });
  // While other days are read, those that were shown stay: the focus and what was chosen are in them.
  const [before, setBefore] = useState(answer.data);
  if (answer.data !== undefined && answer.data !== before) setBefore(answer.data);
  const shown = answer.data ?? before;
  if (answer.error !== null) {
    return (
      <div className="d-page">
        <h1>{t('schedule.title')}</h1>
        <Problem refusal={answer.error.refusal} onAgain={() => void answer.refetch()} />
      </div>
    );
  }
  if (shown === undefined) {
    return (
      <div className="d-page">
        <h1 className="vh">{t('schedule.title')}</h1>
        <Waiting>{t('schedule.loading')}</Waiting>
      </div>
    );
  }
  return (
    <ScheduleDesk
      today={today}
      shown={shown}
      sight={sight}
      onSight={setSight}
      isReading={answer.data === undefined}
      caseNumber={caseNumber}
    />
  );
}
