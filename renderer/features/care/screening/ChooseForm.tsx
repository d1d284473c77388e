// Which questionnaire was used: the one that fits the child's age on that day is proposed, with why.

import type { Child } from '../../../../shared/domain/record.ts';
import type { Instrument } from '../../../../shared/domain/screening/instruments.ts';
import type { FormProposal } from '../../../../shared/domain/screening/questionnaire.ts';
import { useWords } from '../../../app/words.tsx';
import { FieldProblems } from '../entryFields.tsx';
import { EntrySelect } from '../fields.tsx';
import { formIn, type ScreeningDraft } from './draft.ts';
import { formName, proposalText } from './proposalText.ts';

interface ChooseFormProps {
  readonly instrument: Instrument;
  readonly child: Child;
  /** null: the day is not known yet. */
  readonly proposal: FormProposal | null;
  readonly draft: ScreeningDraft;
  readonly onChange: (draft: ScreeningDraft) => void;
}

export function ChooseForm({ instrument, child, proposal, draft, onChange }: ChooseFormProps) {
  const words = useWords();
  const { t } = words;
  const why = proposal === null ? t('record.screening.dayFirst') : proposalText(proposal, child, words);
  const [, second] = instrument.forms;
  if (second === undefined) {
    return (
      <>
        {proposal === null || why === '' ? null : <p className="why-form">{why}</p>}
        <FieldProblems field="form" id="form-error" />
      </>
    );
  }
  const chosen = formIn(draft, instrument, proposal);
  const isOnFile = chosen === '' || instrument.formsByName.has(chosen);
  const own = isOnFile ? [] : [{ id: chosen, name: formName(chosen, words) }];
  const isProposed = (name: string) => name === proposal?.form;
  return (
    <EntrySelect
      field="form"
      label={t('record.screening.questionnaire')}
      value={chosen}
      none={t('record.entry.choose')}
      hint={why}
      groups={[
        {
          name: '',
          options: [
            ...own,
            ...instrument.forms.map(({ name }) => ({
              id: name,
              name: isProposed(name)
                ? t('record.screening.formProposed', { form: formName(name, words) })
                : formName(name, words),
            })),
          ],
        },
      ]}
      onChange={(form) => onChange({ ...draft, form: isProposed(form) ? '' : form })}
    />
  );
}
