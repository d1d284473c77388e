// The age that a well-child visit is for: proposed by the child's age on that day, and any other can be chosen.

import type { CareChild } from '../../../../shared/contract/care.ts';
import type { CalendarDate } from '../../../../shared/domain/dates.ts';
import { type ScreenWords, useWords } from '../../../app/words.tsx';
import { EntrySelect } from '../fields.tsx';
import { offeredLabels, proposedLabel, type VisitDraft } from './visitDraft.ts';

interface VisitAgeProps {
  readonly draft: VisitDraft;
  readonly child: CareChild;
  /** The day of the visit. */
  readonly on: CalendarDate;
  readonly onChange: (draft: VisitDraft) => void;
}

/** "12 months", "newborn", "3 to 5 days". */
function ageText({ t }: Pick<ScreenWords, 't'>, label: string): string {
  const months = /^(\d+) month$/.exec(label)?.[1];
  if (months !== undefined) return t('months', { count: Number(months) });
  return t(label === 'newborn' ? 'record.problem.visitAge.newborn' : 'record.problem.visitAge.days-3-5');
}

export function VisitAge({ draft, child: { child }, on, onChange }: VisitAgeProps) {
  const words = useWords();
  const { t } = words;
  const proposed = proposedLabel(child, on);
  const { routine, fosterCare } = offeredLabels(child, on, draft.label);
  const optionOf = (label: string) => {
    const age = ageText(words, label);
    return { id: label, name: label === proposed ? t('record.healthVisit.ageProposed', { age }) : age };
  };
  return (
    <EntrySelect
      field="label"
      label={t('record.healthVisit.age')}
      hint={t('record.healthVisit.ageHint', { child: child.firstName })}
      value={draft.label || proposed}
      onChange={(label) => onChange({ ...draft, label: label === proposed ? '' : label })}
      groups={[
        { name: t('record.healthVisit.routine'), options: routine.map(optionOf) },
        { name: t('record.healthVisit.fosterCare'), options: fosterCare.map(optionOf) },
      ].filter(({ options }) => options.length > 0)}
    />
  );
}
