// The gate: what a person sees while nobody is in. First run, unlock, the recovery key, and why it was locked.

import { type ReactNode, useCallback, useState } from 'react';
import type { AppState } from '../../../shared/contract/window.ts';
import { LanguageButton, ThemeButton } from '../../app/choices.tsx';
import { useWords } from '../../app/words.tsx';
import { answers } from '../../lib/client.ts';
import { Brand } from '../../ui/Brand.tsx';
import { FirstRun } from './FirstRun.tsx';
import './gate.css';
import { Recover } from './Recover.tsx';
import { SampleLocked } from './SampleLocked.tsx';
import { SetUp } from './SetUp.tsx';
import { Unlock } from './Unlock.tsx';

interface GateProps {
  readonly state: AppState;
  /** Asks to stay although somebody is in already: a recovery key has to be written down first. */
  readonly onStay: (stays: boolean) => void;
}

/** Where a person went from the first page of the gate. */
type Way = 'start' | 'court' | 'set-up' | 'recover';

export function Gate({ state, onStay }: GateProps) {
  const [way, setWay] = useState<Way>('start');
  const back = useCallback(() => setWay('start'), []);
  // Shown before the window knows that somebody is in, and left the moment it does.
  const enter = useCallback(async () => {
    await answers.invalidateQueries({ queryKey: ['app.state'] });
    onStay(false);
    // What was asked holds the passphrase that was typed.
    answers.getMutationCache().clear();
  }, [onStay]);
  const { court, locked } = state;

  if (way === 'set-up') {
    return (
      <GatePage>
        <SetUp onBack={back} onStay={onStay} onIn={enter} />
      </GatePage>
    );
  }
  if (way === 'recover' && court !== null) {
    return (
      <GatePage>
        <Recover people={court.people} onBack={back} onStay={onStay} onIn={enter} />
      </GatePage>
    );
  }
  const toSetUp = () => setWay('set-up');
  const sampleFirst = locked === null ? state.startWithSample : locked.place === 'sample' && state.sampleThere;
  if (way !== 'court' && sampleFirst) {
    const waysOn = court === null ? { onSetUp: toSetUp } : { onCourt: () => setWay('court') };
    return (
      <GatePage>
        <SampleLocked state={state} {...waysOn} onIn={enter} />
      </GatePage>
    );
  }
  return (
    <GatePage>
      {court === null ? (
        <FirstRun state={state} onSetUp={toSetUp} onIn={enter} />
      ) : (
        <Unlock state={state} people={court.people} onRecover={() => setWay('recover')} onIn={enter} />
      )}
    </GatePage>
  );
}

function GatePage({ children }: { readonly children: ReactNode }) {
  const { t } = useWords();
  return (
    <main className="gate">
      <header>
        <Brand />
        <div className="gate-choices">
          <LanguageButton />
          <ThemeButton />
        </div>
      </header>
      <section>{children}</section>
      <footer className="quiet">
        <p>{t('gate.footer')}</p>
      </footer>
    </main>
  );
}
