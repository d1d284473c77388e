// What the person took of this hearing before, newest first: which copy, in which language, how many pages, when.

import type { Output } from '../../../shared/contract/contract.ts';
import type { DisclosureLine } from '../../../shared/contract/disclosure.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Problem } from '../../ui/Problem.tsx';
import type { MyCase } from './groups.ts';

interface DownloadedBeforeProps {
  readonly court: Output<'court.show'>;
  readonly hearing: NonNullable<MyCase['hearing']>;
}

export function DownloadedBefore({ court, hearing }: DownloadedBeforeProps) {
  const { t } = useWords();
  const before = useAnswer('disclosures.mine', { hearing: hearing.id });
  return (
    <section className="copy-before" aria-labelledby="downloaded-before">
      <h3 id="downloaded-before">{t('mine.before.title')}</h3>
      {before.error !== null ? (
        <Problem refusal={before.error.refusal} />
      ) : before.data === undefined ? null : before.data.length === 0 ? (
        <p className="quiet">{t('mine.before.none')}</p>
      ) : (
        <ul className="copy-facts">
          {before.data.map((line) => (
            <Taken key={line.id} line={line} timezone={court.timezone} />
          ))}
        </ul>
      )}
    </section>
  );
}

const documents = ['attorney-summary', 'resource-note', 'development'] as const;
const isNamed = (document: string): document is (typeof documents)[number] => documents.some((one) => one === document);

function Taken({ line, timezone }: { readonly line: DisclosureLine; readonly timezone: string }) {
  const { t, language: screen } = useWords();
  const { at, document, audience, language, paper, pages, number, sealed } = line;
  const facts = [
    t('disclosures.for', { reader: t(`disclosures.audience.${audience}`) }),
    ...(language === null ? [] : [t(`mine.before.language.${language}`)]),
    t(`mine.before.paper.${paper}`),
    t('disclosures.pages', { count: pages }),
    t('disclosures.copy', { number }),
    ...(sealed ? [t('disclosures.sealed')] : []),
  ];
  return (
    <li>
      <b>{isNamed(document) ? t(`preview.documents.${document}`) : document}</b>, {momentIn(at, timezone, screen)}
      <small>{facts.join(', ')}</small>
    </li>
  );
}
