// The bench: one hearing's brief, the day's hearings beside it, and the panel with the chosen line's source, the order
// draft and the private note. What was shown before, and the brief of a past day, stand in the same place, read only.

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import type { Brief } from '../../../shared/brief/brief.ts';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { WindowInput } from '../../../shared/contract/window.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { BriefView } from './BriefView.tsx';
import type { BenchPlace } from './benchPlace.ts';
import { HeldKeys } from './heldKeys.tsx';
import type { Standing } from './pastBrief.ts';
import { Rail } from './Rail.tsx';
import { ShownDocument } from './ShownDocument.tsx';
import '../../ui/document.css';
import './bench.css';

const today: Standing = { kind: 'today' };

export function BenchScreen({ place }: { readonly place: BenchPlace }) {
  const { t, language } = useWords();
  const { go } = usePlace();
  const [standing, setStanding] = useState<Standing>(today);
  const toToday = useCallback(() => setStanding(today), []);
  const court = useAnswer('court.show', {});
  const asOf = court.data?.today;
  const day = useAnswer('docket.day', asOf === undefined ? null : { date: place.date, asOf });
  const { brief, request, again, refusal } = useStandingBrief(place, standing, asOf);
  const refused = court.error?.refusal ?? refusal;
  const isPast = isOtherBrief(standing);
  const held = useRef<string | null>(null);
  return (
    <div className="b-app">
      <Rail
        place={place}
        day={day.data}
        fictitious={court.data?.fictitious ?? false}
        onBack={isPast ? toToday : null}
      />
      {brief !== undefined && asOf !== undefined ? (
        <BriefView
          key={`${place.hearing} ${keyOf(standing)}`}
          brief={brief}
          request={request}
          standing={standing}
          today={asOf}
          onStanding={setStanding}
          held={held}
        />
      ) : (
        <main className="brief b-wait">
          <h1 className="vh">{t('bench.title')}</h1>
          {refused === null ? (
            <Waiting>{t('bench.loading')}</Waiting>
          ) : (
            <NoBrief refusal={refused} standing={standing}>
              <Button keyCap="Esc" onPress={() => (isPast ? toToday() : go({ screen: 'docket', date: place.date }))}>
                {t(isPast ? 'bench.past.back' : 'bench.keys.back')}
              </Button>
            </NoBrief>
          )}
          <HeldKeys held={held} />
        </main>
      )}
      {again?.what === 'document' && brief !== undefined ? (
        <ShownDocument
          showing={again.showing}
          model={again.model}
          moment={wordsFor(brief, language).moment(again.showing.at)}
          onClose={toToday}
        />
      ) : null}
    </div>
  );
}

interface NoBriefProps {
  readonly refusal: Refusal;
  readonly standing: Standing;
  /** Where to go from here. */
  readonly children: ReactNode;
}

/** Why there is no brief. Of a past day it may be that the case, which there is now, was not recorded here yet. */
function NoBrief({ refusal, standing, children }: NoBriefProps) {
  const { t, longDay } = useWords();
  if (standing.kind !== 'known' || refusal.name !== 'no-such-case')
    return <Problem refusal={refusal}>{children}</Problem>;
  return (
    <div className="problem">
      <p role="alert">{t('bench.past.nothingYet', { date: longDay(standing.date) })}</p>
      {children}
    </div>
  );
}

/** A document that is shown again leaves today's brief behind it as it is. */
const isOtherBrief = (standing: Standing): boolean =>
  standing.kind === 'known' || (standing.kind === 'shown' && standing.showing.document === null);

const keyOf = (standing: Standing): string =>
  standing.kind === 'known' ? standing.knownAt : isOtherBrief(standing) ? 'shown' : 'today';

/** The brief that is looked at: made now, made of a past day, or as it was shown. `asOf` undefined: not known yet. */
function useStandingBrief(place: BenchPlace, standing: Standing, asOf: CalendarDate | undefined) {
  const request = useMemo((): WindowInput<'brief.show'> | null => {
    if (asOf === undefined || (standing.kind === 'shown' && isOtherBrief(standing))) return null;
    const { caseNumber, hearing } = place;
    const when =
      standing.kind === 'known' ? { asOf: standing.date, knownAt: standing.knownAt } : { asOf, knownAt: null };
    return { caseNumber, hearing, ...when, audience: 'judge' };
  }, [place, standing, asOf]);
  const made = useAnswer('brief.show', request);
  const again = useAnswer('brief.showAgain', standing.kind === 'shown' ? { showing: standing.showing.id } : null);
  const shown: Brief | undefined = again.data?.what === 'brief' ? again.data.brief : undefined;
  return {
    brief: request === null ? shown : made.data,
    request,
    again: again.data,
    refusal: made.error?.refusal ?? again.error?.refusal ?? null,
  };
}
