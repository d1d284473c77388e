// The packet of a day: for whom, in which language and on which paper; then how far it is, and a way to stop it.

import { type CSSProperties, useEffect, useId, useRef, useState } from 'react';
import type { CopyRequest } from '../../../shared/contract/copies.ts';
import type { Language } from '../../../shared/documents/model.ts';
import type { CalendarDate } from '../../../shared/domain/dates.ts';
import type { Audience } from '../../../shared/redaction/audiences.ts';
import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { LanguageAndPaper, LockChoice, ManyChoices, type Paper } from './CopyChoices.tsx';
import { type CopyProgress, type CopyWork, useCopyWork } from './copyWork.ts';
import { MendPassages } from './MendPassages.tsx';
import { PassphraseShown } from './PassphraseShown.tsx';
import { packetReadersFor, usualReader } from './readers.ts';

interface PacketDialogProps {
  readonly date: CalendarDate;
  readonly asOf: CalendarDate;
  readonly onClose: () => void;
}

export function PacketDialog({ date, asOf, onClose }: PacketDialogProps) {
  const { t, language: screen, dayOfWeek } = useWords();
  const { roles } = useCommands().open.person;
  const tell = useToasts();
  const [audience, setAudience] = useState<Audience>(usualReader(roles));
  const [language, setLanguage] = useState<Language>(screen);
  const [paper, setPaper] = useState<Paper>('letter');
  const [sealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const work = useCopyWork((saved) => {
    const isSaved = saved.state === 'saved';
    tell({ text: t(isSaved ? 'copies.savedOf.packet' : 'copies.packet.stopped') });
    if (!isSaved) return;
    if (saved.passphrase === null) onClose();
    else setPassphrase(saved.passphrase);
  });
  const copy: CopyRequest = { document: 'packet', date, asOf, audience, language, paper };
  const start = () => work.save(copy, sealed);
  const readers = packetReadersFor(roles);
  if (passphrase !== null) return <PassphraseShown passphrase={passphrase} onClose={onClose} />;
  return (
    <Dialog
      title={t('copies.packet.title', { day: dayOfWeek(date, asOf) })}
      size="wide"
      // While it is made, leaving stops it first.
      onClose={work.isBusy ? work.stop : onClose}
      actions={<PacketActions work={work} onStart={start} onClose={onClose} />}
    >
      <p>{t('copies.packet.says')}</p>
      {work.isBusy ? (
        <Progress work={work} />
      ) : (
        <div className="copy-form">
          {readers.length === 1 ? (
            <p>{t('copies.packet.only', { reader: t(`copies.reader.${audience}`) })}</p>
          ) : (
            <ManyChoices<Audience>
              label={t('copies.for')}
              choices={readers.map((id) => ({ id, name: t(`copies.reader.${id}`) }))}
              chosen={audience}
              onChoose={setAudience}
            />
          )}
          <LanguageAndPaper language={language} onLanguage={setLanguage} paper={paper} onPaper={setPaper} />
          <LockChoice sealed={sealed} onSealed={setSealed} />
        </div>
      )}
      {work.isStopped ? <p role="status">{t('copies.packet.stopped')}</p> : null}
      <WhyNot work={work} onAgain={start} />
    </Dialog>
  );
}

function WhyNot({ work: { refusal, isBusy }, onAgain }: { readonly work: CopyWork; readonly onAgain: () => void }) {
  if (refusal === null || isBusy) return null;
  if (refusal.name !== 'passage-to-mend') return <Problem refusal={refusal} />;
  const key = refusal.values.records.map(({ id }) => id).join();
  return <MendPassages key={key} refusal={refusal} onMended={onAgain} />;
}

interface PacketActionsProps {
  readonly work: CopyWork;
  readonly onStart: () => void;
  readonly onClose: () => void;
}

function PacketActions({ work, onStart, onClose }: PacketActionsProps) {
  const { t } = useWords();
  if (work.isBusy) {
    return (
      <Button keyCap="Esc" busy={work.isStopping} onPress={work.stop}>
        {t('copies.packet.cancel')}
      </Button>
    );
  }
  return (
    <>
      <Button kind="text" keyCap="Esc" onPress={onClose}>
        {t('frame.close')}
      </Button>
      <Button kind="primary" autoFocus={true} onPress={onStart}>
        {t('preview.save')}
      </Button>
    </>
  );
}

/** What is said of how far it is. */
function useSentence(progress: CopyProgress | null, isStopping: boolean): string {
  const { t } = useWords();
  if (isStopping) return t('copies.packet.stopping');
  if (progress === null) return t('copies.packet.ready');
  const { done, total } = progress;
  if (done >= total) return t('copies.packet.checking');
  return t('copies.packet.making', { next: String(done + 1), total: String(total) });
}

function Progress({ work: { progress, isStopping } }: { readonly work: CopyWork }) {
  const { t } = useWords();
  const id = useId();
  // The focus is on what is said, not on Cancel: a second Enter on the heels of the first stops nothing.
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  const said = useSentence(progress, isStopping);
  const { done, total } = progress ?? { done: 0, total: 1 };
  const percent = Math.round((done / Math.max(total, 1)) * 100);
  // What has been reached is not taken back while the sentence changes.
  const [furthest, setFurthest] = useState(0);
  useEffect(() => setFurthest((before) => Math.max(before, percent)), [percent]);
  const filled = { '--done': `${furthest}%` } as CSSProperties;
  return (
    <div className="copy-form">
      <p id={id} ref={sentence} tabIndex={-1} aria-live="polite">
        {said}
      </p>
      <div
        className="copy-bar"
        role="progressbar"
        aria-label={t('copies.packet.bar')}
        aria-describedby={id}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={furthest}
      >
        <span style={filled} />
      </div>
    </div>
  );
}
