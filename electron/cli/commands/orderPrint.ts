// Orders of a case at a terminal: listed, and written to PDF files: proposed, as signed, or for the family.

import type { CopyRequest } from '../../../shared/contract/copies.ts';
import type { SignedOrder } from '../../../shared/contract/orders.ts';
import { type HearingId, idOf } from '../../../shared/domain/ids.ts';
import { longDate, momentIn } from '../../../shared/i18n/format.ts';
import type { Engine } from '../../engineClient.ts';
import { writeCopy } from '../copyFile.ts';
import { showOutcome, zoneOf } from '../session.ts';
import { type ExitCode, print, printJson } from '../terminal.ts';
import type { Words } from '../words.ts';
import { findHearing } from './notice.ts';
import type { OfHearing, OrderOptions } from './orderOptions.ts';

type Printing = OrderOptions & { readonly pdf: string };

function copyOf({ family, id, paper }: Printing, hearing: HearingId | null, { language }: Words): CopyRequest {
  const order = id === undefined ? null : idOf<'order'>(id);
  if (hearing !== null && family) return { document: 'family-order', hearing, order, paper };
  if (order !== null || hearing === null) return { document: 'signed-order', order: order ?? idOf<'order'>('') };
  return { document: 'proposed-order', hearing, language, paper };
}

/** Writes one of an order's documents. `asked` null: an order as it was signed, by its id alone. */
export async function printOrder(
  engine: Engine,
  options: Printing,
  asked: OfHearing | null,
  words: Words,
): Promise<ExitCode> {
  const hearing = asked === null ? null : await findHearing(engine, asked, words);
  if (typeof hearing === 'number') return hearing;
  return writeCopy(engine, copyOf(options, hearing, words), options, words);
}

/** A line an order, newest first. */
function line(
  { id, signedAt, hearingDate, typedName, supersededBy, items }: SignedOrder,
  timezone: string,
  words: Words,
): string {
  const { language, t } = words;
  const standing = supersededBy === null ? t('orders.cli.stands') : t('orders.cli.superseded', { order: supersededBy });
  const cells = [
    id,
    t('orders.family.hearing', { date: longDate(hearingDate, language) }),
    t('orders.paper.signedAt', { by: typedName, moment: momentIn(signedAt, timezone, language) }),
    t('orders.cli.items', { count: items.length }),
    standing,
  ];
  return cells.join('  ');
}

/** The signed orders of a case. */
export async function list(
  engine: Engine,
  caseNumber: string,
  { json }: OrderOptions,
  words: Words,
): Promise<ExitCode> {
  const asked = engine.call('order.list', { caseNumber: idOf<'caseNumber'>(caseNumber) });
  const timezone = await zoneOf(engine);
  return showOutcome(asked, words, (orders) => {
    const lines = orders.map((order) => line(order, timezone, words));
    if (json) printJson(orders);
    else print(lines.length === 0 ? words.t('orders.cli.none') : lines.join('\n'));
  });
}
