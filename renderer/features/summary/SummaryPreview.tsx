// The documents of a hearing before they are printed: for whom, which one, in which language and on which paper. The bench
// summary is shown as its two pages, the others whole.

import { useRef, useState } from 'react';
import type { CopyRequest, PartyChoice } from '../../../shared/contract/copies.ts';
import type { WindowInput } from '../../../shared/contract/window.ts';
import type { Language } from '../../../shared/documents/model.ts';
import type { HearingId } from '../../../shared/domain/ids.ts';
import type { Audience } from '../../../shared/redaction/audiences.ts';
import { useCommands } from '../../app/commands.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import {
  FewChoices,
  LanguageAndPaper,
  LockChoice,
  ManyChoices,
  NoticeLanguage,
  type Paper,
  PaperChoice,
} from '../copies/CopyChoices.tsx';
import { CopyFrame } from '../copies/CopyFrame.tsx';
import { documentsFor, type HearingDocument, isOfBrief, readersFor } from '../copies/readers.ts';
import { type CopyAsked, useCopy } from '../copies/useCopy.ts';
import { readsDisclosures } from '../disclosure/logged.ts';

type BriefRequest = Omit<WindowInput<'brief.preview'>, 'language' | 'document' | 'paper'>;

interface SummaryPreviewProps {
  /** Whose brief, and the reader that is chosen first; the document and the language of the copy are chosen here. */
  readonly request: BriefRequest;
  /** The document that is shown first; without it, that reader's usual one. */
  readonly starts?: HearingDocument;
  readonly onClose: () => void;
}

/** Everything that is chosen for a copy. */
interface Chosen {
  readonly audience: Audience;
  /** null: the first such of the record. */
  readonly party: string | null;
  readonly document: HearingDocument;
  readonly language: Language;
  readonly paper: Paper;
  /** Of a notice: to whom; null: to everyone. */
  readonly to: string | null;
  /** Of a notice; null: each in its recipient's own. */
  readonly noticeLanguage: Language | null;
}

/** A hearing is asked for by its id; a day alone names none. */
const hearingIdOf = ({ hearing }: BriefRequest) => hearing as HearingId;

function otherCopy(
  { caseNumber, asOf, ...request }: BriefRequest,
  document: Exclude<HearingDocument, WindowInput<'brief.preview'>['document']>,
  { audience, party, language, paper, to, noticeLanguage }: Chosen,
): CopyRequest {
  if (document === 'hearing-notice') {
    return { document, hearing: hearingIdOf({ caseNumber, asOf, ...request }), to, language: noticeLanguage, paper };
  }
  if (document === 'sealed-sheet') return { document, caseNumber, language, paper };
  return { document, caseNumber, date: null, asOf, audience, ...(party !== null && { party }), language, paper };
}

function askedFor(request: BriefRequest, chosen: Chosen): CopyAsked {
  const { audience, party, document, language, paper } = chosen;
  if (!isOfBrief(document)) return { of: 'copy', copy: otherCopy(request, document, chosen) };
  const { party: _, ...rest } = request;
  return { of: 'brief', request: { ...rest, audience, ...(party !== null && { party }), document, language, paper } };
}

/** The people for whom such a reader acts, from the last copy for that reader that said so. */
function useParties(audience: Audience, told: readonly PartyChoice[] | undefined): readonly PartyChoice[] {
  const known = useRef(new Map<Audience, readonly PartyChoice[]>());
  if (told !== undefined) known.current.set(audience, told);
  return known.current.get(audience) ?? [];
}

/** The readers to choose from: those whom the case has, once a copy said so, and always the one that is chosen. */
function useReaders({ audience }: Chosen, own: Audience, told: readonly Audience[] | undefined): readonly Audience[] {
  const { roles } = useCommands().open.person;
  const known = useRef(told);
  if (told !== undefined) known.current = told;
  const there = known.current;
  return readersFor(roles, own).filter((one) => one === audience || there === undefined || there.includes(one));
}

export function SummaryPreview({ request, starts, onClose }: SummaryPreviewProps) {
  const { t, language: screen } = useWords();
  const { roles } = useCommands().open.person;
  const tell = useToasts();
  const { go } = usePlace();
  const [sealed, setSealed] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(() => ({
    audience: request.audience,
    party: request.party ?? null,
    document: starts ?? documentsFor(request.audience, roles)[0] ?? 'bench-summary',
    language: screen,
    paper: 'letter',
    to: null,
    noticeLanguage: null,
  }));
  const choose = (change: Partial<Chosen>) => {
    if (!copy.isHeld()) setChosen({ ...chosen, ...change });
  };
  const { document } = chosen;
  const ofBrief = isOfBrief(document);
  const copy = useCopy(askedFor(request, chosen), sealed, (state) =>
    tell({
      text:
        state === 'cancelled'
          ? t('preview.cancelled')
          : t(ofBrief ? `preview.savedOf.${document}` : `copies.savedOf.${document}`),
    }),
  );
  const parties = useParties(chosen.audience, copy.parties);
  const readers = useReaders(chosen, request.audience, copy.readers);
  return (
    <CopyFrame
      title={t(ofBrief ? `preview.titleOf.${document}` : `copies.titleOf.${document}`)}
      copy={copy}
      isPaged={document === 'bench-summary'}
      label={t(ofBrief ? `preview.pagesOf.${document}` : 'copies.pages')}
      loading={t(ofBrief ? `preview.loadingOf.${document}` : 'copies.loading')}
      onClose={onClose}
      choices={
        <>
          <ForWhom
            request={request}
            chosen={chosen}
            readers={readers}
            parties={parties}
            party={chosen.party ?? copy.party}
            onChoose={choose}
          />
          <FewChoices<HearingDocument>
            label={t('preview.document')}
            choices={documentsFor(chosen.audience, roles).map((id) => ({
              id,
              name: t(isOfBrief(id) ? `preview.documents.${id}` : `copies.document.${id}`),
            }))}
            chosen={document}
            onChoose={(next) => choose({ document: next })}
          />
          <HowPrinted chosen={chosen} onChoose={choose} />
          <LockChoice sealed={sealed} onSealed={setSealed} />
          {readsDisclosures(roles) ? (
            <Button kind="link" onPress={() => go({ screen: 'log', caseNumber: request.caseNumber })}>
              {t('copies.log.open')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

interface ChoosingProps {
  readonly chosen: Chosen;
  readonly onChoose: (change: Partial<Chosen>) => void;
}

function HowPrinted({ chosen, onChoose }: ChoosingProps) {
  const { language, paper, noticeLanguage, document } = chosen;
  const onPaper = (next: Paper) => onChoose({ paper: next });
  return document === 'hearing-notice' ? (
    <>
      <NoticeLanguage language={noticeLanguage} onLanguage={(next) => onChoose({ noticeLanguage: next })} />
      <PaperChoice paper={paper} onPaper={onPaper} />
    </>
  ) : (
    <LanguageAndPaper
      language={language}
      onLanguage={(next) => onChoose({ language: next })}
      paper={paper}
      onPaper={onPaper}
    />
  );
}

interface ForWhomProps extends ChoosingProps {
  readonly request: BriefRequest;
  readonly readers: readonly Audience[];
  readonly parties: readonly PartyChoice[];
  readonly party: string | null;
}

/** The reader, and where such a reader acts for one of several people, for whom; of a notice its recipient. */
function ForWhom({ request, chosen, readers, parties, party, onChoose }: ForWhomProps) {
  const { t, language, code } = useWords();
  const { roles } = useCommands().open.person;
  const { audience, document } = chosen;
  const toReader = (next: Audience) => {
    const has = documentsFor(next, roles);
    onChoose({ audience: next, party: null, document: has.includes(document) ? document : (has[0] ?? document) });
  };
  const relation = (of: PartyChoice) =>
    audience === 'resource_parent'
      ? of.name
      : t('copies.partyNamed', {
          name: of.name,
          relation: code('relation', of.relation).toLocaleLowerCase(language),
        });
  if (document === 'hearing-notice') {
    return <Recipient request={request} to={chosen.to} onTo={(to) => onChoose({ to })} />;
  }
  return (
    <>
      {readers.length === 1 ? null : (
        <ManyChoices<Audience>
          label={t('copies.for')}
          choices={readers.map((id) => ({ id, name: t(`copies.reader.${id}`) }))}
          chosen={audience}
          onChoose={toReader}
        />
      )}
      {parties.length < 2 || party === null ? null : (
        <ManyChoices
          label={t(audience === 'resource_parent' ? 'copies.partyHome' : 'copies.party')}
          choices={parties.map((one) => ({ id: one.ref, name: relation(one) }))}
          chosen={party}
          onChoose={(ref) => onChoose({ party: ref })}
        />
      )}
    </>
  );
}

interface RecipientProps {
  readonly request: BriefRequest;
  readonly to: string | null;
  readonly onTo: (to: string | null) => void;
}

/** Everyone who is to have notice, named in the language of the screen, whatever the notices are written in. */
function Recipient({ request, to, onTo }: RecipientProps) {
  const { t, language } = useWords();
  const known = useAnswer('copy.preview', {
    copy: { document: 'hearing-notice', hearing: hearingIdOf(request), to: null, language, paper: 'letter' },
  });
  const recipients = known.data?.recipients ?? [];
  return (
    <ManyChoices
      label={t('copies.recipient')}
      choices={[{ id: '', name: t('copies.everyone') }, ...recipients.map(({ to: id, name }) => ({ id, name }))]}
      chosen={to ?? ''}
      onChoose={(id) => onTo(id === '' ? null : id)}
    />
  );
}
