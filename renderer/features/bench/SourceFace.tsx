// Where the chosen line comes from: what it says, the rule it was counted by, and the records, each with when it was
// written and by whom.

import type { RecordSource } from '../../../shared/contract/provenance.ts';
import type { SourcedLine } from '../../../shared/documents/lines.ts';
import { plainText } from '../../../shared/documents/plainText.ts';
import { capitalized, type Words } from '../../../shared/documents/words.ts';
import type { Instant } from '../../../shared/domain/dates.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import type { RecordRef } from '../../../shared/domain/record.ts';
import { courtSetting, type RuleId, ruleSources } from '../../../shared/domain/ruleSources.ts';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { TextView } from '../../ui/DocumentText.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';

interface SourceFaceProps {
  readonly caseNumber: CaseNumber;
  /** Absent: nothing is chosen. */
  readonly line: SourcedLine | undefined;
  readonly words: Words;
  /** The records as they were known at that moment; null: as they are now. */
  readonly knownAt: Instant | null;
}

/** Records that are looked up at once, and of these how many are listed. */
const mostAsked = 100;
const mostListed = 12;

export function SourceFace({ caseNumber, line, words, knownAt }: SourceFaceProps) {
  const { t } = useWords();
  if (line === undefined) return <p className="foot">{t('bench.source.choose')}</p>;
  return (
    <div aria-live="polite">
      <p className="claim">
        <TextView text={line.claim} />
      </p>
      {line.about.rule === undefined ? null : <Rule rule={line.about.rule} words={words} />}
      <Records caseNumber={caseNumber} line={line} words={words} knownAt={knownAt} />
    </div>
  );
}

/** A law's citation stands beside what it asks; so does that a rule is the court's own. */
function Rule({ rule, words }: { readonly rule: RuleId; readonly words: Words }) {
  const { t } = useWords();
  const source = ruleSources[rule];
  const isCited = source === courtSetting || /^\d/.test(source);
  return (
    <p>
      {t(`bench.because.${rule}`)} {isCited ? <span className="quiet nb">{words.source(rule)}</span> : null}
    </p>
  );
}

interface RecordsProps {
  readonly caseNumber: CaseNumber;
  readonly line: SourcedLine;
  readonly words: Words;
  readonly knownAt: Instant | null;
}

function Records({ caseNumber, line: { claim, about }, words, knownAt }: RecordsProps) {
  const { t } = useWords();
  const refs: RecordRef[] = about.sources.slice(0, mostAsked).map(({ kind, id }) => ({ kind, id }));
  const answer = useAnswer('record.sources', refs.length === 0 ? null : { caseNumber, refs, knownAt });
  if (plainText(claim).includes(t('withheld'))) return <p className="foot">{t('bench.source.withheld')}</p>;
  if (refs.length === 0) return <p className="foot">{t('bench.source.none')}</p>;
  if (answer.error !== null) return <Problem refusal={answer.error.refusal} />;
  if (answer.data === undefined) return <Waiting>{t('bench.source.loading')}</Waiting>;
  if (answer.data.length === 0) return <p className="foot">{t('bench.source.gone')}</p>;
  const left = answer.data.length - mostListed;
  const toldOf = (record: RecordSource) => recordedText(record, words, t);
  // Records that came in one import tell the same: it is said once, below them.
  const [same, another] = new Set(answer.data.map(toldOf));
  return (
    <>
      <h3 className="vh">{t('bench.source.records')}</h3>
      <ul className="recs">
        {answer.data.slice(0, mostListed).map((record) => (
          <RecordLine
            key={`${record.kind} ${record.id}`}
            record={record}
            words={words}
            told={another === undefined ? null : toldOf(record)}
          />
        ))}
      </ul>
      {another === undefined ? <p className="foot">{capitalized(same ?? '')}.</p> : null}
      {left > 0 ? <p className="foot">{t('bench.source.more', { count: left })}</p> : null}
    </>
  );
}

/** "recorded Nov 18, 2026, 4:10 pm by Teodora Vance, entered here, 1 earlier version" */
function recordedText(record: RecordSource, words: Words, t: Words['t']): string {
  const { recordedAt, recordedBy, origin, earlier } = record;
  const moment = words.moment(recordedAt);
  const told = [
    recordedBy === null
      ? t('bench.source.recorded', { moment })
      : t('bench.source.recordedBy', { moment, person: recordedBy }),
    t(origin === 'entered' ? 'bench.source.entered' : 'bench.source.imported'),
    ...(earlier > 0 ? [t('bench.source.earlier', { count: earlier })] : []),
  ];
  return told.join(', ');
}

interface RecordLineProps {
  readonly record: RecordSource;
  readonly words: Words;
  /** When and by whom, where it is not the same for all. */
  readonly told: string | null;
}

function RecordLine({ record: { kind, date }, words, told }: RecordLineProps) {
  const { t } = useWords();
  return (
    <li>
      <b>{t(`bench.kind.${kind}`)}</b>
      {date === null ? null : <span className="nb"> {words.day(date)}</span>}
      {told === null ? null : <small>{told}</small>}
    </li>
  );
}
