// Under the sessions: family team meetings in their own row, and hearings that stand in no session.

import { useId } from 'react';
import { useWords } from '../../app/words.tsx';
import { isIn } from './columns.ts';
import { passes } from './panel.ts';
import { useSchedule } from './scheduleWork.tsx';

export function OutsideSessions() {
  const { t, weekdayShort, time } = useWords();
  const { shown, filter, open } = useSchedule();
  const id = useId();
  const outside = shown.hearings.filter(
    (hearing) =>
      hearing.status === 'scheduled' &&
      passes(filter, hearing) &&
      !shown.sessions.some((session) => isIn(hearing, session)),
  );
  const meetings = shown.meetings.filter(
    ({ caseNumber }) => filter.caseNumber === '' || caseNumber === filter.caseNumber,
  );
  return (
    <>
      {meetings.length === 0 ? null : (
        <section className="row-of" aria-labelledby={`${id}-m`}>
          <h2 id={`${id}-m`}>{t('schedule.meetings')}</h2>
          <ul>
            {meetings.map((meeting) => (
              <li key={meeting.meeting}>
                <button
                  type="button"
                  className="link"
                  onClick={() => open({ kind: 'meeting', meeting: meeting.meeting })}
                >
                  {meeting.initials}
                </button>{' '}
                {weekdayShort(meeting.date)}, {time(meeting.start)}
                {meeting.place === null ? '' : `, ${meeting.place}`}
                {meeting.isHeld ? `, ${t('schedule.held')}` : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
      {outside.length === 0 ? null : (
        <section className="row-of" aria-labelledby={`${id}-o`}>
          <h2 id={`${id}-o`}>{t('schedule.outside')}</h2>
          <ul>
            {outside.map((hearing) => (
              <li key={hearing.hearing}>
                <button
                  type="button"
                  className="link"
                  onClick={() => open({ kind: 'hearing', hearing: hearing.hearing })}
                >
                  {hearing.initials}
                </button>{' '}
                {weekdayShort(hearing.date)}, {time(hearing.start)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
