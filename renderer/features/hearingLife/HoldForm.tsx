// The form of a hearing that was held.

import { useId, useState } from 'react';
import type { HearingLife } from '../../../shared/contract/schedule.ts';
import { countedFindings } from '../../../shared/domain/record.ts';
import { findingWords } from '../../../shared/schedule/lifeWords.ts';
import { useWords } from '../../app/words.tsx';
import { useAct } from '../../lib/client.ts';
import { Tick } from '../../ui/Tick.tsx';
import { LongText } from '../order/LongText.tsx';
import { Attendance } from './Attendance.tsx';
import { Choice } from './Choice.tsx';
import { attendanceOf, type Holding, holdingOf, nextOf, type Was } from './holding.ts';
import { LifeDialog } from './LifeDialog.tsx';
import type { LifeWork } from './lifeWork.ts';
import { NextFields } from './NextFields.tsx';
import { useHearingLine } from './useHearingLine.ts';
import { useNewDate } from './useNewDate.ts';

interface HoldFormProps extends LifeWork {
  readonly life: HearingLife;
}

export function HoldForm({ hearing, today, onDone, onClose, life }: HoldFormProps) {
  const words = useWords();
  const { t, weekdayShort, time } = words;
  const lede = useHearingLine(hearing);
  const found = useId();
  const [first] = useState(() => holdingOf(life));
  const [held, setHeld] = useState<Holding>(first);
  const [tries, setTries] = useState(0);
  const date = useNewDate({ of: hearing, moves: false, today, rests: held.next !== 'set' });
  const act = useAct('hearing.hold');
  const put = (part: Partial<Holding>) => setHeld({ ...held, ...part });
  const send = () => {
    setTries(tries + 1);
    const next = nextOf(held, life, date);
    if (next === null) return;
    act.mutate(
      { hearing: hearing.hearing, ...attendanceOf(held), next, asOf: today },
      {
        onSuccess: (made) => {
          const to = next.kind === 'set' ? { date: next.setting.date, start: next.setting.start } : life.next;
          const what = { initials: hearing.initials };
          const told =
            next.kind === 'none' || to === null
              ? t('hearingLife.screen.hold.done', { ...what, day: weekdayShort(hearing.date) })
              : t('hearingLife.screen.hold.doneNext', { ...what, day: weekdayShort(to.date), time: time(to.start) });
          onDone(told, made);
          onClose();
        },
      },
    );
  };
  return (
    <LifeDialog
      title={t('hearingLife.screen.hold.title')}
      lede={lede}
      does={t('hearingLife.screen.hold.go')}
      busy={act.isPending}
      refusal={act.error?.refusal ?? null}
      changed={held !== first}
      tries={tries}
      onSend={send}
      onClose={onClose}
    >
      <Attendance parties={life.parties} was={held.parties} onWas={(parties) => put({ parties })} />
      <Choice<Was>
        label={t('hearingLife.screen.hold.baby')}
        options={[
          { id: 'there', name: t('hearingLife.screen.continue.yes') },
          { id: 'notThere', name: t('hearingLife.screen.continue.no') },
          { id: 'unknown', name: t('hearingLife.screen.hold.unknown') },
        ]}
        chosen={held.baby}
        onChoose={(baby) => put({ baby })}
      />
      <fieldset className="choice" aria-describedby={found}>
        <legend className="label">{t('hearingLife.screen.hold.findings')}</legend>
        <p className="hint" id={found}>
          {t('hearingLife.screen.hold.findingsHint')}
        </p>
        {countedFindings.map((finding) => (
          <Tick
            key={finding}
            on={held.findings.has(finding)}
            onChange={(on) => {
              const findings = new Set(held.findings);
              if (on) findings.add(finding);
              else findings.delete(finding);
              put({ findings });
            }}
          >
            {findingWords(finding, words)}
          </Tick>
        ))}
      </fieldset>
      <LongText
        label={t('hearingLife.screen.hold.outcome')}
        value={held.outcome}
        onChange={(outcome) => put({ outcome })}
        maxLength={500}
        hint={t('hearingLife.screen.hold.outcomeHint')}
      />
      <NextFields held={held} onHeld={put} life={life} date={date} hearing={hearing} today={today} sent={tries > 0} />
    </LifeDialog>
  );
}
