// The sections of a brief at the foot of the screen, as the thumb index of a book.

import { useWords } from '../../app/words.tsx';
import { sectionNames } from './sections.ts';

interface SectionBarProps {
  readonly current: number | null;
  readonly onGo: (number: number) => void;
}

export function SectionBar({ current, onGo }: SectionBarProps) {
  const { t } = useWords();
  return (
    <nav className="secs" aria-label={t('bench.sections.label')}>
      {sectionNames.map((name, index) => (
        <button
          key={name}
          type="button"
          onClick={() => onGo(index + 1)}
          {...(current === index + 1 ? { 'aria-current': 'location' as const } : {})}
        >
          <span aria-hidden="true">{index + 1}</span>
          {t(`bench.sections.${name}`)}
        </button>
      ))}
    </nav>
  );
}
