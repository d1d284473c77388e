// A document's blocks as HTML: the bench and the print preview draw the same value that paper is printed from, so that
// they cannot disagree. How it looks stands in document.css, at the bench in bench.css.

import type { ReactNode } from 'react';
import { streamPrefix } from '../../shared/documents/lines.ts';
import type { Block, Heading } from '../../shared/documents/model.ts';
import { ChartView } from './charts.tsx';
import { ListView, ParagraphView } from './DocumentLists.tsx';
import { ChildHeadingView, FactsView, MastheadView, TallyView } from './DocumentOpening.tsx';
import { TableView } from './DocumentTable.tsx';
import { inPlace } from './inPlace.ts';

const tags = ['h1', 'h2', 'h3', 'h4'] as const;

function HeadingView({ level, text, note, deeper }: Heading & { readonly deeper: 0 | 1 }) {
  const Tag = tags[level - 1 + deeper] ?? 'h4';
  return (
    <Tag className="doc-heading">
      {text}
      {note === undefined ? null : <small> {note}</small>}
    </Tag>
  );
}

interface DocumentViewProps {
  readonly blocks: readonly Block[];
  /** Names the lines of these blocks among all that are shown (shared/documents/lines.ts). */
  readonly prefix: string;
  /** How many levels below its own a heading stands here. */
  readonly deeper?: 0 | 1;
}

function blockNode(block: Block, at: number, prefix: string, deeper: 0 | 1): ReactNode {
  const id = `${prefix}.${at}`;
  switch (block.kind) {
    case 'masthead':
      return <MastheadView block={block} />;
    case 'childHeading':
      return <ChildHeadingView block={block} id={id} />;
    case 'heading':
      return <HeadingView {...block} deeper={deeper} />;
    case 'paragraph':
      return <ParagraphView block={block} id={id} />;
    case 'list':
      return <ListView block={block} id={id} />;
    case 'table':
      return <TableView table={block} id={id} />;
    case 'figure':
      return <ChartView chart={block.chart} alt={block.alt} />;
    case 'factRow':
      return <FactsView items={block.items} kind={block.role} id={id} />;
    case 'tally':
      return <TallyView block={block} />;
    case 'rule':
      return <hr className="doc-rule" />;
    case 'columns':
      return (
        <div
          className="doc-columns"
          style={{ gridTemplateColumns: block.shares.map((share) => `minmax(0, ${share}fr)`).join(' ') }}
        >
          {inPlace(block.streams, (stream, index) => (
            <div className="doc-stream">
              {inPlace(stream, (inner, place) => blockNode(inner, place, streamPrefix(prefix, at, index), deeper))}
            </div>
          ))}
        </div>
      );
    case 'pageBreak':
      return null;
  }
}

export function DocumentView({ blocks, prefix, deeper = 0 }: DocumentViewProps) {
  return inPlace(blocks, (block, at) => blockNode(block, at, prefix, deeper));
}
