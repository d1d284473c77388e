// The blanks of one drafted order item: days typed or picked, people chosen from the case, the rest in free text.

import { useState } from 'react';
import type { Brief } from '../../../shared/brief/brief.ts';
import { plainName } from '../../../shared/brief/names.ts';
import {
  type ClauseField,
  clauseFields,
  clauseRoles,
  type DraftItem,
  supervisionLevels,
} from '../../../shared/documents/orderClause.ts';
import { capitalized, type Words } from '../../../shared/documents/words.ts';
import { readDate } from '../../../shared/domain/dates.ts';
import { useWords } from '../../app/words.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { type OptionGroup, SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { readTypedDate } from '../../ui/typedDate.ts';

interface ClauseFormProps {
  readonly brief: Brief;
  readonly words: Words;
  readonly item: DraftItem;
  readonly onChange: (field: string, value: string) => void;
}

export function ClauseForm({ brief, words, item, onChange }: ClauseFormProps) {
  return clauseFields(words, item.clauseId).map((field) => (
    <FieldOf
      key={field.id}
      brief={brief}
      words={words}
      item={item}
      field={field}
      value={item.fields[field.id] ?? ''}
      onChange={(value) => onChange(field.id, value)}
    />
  ));
}

interface FieldOfProps {
  readonly brief: Brief;
  readonly words: Words;
  readonly item: DraftItem;
  readonly field: ClauseField;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FieldOf({ brief, words, item, field, value, onChange }: FieldOfProps) {
  const { t } = useWords();
  const choices = choicesOf(brief, words, item, field, t);
  const label = capitalized(field.label);
  if (field.type === 'date') {
    return <DayOf brief={brief} label={label} value={value} isBy={field.id === 'byDate'} onChange={onChange} />;
  }
  if (choices === null) {
    return <TextField label={label} value={value} onChange={onChange} maxLength={field.maxLength} />;
  }
  const isListed = value === '' || choices.some(({ options }) => options.some(({ id }) => id === value));
  const groups = isListed
    ? choices
    : [...choices, { name: t('bench.order.other'), options: [{ id: value, name: value }] }];
  return <SelectField label={label} value={value} onChange={onChange} none={t('bench.order.choose')} groups={groups} />;
}

type DayOfProps = Pick<FieldOfProps, 'brief' | 'value' | 'onChange'> & {
  readonly label: string;
  /** Something is to be done by that day. */
  readonly isBy: boolean;
};

/** The day is kept once it is understood; until then the item has a blank. */
function DayOf({ brief, label, value, isBy, onChange }: DayOfProps) {
  const words = useWords();
  const asTyped = (kept: string) => {
    const date = readDate(kept);
    return date === null ? '' : words.dayAndYear(date);
  };
  const [typed, setTyped] = useState(asTyped(value));
  const [told, setTold] = useState(value);
  // Changed in another window: the field shows it as the clause does.
  if (told !== value) {
    setTold(value);
    setTyped(asTyped(value));
  }
  const [left, setLeft] = useState(false);
  return (
    <DateField
      label={label}
      value={typed}
      near={brief.hearing.date}
      sent={left && typed !== ''}
      optional={true}
      note={isBy && value !== '' && value < brief.hearing.date ? words.t('bench.order.beforeHearing') : undefined}
      onLeave={() => setLeft(true)}
      onChange={(text) => {
        setTyped(text);
        const read = readTypedDate(text, words.language, brief.hearing.date);
        const date = 'date' in read ? read.date : '';
        setTold(date);
        onChange(date);
      }}
    />
  );
}

/** What a field is chosen from; null: it is written. */
function choicesOf(
  brief: Brief,
  words: Words,
  { childNames }: DraftItem,
  { type, roles }: ClauseField,
  t: Words['t'],
): readonly OptionGroup[] | null {
  const group = (options: readonly { readonly id: string; readonly label: string }[]): OptionGroup[] => [
    { name: null, options: options.map(({ id, label }) => ({ id, name: label })) },
  ];
  if (type === 'role') return group(clauseRoles(words, childNames));
  if (type === 'supervision-level') return group(supervisionLevels(words));
  if (type !== 'person') return null;
  const named = (name: string, people: readonly string[]): OptionGroup => ({
    name,
    options: [...new Set(people)].map((person) => ({ id: person, name: person })),
  });
  const { parents, children, team } = brief.who;
  const parentGroup = named(
    t('bench.order.parents'),
    parents.map(({ name }) => plainName(words.person(name))),
  );
  const homes = children.flatMap(({ home }) => (home === null ? [] : [plainName(words.person(home.caregiver))]));
  const caregivers = named(t('bench.order.caregivers'), homes);
  const teamGroup = named(
    t('bench.order.team'),
    team.map(({ name }) => plainName(words.person(name))),
  );
  const all = roles.includes('parent')
    ? [parentGroup]
    : roles.includes('resource-parent')
      ? [caregivers]
      : [parentGroup, caregivers, teamGroup];
  return all.filter(({ options }) => options.length > 0);
}
