// The screenings of one child and of the parents, newest first: result, figures of the latest, what differs, what follows.

import type { CareChild, CareRecord, Kept } from '../../../../shared/contract/care.ts';
import {
  confidenceSign,
  doubtsOf,
  formName,
  hasOneForm,
  readingText,
} from '../../../../shared/documents/care/instrumentWords.ts';
import { doneAfter } from '../../../../shared/documents/care/screenings.ts';
import type { Words } from '../../../../shared/documents/words.ts';
import type { Screening } from '../../../../shared/domain/record.ts';
import { interpret } from '../../../../shared/domain/screening/interpret.ts';
import type { Interpretation } from '../../../../shared/domain/screening/reading.ts';
import { useWords } from '../../../app/words.tsx';
import type { CareChanges } from './careChange.ts';
import { RecordItem } from './RecordItem.tsx';
import { ScreeningFigures } from './ScreeningFigures.tsx';
import { shownScreenings } from './screeningReading.ts';

interface ScreeningListProps {
  readonly record: CareRecord;
  readonly child: CareChild;
  readonly words: Words;
  readonly changes: CareChanges;
}

export function ScreeningList({ record, child, words, changes }: ScreeningListProps) {
  const { t } = useWords();
  const shown = shownScreenings(child.screenings).map((one) => ({
    ...one,
    reading: interpret(one.kept.row, child.child),
  }));
  const doubts = new Set(shown.flatMap(({ reading }) => [...doubtsOf(reading)]));
  return (
    <section aria-labelledby="care-screenings">
      <h2 id="care-screenings">{t('record.screen.screenings')}</h2>
      {shown.length === 0 ? (
        <p className="quiet">{t('care.screenings.none', { child: child.child.firstName })}</p>
      ) : (
        <ul className="rec-list">
          {shown.map(({ kept, isLatest, reading }) => (
            <ScreeningItem
              key={kept.row.id}
              kept={kept}
              about={record.parents.find(({ id }) => id === kept.row.aboutParentId)?.name ?? null}
              reading={reading}
              isLatest={isLatest}
              words={words}
              changes={changes}
            />
          ))}
        </ul>
      )}
      {(['single-source', 'disputed'] as const).map((doubt) =>
        doubts.has(doubt) ? (
          <p key={doubt} className="hint">
            {t(`care.confidence.${doubt}`)}
          </p>
        ) : null,
      )}
    </section>
  );
}

interface ScreeningItemProps {
  readonly kept: Kept<Screening>;
  /** The parent whom it is about. */
  readonly about: string | null;
  readonly reading: Interpretation;
  readonly isLatest: boolean;
  readonly words: Words;
  readonly changes: CareChanges;
}

function ScreeningItem({ kept, about, reading, isLatest, words, changes }: ScreeningItemProps) {
  const { row } = kept;
  const day = words.day(row.date);
  const form = hasOneForm(row.form) ? null : formName(words, row.form);
  const what = [row.tool, form, day].filter((part) => part !== null).join(', ');
  return (
    <RecordItem
      day={day}
      what={what}
      onCorrect={() => changes.open({ form: 'screening', corrects: kept })}
      onWithdraw={() => changes.withdraw({ kind: 'screening', kept, what })}
    >
      <p>
        <b>{row.tool}</b>
        {form === null ? null : `, ${form}`}
        {about === null ? null : <span className="quiet">{`, ${words.person(about)}`}</span>}
      </p>
      <p>
        <Result row={row} reading={reading} words={words} />
      </p>
      <Safety reading={reading} words={words} />
      <Difference reading={reading} words={words} />
      {isLatest ? <ScreeningFigures row={row} reading={reading} words={words} /> : null}
      <After row={row} reading={reading} words={words} isLatest={isLatest} />
    </RecordItem>
  );
}

interface ReadingProps {
  readonly reading: Interpretation;
  readonly words: Words;
}
interface RowReadingProps extends ReadingProps {
  readonly row: Screening;
}

/** "Below", "Moderate risk, 5". Where it is computed and the record says another, both. */
function Result({ row, reading, words }: RowReadingProps) {
  const score = reading.total ?? row.score;
  const sign = reading.areas.length === 0 ? confidenceSign(reading.confidence) : '';
  const why = reading.notComputed;
  return (
    <>
      <b>{readingText(words, reading)}</b>
      {score === null ? null : `, ${score}${sign}`}
      {why === null ? null : (
        <span className="quiet">
          . {words.t('care.screenings.notComputed', { why: words.code('notComputed', why) })}
        </span>
      )}
    </>
  );
}

/** An answer about self-harm stands before every figure, whatever the total. */
function Safety({ reading: { safety }, words: { t, day } }: ReadingProps) {
  if (safety === null) return null;
  return (
    <p className="rec-safety">
      <b>{t('care.caregivers.selfHarm')}</b>{' '}
      {safety.followUpOn === null
        ? t('care.caregivers.notFollowedUp')
        : t('care.caregivers.followedUp', { date: day(safety.followUpOn) })}
    </p>
  );
}

function Difference({ reading: { differs, computed, recorded, areas }, words }: ReadingProps) {
  if (!differs) return null;
  const { t, code, list } = words;
  if (computed !== null && computed !== recorded) {
    const said = { computed: code('result', computed), recorded: code('result', recorded) };
    return <p className="rec-differs">{t('care.screenings.differs', said)}</p>;
  }
  const which = areas.filter((area) => area.computed !== null && area.computed !== area.recorded);
  const named = list(which.map(({ area }) => code('area', area)));
  return <p className="rec-differs">{t('care.screenings.differsInAreas', { areas: named })}</p>;
}

/** What the instrument says follows, of the latest, and what was done. */
function After({ row, reading, words, isLatest }: RowReadingProps & { readonly isLatest: boolean }) {
  const follows = isLatest ? reading.follows.filter((code) => code !== 'self-harm-same-day') : [];
  const said = follows.map((code) => words.code('screeningFollows', code)).join('; ');
  const done = doneAfter(words, { screening: row, interpretation: reading, before: null, sources: [] });
  return (
    <>
      {said === '' ? null : (
        <p className="hint">
          {words.t('care.screenings.follows')} {said}.
        </p>
      )}
      {done.length === 0 ? null : <p className="hint">{done.join(' ')}</p>}
    </>
  );
}
