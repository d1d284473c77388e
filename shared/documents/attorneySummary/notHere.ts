// What a court keeps from a reader is never told as "none recorded": that it is no part of this copy is said in its place.

import type { Brief } from '../../brief/brief.ts';
import type { WithheldSort } from '../../redaction/reader.ts';
import { body } from '../benchSummary/pieces.ts';
import type { Block } from '../model.ts';
import type { Words } from '../words.ts';

/** Records of this sort are withheld from this copy. */
export const isLeftOut = ({ withheldCounts }: Pick<Brief, 'withheldCounts'>, sort: WithheldSort): boolean =>
  withheldCounts.some((each) => each.sort === sort);

/** Rows of the matrix without which a copy cannot say that nothing is overdue. */
const wholeRows: readonly WithheldSort[] = ['child-health', 'meetings', 'case-record'];

/** This copy may lack something that is overdue or due. */
export const lacksDue = (brief: Pick<Brief, 'withheldCounts'>): boolean =>
  wholeRows.some((sort) => isLeftOut(brief, sort));

/**
 * A section of what may be withheld.
 * @param isEmpty this copy holds nothing of it
 */
export function orNotHere(
  section: readonly Block[],
  { brief, sort, isEmpty }: { readonly brief: Brief; readonly sort: WithheldSort; readonly isEmpty: boolean },
  { t }: Words,
): readonly Block[] {
  if (!isLeftOut(brief, sort)) return section;
  if (!isEmpty) return [...section, body(t('readers.attorney.notAllHere'))];
  const [title] = section;
  const heading = title?.kind === 'heading' ? [{ kind: title.kind, level: title.level, text: title.text }] : [];
  return [...heading, body(t('readers.attorney.notHere'))];
}
