// The docket: everyone's home. One day's hearings by time, the days around it, and what is still to be settled.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import type { DocketDay, DocketHearing } from '../../../shared/contract/docketDay.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { useCommands, useRecords } from '../../app/commands.tsx';
import { DeskFrame } from '../../app/DeskFrame.tsx';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { careOf, usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { keepAnswer, useAnswer } from '../../lib/client.ts';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { DaySheetDialog } from '../copies/DaySheetDialog.tsx';
import { PacketDialog } from '../copies/PacketDialog.tsx';
import { usualReader } from '../copies/readers.ts';
import { SummaryPreview } from '../summary/SummaryPreview.tsx';
import { DocketHead, type OfDay } from './DocketHead.tsx';
import './docket.css';
import { HearingsTable } from './HearingsTable.tsx';
import { NoHearings } from './NoHearings.tsx';
import { ToSettle } from './ToSettle.tsx';
import { useOpenHearing } from './useOpenHearing.ts';
import { WeekStrip } from './WeekStrip.tsx';

type Court = Output<'court.show'>;

export function DocketScreen({ date }: { readonly date: CalendarDate | null }) {
  const { t } = useWords();
  const court = useAnswer('court.show', {});
  const day = useAnswer('docket.day', court.data === undefined ? null : { date, asOf: court.data.today });
  useSameDayByDate(date, court.data?.today, day.data);
  const refused = court.error ?? day.error;
  return (
    <DeskFrame screen="docket">
      {refused !== null ? (
        <div className="d-page">
          <h1>{t('docket.title')}</h1>
          <Problem refusal={refused.refusal} />
        </div>
      ) : court.data === undefined || day.data === undefined ? (
        <div className="d-page">
          <h1 className="vh">{t('docket.title')}</h1>
          <Waiting>{t('docket.loading')}</Waiting>
        </div>
      ) : (
        <Day key={day.data.date} court={court.data} day={day.data} />
      )}
    </DeskFrame>
  );
}

/** A day that was found by asking for the next one is kept under its date, as the bench asks for it. */
function useSameDayByDate(
  date: CalendarDate | null,
  today: CalendarDate | undefined,
  day: DocketDay | undefined,
): void {
  useEffect(() => {
    if (date !== null || today === undefined || day === undefined) return;
    keepAnswer('docket.day', { date: day.date, asOf: today }, day);
  }, [date, today, day]);
}

function Day({ court, day }: { readonly court: Court; readonly day: DocketDay }) {
  const { go } = usePlace();
  const open = useOpenHearing(day.date);
  const [chosen, setChosen] = useState(0);
  const [previewed, setPreviewed] = useState<number | null>(null);
  const [ofDay, setOfDay] = useState<OfDay | null>(null);
  const { roles } = useCommands().open.person;
  const show = useCallback((date: CalendarDate | null) => go({ screen: 'docket', date }), [go]);
  const choose = useCallback((row: number) => {
    setChosen(row);
    document.querySelector<HTMLElement>(`[data-hearing="${row}"]`)?.focus();
  }, []);
  const { hearings } = day;
  // A brief is the judge's: where the engine counts nothing, it makes none either.
  const hasBriefs = hearings.some(({ attention }) => attention !== null);
  const records = useRecords();
  const record = useCallback(
    (hearing: DocketHearing | undefined) => {
      if (hearing !== undefined) go(careOf(hearing));
    },
    [go],
  );
  // A row leads to the judge's brief or, for those who have none, to the record they keep.
  const openRow = hasBriefs ? open : records ? record : null;
  useDocketKeys({
    day,
    chosen,
    choose,
    open: openRow,
    record: records ? record : null,
    show,
    hasBriefs,
    preview: setPreviewed,
    ofDay: setOfDay,
  });
  const toPrint = previewed === null ? undefined : hearings[previewed];
  return (
    <div className="d-page docket">
      <WeekStrip week={day.week} shown={day.date} today={court.today} onShow={show} />
      <div className="cols">
        <section aria-labelledby="docket-day">
          <DocketHead
            court={court}
            day={day}
            onShow={show}
            onOfDay={setOfDay}
            {...(hasBriefs ? { onOpenFirst: () => open(hearings[0]) } : {})}
          />
          {hearings.length === 0 ? (
            <NoHearings court={court} next={day.nextWithHearings} onShow={show} />
          ) : (
            <HearingsTable
              court={court}
              day={day}
              chosen={chosen}
              onChoose={setChosen}
              onOpen={openRow}
              onPreview={setPreviewed}
            />
          )}
        </section>
        {court.empty ? null : <ToSettle court={court} from={day.date} />}
      </div>
      {toPrint === undefined ? null : (
        <SummaryPreview
          request={{
            caseNumber: toPrint.caseNumber,
            hearing: toPrint.hearing,
            asOf: court.today,
            knownAt: null,
            audience: usualReader(roles),
          }}
          onClose={() => setPreviewed(null)}
        />
      )}
      {ofDay === 'packet' ? <PacketDialog date={day.date} asOf={court.today} onClose={() => setOfDay(null)} /> : null}
      {ofDay === 'day-sheet' ? <DaySheetDialog date={day.date} onClose={() => setOfDay(null)} /> : null}
    </div>
  );
}

type OpenRow = (hearing: DocketHearing | undefined) => void;

interface DocketKeys {
  readonly day: DocketDay;
  readonly chosen: number;
  readonly choose: (row: number) => void;
  /** null: a row leads nowhere. */
  readonly open: OpenRow | null;
  /** null: nothing is recorded by who is in. */
  readonly record: OpenRow | null;
  readonly show: (date: CalendarDate | null) => void;
  /** Whether a row leads to a brief. */
  readonly hasBriefs: boolean;
  readonly preview: (row: number) => void;
  readonly ofDay: (document: OfDay) => void;
}

function useDocketKeys(props: DocketKeys): void {
  const { day, chosen, choose, open, record, show, hasBriefs, preview, ofDay } = props;
  const { t } = useWords();
  const keys = useMemo((): readonly ScreenKey[] => {
    const { hearings, before, after } = day;
    const group = t('docket.keys.group');
    const last = hearings.length - 1;
    const onRows: ScreenKey[] =
      hearings.length === 0 || open === null
        ? []
        : [
            { key: 'j', does: t('docket.keys.next'), group, run: () => choose(Math.min(chosen + 1, last)) },
            { key: 'ArrowDown', does: '', group, unlisted: true, run: () => choose(Math.min(chosen + 1, last)) },
            { key: 'k', does: t('docket.keys.previous'), group, run: () => choose(Math.max(chosen - 1, 0)) },
            { key: 'ArrowUp', does: '', group, unlisted: true, run: () => choose(Math.max(chosen - 1, 0)) },
            {
              key: 'Enter',
              does: t(hasBriefs ? 'docket.keys.open' : 'docket.record'),
              group,
              run: () => open(hearings[chosen]),
            },
          ];
    const days: ScreenKey[] = [
      { key: 'ArrowRight', does: t('docket.keys.nextDay'), group, run: () => after !== null && show(after) },
      { key: 'ArrowLeft', does: t('docket.keys.previousDay'), group, run: () => before !== null && show(before) },
      { key: 'Home', does: t('docket.keys.today'), group, run: () => show(null) },
    ];
    const prints: ScreenKey[] =
      hearings.length === 0
        ? []
        : [
            { key: 'p', does: t(hasBriefs ? 'docket.keys.print' : 'copies.keys'), group, run: () => preview(chosen) },
            { key: 'v', does: t('copies.packet.openKeys'), group, run: () => ofDay('packet') },
          ];
    const adds: ScreenKey[] =
      hearings.length === 0 || record === null
        ? []
        : [{ key: 'a', does: t('frame.palette.addRecord'), group, run: () => record(hearings[chosen]) }];
    return [...onRows, ...prints, ...adds, ...days];
  }, [day, chosen, choose, open, record, show, hasBriefs, preview, ofDay, t]);
  useKeys(keys);
}
