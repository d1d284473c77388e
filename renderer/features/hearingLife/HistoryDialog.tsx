// The history of a hearing: each step with who and when, what it was continued for, what was accepted and why, and what came of it.

import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { findingWords } from '../../../shared/schedule/lifeWords.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { HistoryStep } from './HistoryStep.tsx';
import type { LifeWork } from './lifeWork.ts';
import { partyWords } from './partyWords.ts';
import { useHearingLine } from './useHearingLine.ts';
import './hearingLife.css';

export function HistoryDialog({ hearing, today, onClose }: Omit<LifeWork, 'onDone'>) {
  const { t } = useWords();
  const lede = useHearingLine(hearing);
  const life = useAnswer('hearing.life', { hearing: hearing.hearing, asOf: today });
  return (
    <Dialog title={t('hearingLife.screen.history.title')} size="wide" onClose={onClose}>
      <p className="lede">{lede}</p>
      {life.error !== null ? (
        <Problem refusal={life.error.refusal} onAgain={() => void life.refetch()} />
      ) : life.data === undefined ? (
        <Waiting>{t('hearingLife.screen.loading')}</Waiting>
      ) : (
        <>
          <h3>{t('hearingLife.screen.history.steps')}</h3>
          {life.data.steps.length === 0 ? <p className="quiet">{t('hearingLife.screen.history.none')}</p> : null}
          <ol className="life-steps">
            {life.data.steps.map((step) => (
              <HistoryStep key={`${step.hearing} ${step.at} ${step.what}`} step={step} today={today} />
            ))}
          </ol>
          {life.data.now.status === 'held' ? <WhatWasHeld life={life.data} /> : null}
        </>
      )}
    </Dialog>
  );
}

function WhatWasHeld({ life }: { readonly life: HearingLife }) {
  const words = useWords();
  const { t, weekdayShort, time, list } = words;
  const there = life.parties.filter(({ present }) => present === true).map((party) => partyWords(party, words));
  return (
    <dl className="life-held">
      <dt>{t('hearingLife.screen.history.there')}</dt>
      <dd>{there.length === 0 ? t('hearingLife.screen.history.noneThere') : list(there)}</dd>
      {life.childPresent === null ? null : (
        <>
          <dt>{t('hearingLife.child')}</dt>
          <dd>{t(`hearingLife.childPresent.${life.childPresent ? 'yes' : 'no'}`)}</dd>
        </>
      )}
      {life.findings.length === 0 ? null : (
        <>
          <dt>{t('hearingLife.screen.history.findings')}</dt>
          <dd>
            <ul>
              {life.findings.map((finding) => (
                <li key={finding}>{findingWords(finding, words)}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {life.outcome === null ? null : (
        <>
          <dt>{t('hearingLife.screen.history.outcome')}</dt>
          <dd>{life.outcome}</dd>
        </>
      )}
      <dt>{t('hearingLife.screen.date.next')}</dt>
      <dd>
        {life.next !== null
          ? t('hearingLife.nextIs', { date: weekdayShort(life.next.date), time: time(life.next.start) })
          : life.noNextReason !== null
            ? t('hearingLife.nextNone', { reason: life.noNextReason })
            : t('hearingLife.nextMissing')}
      </dd>
    </dl>
  );
}
