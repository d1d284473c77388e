// Paragraphs and lists of a document. A list's labels (days, numbers) stand in a column of their own.

import type { List, ListItem, Paragraph } from '../../shared/documents/model.ts';
import { Line } from './DocumentLine.tsx';
import { TextView } from './DocumentText.tsx';
import { inPlace } from './inPlace.ts';

export function ParagraphView({
  block: { role, text, about },
  id,
}: {
  readonly block: Paragraph;
  readonly id: string;
}) {
  const line = (
    <Line id={`${id}.0`} about={about}>
      <TextView text={text} />
    </Line>
  );
  return role === 'voice' ? (
    <blockquote className="doc-p voice">{line}</blockquote>
  ) : (
    <p className={`doc-p ${role}`} {...(role === 'key' ? { 'aria-hidden': true } : {})}>
      {line}
    </p>
  );
}

function ItemView({ item: { label, text, lines = [], about }, id }: { readonly item: ListItem; readonly id: string }) {
  return (
    <li>
      {label === undefined ? null : <span className="doc-label">{label}</span>}
      <div className="doc-item">
        <Line id={id} about={about}>
          <TextView text={text} />
        </Line>
        {inPlace(lines, (line) => (
          <p className="doc-more">
            <TextView text={line} />
          </p>
        ))}
      </div>
    </li>
  );
}

export function ListView({ block: { role, items }, id }: { readonly block: List; readonly id: string }) {
  const Tag = role === 'decisions' || role === 'questions' ? 'ol' : 'ul';
  return (
    <Tag className={`doc-list ${role}`}>
      {inPlace(items, (item, place) => (
        <ItemView item={item} id={`${id}.${place}`} />
      ))}
    </Tag>
  );
}
