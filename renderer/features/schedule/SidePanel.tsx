// Beside the calendar: dates to choose from, the plan, or what was chosen.

import { useWords } from '../../app/words.tsx';
import { HearingPanel } from './HearingPanel.tsx';
import { MeetingPanel } from './MeetingPanel.tsx';
import { MeetingTimes } from './MeetingTimes.tsx';
import { Offers } from './Offers.tsx';
import { PlacePanel } from './PlacePanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { SessionPanel } from './SessionPanel.tsx';
import { useSchedule } from './scheduleWork.tsx';

export function SidePanel() {
  const { t } = useWords();
  return (
    <aside className="props" aria-label={t('schedule.beside')}>
      <Shown />
    </aside>
  );
}

function Shown() {
  const { t } = useWords();
  const { panel, draft } = useSchedule();
  switch (panel.kind) {
    case 'offers':
      return <Offers key={`${panel.caseNumber} ${panel.hearing}`} />;
    case 'hearing':
      return <HearingPanel key={panel.hearing} hearing={panel.hearing} />;
    case 'session':
      return <SessionPanel key={panel.key} session={panel.key} />;
    case 'meeting':
      return <MeetingPanel key={panel.meeting} meeting={panel.meeting} />;
    case 'meetingTimes':
      return <MeetingTimes key={`${panel.caseNumber} ${panel.was?.meeting}`} panel={panel} />;
    case 'plan':
      return <PlanPanel />;
    case 'place': {
      const { date, start, courtroom, caseNumber } = panel.setting;
      return <PlacePanel key={`${caseNumber} ${date} ${start} ${courtroom}`} panel={panel} />;
    }
    case 'nothing':
      return draft.draft !== null || draft.isBusy ? <PlanPanel /> : <p className="hint">{t('schedule.nothing')}</p>;
  }
}
