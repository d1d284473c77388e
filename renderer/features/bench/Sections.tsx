// The nine sections below the first screen, drawn from the blocks that paper is printed from.

import { useWords } from '../../app/words.tsx';
import { LineGroup } from '../../ui/DocumentLine.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import type { BenchPage } from './benchPage.ts';

export function Sections({ page }: { readonly page: BenchPage }) {
  const { t } = useWords();
  return page.sections.map(({ name, note, blocks }, index) => (
    <section key={name} className="sec" id={`section-${index + 1}`} data-section={index + 1} aria-labelledby={name}>
      <h2 id={name} tabIndex={-1}>
        <span aria-hidden="true">{index + 1}</span>
        {t(`bench.sections.${name}`)}
        {note === null ? null : <small>{note}</small>}
      </h2>
      <LineGroup>
        <DocumentView blocks={blocks} prefix={name} deeper={1} />
      </LineGroup>
    </section>
  ));
}
