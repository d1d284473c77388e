// Recording a screening, or correcting one: the instrument and the day propose the questionnaire, and the result is shown
// as the scores are typed.

import { useMemo, useState } from 'react';
import type { CareChild, CareRecord, Kept } from '../../../../shared/contract/care.ts';
import { type EntryProblem, refusedOf } from '../../../../shared/domain/entry.ts';
import type { Screening } from '../../../../shared/domain/record.ts';
import { checkScreening } from '../../../../shared/domain/screening/check.ts';
import { toScreening } from '../../../../shared/domain/screening/fromEntry.ts';
import { formOf, type Instrument, instrumentOf, instruments } from '../../../../shared/domain/screening/instruments.ts';
import { interpret } from '../../../../shared/domain/screening/interpret.ts';
import type { Interpretation } from '../../../../shared/domain/screening/reading.ts';
import { withheldText } from '../../../../shared/redaction/narrow.ts';
import { useWords } from '../../../app/words.tsx';
import { useAct } from '../../../lib/client.ts';
import { Tick } from '../../../ui/Tick.tsx';
import { useToasts } from '../../../ui/Toasts.tsx';
import { EntryFrame } from '../EntryFrame.tsx';
import { useReadingLanguage } from '../entryFields.tsx';
import { EntryDate, EntrySelect, EntryText } from '../fields.tsx';
import { WithheldField } from '../WithheldField.tsx';
import { AreaScores } from './AreaScores.tsx';
import { ChooseForm } from './ChooseForm.tsx';
import {
  draftOf,
  emptyDraft,
  formIn,
  hasScores,
  isChanged,
  proposalOf,
  readDraft,
  type ScreeningDraft,
  withTool,
} from './draft.ts';
import { groupOf, instrumentGroups } from './groups.ts';
import { AfterFields, HowFields, InterviewFields } from './MoreFields.tsx';
import { Reading } from './Reading.tsx';
import { SafetyNote } from './SafetyNote.tsx';
import { TotalScore } from './TotalScore.tsx';

interface ScreeningFormProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  /** The row that is corrected; null: a new one. */
  readonly corrects: Kept<Screening> | null;
  /** Saved, or left without saving. */
  readonly onDone: () => void;
}

/** Everything that is read out of what is typed. */
function useScreening({ record, child: { child, screenings }, corrects }: ScreeningFormProps) {
  const { dayAndYear } = useWords();
  const language = useReadingLanguage();
  const [start] = useState(() => (corrects === null ? emptyDraft : draftOf(corrects.row, dayAndYear)));
  const [draft, setDraft] = useState<ScreeningDraft>(start);
  const others = useMemo(
    () => screenings.map(({ row }) => row).filter(({ id }) => id !== corrects?.row.id),
    [screenings, corrects],
  );
  const typed = useMemo(() => {
    const reading = { language, today: record.today };
    const { entry, problems } = readDraft(draft, child, reading);
    const proposal = proposalOf(draft, child, reading);
    if (entry === null) return { entry, problems, proposal, kept: null, read: null };
    const found = [...problems, ...checkScreening(entry, { child, today: record.today, others })];
    const ids = { id: '', caseId: child.caseId, childId: child.id };
    const kept = toScreening(entry, ids, child, corrects?.row ?? null);
    return { entry, problems: found, proposal, kept, read: hasScores(entry) ? interpret(kept, child) : null };
  }, [draft, child, corrects, language, record.today, others]);
  return { start, draft, setDraft, language, ...typed };
}

export function ScreeningForm(props: ScreeningFormProps) {
  const { record, child, corrects, onDone } = props;
  const { t, code, day } = useWords();
  const tell = useToasts();
  const saving = useAct('screening.record');
  const { start, draft, setDraft, language, entry, problems, proposal, kept, read } = useScreening(props);
  const instrument = instrumentOf(draft.tool);
  const change = (next: ScreeningDraft) => {
    if (saving.error !== null) saving.reset();
    setDraft(next);
  };
  const save = (confirmed: readonly string[]) => {
    if (entry === null || kept === null) return;
    const said = { tool: entry.tool, date: day(entry.date, record.today), result: code('result', kept.result) };
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
          tell({ text: t('record.screening.saved', said) });
          onDone();
        },
      },
    );
  };
  const isAnswerWrong = refusedOf(problems).some(({ field }) => /^(areas|answers|score|omitted)/.test(field));
  const shared = { instrument, draft, onChange: change };
  const more = { ...shared, child: child.child, basis: proposal?.basis ?? null, start, today: record.today, read };
  return (
    <EntryFrame
      title={t(corrects === null ? 'record.screening.title' : 'record.screening.correct', {
        child: child.child.firstName,
      })}
      lede={`${record.caseNumber}, ${t('inTheInterestOf', { initials: record.initials })}`}
      note={corrects === null ? undefined : t('record.entry.corrects')}
      language={language}
      problems={problems}
      refusal={saving.error?.refusal ?? null}
      busy={saving.isPending}
      changed={isChanged(draft, start)}
      saveLabel={t('record.screening.save')}
      onSave={save}
      onLeave={onDone}
      aside={
        <Reading
          instrument={instrument}
          read={isAnswerWrong ? null : read}
          result={kept?.result ?? null}
          isAnswerWrong={isAnswerWrong}
        />
      }
    >
      <div className="instrument-and-day">
        <EntrySelect
          field="tool"
          label={t('record.screening.instrument')}
          none={t('record.entry.choose')}
          value={draft.tool}
          onChange={(tool) => change(withTool(draft, tool))}
          groups={useInstrumentGroups()}
          starts={corrects === null}
        />
        <EntryDate
          field="date"
          label={t('record.screening.date')}
          value={draft.date}
          onChange={(date) => change({ ...draft, date })}
          today={record.today}
          starts={corrects !== null}
        />
      </div>
      {instrument?.about === 'caregiver' ? (
        <EntrySelect
          field="aboutParentId"
          label={t('record.screening.aboutParent')}
          none={t('record.entry.choose')}
          value={draft.aboutParentId}
          onChange={(aboutParentId) => change({ ...draft, aboutParentId })}
          groups={[
            {
              name: '',
              options: record.parents.map(({ id, name, relation }) => ({
                id,
                name: `${name}, ${code('relation', relation).toLowerCase()}`,
              })),
            },
          ]}
        />
      ) : null}
      {instrument === null ? null : (
        <>
          <ChooseForm {...shared} instrument={instrument} child={child.child} proposal={proposal} />
          <Scores {...more} instrument={instrument} form={formIn(draft, instrument, proposal)} problems={problems} />
          {read?.safety == null ? null : (
            <SafetyNote
              item={read.safety.item}
              parent={record.parents.find(({ id }) => id === draft.aboutParentId)?.name ?? null}
              followedUpOn={draft.safetyFollowUpOn}
              today={record.today}
              onChange={(safetyFollowUpOn) => change({ ...draft, safetyFollowUpOn })}
            />
          )}
          <InterviewFields {...more} />
          <div>
            <HowFields {...more} />
            <AfterFields {...more} />
          </div>
        </>
      )}
    </EntryFrame>
  );
}

function useInstrumentGroups() {
  const { t, code } = useWords();
  return useMemo(
    () =>
      instrumentGroups.map((group) => ({
        name: t(`record.screening.group.${group}`),
        options: instruments
          .filter((instrument) => groupOf(instrument) === group)
          .map(({ id, tool }) => ({ id: tool, name: `${tool}, ${code('instrument', id)}` })),
      })),
    [t, code],
  );
}

interface ScoresProps {
  readonly instrument: Instrument;
  /** The questionnaire that was used, by name. */
  readonly form: string;
  readonly draft: ScreeningDraft;
  readonly read: Interpretation | null;
  readonly problems: readonly EntryProblem[];
  readonly onChange: (draft: ScreeningDraft) => void;
}

/** What the instrument is scored by: areas, a total, named answers, or what its report states. */
function Scores({ instrument, form, draft, read, problems, onChange }: ScoresProps) {
  const { t, code } = useWords();
  const { takes } = instrument;
  const asksResult = takes.result || draft.result !== '' || problems.some(({ field }) => field === 'result');
  return (
    <>
      {takes.areas === null || instrument.areas.length === 0 ? null : (
        <AreaScores instrument={instrument} draft={draft} onChange={onChange} read={read} />
      )}
      {takes.total === null ? null : (
        <TotalScore instrument={instrument} form={formOf(instrument, form)} draft={draft} onChange={onChange} />
      )}
      {takes.marks.map((mark) => (
        <Tick
          key={mark}
          on={draft.answers[mark] === 1}
          onChange={(on) => onChange({ ...draft, answers: { ...draft.answers, [mark]: on ? 1 : 0 } })}
        >
          {code('area', mark)}
        </Tick>
      ))}
      {draft.result === withheldText ? <WithheldField label={t('record.screening.reportResult')} /> : null}
      {asksResult && draft.result !== withheldText ? (
        <EntryText
          field="result"
          label={t('record.screening.reportResult')}
          hint={t('record.screening.reportResultHint')}
          value={draft.result}
          onChange={(result) => onChange({ ...draft, result })}
        />
      ) : null}
    </>
  );
}
