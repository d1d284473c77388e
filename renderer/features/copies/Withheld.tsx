// What is withheld from a copy: how many records or passages of each sort, never what.

import { type WithheldSort, withheldSorts } from '../../../shared/redaction/reader.ts';
import { useWords } from '../../app/words.tsx';
import './copies.css';

interface WithheldProps {
  readonly counts: readonly { readonly sort: string; readonly count: number }[];
}

const isSort = (sort: string): sort is WithheldSort => withheldSorts.some((one) => one === sort);

export function Withheld({ counts }: WithheldProps) {
  const { t, list } = useWords();
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const sorts = counts.flatMap(({ sort, count }) =>
    isSort(sort) ? [t(`copies.withheld.sort.${sort}`, { number: String(count) })] : [],
  );
  return (
    <p className="copy-withheld" role="status">
      {total === 0 ? t('copies.withheld.none') : t('copies.withheld.some', { count: total, sorts: list(sorts) })}
    </p>
  );
}
