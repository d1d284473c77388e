// What a document opens with: masthead, the child's name, the people and key figures, the line of counts.

import type { ChildHeading, Fact, FactRow, Masthead, Tally } from '../../shared/documents/model.ts';
import { Line } from './DocumentLine.tsx';
import { TextView } from './DocumentText.tsx';
import { inPlace } from './inPlace.ts';
import { Marked } from './Mark.tsx';

export function MastheadView({ block: { title, lines } }: { readonly block: Masthead }) {
  return (
    <header className="doc-masthead">
      <h1>{title}</h1>
      <div>
        {inPlace(lines, (line) => (
          <p>
            <TextView text={line} />
          </p>
        ))}
      </div>
    </header>
  );
}

function FactView({ fact: { term, lines, about }, id }: { readonly fact: Fact; readonly id: string }) {
  const [first = [], ...rest] = lines;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <Line id={id} about={about}>
          <TextView text={first} />
        </Line>
        {inPlace(rest, (line) => (
          <span className="doc-line">
            <TextView text={line} />
          </span>
        ))}
      </dd>
    </div>
  );
}

interface FactsProps {
  readonly items: readonly Fact[];
  readonly kind: FactRow['role'];
  readonly id: string;
}

export function FactsView({ items, kind, id }: FactsProps) {
  return (
    <dl className={kind === 'figures' ? 'figs' : 'people'}>
      {inPlace(items, (fact, place) => (
        <FactView fact={fact} id={`${id}.${place}`} />
      ))}
    </dl>
  );
}

export function ChildHeadingView({ block, id }: { readonly block: ChildHeading; readonly id: string }) {
  return (
    <div className="doc-child">
      <div>
        <h2>
          {block.name} <span className="doc-age">{block.age}</span>
        </h2>
        <p className="doc-p lead">
          <Line id={`${id}.0`} about={block.about}>
            <TextView text={block.line} />
          </Line>
        </p>
      </div>
      {block.figures.length === 0 ? null : <FactsView items={block.figures} kind="figures" id={`${id}-figures`} />}
    </div>
  );
}

export function TallyView({ block: { counts, note } }: { readonly block: Tally }) {
  return (
    <div className="doc-tally">
      <ul>
        {inPlace(counts, ({ mark, text }) => (
          <li>
            <Marked meaning={mark}>
              <TextView text={text} />
            </Marked>
          </li>
        ))}
      </ul>
      <p>
        <TextView text={note} />
      </p>
    </div>
  );
}
