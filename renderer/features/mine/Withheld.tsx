// How many records or passages of each sort are not in a copy; never what.

import type { Brief } from '../../../shared/brief/brief.ts';
import { useWords } from '../../app/words.tsx';

export function Withheld({ counts }: { readonly counts: Brief['withheldCounts'] }) {
  const { t } = useWords();
  if (counts.length === 0) return <p>{t('mine.withheld.none')}</p>;
  return (
    <>
      <ul className="copy-counts">
        {counts.map(({ sort, count }) => (
          <li key={sort}>{t(`mine.withheld.sort.${sort}`, { count })}</li>
        ))}
      </ul>
      <p>{t('mine.withheld.policy')}</p>
    </>
  );
}
