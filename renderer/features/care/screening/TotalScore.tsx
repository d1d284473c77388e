// The score of a questionnaire that has one total: the total itself, or its answers one by one.

import type { Form, Instrument } from '../../../../shared/domain/screening/instruments.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EntryText } from '../fields.tsx';
import { AnswerList } from './AnswerList.tsx';
import { isAutismScreen, type ScreeningDraft } from './draft.ts';

interface TotalScoreProps {
  readonly instrument: Instrument;
  /** The questionnaire that was used; null: not on file. */
  readonly form: Form | null;
  readonly draft: ScreeningDraft;
  readonly onChange: (draft: ScreeningDraft) => void;
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

export function TotalScore({ instrument, form, draft, onChange }: TotalScoreProps) {
  const { t } = useWords();
  const { answers } = instrument.takes;
  const toggle =
    answers === null ? null : (
      <p>
        <Button kind="link" onPress={() => onChange({ ...draft, byItem: !draft.byItem })}>
          {t(draft.byItem ? 'record.screening.byTotal' : 'record.screening.byItem')}
        </Button>
      </p>
    );
  if (draft.byItem && answers !== null) {
    return (
      <>
        <AnswerList
          legend={t('record.screening.answers')}
          hint={t(isAutismScreen(instrument) ? 'record.screening.answersYesNo' : 'record.screening.answersPoints')}
          items={numbers(answers.items)}
          points={answers.points}
          inWords={isAutismScreen(instrument)}
          answers={draft.answers}
          onAnswer={(item, points) => onChange({ ...draft, answers: { ...draft.answers, [item]: points } })}
        />
        {toggle}
      </>
    );
  }
  return (
    <>
      <Total instrument={instrument} form={form} draft={draft} onChange={onChange} />
      <SafetyItem instrument={instrument} draft={draft} onChange={onChange} />
      {toggle}
    </>
  );
}

function Total({ instrument, form, draft, onChange }: TotalScoreProps) {
  const { t } = useWords();
  const { total, result } = instrument.takes;
  const maximum = form?.maxTotal ?? total?.max ?? null;
  return (
    <div className="fields">
      <EntryText
        field="score"
        label={t('record.screening.total')}
        value={draft.score}
        onChange={(score) => onChange({ ...draft, score })}
        hint={
          maximum === null || total === null ? undefined : t('record.screening.range', { from: total.min, to: maximum })
        }
        maxLength={8}
        isFigure
      />
      {result ? null : (
        <EntryText
          field="omitted"
          label={t('record.screening.leftOut')}
          value={draft.omitted}
          onChange={(omitted) => onChange({ ...draft, omitted })}
          hint={t('record.screening.leftOutHint')}
          maxLength={3}
          isFigure
        />
      )}
    </div>
  );
}

/** Beside a total: the one item that asks about self-harm, which counts whatever the total. */
function SafetyItem({ instrument, draft, onChange }: Omit<TotalScoreProps, 'form'>) {
  const { t } = useWords();
  const { safetyItem, takes } = instrument;
  if (safetyItem === null || takes.answers === null) return null;
  return (
    <AnswerList
      legend={t('record.screening.safetyItem')}
      hint={t('record.screening.safetyItemHint')}
      items={[safetyItem.item]}
      points={takes.answers.points}
      inWords={false}
      answers={draft.answers}
      onAnswer={(item, points) => onChange({ ...draft, answers: { ...draft.answers, [item]: points } })}
    />
  );
}
