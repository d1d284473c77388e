// The copy of the chosen case: for whom, in which language and paper, one button that takes it, and what it holds and does not.

import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract/contract.ts';
import { type BriefDocument, documentsOf } from '../../../shared/documents/kinds.ts';
import type { Language } from '../../../shared/documents/model.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import { useRecords } from '../../app/commands.tsx';
import { careOf, usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { CopyFound } from './CopyFound.tsx';
import type { CopyChoices } from './copyChoices.ts';
import { childrenOf, type MyCase } from './groups.ts';
import { type Acting, choiceText, readerText, type TakenDocument } from './readers.ts';
import { Segments } from './Segments.tsx';

type Court = Output<'court.show'>;
type NextHearing = NonNullable<MyCase['hearing']>;

interface CopyPanelProps {
  readonly court: Court;
  readonly mine: MyCase;
  readonly choices: CopyChoices;
}

export function CopyPanel({ court, mine, choices }: CopyPanelProps) {
  const { t, list } = useWords();
  const [at, setAt] = useState(0);
  const { acting, hearing, initials, caseNumber } = mine;
  const chosen = acting[at];
  if (chosen !== undefined && hearing !== null) {
    return (
      <Copy
        key={at}
        court={court}
        mine={mine}
        hearing={hearing}
        acting={chosen}
        choices={choices}
        onActing={(one) => setAt(acting.indexOf(one))}
      />
    );
  }
  return (
    <section className="copy-of" aria-labelledby="copy-title">
      <h2 id="copy-title" tabIndex={-1}>
        {list(childrenOf(initials))}, {caseNumber}
      </h2>
      <p className="lede">{t(hearing === null ? 'mine.copy.noHearing' : 'mine.copy.noCopy')}</p>
      <ToRecord mine={mine} />
    </section>
  );
}

/** Whoever records what happens to a child goes on to the record from here. */
function ToRecord({ mine }: Pick<CopyPanelProps, 'mine'>) {
  const { t } = useWords();
  const { go } = usePlace();
  if (!useRecords()) return null;
  return (
    <p>
      <Button kind="link" onPress={() => go(careOf(mine))}>
        {t('mine.copy.record')}
      </Button>
    </p>
  );
}

const isTaken = (document: BriefDocument): document is TakenDocument =>
  ['attorney-summary', 'resource-note', 'development'].includes(document);

/** Each language by its own name. */
const languages: readonly { readonly id: Language; readonly name: string; readonly lang: Language }[] = [
  { id: 'en', name: 'English', lang: 'en' },
  { id: 'es', name: 'Español', lang: 'es' },
];

interface CopyProps extends CopyPanelProps {
  readonly hearing: NextHearing;
  readonly acting: Acting;
  readonly onActing: (one: Acting) => void;
}

function Copy({ court, mine, hearing, acting, choices, onActing }: CopyProps) {
  const { t, language, list, weekdayShort, day, time } = useWords();
  const words = useMemo(
    () => wordsFor({ hearing, timezone: court.timezone }, language),
    [hearing, court.timezone, language],
  );
  const documents = documentsOf[acting.audience].filter(isTaken);
  const [document, setDocument] = useState<TakenDocument>(documents[0] ?? 'attorney-summary');
  const { initials, caseNumber } = mine;
  const whose = mine.acting.map((one, index) => ({ id: String(index), name: choiceText(words, one, initials) }));
  return (
    <section className="copy-of" aria-labelledby="copy-title">
      <h2 id="copy-title" tabIndex={-1}>
        {t(`mine.copy.titleOf.${document}`, { reader: readerText(words, acting, initials) })}
      </h2>
      <p className="lede">
        {t('mine.copy.facts', {
          initials: list(childrenOf(initials)),
          caseNumber,
          type: words.code('hearingType', hearing.type),
          day: weekdayShort(hearing.date),
          time: time(hearing.start),
          asOf: day(court.today, hearing.date),
        })}
      </p>
      <ToRecord mine={mine} />
      <CopyFound court={court} mine={mine} hearing={hearing} acting={acting} document={document} choices={choices}>
        {whose.length < 2 ? null : (
          <Segments
            label={t('mine.copy.whose')}
            choices={whose}
            chosen={String(mine.acting.indexOf(acting))}
            onChoose={(id) => {
              const one = mine.acting[Number(id)];
              if (one !== undefined) onActing(one);
            }}
          />
        )}
        {documents.length < 2 ? null : (
          <Segments
            label={t('mine.copy.document')}
            choices={documents.map((id) => ({ id, name: t(`preview.documents.${id}`) }))}
            chosen={document}
            onChoose={setDocument}
          />
        )}
        <Segments
          label={t('mine.copy.language')}
          choices={languages}
          chosen={choices.language}
          onChoose={choices.setLanguage}
        />
        <Segments
          label={t('mine.copy.paper')}
          choices={(['letter', 'a4'] as const).map((id) => ({ id, name: t(`mine.copy.${id}`) }))}
          chosen={choices.paper}
          onChoose={choices.setPaper}
        />
      </CopyFound>
    </section>
  );
}
