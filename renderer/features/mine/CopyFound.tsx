// The button that takes a copy, how far its making is, and what the copy holds, what is withheld from it, who will know, and
// what was taken before.

import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { plainName } from '../../../shared/brief/names.ts';
import type { Output } from '../../../shared/contract/contract.ts';
import { type Words, wordsFor } from '../../../shared/documents/words.ts';
import type { PartyRef } from '../../../shared/domain/record.ts';
import { type ScreenKey, useKeys } from '../../app/keys.tsx';
import { useWords } from '../../app/words.tsx';
import { answers, useAct, useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useToasts } from '../../ui/Toasts.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { PassphraseShown } from '../copies/PassphraseShown.tsx';
import { AskTheCourt } from './AskTheCourt.tsx';
import type { CopyChoices } from './copyChoices.ts';
import { DownloadedBefore } from './DownloadedBefore.tsx';
import type { MyCase } from './groups.ts';
import { inThisCopy } from './inThisCopy.ts';
import type { Acting, TakenDocument } from './readers.ts';
import { Segments } from './Segments.tsx';
import { Withheld } from './Withheld.tsx';

interface CopyFoundProps {
  readonly court: Output<'court.show'>;
  readonly mine: MyCase;
  readonly hearing: NonNullable<MyCase['hearing']>;
  readonly acting: Acting;
  readonly document: TakenDocument;
  readonly choices: CopyChoices;
  /** What else is chosen for it, before the button. */
  readonly children: ReactNode;
}

export function CopyFound({ court, mine, hearing, acting, document, choices, children }: CopyFoundProps) {
  const { t, language: screen } = useWords();
  const { language, paper, sealed } = choices;
  const { audience, party } = acting;
  const [home, setHome] = useState<PartyRef | null>(null);
  const whom = home ?? party;
  const request = {
    caseNumber: mine.caseNumber,
    hearing: hearing.id,
    asOf: court.today,
    knownAt: null,
    audience,
    ...(whom === null ? {} : { party: whom }),
  };
  const shown = useAnswer('brief.show', request);
  const copy = { ...request, document, language, paper };
  const taking = useTaking({ ...copy, caseNumber: null, sealed }, shown.data !== undefined, choices);
  const preview = useAnswer('brief.preview', shown.data === undefined ? null : { ...copy, countsPages: true });
  const homes = useHomes(preview.data, wordsFor({ hearing, timezone: court.timezone }, screen));
  return (
    <>
      <div className="copy-get">
        {children}
        {homes.length < 2 ? null : (
          <Segments
            label={t('mine.copy.home')}
            choices={homes}
            chosen={whom ?? shown.data?.party?.ref ?? ''}
            onChoose={(id) => setHome(homes.find((one) => one.id === id)?.id ?? null)}
          />
        )}
        <Button
          kind="primary"
          keyCap="Enter"
          busy={taking.isPending}
          disabled={shown.data === undefined}
          onPress={taking.take}
        >
          {t(`mine.copy.download.${document}`)}
        </Button>
        <span className="quiet">{pagesText(t, preview.data?.pages ?? null)}</span>
      </div>
      {taking.error === null ? null : <Problem refusal={taking.error.refusal} />}
      {shown.error !== null ? (
        <Problem refusal={shown.error.refusal} />
      ) : shown.data === undefined ? (
        <Waiting>{t('mine.copy.loading')}</Waiting>
      ) : (
        <Inside brief={shown.data} document={document} choices={choices} />
      )}
      <DownloadedBefore court={court} hearing={hearing} />
      {taking.passphrase === null ? null : (
        <PassphraseShown passphrase={taking.passphrase} onClose={taking.forgetPassphrase} />
      )}
    </>
  );
}

/** `pages` null: not counted yet. */
function pagesText(t: ReturnType<typeof useWords>['t'], pages: number | null): string {
  return pages === null ? t('mine.copy.pdf') : t('mine.copy.pdfPages', { count: pages });
}

/** Homes that the copy could be for, once they are known; they stay known while another is asked for. */
function useHomes(preview: Output<'brief.preview'> | undefined, { person }: Pick<Words, 'person'>) {
  const known = useRef<Output<'brief.preview'>['parties']>([]);
  if (preview !== undefined) known.current = preview.parties;
  return known.current.map(({ ref, name }) => ({ id: ref, name: plainName(person(name)) }));
}

type SaveRequest = Parameters<ReturnType<typeof useAct<'summary.save'>>['mutate']>[0];

/** Takes the copy as it is chosen now: by the button, or by Enter anywhere on the screen. */
function useTaking(request: SaveRequest, isReady: boolean, { language, setLanguage }: CopyChoices) {
  const { t } = useWords();
  const tell = useToasts();
  const { mutate, isPending, error } = useAct('summary.save');
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const latest = useRef({ request, may: false });
  // Two presses before the screen is drawn again take one copy.
  const isTaking = useRef(false);
  latest.current = { request, may: isReady && !isPending };
  const take = useCallback(() => {
    const { request: wanted, may } = latest.current;
    if (!may || isTaking.current) return;
    isTaking.current = true;
    mutate(wanted, {
      onSettled: () => {
        isTaking.current = false;
      },
      onSuccess: (saved) => {
        if (saved.state === 'cancelled') return tell({ text: t('preview.cancelled') });
        tell({ text: t(`preview.savedOf.${wanted.document}`) });
        setPassphrase(saved.passphrase);
        void answers.invalidateQueries({ queryKey: ['disclosures.mine'] });
      },
    });
  }, [mutate, tell, t]);
  const keys = useMemo((): readonly ScreenKey[] => {
    const group = t('mine.keys.group');
    return [
      { key: 'Enter', does: t('mine.keys.download'), group, run: take },
      {
        key: 'l',
        does: t('mine.keys.language'),
        group,
        run: () => setLanguage(language === 'en' ? 'es' : 'en'),
      },
    ];
  }, [t, take, language, setLanguage]);
  useKeys(keys);
  return { take, isPending, error, passphrase, forgetPassphrase: () => setPassphrase(null) };
}

interface InsideProps {
  readonly brief: Output<'brief.show'>;
  readonly document: TakenDocument;
  readonly choices: CopyChoices;
}

function Inside({ brief, document, choices }: InsideProps) {
  const { t, language } = useWords();
  const lines = useMemo(() => inThisCopy(brief, document, wordsFor(brief, language)), [brief, document, language]);
  return (
    <div className="copy-inside">
      <div>
        <h3>{t('mine.inside.title')}</h3>
        <ul className="copy-facts">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3>{t('mine.withheld.title')}</h3>
        <Withheld counts={brief.withheldCounts} />
        {brief.withheldCounts.length === 0 ? null : <AskTheCourt judge={brief.hearing.judge} court={brief.court} />}
        <h3>{t('mine.know.title')}</h3>
        <p>{t('mine.know.text')}</p>
        <h3>{t('mine.copy.lock')}</h3>
        <Switch hint={t('mine.copy.sealHint')} on={choices.sealed} onChange={choices.setSealed}>
          {t('mine.copy.seal')}
        </Switch>
      </div>
    </div>
  );
}
