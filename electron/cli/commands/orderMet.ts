// What became of an ordered item, recorded at a terminal.

import { readDate } from '../../../shared/domain/dates.ts';
import { idOf } from '../../../shared/domain/ids.ts';
import type { OrderItemStatus } from '../../../shared/domain/record.ts';
import type { Engine } from '../../engineClient.ts';
import { showOutcome } from '../session.ts';
import { type ExitCode, print } from '../terminal.ts';
import { usageError } from '../usage.ts';
import type { Words } from '../words.ts';

interface Recorded {
  readonly caseNumber: string;
  /** Its id, as `order list --json` and the brief's sources have it. */
  readonly item: string;
  /** YYYY-MM-DD. */
  readonly on: string | undefined;
  readonly state: OrderItemStatus;
}

/** Records an item as met on a day, or in another state. */
export async function met(engine: Engine, { caseNumber, item, on, state }: Recorded, words: Words): Promise<ExitCode> {
  const metOn = on === undefined ? null : readDate(on);
  if (on !== undefined && metOn === null)
    throw usageError(words, 'notAChoice', { what: '--on', choices: 'YYYY-MM-DD' });
  const asked = engine.call('orderItem.record', {
    ...{ caseNumber: idOf<'caseNumber'>(caseNumber), item, status: state, metOn },
  });
  return showOutcome(asked, words, () => print(words.t('orders.cli.recorded', { item })));
}
