// A whole list over the bench: what a count counts, all that needs attention, all that changed.

import { useWords } from '../../app/words.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { LineGroup } from '../../ui/DocumentLine.tsx';
import { DocumentView } from '../../ui/DocumentView.tsx';
import { type BenchPage, listOf, listPrefix } from './benchPage.ts';
import type { ListName } from './firstScreen.ts';

interface ListDialogProps {
  readonly page: BenchPage;
  readonly name: Exclude<ListName, 'questions'>;
  readonly onClose: () => void;
}

export function ListDialog({ page, name, onClose }: ListDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t(`bench.counts.${name}`)} onClose={onClose} size="page">
      <div className="sec-list">
        <LineGroup>
          <DocumentView blocks={listOf(page, name)} prefix={listPrefix(name)} deeper={1} />
        </LineGroup>
      </div>
    </Dialog>
  );
}
