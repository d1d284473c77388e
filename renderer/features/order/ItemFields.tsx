// The blanks of one drafted item, each by its type: days typed or picked, people and roles chosen from the case, how often
// and how long in figures, the rest in free text.

import { type ReactNode, useState } from 'react';
import { clauseRoles, supervisionLevels } from '../../../shared/documents/orderClause.ts';
import { capitalized, type Words } from '../../../shared/documents/words.ts';
import type { Clause, Field } from '../../../shared/orders/clauses.ts';
import type { OrderContext } from '../../../shared/orders/context.ts';
import type { DraftItem } from '../../../shared/orders/draftHash.ts';
import { personNamed } from '../../../shared/orders/people.ts';
import { fieldProblem } from '../../../shared/orders/problems.ts';
import { useWords } from '../../app/words.tsx';
import { AdviceHint } from '../../ui/AdviceHint.tsx';
import { type OptionGroup, SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { FrequencyField } from './FrequencyField.tsx';
import { ItemDay } from './ItemDay.tsx';
import { LongText } from './LongText.tsx';
import { peopleGroups } from './peopleGroups.ts';
import { fieldLabel, problemSentence, valueSentence } from './problemSentence.ts';

interface ItemFieldsProps {
  readonly clause: Clause;
  readonly item: DraftItem;
  /** Its place in the order, from 1. */
  readonly number: number;
  readonly context: OrderContext;
  readonly words: Words;
  /** Signing was tried: blanks are told in their fields. */
  readonly tried: boolean;
  readonly onChange: (field: string, value: string) => void;
}

export function ItemFields({ clause, onChange, ...rest }: ItemFieldsProps) {
  return clause.fields.map((field) => (
    <div key={field.id} data-field={field.id}>
      <OneField
        {...rest}
        clause={clause}
        field={field}
        value={rest.item.fields[field.id] ?? ''}
        onChange={(value) => onChange(field.id, value)}
      />
    </div>
  ));
}

interface OneFieldProps extends Omit<ItemFieldsProps, 'onChange'> {
  readonly field: Field;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What is told in the field itself: a wrong value once it was left, a blank once signing was tried. */
function useTold({ field, value, number, context, tried }: OneFieldProps) {
  const words = useWords();
  const [left, setLeft] = useState(false);
  const reason = fieldProblem(field, value, context);
  const wrong = reason === null || !(left || tried) ? undefined : valueSentence(field, reason, words);
  const blank = tried && reason === 'blank' ? problemSentence({ item: number, field, reason }, words) : undefined;
  return { error: wrong ?? blank, left, onLeave: () => setLeft(true) };
}

function OneField(props: OneFieldProps) {
  const { clause, field, value, context, words, item, onChange } = props;
  const screen = useWords();
  const { t } = screen;
  const { error, left, onLeave } = useTold(props);
  const label = capitalized(fieldLabel(field, screen));
  const common = { label, value, onChange, error, onLeave };
  switch (field.type) {
    case 'date':
      return (
        <ItemDay
          {...common}
          near={context.hearingOn}
          left={left || props.tried}
          offered={field.id === 'byDate' ? clause.defaultDueDays : null}
          isDue={field.id === 'byDate'}
        />
      );
    case 'person':
      return <PersonField {...common} field={field} context={context} words={words} />;
    case 'role': {
      const roles = clauseRoles(words, item.childNames).map(({ id, label: name }) => ({ id, name: capitalized(name) }));
      return <Chosen {...common} groups={[{ name: null, options: roles }]} />;
    }
    case 'supervision-level': {
      const levels = supervisionLevels(words).map(({ id, label: name }) => ({ id, name: capitalized(name) }));
      return <Chosen {...common} groups={[{ name: null, options: levels }]} />;
    }
    case 'frequency':
      return <FrequencyField {...common} />;
    case 'days':
    case 'hours': {
      const hint =
        field.type === 'hours'
          ? t('orderPage.field.hours')
          : t('orderPage.field.days', { min: field.min, max: field.max });
      return <Figure {...common} hint={hint} />;
    }
    case 'place':
      return (
        <TextField
          {...common}
          maxLength={field.maxLength}
          hint={t('orderPage.field.place')}
          input={{ onBlur: onLeave }}
        />
      );
    case 'free-text':
      return (
        <Advised isFinding={clause.kind === 'finding'} value={value} onChange={onChange} left={left}>
          <LongText {...common} maxLength={field.maxLength} />
        </Advised>
      );
  }
}

interface CommonProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly onLeave: () => void;
}

function Figure({ hint, onLeave, ...rest }: CommonProps & { readonly hint: string }) {
  return (
    <TextField
      {...rest}
      maxLength={8}
      {...(rest.error === undefined ? { hint } : {})}
      input={{ inputMode: 'decimal', className: 'number', onBlur: onLeave }}
    />
  );
}

/** One of a list. What stands in it from elsewhere and is not in the list is shown as it is written. */
function Chosen({ groups, ...rest }: CommonProps & { readonly groups: readonly OptionGroup[] }) {
  const { t } = useWords();
  const { value } = rest;
  const isListed = value === '' || groups.some(({ options }) => options.some(({ id }) => id === value));
  const shown = isListed
    ? groups
    : [...groups, { name: t('orderPage.field.other'), options: [{ id: value, name: value }] }];
  return <SelectField {...rest} none={t('orderPage.field.choose')} groups={shown} />;
}

interface PersonFieldProps extends CommonProps {
  readonly field: Field;
  readonly context: OrderContext;
  readonly words: Words;
}

function PersonField({ field, context, words, value, ...rest }: PersonFieldProps) {
  const { t } = useWords();
  const groups = peopleGroups(field, context, words, {
    children: t('orderPage.field.children'),
    others: t('orderPage.field.otherPeople'),
  });
  const named = value === '' ? null : personNamed(context.people, value);
  return <Chosen {...rest} value={named?.name ?? value} groups={groups} />;
}

interface AdvisedProps {
  readonly isFinding: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly left: boolean;
  readonly children: ReactNode;
}

/** Advice on words, under what is ordered; a finding is said in the court's own terms. */
function Advised({ isFinding, value, onChange, left, children }: AdvisedProps) {
  const [begun] = useState(value);
  if (isFinding) return children;
  // What the record filled in is nobody's wording to advise on, as long as it stands as it was.
  return (
    <AdviceHint text={value === begun ? '' : value} onChange={onChange} left={left}>
      {children}
    </AdviceHint>
  );
}
