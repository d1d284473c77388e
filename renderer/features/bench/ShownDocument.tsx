// A document as it was printed or saved, shown again exactly.

import type { Showing } from '../../../shared/contract/showing.ts';
import type { DocumentModel } from '../../../shared/documents/model.ts';
import { useWords } from '../../app/words.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FlowingSheet } from '../summary/FlowingSheet.tsx';
import { SheetPair } from '../summary/SheetPair.tsx';

interface ShownDocumentProps {
  readonly showing: Showing;
  readonly model: DocumentModel;
  /** When it was shown, in words. */
  readonly moment: string;
  readonly onClose: () => void;
}

export function ShownDocument({ showing: { document }, model, moment, onClose }: ShownDocumentProps) {
  const { t } = useWords();
  const label = t(`bench.past.document.${document ?? 'bench-summary'}`);
  return (
    <Dialog title={label} onClose={onClose} size="page">
      <p className="past-banner" role="status">
        {t('bench.past.asShown', { moment })}
      </p>
      {document === 'bench-summary' ? (
        <SheetPair model={model} label={label} />
      ) : (
        <FlowingSheet model={model} label={label} />
      )}
    </Dialog>
  );
}
