// A whole list over the bench: what a count counts, all that needs attention, all that changed.

import { type RefObject, useEffect, useRef } from 'react';
import { useWords } from '../../app/words.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LineGroup } from '../../ui/DocumentLine.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import { type BenchPage, listOf, listPrefix } from './benchPage.ts';
import type { ListName } from './firstScreen.ts';

/** The first line of a list that opens has the focus, so that arrows work at once. */
export function useFirstLine(box: RefObject<HTMLElement | null>): void {
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-line]')?.focus(), [box]);
}

interface ListDialogProps {
  readonly page: BenchPage;
  readonly name: Exclude<ListName, 'questions'>;
  readonly onClose: () => void;
}

export function ListDialog({ page, name, onClose }: ListDialogProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useFirstLine(box);
  return (
    <Dialog title={t(`bench.counts.${name}`)} onClose={onClose} size="page">
      <div className="sec-list" ref={box}>
        <LineGroup>
          <DocumentView blocks={listOf(page, name)} prefix={listPrefix(name)} deeper={1} />
        </LineGroup>
      </div>
    </Dialog>
  );
}
