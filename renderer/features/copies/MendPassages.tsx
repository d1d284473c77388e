// Records whose words stopped a copy: each is named by its kind and day, never by its words. Each is withheld from now
// on or looked at and let stand; then the copy goes on.

import { type FormEvent, useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusals.ts';
import type { Role } from '../../../shared/contract/roles.ts';
import { useCommands, useRecords } from '../../app/commands.tsx';
import { careOf, usePlace } from '../../app/place.tsx';
import { type ScreenWords, useWords } from '../../app/words.tsx';
import { ask, Refused } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { TextField } from '../../ui/TextField.tsx';
import './copies.css';

export type PassageRefusal = Extract<Refusal, { readonly name: 'passage-to-mend' }>;
type Passage = PassageRefusal['values']['records'][number];

/** Who may decide about a passage (shared/contract/contract.ts). */
const deciders: readonly Role[] = ['judge', 'clerk', 'coordinator'];
/** Kinds that a screen of this window shows and corrects. */
const onCareScreen: readonly Passage['kind'][] = [
  ...(['screening', 'healthVisit', 'medicalTask', 'partC', 'ifspReview', 'partCException', 'partCService'] as const),
];

interface Draft {
  readonly decision: 'withhold' | 'stands' | null;
  readonly reason: string;
}
const undecided: Draft = { decision: null, reason: '' };
const keyOf = ({ kind, id }: Passage) => `${kind} ${id}`;

function recordName({ kind, date }: Passage, { t, dayAndYear }: ScreenWords): string {
  const named = t(`bench.kind.${kind}`);
  return date === null ? named : t('copies.mend.record', { kind: named, day: dayAndYear(date) });
}

/** Whoever may only withhold has nothing to choose: that is what they decide, and why. */
const useStart = () => {
  const { t } = useWords();
  const isJudge = useCommands().open.person.roles.includes('judge');
  return isJudge ? undecided : ({ decision: 'withhold', reason: t('copies.mend.usualReason') } as const);
};

interface MendProps {
  readonly refusal: PassageRefusal;
  /** Every record has been decided about. */
  readonly onMended: () => void;
}

export function MendPassages({ refusal, onMended }: MendProps) {
  const { roles } = useCommands().open.person;
  const { t } = useWords();
  if (roles.some((role) => deciders.includes(role))) return <MendForm refusal={refusal} onMended={onMended} />;
  return (
    <Problem refusal={refusal}>
      <p>{t('copies.mend.ask')}</p>
    </Problem>
  );
}

function MendForm({ refusal, onMended }: MendProps) {
  const { t } = useWords();
  const { caseNumber, records } = refusal.values;
  const start = useStart();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const [isSent, setSent] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const draftOf = (passage: Passage) => drafts.get(keyOf(passage)) ?? start;
  const change = (passage: Passage, draft: Draft) => setDrafts(new Map(drafts).set(keyOf(passage), draft));
  const decide = async () => {
    for (const record of records) {
      const { decision, reason } = draftOf(record);
      if (decision === null) return;
      const { kind, id } = record;
      await ask('passage.decide', { caseNumber, record: { kind, id }, decision, reason: reason.trim() });
    }
    onMended();
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (records.some((record) => draftOf(record).decision === null || draftOf(record).reason.trim() === '')) return;
    setBusy(true);
    decide()
      .catch((error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        setRefused(error.refusal);
      })
      .finally(() => setBusy(false));
  };
  return (
    <form className="copy-mend" onSubmit={send} aria-label={t('copies.mend.title')}>
      <div role="alert">
        <h3>{t('copies.mend.title')}</h3>
        <p>{t('copies.mend.says', { count: records.length })}</p>
        <p className="hint">{t('copies.mend.case', { caseNumber })}</p>
      </div>
      <ul>
        {records.map((passage, place) => (
          <OnePassage
            key={keyOf(passage)}
            passage={passage}
            caseNumber={caseNumber}
            draft={draftOf(passage)}
            onChange={(draft) => change(passage, draft)}
            sent={isSent}
            starts={place === 0}
          />
        ))}
      </ul>
      {refused === null ? null : <Problem refusal={refused} />}
      <p>
        <Button kind="primary" type="submit" busy={isBusy}>
          {t('copies.mend.decide')}
        </Button>
      </p>
    </form>
  );
}

interface OnePassageProps {
  readonly passage: Passage;
  readonly caseNumber: PassageRefusal['values']['caseNumber'];
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly sent: boolean;
  readonly starts: boolean;
}

function OnePassage({ passage, caseNumber, draft, onChange, sent, starts }: OnePassageProps) {
  const words = useWords();
  const { t } = words;
  const { go } = usePlace();
  const hasScreen = useRecords() && onCareScreen.includes(passage.kind);
  const name = recordName(passage, words);
  const isJudge = useCommands().open.person.roles.includes('judge');
  const { decision, reason } = draft;
  const usual = t('copies.mend.usualReason');
  const choose = (chosen: string) =>
    onChange(
      chosen === 'withhold'
        ? { decision: 'withhold', reason: reason === '' ? usual : reason }
        : { decision: 'stands', reason: reason === usual ? '' : reason },
    );
  return (
    <li>
      <h3>{name}</h3>
      {isJudge ? (
        <RadioList
          label={t('copies.mend.which', { record: name })}
          choices={(['withhold', 'stands'] as const).map((id) => ({
            id,
            name: t(`copies.mend.${id}`),
            detail: t(`copies.mend.${id}Hint`),
          }))}
          chosen={decision}
          onChoose={choose}
          starts={starts}
          error={sent && decision === null ? t('copies.mend.choose') : undefined}
        />
      ) : (
        <p>
          <b>{t('copies.mend.withhold')}.</b> {t('copies.mend.judgeAlone')}
        </p>
      )}
      {decision === null ? null : (
        <TextField
          label={t('copies.mend.reason')}
          value={reason}
          onChange={(typed) => onChange({ decision, reason: typed })}
          starts={starts && !isJudge}
          error={sent && reason.trim() === '' ? t('copies.mend.reasonMissing') : undefined}
        />
      )}
      {hasScreen ? (
        <Button kind="link" onPress={() => go(careOf({ caseNumber }))}>
          {t('copies.mend.toRecord')}
        </Button>
      ) : null}
    </li>
  );
}
