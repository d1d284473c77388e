// The order draft: the items that the judge took from the brief's proposals, their words with what is still to choose, and
// the blanks to fill. It is a draft alone: nothing here is signed.

import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Brief, Decision } from '../../../shared/brief/brief.ts';
import {
  blankFields,
  clauseNotes,
  clauseText,
  type DraftItem,
  draftOf,
  isDrafted,
} from '../../../shared/documents/orderClause.ts';
import type { Words } from '../../../shared/documents/words.ts';
import { clauseOf, listClauses } from '../../../shared/orders/clauses.ts';
import { contextOfBrief } from '../../../shared/orders/context.ts';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { TextView } from '../../ui/DocumentText.tsx';
import { Fold } from '../../ui/Fold.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { ItemFields } from '../order/ItemFields.tsx';
import type { Work } from './hearingWork.ts';

/** Puts a decision's item in the draft; false where it proposes none or it is there already. */
export function draftDecision(words: Words, decision: Decision | null, { work, change }: Work): boolean {
  const item = decision === null || isDrafted(work.draft, decision) ? null : draftOf(words, decision);
  if (item === null) return false;
  change((before) => ({ ...before, draft: [...before.draft, item] }));
  return true;
}

interface ProposedProps {
  readonly decision: Decision;
  readonly words: Words;
  readonly own: Work;
}

/** The order that the chosen decision would add, as long as it is not drafted. */
export function Proposed({ decision, words, own }: ProposedProps) {
  const { t } = useWords();
  const item = draftOf(words, decision);
  if (item === null) return null;
  const { title } = clauseNotes(words, item.clauseId);
  const drafted = isDrafted(own.work.draft, decision);
  return (
    <div className="proposed">
      <h3>{t('bench.order.would')}</h3>
      <p className="claim">{title}</p>
      <p>
        <TextView text={clauseText(words, item)} />
      </p>
      {drafted ? (
        <p className="foot">
          <b>{t('bench.order.inDraft')}</b>
        </p>
      ) : own.readOnly ? null : (
        <Button kind="text" keyCap="o" onPress={() => draftDecision(words, decision, own)}>
          {t('bench.order.add')}
        </Button>
      )}
    </div>
  );
}

/** "2 items, 3 blanks to fill" */
export function draftCount(words: Words, draft: readonly DraftItem[]): string {
  const { t } = words;
  if (draft.length === 0) return t('bench.order.empty');
  const blanks = draft.reduce((count, item) => count + blankFields(words, item).length, 0);
  const open = blanks === 0 ? t('bench.order.complete') : t('bench.order.blank', { count: blanks });
  return `${t('bench.order.count', { count: draft.length })}. ${open}`;
}

/** The first thing to fill in the open draft; where all is filled, its first field. */
export function firstBlank(): HTMLElement | undefined {
  const fields = [
    ...document.querySelectorAll<HTMLInputElement>('.draft .blank-form :is(input:not([type=date]), select, textarea)'),
  ];
  return fields.find(({ value }) => value === '') ?? fields[0];
}

interface OrderFaceProps {
  readonly brief: Brief;
  readonly words: Words;
  readonly own: Work;
  /** Leads to the order's page, where it is read as it will print, and signed. */
  readonly onOpen: () => void;
}

export function OrderFace({ brief, words, own: { work, refusal, change }, onOpen }: OrderFaceProps) {
  const { t } = useWords();
  const context = useMemo(() => contextOfBrief(brief), [brief]);
  const box = useRef<HTMLDivElement>(null);
  const [filled, setFilled] = useState('');
  useEffect(() => firstBlank()?.focus(), []);
  const remove = (id: string, place: number) => {
    change((before) => ({ ...before, draft: before.draft.filter((item) => item.id !== id) }));
    requestAnimationFrame(() => {
      const next = box.current?.querySelectorAll<HTMLElement>('.take-out > button')[place];
      (next ?? document.querySelector<HTMLElement>('[data-panel-head]'))?.focus();
    });
  };
  const fill = (id: string, field: string, value: string) => {
    setFilled(id);
    change((before) => ({
      ...before,
      draft: before.draft.map((item) =>
        item.id === id ? { ...item, fields: { ...item.fields, [field]: value } } : item,
      ),
    }));
  };
  const isOfItem = work.draft.some(({ id }) => id === filled);
  const problem = refusal === null ? null : <Problem refusal={refusal} />;
  return (
    <div className="draft" ref={box}>
      <p className="foot" aria-live="polite">
        {draftCount(words, work.draft)}
      </p>
      {isOfItem ? null : problem}
      <ol>
        {work.draft.map((item, index) => (
          <li key={item.id}>
            <Drafted words={words} item={item} number={index + 1} onRemove={() => remove(item.id, index)}>
              <ItemFields
                clause={clauseOf(listClauses, item.clauseId)}
                item={item}
                number={index + 1}
                context={context}
                words={words}
                tried={false}
                onChange={(field, value) => fill(item.id, field, value)}
              />
              {item.id === filled ? problem : null}
            </Drafted>
          </li>
        ))}
      </ol>
      <Button keyCap="e" onPress={onOpen}>
        {t('orderPage.open')}
      </Button>
      {work.draft.length === 0 ? null : (
        <>
          <p className="foot">{t('bench.order.notSigned')}</p>
          <p className="foot">{t('bench.order.review')}</p>
        </>
      )}
    </div>
  );
}

interface DraftedProps {
  readonly words: Words;
  readonly item: DraftItem;
  readonly number: number;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

function Drafted({ words, item, number, onRemove, children }: DraftedProps) {
  const { t } = useWords();
  const { title, basis, cautions } = clauseNotes(words, item.clauseId);
  return (
    <>
      <h3>{t('bench.order.item', { number, title })}</h3>
      <p>
        <TextView text={clauseText(words, item)} />
      </p>
      <div className="blank-form">{children}</div>
      <p className="foot">{t('bench.order.basis', { basis })}</p>
      <Fold title={t('bench.order.cautions')}>
        <ul lang="en">
          {cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      </Fold>
      <div className="take-out">
        <Button kind="text" label={t('bench.order.remove', { number })} onPress={onRemove}>
          {t('bench.order.removeShort')}
        </Button>
      </div>
    </>
  );
}
