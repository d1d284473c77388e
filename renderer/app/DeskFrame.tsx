// The frame of the desk screens: where you are, find, who is in, language, light, lock. The bench has a rail instead.

import type { ReactNode } from 'react';
import { roles } from '../../shared/contract/roles.ts';
import { Brand } from '../ui/Brand.tsx';
import { Button } from '../ui/Button.tsx';
import { KeyCap } from '../ui/KeyCap.tsx';
import { Link } from '../ui/Link.tsx';
import { LanguageButton, ThemeButton } from './choices.tsx';
import { type OpenStore, useCommands } from './commands.tsx';
import { hasDocket } from './home.ts';
import { useHasMyCases } from './myCases.ts';
import { usePlace } from './place.tsx';
import { useWords } from './words.tsx';

interface DeskFrameProps {
  /** Which of the screens in the bar this is. */
  readonly screen: 'docket' | 'schedule' | 'mine' | 'care' | 'order' | 'log' | 'policy';
  readonly children: ReactNode;
}

export function DeskFrame({ screen, children }: DeskFrameProps) {
  const { t } = useWords();
  const { go } = usePlace();
  const { open, find, lock } = useCommands();
  const isOfDocket = hasDocket(open.person.roles);
  const hasMyCases = useHasMyCases();
  return (
    <>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <header>
        <div className="top">
          <Brand />
          <nav aria-label={t('frame.main')}>
            {isOfDocket ? (
              <Link current={screen === 'docket'} onPress={() => go({ screen: 'docket', date: null })}>
                {t('frame.docket')}
              </Link>
            ) : null}
            {isOfDocket ? (
              <Link current={screen === 'schedule'} onPress={() => go({ screen: 'schedule', caseNumber: null })}>
                {t('schedule.title')}
              </Link>
            ) : null}
            {hasMyCases ? (
              <Link current={screen === 'mine'} onPress={() => go({ screen: 'mine', caseNumber: null })}>
                {t('mine.title')}
              </Link>
            ) : null}
          </nav>
          <div className="me">
            <button className="find" type="button" onClick={find}>
              {t('frame.find')} <KeyCap>Ctrl K</KeyCap>
            </button>
            <WhoIsIn person={open.person} />
            <LanguageButton />
            <ThemeButton />
            <Button kind="link" onPress={lock}>
              {t('frame.lock')}
            </Button>
          </div>
        </div>
        <SampleLine />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** "Hon. Philippa Renfrow, judge". */
function WhoIsIn({ person }: { readonly person: OpenStore['person'] }) {
  const { t, list } = useWords();
  const told =
    person.roles.length === roles.length
      ? t('frame.allRoles')
      : list(person.roles.map((role) => t(`frame.role.${role}`)));
  return (
    <span className="person-in">
      <b>{person.name}</b>, {told}
    </span>
  );
}

/** Says on every screen of the sample docket that nothing in it is real; nothing in a court's own store. */
function SampleLine() {
  const { t } = useWords();
  const { open } = useCommands();
  return open.place === 'sample' ? <p className="sample-line">{t('frame.sample')}</p> : null;
}
