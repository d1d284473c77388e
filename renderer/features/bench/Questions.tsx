// All questions of a hearing by topic, with who is asked and what raised them. The judge pins, ticks or leaves out each,
// and adds others; on a question single keys do it.

import { type KeyboardEvent, useRef } from 'react';
import type { QuestionLine } from '../../../shared/brief/brief.ts';
import { questionTopicName } from '../../../shared/brief/questionWords.ts';
import type { HearingWork } from '../../../shared/contract/hearingWork.ts';
import { askedText } from '../../../shared/documents/benchSummary/questions.ts';
import { lineKey } from '../../../shared/documents/lines.ts';
import { plainText } from '../../../shared/documents/plainText.ts';
import { alertReason } from '../../../shared/documents/wordings.ts';
import { useSettings } from '../../app/settings.tsx';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Line, LineGroup } from '../../ui/DocumentLine.tsx';
import { TextView } from '../../ui/DocumentText.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { type BenchPage, listPrefix } from './benchPage.ts';
import { questionItem } from './firstScreen.ts';
import type { Work } from './hearingWork.ts';
import { useFirstLine } from './ListDialog.tsx';
import { OwnQuestion } from './OwnQuestion.tsx';

type Mark = HearingWork['questions'][number]['mark'];

/** The work with that mark on a question; with the mark it has already, without any. */
function marked(work: HearingWork, questionId: string, mark: Mark): HearingWork {
  const before = work.questions.find((question) => question.questionId === questionId)?.mark;
  const others = work.questions.filter((question) => question.questionId !== questionId);
  // A question of the judge's own that is left out is gone: the list does not bring it back.
  if (mark === 'dropped' && work.own.some(({ id }) => id === questionId)) {
    return { ...work, questions: others, own: work.own.filter(({ id }) => id !== questionId) };
  }
  return { ...work, questions: before === mark ? others : [...others, { questionId, mark }] };
}

interface QuestionsProps {
  readonly page: BenchPage;
  readonly own: Work;
  readonly onClose: () => void;
}

const keyOf: Readonly<Record<string, Mark>> = { p: 'pinned', t: 'asked', x: 'dropped' };

export function Questions({ page, own, onClose }: QuestionsProps) {
  const { t } = useWords();
  const { settings } = useSettings();
  const box = useRef<HTMLDivElement>(null);
  const mark = (questionId: string, to: Mark) => {
    keepFocus(box.current, questionId);
    own.change((work) => marked(work, questionId, to));
  };
  useFirstLine(box);
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const to = keyOf[key.toLowerCase()];
    if (to === undefined || ctrlKey || metaKey || altKey || !settings.singleKeys || own.readOnly) return;
    const id =
      target instanceof HTMLElement ? target.closest<HTMLElement>('[data-question]')?.dataset['question'] : undefined;
    if (id === undefined) return;
    event.preventDefault();
    mark(id, to);
  };
  return (
    <Dialog title={t('bench.counts.questions')} onClose={onClose} size="page">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are of the questions in it, which are buttons */}
      <div className="sec-list asking" ref={box} onKeyDown={press}>
        {own.readOnly ? null : (
          <p className="hint">
            {t('bench.ask.keys')} {t('bench.ask.all')}
          </p>
        )}
        {own.refusal === null ? null : <Problem refusal={own.refusal} />}
        <LineGroup>
          {byTopic(page).map(([topic, lines]) => (
            <section key={topic} aria-label={questionTopicName(topic, page.words.language) ?? t('bench.ask.own')}>
              <h3>{questionTopicName(topic, page.words.language) ?? t('bench.ask.own')}</h3>
              <ul>
                {lines.map(({ line, place }) => (
                  <Question key={line.questionId} page={page} line={line} place={place} own={own} onMark={mark} />
                ))}
              </ul>
            </section>
          ))}
        </LineGroup>
        {own.readOnly ? null : (
          <>
            <OwnQuestion own={own} />
            <Dropped page={page} own={own} onMark={mark} />
          </>
        )}
      </div>
    </Dialog>
  );
}

/**
 * What was used on a question, its line or one of its buttons, keeps the focus wherever the question moves; where the
 * question is left out, the same of the next one takes it.
 */
function keepFocus(box: HTMLElement | null, id: string): void {
  const questions = () => [...(box?.querySelectorAll<HTMLElement>('[data-question]') ?? [])];
  const uses = (question: HTMLElement | undefined) => [...(question?.querySelectorAll('button') ?? [])];
  const before = questions();
  const place = before.findIndex(({ dataset }) => dataset['question'] === id);
  const used = uses(before[place]).findIndex((button) => button.matches(':focus'));
  requestAnimationFrame(() => {
    const now = questions();
    const same = now.find(({ dataset }) => dataset['question'] === id);
    const next = same ?? now[place] ?? now.at(-1);
    uses(next)[Math.max(used, 0)]?.focus();
  });
}

interface Placed {
  readonly line: QuestionLine;
  readonly place: number;
}

/** The questions in the order of the judge, each topic where its first question stands. */
function byTopic({ questions }: BenchPage): readonly (readonly [string, readonly Placed[]])[] {
  return [
    ...Map.groupBy(
      questions.map((line, place) => ({ line, place })),
      ({ line }) => line.topic,
    ),
  ];
}

interface QuestionProps {
  readonly page: BenchPage;
  readonly line: QuestionLine;
  readonly place: number;
  readonly own: Work;
  readonly onMark: (questionId: string, mark: Mark) => void;
}

function Question({ page: { words }, line, place, own, onMark }: QuestionProps) {
  const { t } = useWords();
  const { questionId, mark, raisedBy } = line;
  const { text, about } = questionItem(words, line);
  const named = plainText(askedText(words, line));
  const because = raisedBy === null ? null : plainText(alertReason(words, raisedBy));
  const doing = (does: string, to: Mark) => (
    <Button kind="text" label={`${does}: ${named}`} onPress={() => onMark(questionId, to)}>
      {does}
    </Button>
  );
  return (
    <li data-question={questionId}>
      <div>
        <Line id={lineKey(listPrefix('questions'), 0, place)} about={about}>
          <TextView text={text} />
        </Line>
        {because === null ? null : <p className="doc-more quiet">{t('bench.ask.because', { fact: because })}</p>}
      </div>
      {own.readOnly ? null : (
        <div className="asking-do">
          {doing(t(mark === 'pinned' ? 'bench.ask.unpin' : 'bench.ask.pin'), 'pinned')}
          {doing(t(mark === 'asked' ? 'bench.ask.notAsked' : 'bench.ask.asked_do'), 'asked')}
          {doing(t('bench.ask.drop'), 'dropped')}
        </div>
      )}
    </li>
  );
}

interface DroppedProps {
  readonly page: BenchPage;
  readonly own: Work;
  readonly onMark: (questionId: string, mark: Mark) => void;
}

/** Questions that were left out, to be put back. */
function Dropped({ page: { brief, words }, own: { work }, onMark }: DroppedProps) {
  const { t } = useWords();
  const ids = new Set(work.questions.filter(({ mark }) => mark === 'dropped').map(({ questionId }) => questionId));
  const dropped = brief.questions.filter(({ questionId }) => ids.has(questionId));
  if (dropped.length === 0) return null;
  return (
    <section aria-label={t('bench.ask.dropped')}>
      <h3>{t('bench.ask.dropped')}</h3>
      <ul>
        {dropped.map((line) => (
          <li key={line.questionId}>
            <div className="quiet">
              <TextView text={askedText(words, line)} />
            </div>
            <div className="asking-do">
              <Button
                kind="text"
                label={`${t('bench.ask.putBack')}: ${plainText(askedText(words, line))}`}
                onPress={() => onMark(line.questionId, 'dropped')}
              >
                {t('bench.ask.putBack')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
