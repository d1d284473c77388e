// The bench: one hearing's brief, the day's hearings beside it, and the source of the line that is chosen.

import { useMemo } from 'react';
import type { WindowInput } from '../../../shared/contract/window.ts';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { BriefView } from './BriefView.tsx';
import type { BenchPlace } from './benchPlace.ts';
import { Rail } from './Rail.tsx';
import '../../ui/document.css';
import './bench.css';

export function BenchScreen({ place }: { readonly place: BenchPlace }) {
  const { t } = useWords();
  const { go } = usePlace();
  const court = useAnswer('court.show', {});
  const asOf = court.data?.today;
  const day = useAnswer('docket.day', asOf === undefined ? null : { date: place.date, asOf });
  const request = useMemo(
    (): WindowInput<'brief.show'> | null =>
      asOf === undefined
        ? null
        : {
            caseNumber: place.caseNumber,
            hearing: place.hearing,
            asOf,
            knownAt: null,
            audience: 'judge',
          },
    [place, asOf],
  );
  const made = useAnswer('brief.show', request);
  const refused = court.error ?? made.error;
  return (
    <div className="b-app">
      <Rail place={place} day={day.data} fictitious={court.data?.fictitious ?? false} />
      {made.data !== undefined && request !== null ? (
        <BriefView key={place.hearing} brief={made.data} request={request} />
      ) : (
        <main className="brief b-wait">
          <h1 className="vh">{t('bench.title')}</h1>
          {refused === null ? (
            <Waiting>{t('bench.loading')}</Waiting>
          ) : (
            <Problem refusal={refused.refusal}>
              <Button keyCap="Esc" onPress={() => go({ screen: 'docket', date: place.date })}>
                {t('bench.keys.back')}
              </Button>
            </Problem>
          )}
        </main>
      )}
    </div>
  );
}
