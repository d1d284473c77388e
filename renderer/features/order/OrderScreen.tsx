// The order's page: the clauses of the court, the draft of one hearing's order, and the order as it will print. A judge
// drafts here, signs, and makes the order that replaces an earlier one.

import { useMemo } from 'react';
import type { WindowInput } from '../../../shared/contract/window.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { clausesOf } from '../../../shared/orders/clauses.ts';
import { contextOfBrief } from '../../../shared/orders/context.ts';
import { useCommands } from '../../app/commands.tsx';
import { DeskFrame } from '../../app/DeskFrame.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { useHearingWork } from '../bench/hearingWork.ts';
import { OrderPage } from './OrderPage.tsx';
import type { OrderPlace } from './orderPlace.ts';
import './order.css';

export function OrderScreen({ place }: { readonly place: OrderPlace }) {
  const { t } = useWords();
  const { go } = usePlace();
  const isJudge = useCommands().open.person.roles.includes('judge');
  const { date, hearing, caseNumber } = place;
  const toBench = () => go({ screen: 'bench', date, hearing, caseNumber });
  return (
    <DeskFrame screen="order">
      {isJudge ? (
        <Drafting place={place} onBack={toBench} />
      ) : (
        <div className="d-page">
          <h1>{t('orderPage.title')}</h1>
          <p className="lede">{t('orderPage.notYours')}</p>
          <Button onPress={() => go({ screen: 'docket', date })}>{t('frame.docket')}</Button>
        </div>
      )}
    </DeskFrame>
  );
}

interface DraftingProps {
  readonly place: OrderPlace;
  readonly onBack: () => void;
}

function Drafting({ place, onBack }: DraftingProps) {
  const { t, language } = useWords();
  const { brief, clauses, orders, refusal } = useOrderOf(place);
  const own = useHearingWork(place.hearing);
  const context = useMemo(() => (brief === undefined ? undefined : contextOfBrief(brief)), [brief]);
  const words = useMemo(() => (brief === undefined ? undefined : wordsFor(brief, language)), [brief, language]);
  const isThere = !own.isLoading && !own.readOnly;
  if (
    brief === undefined ||
    context === undefined ||
    words === undefined ||
    clauses === undefined ||
    orders === undefined ||
    !isThere
  ) {
    const refused = refusal ?? own.refusal;
    return (
      <div className="d-page">
        <h1>{t('orderPage.title')}</h1>
        {refused === null ? (
          <Waiting>{t('orderPage.loading')}</Waiting>
        ) : (
          <Problem refusal={refused}>
            <Button onPress={onBack}>{t('orderPage.back')}</Button>
          </Problem>
        )}
      </div>
    );
  }
  return (
    <OrderPage
      place={place}
      brief={brief}
      context={context}
      words={words}
      clauses={clauses}
      orders={orders}
      own={own}
      onBack={onBack}
    />
  );
}

/** What the page rests on: today's brief of the hearing, the court's clauses, and the orders of the case. */
function useOrderOf({ caseNumber, hearing }: OrderPlace) {
  const court = useAnswer('court.show', {});
  const asOf = court.data?.today;
  const request = useMemo(
    (): WindowInput<'brief.show'> | null =>
      asOf === undefined ? null : { caseNumber, hearing, asOf, knownAt: null, audience: 'judge' },
    [caseNumber, hearing, asOf],
  );
  const brief = useAnswer('brief.show', request);
  const changes = useAnswer('clause.list', {});
  const orders = useAnswer('order.list', { caseNumber });
  const clauses = useMemo(() => (changes.data === undefined ? undefined : clausesOf(changes.data)), [changes.data]);
  const error = court.error ?? brief.error ?? changes.error ?? orders.error;
  return { brief: brief.data, clauses, orders: orders.data, refusal: error?.refusal ?? null };
}
