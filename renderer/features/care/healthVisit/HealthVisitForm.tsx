// Recording a health visit, or correcting one: what kind and when, the doses given, what a test came to, a note.

import { useMemo, useState } from 'react';
import { type CareChild, type CareRecord, healthVisitTypes, type Kept } from '../../../../shared/contract/care.ts';
import { checkHealthVisit } from '../../../../shared/domain/healthVisitEntry.ts';
import type { HealthVisit } from '../../../../shared/domain/record.ts';
import { withheldText } from '../../../../shared/redaction/narrow.ts';
import { useWords } from '../../../app/words.tsx';
import { answers, useAct } from '../../../lib/client.ts';
import { useToasts } from '../../../ui/Toasts.tsx';
import { EntryFrame } from '../EntryFrame.tsx';
import { useReadingLanguage } from '../entryFields.tsx';
import { EntryDate, EntrySelect, EntryText } from '../fields.tsx';
import { dayIn } from '../screening/draft.ts';
import { WithheldField } from '../WithheldField.tsx';
import { Doses } from './Doses.tsx';
import { NoteField } from './NoteField.tsx';
import { VisitAge } from './VisitAge.tsx';
import {
  asksDoses,
  asksOutcome,
  draftOfVisit,
  emptyVisit,
  readVisit,
  type VisitDraft,
  withType,
} from './visitDraft.ts';

interface HealthVisitFormProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  /** The row that is corrected; null: a new one. */
  readonly corrects: Kept<HealthVisit> | null;
  /** Saved, or left without saving. */
  readonly onDone: () => void;
}

/** What is typed, and everything that is read out of it. */
function useVisit({ record: { today }, child: { child, healthVisits }, corrects }: HealthVisitFormProps) {
  const { dayAndYear } = useWords();
  const language = useReadingLanguage();
  const [start] = useState(() => (corrects === null ? emptyVisit : draftOfVisit(corrects.row, dayAndYear)));
  const [draft, setDraft] = useState<VisitDraft>(start);
  const typed = useMemo(() => {
    const reading = { language, today };
    const on = dayIn(draft.date, reading);
    const { entry, problems } = readVisit(draft, child, reading);
    if (entry === null) return { on, entry, problems };
    const others = healthVisits.map(({ row }) => row).filter(({ id }) => id !== corrects?.row.id);
    return { on, entry, problems: [...problems, ...checkHealthVisit(entry, { child, today, others })] };
  }, [draft, child, healthVisits, corrects, language, today]);
  return { start, draft, setDraft, language, ...typed };
}

export function HealthVisitForm(props: HealthVisitFormProps) {
  const { record, child, corrects, onDone } = props;
  const { t, code, day } = useWords();
  const tell = useToasts();
  const saving = useAct('healthVisit.record');
  const { start, draft, setDraft, language, on, entry, problems } = useVisit(props);
  const change = (next: VisitDraft) => {
    if (saving.error !== null) saving.reset();
    setDraft(next);
  };
  const save = (confirmed: readonly string[]) => {
    if (entry === null) return;
    const said = { type: code('healthVisitType', entry.type), date: day(entry.date, record.today) };
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
          tell({ text: t('record.healthVisit.saved', said) });
          // The record is shown again once it has what was saved.
          void answers.invalidateQueries({ queryKey: ['care.show'] }).then(onDone);
        },
      },
    );
  };
  const shared = { draft, onChange: change, child, on: on ?? record.today };
  return (
    <EntryFrame
      title={t(corrects === null ? 'record.healthVisit.title' : 'record.healthVisit.correct', {
        child: child.child.firstName,
      })}
      lede={`${record.caseNumber}, ${t('inTheInterestOf', { initials: record.initials })}`}
      note={corrects === null ? undefined : t('record.entry.corrects')}
      language={language}
      problems={problems}
      refusal={saving.error?.refusal ?? null}
      busy={saving.isPending}
      changed={JSON.stringify(draft) !== JSON.stringify(start)}
      saveLabel={t('record.healthVisit.save')}
      onSave={save}
      onLeave={onDone}
    >
      <div className="instrument-and-day">
        <EntrySelect
          field="type"
          label={t('record.healthVisit.type')}
          none={t('record.entry.choose')}
          value={draft.type}
          onChange={(type) => change(withType(draft, type, start))}
          groups={useTypeGroups()}
          starts={corrects === null}
        />
        <EntryDate
          field="date"
          label={t('record.healthVisit.date')}
          value={draft.date}
          onChange={(date) => change({ ...draft, date })}
          today={record.today}
          starts={corrects !== null}
        />
      </div>
      {draft.type === 'well_child' && on !== null ? <VisitAge {...shared} /> : null}
      {draft.outcome === withheldText ? <WithheldField label={t('record.healthVisit.outcome')} /> : null}
      {draft.outcome !== withheldText && (asksOutcome(draft.type) || draft.outcome !== '') ? (
        <EntryText
          field="outcome"
          label={t('record.healthVisit.outcome')}
          hint={t('record.healthVisit.outcomeHint')}
          value={draft.outcome}
          onChange={(outcome) => change({ ...draft, outcome })}
        />
      ) : null}
      {(asksDoses(draft.type) && on !== null) || draft.doses.length > 0 ? <Doses {...shared} /> : null}
      {draft.note === withheldText ? <WithheldField label={t('record.healthVisit.note')} /> : null}
      {draft.note !== withheldText && draft.type !== '' ? (
        <NoteField
          label={t('record.healthVisit.note')}
          value={draft.note}
          onChange={(note) => change({ ...draft, note })}
        />
      ) : null}
    </EntryFrame>
  );
}

const afterRemoval = 3;

/** The first three kinds are those after removal. */
function useTypeGroups() {
  const { t, code } = useWords();
  return useMemo(() => {
    const options = healthVisitTypes.map((id) => ({ id, name: code('healthVisitType', id) }));
    return [
      { name: t('record.healthVisit.visits'), options: options.slice(afterRemoval) },
      { name: t('record.healthVisit.afterRemoval'), options: options.slice(0, afterRemoval) },
    ];
  }, [t, code]);
}
