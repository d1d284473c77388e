// All of a child's early intervention in one form: its days in order with the clocks that they start, the finding, the
// plan with its services, reviews and documented delays, and what prepares for preschool.

import { type ReactNode, useId, useMemo, useState } from 'react';
import type { CareChild, CareRecord, Kept } from '../../../../shared/contract/care.ts';
import type { CourtPolicy } from '../../../../shared/domain/courtPolicy.ts';
import { referredTooLateForPartC } from '../../../../shared/domain/partCClocks.ts';
import { checkPartC } from '../../../../shared/domain/partCEntry.ts';
import type { PartC } from '../../../../shared/domain/record.ts';
import { useWords } from '../../../app/words.tsx';
import { answers, useAct } from '../../../lib/client.ts';
import { useToasts } from '../../../ui/Toasts.tsx';
import { EntryFrame } from '../EntryFrame.tsx';
import { FieldProblems, useEntryField, useReadingLanguage } from '../entryFields.tsx';
import { EntryDate } from '../fields.tsx';
import { OneOf } from '../OneOf.tsx';
import { clocksOf, type PartCClocks } from './clocks.ts';
import { Exceptions, Reviews, Services } from './PartCRows.tsx';
import { draftOfPartC, firstSteps, leavingSteps, type PartCDraft, readPartC, type Step } from './partCDraft.ts';

interface PartCFormProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  /** What stands of it; null: nothing yet. */
  readonly corrects: Kept<PartC> | null;
  /** Saved, or left without saving. */
  readonly onDone: () => void;
}

/** What is typed, and everything that is read out of it. */
function usePartC({ record: { today, policy }, child }: PartCFormProps) {
  const { dayAndYear } = useWords();
  const language = useReadingLanguage();
  const [start] = useState(() => draftOfPartC(child, dayAndYear));
  const [draft, setDraft] = useState<PartCDraft>(start);
  const typed = useMemo(() => {
    const { entry, problems, inForm } = readPartC(draft, { language, today });
    const found = [...problems, ...checkPartC(entry, { child: child.child, today }).map(inForm)];
    return { entry, problems: found, clocks: clocksOf(child, entry, policy, today) };
  }, [draft, child, policy, language, today]);
  return { start, draft, setDraft, language, ...typed };
}

export function PartCForm(props: PartCFormProps) {
  const { record, child, onDone } = props;
  const { t } = useWords();
  const tell = useToasts();
  const saving = useAct('partC.record');
  // What is corrected is what was shown when the form was opened.
  const [corrects] = useState(props.corrects);
  const { start, draft, setDraft, language, entry, problems, clocks } = usePartC(props);
  const change = (part: Partial<PartCDraft>) => {
    if (saving.error !== null) saving.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const save = (confirmed: readonly string[]) =>
    saving.mutate(
      {
        caseNumber: record.caseNumber,
        childId: child.child.id,
        corrects: corrects === null ? null : { id: corrects.row.id, recordedAt: corrects.recordedAt },
        entry,
        confirmed: [...confirmed],
      },
      {
        onSuccess: () => {
          tell({ text: t('record.partC.saved', { child: child.child.firstName }) });
          // The record is shown again once it has what was saved.
          void answers.invalidateQueries({ queryKey: ['care.show'] }).then(onDone);
        },
      },
    );
  const shared = { draft, onChange: change, today: record.today, policy: record.policy, clocks };
  const tooLate = referredTooLateForPartC(child.child, entry);
  return (
    <EntryFrame
      title={t('record.partC.title', { child: child.child.firstName })}
      lede={`${record.caseNumber}, ${t('inTheInterestOf', { initials: record.initials })}`}
      note={corrects === null ? t('record.partC.note') : t('record.entry.corrects')}
      language={language}
      problems={problems}
      refusal={saving.error?.refusal ?? null}
      busy={saving.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      saveLabel={t('record.partC.save')}
      onSave={save}
      onLeave={onDone}
    >
      <Group title={t('record.partC.referral')}>
        <Steps {...shared} steps={firstSteps} />
        {tooLate ? <p className="hint">{t('care.earlyIntervention.tooLate')}</p> : null}
        <Eligible {...shared} />
      </Group>
      <Group title={t('record.partC.plan')}>
        <Steps {...shared} steps={['ifspOn']} />
        <Exceptions {...shared} />
        <Services {...shared} />
        <Reviews {...shared} />
      </Group>
      <Group title={t('record.partC.leaving')}>
        <Steps {...shared} steps={leavingSteps} />
      </Group>
    </EntryFrame>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useId();
  return (
    <section className="part-c-group" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

interface PartProps {
  readonly draft: PartCDraft;
  readonly onChange: (part: Partial<PartCDraft>) => void;
  readonly today: CareRecord['today'];
  readonly policy: CourtPolicy;
  readonly clocks: PartCClocks;
}

function Steps({ draft, onChange, today, policy, clocks, steps }: PartProps & { readonly steps: readonly Step[] }) {
  const { t } = useWords();
  const clockText = useClockText(clocks, policy);
  return (
    <div className="fields part-c-steps">
      {steps.map((step) => (
        <EntryDate
          key={step}
          field={step}
          label={t(`record.partC.${step}`)}
          value={draft.days[step]}
          onChange={(day) => onChange({ days: { ...draft.days, [step]: day } })}
          today={today}
          optional
          starts={step === 'identifiedOn'}
          // How a day is typed is said once, at the first.
          note={clockText(step) ?? (step === 'identifiedOn' ? undefined : '')}
        />
      ))}
    </div>
  );
}

/** "Due by Oct 4, 2026, 45 days after the referral was received." */
function useClockText({ steps, moved }: PartCClocks, policy: CourtPolicy) {
  const { t, dayAndYear } = useWords();
  return (step: Step): string | undefined => {
    const due = steps[step];
    if (due === undefined) return undefined;
    const date = dayAndYear(due);
    if (step === 'referralSentOn') return t('record.partC.dueReferral', { date, count: policy.partCReferralDays });
    if (step !== 'ifspOn') return t('record.partC.dueLeaving', { date });
    const by = t('record.partC.duePlan', { date, count: policy.initialIfspDays + moved });
    return moved === 0 ? by : `${by} ${t('record.partC.moved', { count: moved })}`;
  };
}

function Eligible({ draft, onChange }: PartProps) {
  const { t } = useWords();
  const { error } = useEntryField('eligible');
  return (
    <div>
      <OneOf
        label={t('record.partC.eligible')}
        options={[
          { id: 'yes', name: t('record.partC.yes') },
          { id: 'no', name: t('record.partC.no') },
          { id: '', name: t('record.entry.none') },
        ]}
        chosen={draft.eligible}
        isWrong={error !== undefined}
        describedBy="part-c-eligible"
        onChoose={(eligible) => onChange({ eligible: eligible === 'yes' || eligible === 'no' ? eligible : '' })}
      />
      <FieldProblems field="eligible" id="part-c-eligible" />
    </div>
  );
}
