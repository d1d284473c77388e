// The disclosure log of a case: every copy that was printed or saved, for whom, and by which digits its file is known.

import type { DisclosureLine } from '../../../shared/contract/disclosure.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { momentIn } from '../../../shared/i18n/format.ts';
import { DeskFrame } from '../../app/DeskFrame.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import '../docket/docket.css';
import './disclosure.css';
import { Back } from './Back.tsx';
import { isLogged } from './logged.ts';

export function LogScreen({ caseNumber }: { readonly caseNumber: CaseNumber }) {
  const { t } = useWords();
  const { go } = usePlace();
  const court = useAnswer('court.show', {});
  const log = useAnswer('disclosures.list', { caseNumber });
  const refused = court.error ?? log.error;
  return (
    <DeskFrame screen="log">
      <div className="d-page">
        <div className="line">
          <div>
            <h1>{t('copies.log.title', { caseNumber })}</h1>
            {log.data === undefined || log.data.length === 0 ? null : (
              <p className="lede">{t('copies.log.lede', { count: log.data.length })}</p>
            )}
          </div>
          <p className="acts">
            <Button kind="link" onPress={() => go({ screen: 'policy', caseNumber })}>
              {t('copies.log.toPolicy')}
            </Button>
            <Back />
          </p>
        </div>
        {refused !== null ? (
          <Problem refusal={refused.refusal} onAgain={() => void log.refetch()} />
        ) : log.data === undefined || court.data === undefined ? (
          <Waiting>{t('copies.log.loading')}</Waiting>
        ) : log.data.length === 0 ? (
          <p className="empty">{t('copies.log.none')}</p>
        ) : (
          <LogTable lines={log.data} timezone={court.data.timezone} />
        )}
      </div>
    </DeskFrame>
  );
}

const columns = ['when', 'who', 'document', 'for', 'language', 'number', 'withheld', 'hash'] as const;

function LogTable({ lines, timezone }: { readonly lines: readonly DisclosureLine[]; readonly timezone: string }) {
  const { t } = useWords();
  return (
    <>
      <table className="log-table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column}>
                {t(`copies.log.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LogRow key={line.id} line={line} timezone={timezone} />
          ))}
        </tbody>
      </table>
      <p className="hint">{t('copies.log.hashHint')}</p>
    </>
  );
}

function LogRow({ line, timezone }: { readonly line: DisclosureLine; readonly timezone: string }) {
  const { t, language, dayAndYear } = useWords();
  const { document, audience, sealed, hash, number, pages, hearingDate, withheld } = line;
  const total = withheld.reduce((sum, { count }) => sum + count, 0);
  return (
    <tr>
      <th scope="row">
        <time dateTime={line.at}>{momentIn(line.at, timezone, language)}</time>
      </th>
      <td>{line.by}</td>
      <td>
        {isLogged(document) ? t(`disclosures.document.${document}`) : document}, {t(`disclosures.how.${line.how}`)}
        {hearingDate === null ? null : (
          <span className="quiet of">{t('copies.log.ofHearing', { day: dayAndYear(hearingDate) })}</span>
        )}
      </td>
      <td>{t(`copies.reader.${audience}`)}</td>
      <td {...(line.language === null ? {} : { lang: line.language })}>
        {line.language === null ? t('copies.log.several') : line.language === 'en' ? 'English' : 'Español'}
      </td>
      <td>
        {number}
        <span className="quiet of">{t('copies.log.pages', { count: pages })}</span>
      </td>
      <td>{total === 0 ? t('copies.log.nothing') : total}</td>
      <td>
        <span className="hash">{`${hash.slice(0, 4)} ${hash.slice(4, 8)}`}</span>
        <span className="quiet of">{t(sealed ? 'copies.log.sealed' : 'copies.log.unlocked')}</span>
      </td>
    </tr>
  );
}
