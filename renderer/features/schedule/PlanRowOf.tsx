// One row of a plan: a hearing and the meeting before it. The one at hand asks for its own reasons in place, and can get another
// date or be left out.

import type { DateProblem, PlanRow } from '../../../shared/contract/schedule.ts';
import { problemSentence } from '../../../shared/schedule/words.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { AcceptFields } from './AcceptFields.tsx';
import { givenToAll, toAccept } from './acceptances.ts';
import { OtherDates } from './OtherDates.tsx';
import { focusPanel } from './PanelHead.tsx';
import { againstOf, type Draft, isAsking, reasonsOf } from './planRows.ts';
import { useSchedule } from './scheduleWork.tsx';

interface PlanRowOfProps {
  readonly plan: Draft;
  readonly row: PlanRow;
  readonly by: 'day' | 'case';
  readonly sent: boolean;
}

export function PlanRowOf({ plan, row, by, sent }: PlanRowOfProps) {
  const { t, time, weekdayShort } = useWords();
  const { draft, showDay } = useSchedule();
  const { setting, initials, meeting, daysSinceLast } = row;
  const isChosen = row.key === plan.chosen;
  const choose = () => {
    draft.choose(row.key);
    showDay(setting.date);
  };
  return (
    <li className={isChosen ? 'cur' : undefined}>
      <button type="button" className="plan-row" aria-expanded={isChosen} onClick={choose}>
        <span>
          {by === 'day' ? '' : `${weekdayShort(setting.date)}, `}
          {time(setting.start)} <b>{initials}</b>
        </span>
        {daysSinceLast === null ? null : (
          <span className="quiet">{t('schedule.offers.days', { count: daysSinceLast })}</span>
        )}
      </button>
      <Against row={row} problems={row.problems} isChosen={isChosen} />
      {meeting === null ? null : (
        <p className="quiet">
          {t('schedule.plan.meetingOn', { day: weekdayShort(meeting.date), time: time(meeting.start) })}
        </p>
      )}
      <Against row={row} problems={row.meetingProblems} isChosen={isChosen} />
      {isChosen ? (
        <>
          <Reasons plan={plan} row={row} sent={sent} />
          <Ways row={row} />
        </>
      ) : isAsking(plan, row) || !againstOf(row).flat().some(isAsked) ? null : (
        <p className="quiet">{t('schedule.plan.given')}</p>
      )}
    </li>
  );
}

const isAsked = ({ severity }: DateProblem) => severity === 'ask';

interface AgainstProps {
  readonly row: PlanRow;
  readonly problems: readonly DateProblem[];
  readonly isChosen: boolean;
}

/** What stands against a date. Of the row at hand, what asks for a reason stands beside its field. */
function Against({ row, problems, isChosen }: AgainstProps) {
  const words = useWords();
  return problems
    .filter((problem) => (isChosen ? !isAsked(problem) : problem.severity !== 'note'))
    .map((problem) => (
      <p key={JSON.stringify(problem)} className={problem.severity === 'note' ? 'quiet' : 'ask'}>
        {problemSentence(problem, words, row.setting.date)}
      </p>
    ));
}

/** Its own reasons, and the offer to give one to all others of that kind. */
function Reasons({ plan, row, sent }: Omit<PlanRowOfProps, 'by'>) {
  const { t } = useWords();
  const { draft } = useSchedule();
  const { setting, meeting, problems, meetingProblems, initials } = row;
  const dates = [
    { date: setting.date, whose: initials, problems },
    { date: meeting?.date ?? setting.date, whose: t('schedule.plan.meetingOf'), problems: meetingProblems },
  ];
  const missing = (of: PlanRow, code: DateProblem['code']) => {
    const given = reasonsOf(plan, of);
    return toAccept(againstOf(of)).filter(
      ({ key, dates: [first] }) => first?.problem.code === code && (given[key] ?? '').trim() === '',
    ).length;
  };
  return (
    <AcceptFields
      dates={dates}
      reasons={reasonsOf(plan, row)}
      onReasons={(reasons) => draft.give(row, reasons)}
      sent={sent}
      same={{
        count: (code) => plan.rows.reduce((sum, of) => sum + missing(of, code), 0),
        give: (code, reason) => {
          for (const of of plan.rows) {
            if (missing(of, code) > 0)
              draft.give(of, givenToAll(toAccept(againstOf(of)), code, reason, reasonsOf(plan, of)));
          }
          focusPanel();
        },
      }}
    />
  );
}

/** What can be done with the row at hand. */
function Ways({ row }: { readonly row: PlanRow }) {
  const { t } = useWords();
  const { draft, carry } = useSchedule();
  // The button that was pressed goes.
  const thenPanel = (work: () => void) => () => {
    work();
    focusPanel();
  };
  return (
    <div className="plan-ways">
      <OtherDates row={row} />
      <Button kind="text" onPress={() => carry({ kind: 'planned', key: row.key })}>
        {t('schedule.plan.inCalendar')}
      </Button>
      {row.meeting === null ? null : (
        <Button kind="text" onPress={thenPanel(() => draft.removeMeeting(row.key))}>
          {t('schedule.plan.removeMeeting')}
        </Button>
      )}
      <Button kind="text" onPress={thenPanel(() => draft.remove(row.key))}>
        {t('schedule.plan.remove')}
      </Button>
    </div>
  );
}
