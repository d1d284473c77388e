// What is being done, told once it has taken long enough to be noticed: a sentence, and nothing that moves.

import { useEffect, useState } from 'react';
import { useWords } from '../app/words.tsx';

/** After this long a person wonders. */
const noticed = 300;

/** Keeps its place from the start, and says its sentence after 300 ms. */
export function Waiting({ children }: { readonly children?: string }) {
  const { t } = useWords();
  const [told, setTold] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setTold(true), noticed);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="waiting" role="status">
      {told ? (children ?? t('frame.waiting')) : ''}
    </p>
  );
}
