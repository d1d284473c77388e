// One well-formed request of each operation; a new operation without one does not compile.

import { join } from 'node:path';
import type { Input, OperationName } from '../../shared/contract/contract.ts';
import { dateOf } from '../../shared/domain/dates.ts';
import { idOf } from '../../shared/domain/ids.ts';
import { passphrase, sampleDocket } from './openEngine.ts';

export type Requests = { readonly [O in OperationName]: Input<O> };

export function requestsIn(folder: string): Requests {
  const brief = {
    caseNumber: idOf<'caseNumber'>('26-JV-0117'),
    hearing: dateOf('2026-11-24'),
    asOf: dateOf('2026-11-21'),
    knownAt: null,
    audience: 'judge',
    language: 'en',
  } as const;
  const { language: _, ...shown } = brief;
  return {
    'store.create': { dir: join(folder, 'another'), court: 'Another court', admin: 'Somebody', passphrase },
    'session.unlock': { dir: join(folder, 'nowhere'), person: null, passphrase },
    'session.unlockWithRecoveryKey': {
      dir: join(folder, 'nowhere'),
      person: null,
      recoveryKey: '00000-00000',
      newPassphrase: passphrase,
    },
    'session.lock': {},
    'exchange.compareTeamExport': { file: sampleDocket },
    'exchange.importTeamExport': { file: sampleDocket },
    'docket.list': { from: null, to: null },
    'docket.moment': { caseNumber: brief.caseNumber, hearing: brief.hearing },
    'court.show': {},
    'docket.day': { date: dateOf('2026-11-24'), asOf: brief.asOf },
    'docket.toSettle': { from: brief.asOf, asOf: brief.asOf },
    'docket.find': { text: 'ashdown', asOf: brief.asOf },
    'record.sources': { caseNumber: brief.caseNumber, refs: [{ kind: 'hearing', id: 'F01-H8' }], knownAt: null },
    'brief.show': shown,
    'brief.make': brief,
    'brief.preview': brief,
    'brief.print': brief,
    'brief.save': { ...brief, file: join(folder, 'summary.pdf') },
    'audit.list': { after: 0, limit: 10 },
    'audit.verify': {},
  };
}
