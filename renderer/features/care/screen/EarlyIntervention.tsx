// The early intervention of one child as it stands: its days in order and its services, as the brief tells them.

import type { CareChild } from '../../../../shared/contract/care.ts';
import { earlyInterventionSteps } from '../../../../shared/documents/care/earlyIntervention.ts';
import type { Words } from '../../../../shared/documents/words.ts';
import { useWords } from '../../../app/words.tsx';
import { Button } from '../../../ui/Button.tsx';
import { DocumentView } from '../../../ui/DocumentView.tsx';
import type { CareChanges } from './careChange.ts';

interface EarlyInterventionProps {
  readonly child: CareChild;
  readonly words: Words;
  readonly changes: CareChanges;
}

export function EarlyIntervention({ child, words, changes }: EarlyInterventionProps) {
  const { t } = useWords();
  const [, ...told] = earlyInterventionSteps(words, child.development);
  const heading = t('care.earlyIntervention.heading');
  return (
    <section aria-labelledby="care-part-c">
      <div className="rec-head">
        <h2 id="care-part-c">{heading}</h2>
        {child.partC === null ? null : (
          <Button
            kind="link"
            label={t('record.screen.correctOf', { what: heading })}
            onPress={() => changes.open({ form: 'partC', corrects: child.partC })}
          >
            {t('record.screen.correct')}
          </Button>
        )}
      </div>
      <div className="rec-steps">
        <DocumentView blocks={told} prefix="care" />
      </div>
    </section>
  );
}
