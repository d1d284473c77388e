// Whose copy it is, in words: the reader, and for whom that reader acts.

import { plainName } from '../../../shared/brief/names.ts';
import type { BriefDocument } from '../../../shared/documents/kinds.ts';
import type { Words } from '../../../shared/documents/words.ts';
import { childrenOf, type MyCase } from './groups.ts';

export type Acting = MyCase['acting'][number];
/** The documents that can be taken away from here; every other one of a reader is not for whoever is here. */
export type TakenDocument = Extract<BriefDocument, 'attorney-summary' | 'resource-note' | 'development'>;

type Own = Pick<Words, 't' | 'code' | 'list' | 'person'>;

/** "Joel Merriweather, father"; one of several: "Joel Merriweather (father)". */
function clientText(
  { t, code, person }: Own,
  { partyName, relation }: Acting,
  key: 'client' | 'clientAmong' = 'client',
): string | null {
  if (partyName === null) return null;
  const name = plainName(person(partyName));
  return relation === null ? name : t(`mine.act.${key}`, { name, relation: code('relation', relation).toLowerCase() });
}

/** "You act for Joel Merriweather, father."; `isCaseworker`: who works on the case and acts for nobody. */
export function actingText(words: Own, { acting, initials }: MyCase, isCaseworker: boolean): string {
  const { t, list } = words;
  const children = childrenOf(initials).length;
  const clients = acting.flatMap((one): readonly string[] => {
    const client = clientText(words, one, acting.length > 1 ? 'clientAmong' : 'client');
    if (client !== null) return [client];
    if (one.audience === 'child_attorney') return [t('mine.act.child', { count: children })];
    return one.audience === 'agency' && !isCaseworker ? [t('mine.act.agency')] : [];
  });
  const told = clients.length === 0 ? [] : [t('mine.act.for', { clients: list(clients) })];
  return [...told, ...(isCaseworker ? [t('mine.act.caseworker')] : [])].join(' ');
}

/** One of several copies, where a person chooses. */
export function choiceText(words: Own, one: Acting, initials: string): string {
  const { t } = words;
  if (one.audience === 'child_attorney') return t('mine.act.child', { count: childrenOf(initials).length });
  if (one.audience === 'resource_parent') return t('mine.act.home');
  return clientText(words, one) ?? t('mine.act.agency');
}

/** "Joel Merriweather’s attorney". */
export function readerText({ t, person }: Own, { audience, partyName }: Acting, initials: string): string {
  if (audience === 'child_attorney') {
    return t('mine.copy.reader.child_attorney', { count: childrenOf(initials).length });
  }
  if (audience === 'resource_parent') return t('mine.copy.reader.resource_parent');
  return partyName === null
    ? t('mine.copy.reader.agency')
    : t('mine.copy.reader.parent', { name: plainName(person(partyName)) });
}
