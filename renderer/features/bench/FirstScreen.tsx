// What is seen before anything is scrolled: what to decide, what else needs attention, what changed, what to ask.

import { type ReactNode, useRef } from 'react';
import { useWords } from '../../app/words.tsx';
import { LineGroup } from '../../ui/DocumentLine.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import { KeyCap } from '../../ui/KeyCap.tsx';
import type { BenchPage } from './benchPage.ts';
import type { ListName } from './firstScreen.ts';
import { useFittingLines } from './fittingLines.ts';

interface FirstScreenProps {
  readonly page: BenchPage;
  readonly onOpen: (name: ListName) => void;
}

interface HeadProps {
  readonly id: string;
  readonly title: string;
  readonly children?: ReactNode;
}

function Head({ id, title, children }: HeadProps) {
  return (
    <div className="hd">
      <h2 id={id}>{title}</h2>
      {children}
    </div>
  );
}

interface AllProps {
  /** How many lines it has. */
  readonly count: number;
  readonly keyCap?: string;
  readonly onPress: () => void;
}

/** Opens the whole of a list of which the first lines are shown. */
function All({ count, keyCap, onPress }: AllProps) {
  const { t } = useWords();
  return (
    <button type="button" className="all" data-count={count} onClick={onPress}>
      {keyCap === undefined ? null : <KeyCap>{keyCap}</KeyCap>}
      <span>{t('bench.all', { count })}</span>
    </button>
  );
}

/** The most lines of each list where they share a column; of changes, the latest. Wider screens show all. */
const most = { also: 5, changes: 3, ask: 3 } as const;

interface WholeFirstScreenProps extends FirstScreenProps {
  /** The reader can put a decision's order item in a draft. */
  readonly drafts: boolean;
}

export function FirstScreen({ page, drafts, onOpen }: WholeFirstScreenProps) {
  const box = useRef<HTMLDivElement>(null);
  useFittingLines(box, page);
  return (
    <div className="first" ref={box}>
      <div className="c1">
        <Urgent page={page} />
        <Decide page={page} drafts={drafts && page.brief.attention.decisions.length > 0} />
        <Also page={page} onOpen={onOpen} />
      </div>
      <div className="c2">
        <Since page={page} onOpen={onOpen} />
        <Ask page={page} onOpen={onOpen} />
      </div>
    </div>
  );
}

const headings = ['heading', 'one', 'two', 'three'] as const;

/** Somebody's safety: said before anything that is to be decided. */
function Urgent({ page: { urgent } }: { readonly page: BenchPage }) {
  const { t } = useWords();
  if (urgent.length === 0) return null;
  return (
    <section className="urgent" aria-label={t('bench.urgent')}>
      <LineGroup>
        <DocumentView blocks={urgent} prefix="urgent" />
      </LineGroup>
    </section>
  );
}

function Decide({ page: { brief, decide }, drafts }: { readonly page: BenchPage; readonly drafts: boolean }) {
  const { t } = useWords();
  const heading = headings[brief.attention.decisions.length] ?? 'three';
  return (
    <section id="decide" aria-labelledby="decide-head">
      <Head id="decide-head" title={t(`summary.decide.${heading}`)}>
        {drafts ? (
          <small aria-hidden="true">
            <KeyCap>o</KeyCap> {t('bench.order.draftOne')}
          </small>
        ) : null}
      </Head>
      <LineGroup choosesOnMove={true}>
        <DocumentView blocks={decide} prefix="decide" />
      </LineGroup>
    </section>
  );
}

function Also({ page: { also, alertCount }, onOpen }: FirstScreenProps) {
  const { t } = useWords();
  const count = also.items.length;
  return (
    <section className="also" aria-labelledby="also-head" data-fits={most.also}>
      <Head id="also-head" title={t('bench.also')}>
        {alertCount > 0 ? <All count={alertCount} keyCap="w" onPress={() => onOpen('alerts')} /> : null}
      </Head>
      {count === 0 ? (
        <p className="quiet">{t('bench.alsoNone')}</p>
      ) : (
        <LineGroup>
          <DocumentView blocks={[also]} prefix="also" />
        </LineGroup>
      )}
    </section>
  );
}

function Since({ page: { brief, words, changes, missed }, onOpen }: FirstScreenProps) {
  const { t } = useWords();
  const { lastHearing, days, changes: lines } = brief.since;
  const title =
    lastHearing === null ? t('summary.since.headingFirst') : t('bench.since', { date: words.day(lastHearing) });
  return (
    <section className="since" aria-labelledby="since-head">
      <Head id="since-head" title={title}>
        {lines.length > most.changes ? <All count={lines.length} onPress={() => onOpen('changes')} /> : null}
        {days === null || lines.length > most.changes ? null : <small>{t('days', { count: days })}</small>}
      </Head>
      <LineGroup>
        <DocumentView blocks={changes} prefix="changes" />
      </LineGroup>
      <div className="wide missed">
        <h2>{t('summary.since.didNot')}</h2>
        <LineGroup>
          <DocumentView blocks={missed} prefix="missed" />
        </LineGroup>
      </div>
    </section>
  );
}

function Ask({ page: { ask }, onOpen }: FirstScreenProps) {
  const { t } = useWords();
  const count = ask.items.length;
  return (
    <section className="ask" aria-labelledby="ask-head" data-fits={most.ask}>
      <Head id="ask-head" title={t('bench.askFirst')}>
        {count === 0 ? null : <All count={count} keyCap="q" onPress={() => onOpen('questions')} />}
      </Head>
      {count === 0 ? (
        <p className="quiet">{t('bench.noQuestions')}</p>
      ) : (
        <LineGroup>
          <DocumentView blocks={[ask]} prefix="ask" />
        </LineGroup>
      )}
    </section>
  );
}
