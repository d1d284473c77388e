// The window: its settings, then the gate or, once somebody is in, the screen of the place.

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import type { Refusal } from '../../shared/contract/refusals.ts';
import type { AppState } from '../../shared/contract/window.ts';
import { BenchScreen } from '../features/bench/BenchScreen.tsx';
import { CareScreen } from '../features/care/screen/CareScreen.tsx';
import { CourtCalendarScreen } from '../features/courtCalendar/CourtCalendarScreen.tsx';
import { LogScreen } from '../features/disclosure/LogScreen.tsx';
import { PolicyScreen } from '../features/disclosure/PolicyScreen.tsx';
import { DocketScreen } from '../features/docket/DocketScreen.tsx';
import { Gate } from '../features/gate/Gate.tsx';
import { MyCasesScreen } from '../features/mine/MyCasesScreen.tsx';
import { OrderScreen } from '../features/order/OrderScreen.tsx';
import { ScheduleScreen } from '../features/schedule/ScheduleScreen.tsx';
import { answers, useAnswer } from '../lib/client.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Problem.tsx';
import { ToastsProvider } from '../ui/Toasts.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import type { OpenStore } from './commands.tsx';
import { Fault } from './Fault.tsx';
import './frame.css';
import { GlobalKeys } from './GlobalKeys.tsx';
import { homeOf } from './home.ts';
import { KeysProvider } from './keys.tsx';
import { Locked, useAskAgainWhenLocked, useForgetWhile, useLock } from './lock.tsx';
import { type Place, PlaceProvider, usePlace } from './place.tsx';
import { Signed } from './Signed.tsx';
import { SettingsProvider, useSettingsOnPage } from './settings.tsx';
import { useWords, WordsProvider } from './words.tsx';

export function App() {
  return (
    <Fault>
      <QueryClientProvider client={answers}>
        <Page />
      </QueryClientProvider>
    </Fault>
  );
}

/** The page from before anything is known to the moment it is locked. */
function Page() {
  const { locked, lock } = useLock();
  const state = useAnswer('app.state', locked ? null : {});
  useAskAgainWhenLocked();
  useForgetWhile(state.error !== null || state.data?.open === null);
  if (locked) {
    return (
      <InWords state={state.data}>
        <Locked />
      </InWords>
    );
  }
  if (state.error !== null) {
    return (
      <InWords state={state.data}>
        <NoState refusal={state.error.refusal} onAgain={() => void state.refetch()} />
      </InWords>
    );
  }
  if (state.data === undefined) {
    return (
      <InWords state={undefined}>
        <Waiting />
      </InWords>
    );
  }
  return <Window state={state.data} lock={lock} />;
}

const machineLanguage = navigator.language.startsWith('es') ? 'es' : 'en';

/** Words in the language that was chosen or, as long as that is not known, the machine's. */
function InWords({ state, children }: { readonly state: AppState | undefined; readonly children: ReactNode }) {
  return <WordsProvider language={state?.settings.language ?? machineLanguage}>{children}</WordsProvider>;
}

function Window({ state, lock }: { readonly state: AppState; readonly lock: () => void }) {
  const { settings, open } = state;
  // A recovery key that is on the screen stays there until it has been printed, though its store is open already.
  const [gateStays, setGateStays] = useState(false);
  useSettingsOnPage(settings);
  return (
    <WordsProvider language={settings.language}>
      <I18nProvider locale={settings.language === 'en' ? 'en-US' : 'es-US'}>
        <ToastsProvider>
          <SettingsProvider settings={settings}>
            <KeysProvider singleKeys={settings.singleKeys}>
              {open === null || gateStays ? (
                <>
                  <GlobalKeys commands={null} />
                  <Gate state={state} onStay={setGateStays} />
                </>
              ) : (
                <PlaceProvider key={open.person.id} home={homeOf(open.person.roles)}>
                  <Signed open={open} onLock={lock}>
                    <Screen open={open} />
                  </Signed>
                </PlaceProvider>
              )}
            </KeysProvider>
          </SettingsProvider>
        </ToastsProvider>
      </I18nProvider>
    </WordsProvider>
  );
}

/** The shell does not say how things stand: it has ended, or cannot. */
function NoState({ refusal, onAgain }: { readonly refusal: Refusal; readonly onAgain: () => void }) {
  const { t } = useWords();
  const gone = refusal.name === 'engine-ended';
  return (
    <main className="gate">
      <header>
        <Brand />
      </header>
      <section>
        <h1>{t(gone ? 'frame.gone.title' : 'frame.cannotStart')}</h1>
        {gone ? (
          <>
            <p className="lede">{t('frame.gone.text')}</p>
            <Button kind="primary" onPress={onAgain}>
              {t('frame.again')}
            </Button>
          </>
        ) : (
          <Problem refusal={refusal} onAgain={onAgain} />
        )}
      </section>
    </main>
  );
}

/** The screen of the place. A fault in one screen leaves the way to another. */
function Screen({ open }: { readonly open: OpenStore }) {
  const { place, home, go } = usePlace();
  const { t, language } = useWords();
  useStartOfPage(place);
  const toHome = useCallback(() => go(home), [go, home]);
  // What is typed in a form, and how a copy was chosen, outlives a change of language.
  const start = place.screen === 'care' ? place.caseNumber : place.screen === 'mine' ? '' : language;
  return (
    <Fault
      key={`${open.place} ${place.screen} ${start}`}
      home={{ name: t(home.screen === 'mine' ? 'mine.toMine' : 'frame.fault.docket'), go: toHome }}
    >
      <ScreenOf place={place} />
    </Fault>
  );
}

function ScreenOf({ place }: { readonly place: Place }) {
  switch (place.screen) {
    case 'docket':
      return <DocketScreen date={place.date} />;
    case 'bench':
      return <BenchScreen key={place.hearing} place={place} />;
    case 'order':
      return <OrderScreen key={place.hearing} place={place} />;
    case 'mine':
      return <MyCasesScreen caseNumber={place.caseNumber} />;
    case 'log':
      return <LogScreen key={place.caseNumber} caseNumber={place.caseNumber} />;
    case 'policy':
      return <PolicyScreen key={place.caseNumber} caseNumber={place.caseNumber} />;
    case 'schedule':
      return <ScheduleScreen caseNumber={place.caseNumber} />;
    case 'courtCalendar':
      return <CourtCalendarScreen />;
    case 'care':
      return <CareScreen place={place} />;
  }
}

/** A new place is read from its top; where the button that led there is gone, the focus starts there too. */
function useStartOfPage(place: Place): void {
  const shown = useRef(place);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    scrollTo(0, 0);
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  }, [place]);
}
