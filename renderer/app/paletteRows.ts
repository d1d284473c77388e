// The rows of the palette: cases that were found, hearings of the day that is shown, and what can be done.

import { useCallback, useMemo } from 'react';
import type { Output } from '../../shared/contract/contract.ts';
import type { Language } from '../../shared/documents/model.ts';
import type { CalendarDate } from '../../shared/domain/dates.ts';
import type { CaseNumber, HearingId } from '../../shared/domain/ids.ts';
import type { MessageKey } from '../../shared/i18n/translator.ts';
import { readsDisclosures } from '../features/disclosure/logged.ts';
import { useAnswer } from '../lib/client.ts';
import { readTypedDate } from '../ui/typedDate.ts';
import { useCommands, useRecords } from './commands.tsx';
import { hasDocket } from './home.ts';
import { usePressKey } from './keys.tsx';
import { matches } from './matches.ts';
import { useHasMyCases, useMyCases } from './myCases.ts';
import { type Place, usePlace } from './place.tsx';
import { useSettings } from './settings.tsx';
import { useWords } from './words.tsx';

export interface PaletteRow {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Where its words are in another language than the page. */
  readonly lang?: Language;
  readonly run: () => void;
}
export interface PaletteGroup {
  readonly name: string;
  readonly rows: readonly PaletteRow[];
}

interface Hearing {
  readonly date: CalendarDate;
  readonly hearing: HearingId;
  readonly caseNumber: CaseNumber;
}

/** A judge reads the brief on the bench; for the others the docket of that day is the place. */
function useOpen(): (hearing: Hearing) => void {
  const { go } = usePlace();
  const { open } = useCommands();
  const judge = open.person.roles.includes('judge');
  return useCallback(
    (hearing) => go(judge ? { screen: 'bench', ...hearing } : { screen: 'docket', date: hearing.date }),
    [go, judge],
  );
}

/** A row for each case that was found. */
export function useCaseRows(found: Output<'docket.find'>, today: CalendarDate | undefined): PaletteGroup {
  const { t, day } = useWords();
  const open = useOpen();
  const { go } = usePlace();
  const records = useRecords();
  const readsLog = readsDisclosures(useCommands().open.person.roles);
  return useMemo(
    () => ({
      name: t('frame.palette.cases'),
      rows: found.flatMap(({ caseNumber, initials, hearing }) => {
        const found: PaletteRow = {
          id: caseNumber,
          label: `${initials}, ${caseNumber}`,
          detail:
            hearing === null || today === undefined
              ? t('frame.palette.noHearing')
              : t('frame.palette.hearing', { day: day(hearing.date, today) }),
          run: () =>
            hearing === null
              ? go({ screen: 'docket', date: null })
              : open({ date: hearing.date, hearing: hearing.id, caseNumber }),
        };
        const record: PaletteRow = {
          id: `${caseNumber} record`,
          label: t('frame.palette.record', { initials, caseNumber }),
          run: () => go({ screen: 'care', caseNumber, childId: null }),
        };
        const log: PaletteRow = {
          id: `${caseNumber} log`,
          label: t('copies.log.palette', { initials, caseNumber }),
          run: () => go({ screen: 'log', caseNumber }),
        };
        const next: PaletteRow = {
          id: `${caseNumber} next`,
          label: t('schedule.palette.next', { initials, caseNumber }),
          run: () => go({ screen: 'schedule', caseNumber }),
        };
        return [found, ...(records ? [record] : []), ...(readsLog ? [log] : []), next];
      }),
    }),
    [found, today, t, day, open, go, records, readsLog],
  );
}

/** Of those who have no docket: the cases that they work on by name, by number, initials or whom they act for. */
export function useMyCaseRows(search: string): PaletteGroup {
  const { t, day } = useWords();
  const { go } = usePlace();
  const isMine = !hasDocket(useCommands().open.person.roles);
  const records = useRecords();
  const { court, mine } = useMyCases(isMine);
  return useMemo(() => {
    const today = court.data?.today;
    const cases = isMine && today !== undefined ? (mine.data?.cases ?? []) : [];
    const found = cases.filter(({ initials, caseNumber, acting }) => {
      const clients = acting.map(({ partyName }) => partyName ?? '');
      return search === '' || matches([initials, caseNumber, ...clients].join(' '), search);
    });
    return {
      name: t('mine.title'),
      rows: found.flatMap(({ caseNumber, initials, hearing }) => {
        const row: PaletteRow = {
          id: caseNumber,
          label: `${initials}, ${caseNumber}`,
          detail:
            hearing === null || today === undefined
              ? t('frame.palette.noHearing')
              : t('frame.palette.hearing', { day: day(hearing.date, today) }),
          run: () => go({ screen: 'mine', caseNumber }),
        };
        const record: PaletteRow = {
          id: `${caseNumber} record`,
          label: t('frame.palette.record', { initials, caseNumber }),
          run: () => go({ screen: 'care', caseNumber, childId: null }),
        };
        return records ? [row, record] : [row];
      }),
    };
  }, [isMine, court.data, mine.data, search, t, day, go, records]);
}

/** The hearings of the day that is shown; `today` undefined: none are wanted. */
export function useHearingRows(today: CalendarDate | undefined): PaletteGroup {
  const { t, day, time, list } = useWords();
  const { place } = usePlace();
  const open = useOpen();
  const shown = useAnswer(
    'docket.day',
    today === undefined ? null : { date: 'date' in place ? place.date : null, asOf: today },
  );
  return useMemo(() => {
    if (today === undefined || shown.data === undefined) return { name: '', rows: [] };
    const { date, hearings } = shown.data;
    return {
      name: t('frame.palette.today', { day: day(date, today) }),
      rows: hearings.map(({ hearing, caseNumber, children, start }) => ({
        id: hearing,
        label: `${list(children.map(({ initials }) => initials))}, ${caseNumber}`,
        detail: time(start),
        run: () => open({ date, hearing, caseNumber }),
      })),
    };
  }, [shown.data, today, t, day, time, list, open]);
}

/** The docket of the day that was typed. */
export function useDayRows(search: string, today: CalendarDate | undefined): PaletteGroup {
  const { t, language, weekday } = useWords();
  const { go } = usePlace();
  return useMemo(() => {
    const typed = search === '' || today === undefined ? null : readTypedDate(search, language, today);
    if (typed === null || !('date' in typed)) return { name: '', rows: [] };
    const { date } = typed;
    const label = t('frame.palette.docketOf', { day: weekday(date) });
    return { name: t('frame.palette.day'), rows: [{ id: date, label, run: () => go({ screen: 'docket', date }) }] };
  }, [search, today, t, language, weekday, go]);
}

/** On a screen of one case, recording by the keys that the screen has for it. */
const recordingKeys = {
  docket: [],
  bench: [['a', 'frame.palette.addRecord']],
  order: [],
  log: [],
  policy: [],
  schedule: [],
  courtCalendar: [],
  mine: [],
  care: [
    ['1', 'record.screen.add.screening'],
    ['2', 'record.screen.add.healthVisit'],
    ['3', 'record.screen.add.earlyIntervention'],
  ],
} as const satisfies Record<Place['screen'], readonly (readonly [string, MessageKey])[]>;

function useRecordingRows(): readonly PaletteRow[] {
  const { t } = useWords();
  const { place } = usePlace();
  const records = useRecords();
  const press = usePressKey();
  return useMemo(
    () =>
      records
        ? recordingKeys[place.screen].map(([key, label]) => ({
            id: label,
            label: t(label),
            detail: key,
            run: () => press(key),
          }))
        : [],
    [records, place.screen, t, press],
  );
}

/** What can be done, by its name in the language of the screen. */
export function useActionRows(search: string): PaletteGroup {
  const { t } = useWords();
  const { go } = usePlace();
  const { open, lock, showKeys, goToDay } = useCommands();
  const isOfDocket = hasDocket(open.person.roles);
  const hasMyCases = useHasMyCases();
  const readsPolicy = readsDisclosures(open.person.roles);
  const recording = useRecordingRows();
  const { settings, choose, resize, switchTheme } = useSettings();
  const { language, theme } = settings;
  return useMemo(() => {
    const rows: readonly PaletteRow[] = [
      ...(isOfDocket
        ? [
            {
              id: 'docket',
              label: t('frame.palette.goToDocket'),
              run: () => go({ screen: 'docket' as const, date: null }),
            },
            {
              id: 'schedule',
              label: t('schedule.palette.open'),
              run: () => go({ screen: 'schedule' as const, caseNumber: null }),
            },
            {
              id: 'courtCalendar',
              label: t('courtCalendar.palette'),
              run: () => go({ screen: 'courtCalendar' as const }),
            },
            { id: 'day', label: t('frame.palette.goToDay'), detail: 'g', run: goToDay },
          ]
        : []),
      ...(hasMyCases
        ? [{ id: 'mine', label: t('mine.toMine'), run: () => go({ screen: 'mine' as const, caseNumber: null }) }]
        : []),
      ...(readsPolicy
        ? [
            {
              id: 'policy',
              label: t('copies.policy.palette'),
              run: () => go({ screen: 'policy' as const, caseNumber: null }),
            },
          ]
        : []),
      ...recording,
      language === 'en'
        ? { id: 'es', label: t('frame.palette.spanish'), lang: 'es', run: () => choose({ language: 'es' }) }
        : { id: 'en', label: t('frame.palette.english'), lang: 'en', run: () => choose({ language: 'en' }) },
      {
        id: 'theme',
        label: t(theme === 'paper' ? 'frame.palette.toLowLight' : 'frame.palette.toDaylight'),
        detail: 'd',
        run: switchTheme,
      },
      { id: 'larger', label: t('frame.palette.larger'), detail: '+', run: () => resize(1) },
      { id: 'smaller', label: t('frame.palette.smaller'), detail: '-', run: () => resize(-1) },
      { id: 'keys', label: t('frame.palette.keys'), detail: '?', run: showKeys },
      { id: 'lock', label: t('frame.palette.lock'), detail: 'Ctrl L', run: lock },
    ];
    return { name: t('frame.palette.actions'), rows: rows.filter(({ label }) => matches(label, search)) };
  }, [
    search,
    t,
    go,
    isOfDocket,
    hasMyCases,
    readsPolicy,
    recording,
    lock,
    showKeys,
    goToDay,
    language,
    theme,
    choose,
    resize,
    switchTheme,
  ]);
}
