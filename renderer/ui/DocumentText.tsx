// Runs of text as HTML: marks before their words, blanks as drawn lines, separators as pauses, each language by its name.

import type { ReactNode } from 'react';
import type { Inline, Meaning, Text, TextRun } from '../../shared/documents/model.ts';
import { ChartKeyView } from './charts.tsx';
import { inPlace } from './inPlace.ts';
import { MarkShape } from './Mark.tsx';

const colour: Readonly<Record<Meaning, string>> = {
  overdue: 'overdue',
  due: 'due',
  onTrack: 'track',
  notRecorded: 'unknown',
};

function runNode({ text, strong, quiet, quote, keep, lang }: TextRun): ReactNode {
  const looks = [quiet ? 'quiet' : '', quote ? 'quote' : '', keep ? 'nb' : ''].filter((name) => name !== '').join(' ');
  const attributes = { ...(looks === '' ? {} : { className: looks }), ...(lang === undefined ? {} : { lang }) };
  if (strong) return <b {...attributes}>{text}</b>;
  return looks === '' && lang === undefined ? text : <span {...attributes}>{text}</span>;
}

function inlineNode(inline: Inline): ReactNode {
  if (typeof inline === 'string') return inline;
  if ('text' in inline) return runNode(inline);
  if ('mark' in inline) return <MarkShape meaning={inline.mark} />;
  if ('key' in inline) return <ChartKeyView piece={inline.key} />;
  if ('separator' in inline) {
    return (
      <span className="pause">
        <span className="vh">, </span>{' '}
      </span>
    );
  }
  return (
    <span className={`write ${inline.blank}`}>
      <span className="vh">{` (${inline.label}) `}</span>
    </span>
  );
}

/** A mark or a piece of a chart stands with the words after it. */
function isLed(inline: Inline | undefined): inline is Exclude<Inline, string> & ({ mark: Meaning } | { key: string }) {
  return inline !== undefined && typeof inline === 'object' && ('mark' in inline || 'key' in inline);
}

/** A blank keeps the comma after it on its line. */
const isBlank = (inline: Inline) => typeof inline === 'object' && 'blank' in inline;

function nodesOf(text: Text): ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const inline = text[at];
    if (inline === undefined) continue;
    const next = text[at + 1];
    if (isBlank(inline) && typeof next === 'string' && /^[,.;:)]/.test(next)) {
      nodes.push(
        <span className="held">
          {inlineNode(inline)}
          {next.slice(0, 1)}
        </span>,
        next.slice(1),
      );
      at += 1;
      continue;
    }
    if (!isLed(inline) || next === undefined) {
      nodes.push(inlineNode(inline));
      continue;
    }
    const meaning = 'mark' in inline ? colour[inline.mark] : 'key-piece';
    const keeps = typeof next === 'object' && 'keep' in next ? ' nb' : '';
    nodes.push(
      <span className={`led ${meaning}${keeps}`}>
        {inlineNode(inline)}
        {inlineNode(next)}
      </span>,
    );
    at += 1;
  }
  return nodes;
}

/** Text as HTML. Its pieces have no names of their own: their place in the line is what they are known by. */
export function TextView({ text }: { readonly text: Text }) {
  return inPlace(nodesOf(text), (node) => node);
}
