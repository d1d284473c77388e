// The sample docket as one of its own people sees it: each with the role that its record gives them. Their names come with
// the state of the window.

import type { AppState } from '../../../shared/contract/window.ts';
import { useWords } from '../../app/words.tsx';
import type { OpeningSample } from './useOpenSample.ts';

interface SeeAsProps {
  readonly state: Pick<AppState, 'sampleThere' | 'samplePeople'>;
  readonly sample: OpeningSample;
}

/** Nothing until there is a sample to see. */
export function SeeAs({ state: { sampleThere, samplePeople }, sample }: SeeAsProps) {
  const { t } = useWords();
  if (!sampleThere || samplePeople.length === 0 || sample.busy) return null;
  return (
    <section className="see-as" aria-labelledby="see-as">
      <h2 id="see-as">{t('mine.seeAs.title')}</h2>
      <p className="quiet">{t('mine.seeAs.text')}</p>
      <ul>
        {samplePeople.map(({ id, name, role }) => (
          <li key={id}>
            <button type="button" onClick={() => sample.openAs(id)}>
              <b>{name}</b>
              <small>{t(`frame.role.${role}`)}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
