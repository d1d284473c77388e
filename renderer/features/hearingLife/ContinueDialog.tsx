// Continuing a hearing: who asks, why, whether the Court found good cause, and the new date with what it costs.

import { useState } from 'react';
import { askedBy as askers } from '../../../shared/contract/schedule.ts';
import { continuanceReason, continuanceReasons, needsWords } from '../../../shared/schedule/continuanceReasons.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Choice } from './Choice.tsx';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeWork } from './lifeWork.ts';
import { NewDateFields } from './NewDateFields.tsx';
import { useHearingLine } from './useHearingLine.ts';
import { useNewDate } from './useNewDate.ts';

type Asker = (typeof askers.options)[number];
type Answer = 'yes' | 'no';

/** What the list is sure of; null: it depends on the facts, and the Court says it. */
const listedCause = (code: string): Answer | null => {
  const cause = continuanceReason(code)?.goodCause;
  return cause === undefined || cause === 'depends' ? null : cause ? 'yes' : 'no';
};

const groups = [
  { says: 'good', is: true },
  { says: 'depends', is: 'depends' },
  { says: 'notGood', is: false },
] as const;

export function ContinueDialog({ hearing, today, onDone, onClose }: LifeWork) {
  const { t, language, weekdayShort, time } = useWords();
  const lede = useHearingLine(hearing);
  const date = useNewDate({ of: hearing, moves: true, today });
  const act = useAct('hearing.continue');
  const [asker, setAsker] = useState<Asker | null>(null);
  const [code, setCode] = useState('');
  const [words, setWords] = useState('');
  const [cause, setCause] = useState<Answer | null>(null);
  const [tries, setTries] = useState(0);
  const sent = tries > 0;
  const reason = continuanceReason(code);
  const lacksWords = reason !== null && words.trim() === '' && needsWords(reason, cause === 'yes');
  const send = () => {
    setTries(tries + 1);
    const to = date.toSet();
    if (asker === null || reason === null || cause === null || lacksWords || to === null) return;
    act.mutate(
      {
        hearing: hearing.hearing,
        reason: code,
        words: words.trim(),
        goodCause: cause === 'yes',
        requestedBy: asker,
        to,
        asOf: today,
      },
      {
        onSuccess: (made) => {
          const when = { initials: hearing.initials, day: weekdayShort(to.date), time: time(to.start) };
          onDone(t('hearingLife.screen.continue.done', when), made);
          onClose();
        },
      },
    );
  };
  return (
    <LifeDialog
      title={t('hearingLife.screen.continue.title')}
      lede={lede}
      does={t('hearingLife.screen.continue.go')}
      busy={act.isPending}
      refusal={act.error?.refusal ?? null}
      changed={asker !== null || code !== '' || cause !== null || words !== '' || date.changed}
      tries={tries}
      onSend={send}
      onClose={onClose}
    >
      <SelectField
        label={t('hearingLife.screen.continue.who')}
        none={t('hearingLife.screen.continue.whoNone')}
        value={asker ?? ''}
        onChange={(id) => setAsker(askers.options.find((one) => one === id) ?? null)}
        groups={[{ name: null, options: askers.options.map((id) => ({ id, name: t(`dates.askedBy.${id}`) })) }]}
        error={sent && asker === null ? t('hearingLife.screen.missing.choose') : undefined}
        starts
      />
      <SelectField
        label={t('hearingLife.screen.continue.reason')}
        none={t('hearingLife.screen.continue.reasonNone')}
        value={code}
        onChange={(id) => {
          setCode(id);
          setCause(listedCause(id));
        }}
        groups={groups.map(({ says, is }) => ({
          name: t(`hearingLife.screen.continue.${says}`),
          options: continuanceReasons
            .filter(({ goodCause }) => goodCause === is)
            .map(({ id, textEn, textEs }) => ({ id, name: language === 'es' ? textEs : textEn })),
        }))}
        error={sent && reason === null ? t('hearingLife.screen.missing.choose') : undefined}
      />
      <TextField
        label={t('hearingLife.screen.continue.words')}
        value={words}
        onChange={setWords}
        maxLength={300}
        error={sent && lacksWords ? t('hearingLife.screen.continue.wordsNeeded') : undefined}
        {...(lacksWords && !sent ? { hint: t('hearingLife.screen.continue.wordsNeeded') } : {})}
      />
      <Choice<Answer>
        label={t('hearingLife.screen.continue.cause')}
        options={[
          { id: 'yes', name: t('hearingLife.screen.continue.yes') },
          { id: 'no', name: t('hearingLife.screen.continue.no') },
        ]}
        chosen={cause}
        onChoose={setCause}
        error={sent && cause === null ? t('hearingLife.screen.missing.choose') : undefined}
      />
      <NewDateFields
        label={t('hearingLife.screen.date.title')}
        date={date}
        of={hearing}
        today={today}
        counts="laterBy"
        sent={sent}
      />
    </LifeDialog>
  );
}
