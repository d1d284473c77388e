// What few screenings need at once: who completed it and how, and what was done after it.

import { addMonths, type CalendarDate } from '../../../../shared/domain/dates.ts';
import type { Child } from '../../../../shared/domain/record.ts';
import type { Instrument } from '../../../../shared/domain/screening/instruments.ts';
import type { AgeBasis, Interpretation } from '../../../../shared/domain/screening/reading.ts';
import { texts } from '../../../../shared/i18n/texts.ts';
import { withheldText } from '../../../../shared/redaction/narrow.ts';
import { useWords } from '../../../app/words.tsx';
import { Fold } from '../../../ui/Fold.tsx';
import { EntryDate, EntrySelect, EntryText } from '../fields.tsx';
import { WithheldField } from '../WithheldField.tsx';
import { isAutismScreen, type ScreeningDraft } from './draft.ts';

export interface MoreFieldsProps {
  readonly instrument: Instrument | null;
  readonly child: Child;
  readonly basis: AgeBasis | null;
  readonly draft: ScreeningDraft;
  readonly start: ScreeningDraft;
  readonly today: CalendarDate;
  readonly read: Interpretation | null;
  readonly onChange: (draft: ScreeningDraft) => void;
}

const lists = ['completedBy', 'spokenLanguage', 'screeningSetting'] as const;
const codesOf = (list: (typeof lists)[number]) => Object.keys(texts.en.codes[list]);

export function HowFields({ instrument, basis, draft, start, onChange }: MoreFieldsProps) {
  const { t, code, list } = useWords();
  const filled = [
    draft.completedBy === '' ? '' : code('completedBy', draft.completedBy),
    draft.language === '' ? '' : code('spokenLanguage', draft.language),
    draft.setting === '' ? '' : code('screeningSetting', draft.setting),
  ].filter((text) => text !== '');
  const choices = (name: (typeof lists)[number]) => [
    { name: '', options: codesOf(name).map((id) => ({ id, name: code(name, id) })) },
  ];
  return (
    <Fold
      title={t('record.screening.how')}
      note={filled.length === 0 ? undefined : list(filled)}
      startsOpen={[start.completedBy, start.language, start.setting].some((text) => text !== '')}
    >
      <EntrySelect
        field="completedBy"
        label={t('record.screening.completedBy')}
        none={t('record.entry.none')}
        value={draft.completedBy}
        onChange={(completedBy) => onChange({ ...draft, completedBy })}
        groups={choices('completedBy')}
      />
      <EntrySelect
        field="language"
        label={t('record.screening.language')}
        none={t('record.entry.none')}
        value={draft.language}
        onChange={(language) => onChange({ ...draft, language })}
        groups={choices('spokenLanguage')}
      />
      <EntrySelect
        field="setting"
        label={t('record.screening.setting')}
        none={t('record.entry.none')}
        value={draft.setting}
        onChange={(setting) => onChange({ ...draft, setting })}
        groups={choices('screeningSetting')}
      />
      {instrument === null || instrument.about === 'caregiver' ? null : (
        <EntrySelect
          field="ageBasis"
          label={t('record.screening.ageUsed')}
          value={draft.ageBasis || (basis?.basis ?? 'chronological')}
          onChange={(id) => onChange({ ...draft, ageBasis: id === 'adjusted' ? 'adjusted' : 'chronological' })}
          groups={[
            { name: '', options: ['adjusted', 'chronological'].map((id) => ({ id, name: code('ageBasis', id) })) },
          ]}
        />
      )}
    </Fold>
  );
}

/** The day that a screening again is due by its own rule: the second birthday; null where its rule names no day. */
function proposedRescreen({ bornOn }: Child, read: Interpretation | null): CalendarDate | null {
  return read?.follows.includes('rescreen-after-24-months') ? addMonths(bornOn, 24) : null;
}

export function AfterFields({ child, draft, start, today, read, onChange }: MoreFieldsProps) {
  const { t, dayAndYear } = useWords();
  const rescreen = proposedRescreen(child, read);
  const isFilled = ({ referredTo, referredOn, rescreenOn }: ScreeningDraft) =>
    referredTo + referredOn + rescreenOn !== '';
  return (
    <Fold title={t('record.screening.after')} startsOpen={isFilled(start)}>
      {draft.referredTo === withheldText ? (
        <WithheldField label={t('record.screening.referredTo')} />
      ) : (
        <EntryText
          field="referredTo"
          label={t('record.screening.referredTo')}
          value={draft.referredTo}
          onChange={(referredTo) => onChange({ ...draft, referredTo })}
        />
      )}
      <EntryDate
        field="referredOn"
        label={t('record.screening.referredOn')}
        value={draft.referredOn}
        onChange={(referredOn) => onChange({ ...draft, referredOn })}
        today={today}
        optional
      />
      <EntryDate
        field="rescreenOn"
        label={t('record.screening.rescreenOn')}
        value={draft.rescreenOn}
        onChange={(rescreenOn) => onChange({ ...draft, rescreenOn })}
        today={today}
        optional
        note={rescreen === null ? undefined : t('record.screening.rescreenProposed', { date: dayAndYear(rescreen) })}
      />
    </Fold>
  );
}

/** M-CHAT-R/F, second stage: shown once it is called for, or something of it is recorded. */
export function InterviewFields({ instrument, draft, today, read, onChange }: MoreFieldsProps) {
  const { t } = useWords();
  const isCalledFor = read?.computed === 'medium' || draft.followUpInterviewOn + draft.followUpScore !== '';
  if (!isAutismScreen(instrument) || !isCalledFor) return null;
  return (
    <div className="fields">
      <EntryDate
        field="followUpInterviewOn"
        label={t('record.screening.interviewOn')}
        value={draft.followUpInterviewOn}
        onChange={(followUpInterviewOn) => onChange({ ...draft, followUpInterviewOn })}
        today={today}
        optional
      />
      <EntryText
        field="followUpScore"
        label={t('record.screening.interviewScore')}
        value={draft.followUpScore}
        onChange={(followUpScore) => onChange({ ...draft, followUpScore })}
        maxLength={3}
        isFigure
      />
    </div>
  );
}
