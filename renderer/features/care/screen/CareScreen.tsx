// Development and health of one case: what is recorded of each child, what is due next, and the forms to record more.

import { useCallback, useEffect, useMemo, useState } from 'react';
import type { CareChild, CareRecord } from '../../../../shared/contract/care.ts';
import { wordsFor } from '../../../../shared/documents/words.ts';
import type { ChildId } from '../../../../shared/domain/ids.ts';
import { DeskFrame } from '../../../app/DeskFrame.tsx';
import { useKeys } from '../../../app/keys.tsx';
import { type Place, usePlace } from '../../../app/place.tsx';
import { useWords } from '../../../app/words.tsx';
import { useAnswer } from '../../../lib/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { Problem } from '../../../ui/Problem.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { HealthVisitForm } from '../healthVisit/HealthVisitForm.tsx';
import { PartCForm } from '../partC/PartCForm.tsx';
import { ScreeningForm } from '../screening/ScreeningForm.tsx';
import { CareHead } from './CareHead.tsx';
import type { CareChanges, OpenForm, Withdrawal } from './careChange.ts';
import { EarlyIntervention } from './EarlyIntervention.tsx';
import { HealthVisitList } from './HealthVisitList.tsx';
import { ScreeningList } from './ScreeningList.tsx';
import { useFocusBack } from './useFocusBack.ts';
import { WhatIsDue } from './WhatIsDue.tsx';
import { Withdraw } from './Withdraw.tsx';
import '../../../ui/document.css';
import './screen.css';

type CarePlace = Extract<Place, { readonly screen: 'care' }>;

export function CareScreen({ place }: { readonly place: CarePlace }) {
  const { t } = useWords();
  const { back } = usePlace();
  const court = useAnswer('court.show', {});
  const asOf = court.data?.today;
  const care = useAnswer('care.show', asOf === undefined ? null : { caseNumber: place.caseNumber, asOf });
  const refused = court.error ?? care.error;
  return (
    <DeskFrame screen="care">
      <div className="d-page care">
        {care.data === undefined ? (
          <>
            <h1>{t('record.title')}</h1>
            {refused === null ? (
              <Waiting>{t('record.screen.loading')}</Waiting>
            ) : (
              <Problem refusal={refused.refusal}>
                <Button onPress={back}>{t('record.screen.back')}</Button>
              </Problem>
            )}
          </>
        ) : (
          <CaseRecord record={care.data} first={place.childId} />
        )}
      </div>
    </DeskFrame>
  );
}

interface CaseRecordProps {
  readonly record: CareRecord;
  /** null: the first of the case. */
  readonly first: ChildId | null;
}

function CaseRecord({ record, first }: CaseRecordProps) {
  const { t } = useWords();
  const { back } = usePlace();
  const [childId, setChildId] = useState(first);
  const [open, setOpen] = useState<OpenForm | null>(null);
  const [withdrawal, setWithdrawal] = useState<Withdrawal | null>(null);
  const changes = useMemo((): CareChanges => ({ open: setOpen, withdraw: setWithdrawal }), []);
  const child = record.children.find((one) => one.child.id === childId) ?? record.children[0];
  const done = useCallback(() => setOpen(null), []);
  useFocusBack(open !== null);
  if (child === undefined) {
    return (
      <>
        <h1>{t('record.title')}</h1>
        <p className="lede">{t('record.screen.noChild')}</p>
        <Button onPress={back}>{t('record.screen.back')}</Button>
      </>
    );
  }
  if (open !== null) return <FormShown record={record} child={child} open={open} onDone={done} />;
  return (
    <>
      <CareHead record={record} child={child} changes={changes} onChild={setChildId} onBack={back} />
      <ChildRecord key={child.child.id} record={record} child={child} changes={changes} />
      {withdrawal === null ? null : (
        <Withdraw record={record} child={child} withdrawal={withdrawal} onClose={() => setWithdrawal(null)} />
      )}
    </>
  );
}

interface ChildRecordProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  readonly changes: CareChanges;
}

function ChildRecord({ record, child, changes }: ChildRecordProps) {
  const { language } = useWords();
  const { today, timezone } = record;
  const words = useMemo(() => wordsFor({ hearing: { date: today }, timezone }, language), [today, timezone, language]);
  useRecordKeys(child, changes);
  // What had the focus may have been withdrawn.
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  });
  return (
    <div
      className="rec-cols"
      id="care-of-child"
      {...(record.children.length > 1 ? { role: 'tabpanel', 'aria-label': child.child.firstName } : {})}
    >
      <div className="rec-record">
        <ScreeningList record={record} child={child} words={words} changes={changes} />
        <HealthVisitList child={child} words={words} changes={changes} />
        <EarlyIntervention child={child} words={words} changes={changes} />
      </div>
      <WhatIsDue child={child} words={words} />
    </div>
  );
}

function useRecordKeys(child: CareChild, { open }: CareChanges): void {
  const { t } = useWords();
  const { back } = usePlace();
  const keys = useMemo(() => {
    const group = t('record.title');
    return [
      {
        key: '1',
        does: t('record.screen.add.screening'),
        group,
        run: () => open({ form: 'screening', corrects: null }),
      },
      {
        key: '2',
        does: t('record.screen.add.healthVisit'),
        group,
        run: () => open({ form: 'healthVisit', corrects: null }),
      },
      {
        key: '3',
        does: t('record.screen.add.earlyIntervention'),
        group,
        run: () => open({ form: 'partC', corrects: child.partC }),
      },
      { key: 'Escape', does: t('record.screen.back'), group, run: back },
    ];
  }, [t, open, back, child.partC]);
  useKeys(keys);
}

interface FormShownProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  readonly open: OpenForm;
  readonly onDone: () => void;
}

function FormShown({ open, ...props }: FormShownProps) {
  switch (open.form) {
    case 'screening':
      return <ScreeningForm {...props} corrects={open.corrects} />;
    case 'healthVisit':
      return <HealthVisitForm {...props} corrects={open.corrects} />;
    case 'partC':
      return <PartCForm {...props} corrects={open.corrects} />;
  }
}
