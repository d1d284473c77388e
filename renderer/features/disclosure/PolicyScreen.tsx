// The disclosure policy: what each reader may have of a case, as the list has it and as the court has changed it. Of one
// case it is what stands in that case.

import { type KeyboardEvent, useState } from 'react';
import { type DisclosureLevel, disclosureLevels } from '../../../shared/contract/disclosure.ts';
import type { CaseNumber } from '../../../shared/domain/ids.ts';
import { type Audience, audiences } from '../../../shared/redaction/audiences.ts';
import { type ListedRow, listedRows } from '../../../shared/redaction/policy.ts';
import { useCommands } from '../../app/commands.tsx';
import { DeskFrame } from '../../app/DeskFrame.tsx';
import { usePlace } from '../../app/place.tsx';
import { useWords } from '../../app/words.tsx';
import { useAnswer } from '../../lib/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Back } from './Back.tsx';
import { LevelMark } from './LevelMark.tsx';
import { changesPolicy } from './logged.ts';
import { PolicyChange } from './PolicyChange.tsx';
import type { PolicyCell } from './policyCell.ts';
import '../docket/docket.css';
import './disclosure.css';

export function PolicyScreen({ caseNumber }: { readonly caseNumber: CaseNumber | null }) {
  const { t } = useWords();
  const { go } = usePlace();
  const mayChange = changesPolicy(useCommands().open.person.roles);
  const policy = useAnswer('policy.show', { caseNumber });
  return (
    <DeskFrame screen="policy">
      <div className="d-page">
        <div className="line">
          <div>
            <h1>{caseNumber === null ? t('copies.policy.title') : t('copies.policy.titleOf', { caseNumber })}</h1>
            <p className="lede">{t('copies.policy.lede')}</p>
          </div>
          <p className="acts">
            {caseNumber === null ? null : (
              <>
                <Button kind="link" onPress={() => go({ screen: 'log', caseNumber })}>
                  {t('copies.log.open')}
                </Button>
                <Button kind="link" onPress={() => go({ screen: 'policy', caseNumber: null })}>
                  {t('copies.policy.toCourt')}
                </Button>
              </>
            )}
            <Back />
          </p>
        </div>
        <p className="hint">{t('copies.policy.review')}</p>
        <p className="hint">{t(mayChange ? 'copies.policy.forCourt' : 'copies.policy.readOnly')}</p>
        {policy.error !== null ? (
          <Problem refusal={policy.error.refusal} onAgain={() => void policy.refetch()} />
        ) : policy.data === undefined ? (
          <Waiting>{t('copies.policy.loading')}</Waiting>
        ) : (
          <Matrix cells={policy.data.cells} caseNumber={caseNumber} mayChange={mayChange} />
        )}
        <LevelKey />
      </div>
    </DeskFrame>
  );
}

function LevelKey() {
  const { t } = useWords();
  return (
    <section aria-labelledby="policy-key">
      <h2 id="policy-key">{t('copies.policy.key')}</h2>
      <dl className="policy-key">
        {disclosureLevels.map((level) => (
          <div key={level} style={{ display: 'contents' }}>
            <dt className="policy-cell">
              <LevelMark level={level} />
            </dt>
            <dd>{t(`copies.policy.levelHint.${level}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface MatrixProps {
  readonly cells: readonly PolicyCell[];
  readonly caseNumber: CaseNumber | null;
  readonly mayChange: boolean;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const within = (at: number, length: number) => Math.max(0, Math.min(length - 1, at));

/** One cell of the table is in the order of the Tab key; arrows lead to the others. */
function Matrix({ cells, caseNumber, mayChange }: MatrixProps) {
  const { t } = useWords();
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [open, setOpen] = useState<readonly [number, number] | null>(null);
  const ofRow = (row: ListedRow, audience: Audience) =>
    cells.find((cell) => cell.row === row.id && cell.audience === audience);
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = [within(at[0] + step[0], listedRows.length), within(at[1] + step[1], audiences.length)] as const;
    setAt(next);
    document.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus();
  };
  const [openRow, openReader] = open === null ? [undefined, undefined] : [listedRows[open[0]], audiences[open[1]]];
  const openCell = openRow === undefined || openReader === undefined ? undefined : ofRow(openRow, openReader);
  return (
    // Wider than a small window: the arrow keys scroll it where it has no buttons.
    <section className="policy-scroll" aria-label={t('copies.policy.title')} {...(mayChange ? {} : { tabIndex: 0 })}>
      <table className="policy-table" {...(mayChange ? { onKeyDown: move } : {})}>
        <thead>
          <tr>
            <th scope="col">{t('copies.policy.row')}</th>
            {audiences.map((audience) => (
              <th scope="col" key={audience}>
                {t(`copies.policy.short.${audience}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listedRows.map((row, line) => (
            <tr key={row.id}>
              <RowHead row={row} />
              {audiences.map((audience, column) => (
                <Cell
                  key={audience}
                  row={row}
                  audience={audience}
                  cell={ofRow(row, audience)}
                  place={[line, column]}
                  isAt={at[0] === line && at[1] === column}
                  onOpen={mayChange ? () => setOpen([line, column]) : null}
                  onFocus={() => setAt([line, column])}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {openRow === undefined || openCell === undefined ? null : (
        <PolicyChange row={openRow} cell={openCell} caseNumber={caseNumber} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function RowHead({ row }: { readonly row: ListedRow }) {
  const { language } = useWords();
  return (
    <th scope="row">
      <b>{language === 'en' ? row.textEn : row.textEs}</b>
      <span className="quiet of">{language === 'en' ? row.coversEn : row.coversEs}</span>
    </th>
  );
}

interface CellProps {
  readonly row: ListedRow;
  readonly audience: Audience;
  /** undefined: the court's own list has no such row, so nothing. */
  readonly cell: PolicyCell | undefined;
  readonly place: readonly [number, number];
  readonly isAt: boolean;
  /** null: it is read, not changed. */
  readonly onOpen: (() => void) | null;
  readonly onFocus: () => void;
}

function Cell({ row, audience, cell, place, isAt, onOpen, onFocus }: CellProps) {
  const { t, language } = useWords();
  const level: DisclosureLevel = cell?.level ?? 'no';
  const usual: DisclosureLevel = cell?.usual ?? 'no';
  const isChanged = level !== usual;
  const named = { row: language === 'en' ? row.textEn : row.textEs, reader: t(`copies.policy.short.${audience}`) };
  const said = { ...named, level: t(`copies.policy.level.${level}`), usual: t(`copies.policy.level.${usual}`) };
  const className = isChanged ? 'policy-cell is-changed' : 'policy-cell';
  const shown = (
    <>
      <LevelMark level={level} />
      {isChanged ? <span className="star">({t('copies.policy.changed')})</span> : null}
    </>
  );
  return (
    <td>
      {onOpen === null ? (
        <span className={className}>{shown}</span>
      ) : (
        <button
          type="button"
          className={className}
          data-cell={place.join()}
          tabIndex={isAt ? 0 : -1}
          aria-label={t(isChanged ? 'copies.policy.cellChanged' : 'copies.policy.cell', said)}
          onClick={onOpen}
          onFocus={onFocus}
        >
          {shown}
        </button>
      )}
    </td>
  );
}
