// The hearings of a day, one row each: four columns of counts that can be compared down the day, and the first things to know.

import type { Output } from '../../../shared/contract/contract.ts';
import type { DocketDay, DocketHearing } from '../../../shared/contract/docketDay.ts';
import type { Meaning } from '../../../shared/documents/model.ts';
import { plainText } from '../../../shared/documents/plainText.ts';
import { courtroomName, lineText, wordsFor } from '../../../shared/documents/words.ts';
import { stands } from '../../../shared/domain/hearings.ts';
import { useRecords } from '../../app/commands.tsx';
import { careOf, usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Count, Marked } from '../../ui/Mark.tsx';

type Attention = NonNullable<DocketHearing['attention']>;

const columns: readonly { readonly meaning: Meaning; readonly count: (attention: Attention) => number }[] = [
  { meaning: 'overdue', count: ({ counts }) => counts.overdue },
  { meaning: 'due', count: ({ counts }) => counts.dueByHearing },
  { meaning: 'onTrack', count: ({ counts }) => counts.onTrack },
  { meaning: 'notRecorded', count: ({ counts }) => counts.notRecorded },
];

interface HearingsTableProps {
  readonly court: Output<'court.show'>;
  readonly day: DocketDay;
  readonly chosen: number;
  readonly onChoose: (row: number) => void;
  /** null: neither a brief nor a record can be opened here. */
  readonly onOpen: ((hearing: DocketHearing) => void) | null;
  readonly onPreview: (row: number) => void;
}

export function HearingsTable({ court, day, chosen, onChoose, onOpen, onPreview }: HearingsTableProps) {
  const words = useWords();
  const { t } = words;
  const hasCounts = day.hearings.some(({ attention }) => attention !== null);
  return (
    <table className="hearings" aria-label={t('docket.hearings', { date: words.longDay(day.date) })}>
      <thead>
        <tr>
          <th scope="col">{t('docket.time')}</th>
          <th scope="col">{t('docket.child')}</th>
          {hasCounts ? (
            columns.map(({ meaning }) => (
              <th scope="col" key={meaning} className="ct4">
                {t(`docket.${meaning}`)}
              </th>
            ))
          ) : (
            <th scope="col">{t('docket.where')}</th>
          )}
          {hasCounts ? (
            <th scope="col" className="fst">
              {t('docket.first')}
            </th>
          ) : null}
          <th scope="col">{t('docket.brief')}</th>
        </tr>
      </thead>
      <tbody>
        {day.hearings.map((hearing, row) => (
          <tr key={hearing.hearing} className={rowClass(hearing, onOpen !== null && row === chosen)}>
            <th scope="row">
              <time dateTime={`${day.date}T${hearing.start}`}>{words.time(hearing.start)}</time>
            </th>
            <td>
              <Family hearing={hearing} row={row} chosen={row === chosen} onChoose={onChoose} onOpen={onOpen} />
            </td>
            {hearing.attention === null ? (
              <td>
                {[hearing.courtroom === null ? null : courtroomName(words, hearing.courtroom), hearing.judge]
                  .filter((text) => text !== null)
                  .join(', ')}
              </td>
            ) : (
              <AttentionCells
                attention={hearing.attention}
                day={day}
                court={court}
                namesChild={hearing.children.length > 1}
              />
            )}
            <td>
              <BriefState hearing={hearing} onPreview={() => onPreview(row)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A hearing that was continued or vacated is struck out, beside the word for it. */
function rowClass(hearing: DocketHearing, isOn: boolean): string | undefined {
  const classes = [...(isOn ? ['is-on'] : []), ...(stands(hearing) ? [] : ['off'])];
  return classes.length === 0 ? undefined : classes.join(' ');
}

interface FamilyProps {
  readonly hearing: DocketHearing;
  readonly row: number;
  readonly chosen: boolean;
  readonly onChoose: (row: number) => void;
  readonly onOpen: ((hearing: DocketHearing) => void) | null;
}

/** Initials only: several families share this screen. */
function Family({ hearing, row, chosen, onChoose, onOpen }: FamilyProps) {
  const words = useWords();
  const { t } = words;
  const initials = words.list(hearing.children.map((child) => child.initials));
  const ages = [
    ...new Set(
      hearing.children.map(({ age, adjusted }) => {
        const corrected =
          adjusted === null || adjusted.months === null || adjusted.days === null
            ? ''
            : `; ${t('correctedAge', { age: words.age({ months: adjusted.months, days: adjusted.days }) })}`;
        return words.age(age) + corrected;
      }),
    ),
  ];
  return (
    <>
      {onOpen === null ? (
        <b className="ini">{initials}</b>
      ) : (
        <button
          type="button"
          className="ini"
          data-hearing={row}
          aria-label={
            hearing.attention === null
              ? t('docket.recordOf', { initials })
              : t('docket.open', { initials, time: words.time(hearing.start) })
          }
          aria-current={chosen ? 'true' : undefined}
          onFocus={() => onChoose(row)}
          onClick={() => onOpen(hearing)}
        >
          {initials}
        </button>
      )}
      {ages.map((age) => (
        <span className="quiet of" key={age}>
          {age}
        </span>
      ))}
      <span className="quiet of">
        {t('docket.ofCase', {
          caseNumber: hearing.caseNumber,
          type: words.code('hearingType', hearing.type).toLocaleLowerCase(words.language),
        })}
      </span>
    </>
  );
}

interface AttentionCellsProps {
  readonly attention: Attention;
  readonly day: DocketDay;
  readonly court: Output<'court.show'>;
  readonly namesChild: boolean;
}

function AttentionCells({ attention, day, court, namesChild }: AttentionCellsProps) {
  const { t, language } = useWords();
  const words = wordsFor({ hearing: { date: day.date }, timezone: court.timezone }, language);
  return (
    <>
      {columns.map(({ meaning, count }) => (
        <td key={meaning} className="ct4">
          <Count meaning={meaning} count={count(attention)} words="spoken" />
        </td>
      ))}
      <td className="fst">
        {attention.first.length === 0 ? <p className="quiet">{t('docket.nothingFirst')}</p> : null}
        {attention.first.map((line) => {
          const what = plainText(lineText(words, line, namesChild));
          const { status, due } = line.row;
          return (
            <p key={line.row.key}>
              {status.state === 'overdue'
                ? t('docket.late', { what, count: status.daysOverdue })
                : t('docket.dueOn', { what, date: words.weekdayShort(due) })}
            </p>
          );
        })}
      </td>
    </>
  );
}

function BriefState({ hearing, onPreview }: { readonly hearing: DocketHearing; readonly onPreview: () => void }) {
  const words = useWords();
  const { t } = words;
  const { go } = usePlace();
  const records = useRecords();
  const { report, status } = hearing;
  const state = status !== 'scheduled' ? status : report.missing && report.daysLate > 0 ? 'readyGap' : 'ready';
  const initials = words.list(hearing.children.map((child) => child.initials));
  return (
    <>
      <b>{t(`docket.${state}`)}</b>
      {status === 'vacated' ? null : <ReportState report={report} />}
      {records ? (
        <span className="of">
          <Button kind="link" label={t('docket.recordOf', { initials })} onPress={() => go(careOf(hearing))}>
            {t('docket.record')}
          </Button>
        </span>
      ) : null}
      <Button
        kind="link"
        label={t(hearing.attention === null ? 'copies.openOf' : 'docket.summaryOf', {
          initials,
          time: words.time(hearing.start),
        })}
        onPress={onPreview}
      >
        {t(hearing.attention === null ? 'copies.open' : 'docket.summary')}
      </Button>
      <span className="of">
        <Button
          kind="link"
          label={t('copies.log.openOf', { initials })}
          onPress={() => go({ screen: 'log', caseNumber: hearing.caseNumber })}
        >
          {t('copies.log.short')}
        </Button>
      </span>
    </>
  );
}

function ReportState({ report }: Pick<DocketHearing, 'report'>) {
  const words = useWords();
  const { t } = words;
  const { due, filed, daysLate } = report;
  if (filed !== null) {
    return (
      <span className="quiet of">
        {daysLate === 0 ? t('docket.report.onTime') : t('docket.report.late', { count: daysLate })}
      </span>
    );
  }
  if (daysLate === 0) return <span className="quiet of">{t('docket.report.due', { date: words.day(due, due) })}</span>;
  return (
    <>
      <span className="of">
        <Marked meaning="notRecorded" wraps>
          {t('docket.report.missing')}
        </Marked>
      </span>
      <span className="quiet of">{t('docket.report.missingLate', { count: daysLate })}</span>
    </>
  );
}
