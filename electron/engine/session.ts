// Who is in. The engine is locked, or open for one person, or ended: a locked one has nowhere to keep a key or a record.

import type { Output } from '../../shared/contract/contract.ts';
import { tellOfChange } from './changes.ts';
import type { Machine } from './clock.ts';
import { type Actor, done, type Handlers, type Open, type Result, refuse } from './handlers.ts';
import { makeStore, openWithPassphrase, openWithRecoveryKey } from './services/stores.ts';

type State =
  | { readonly state: 'locked' }
  /** Somebody is being let in; nobody else can be meanwhile. */
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly open: Open }
  | { readonly state: 'ended' };

type SessionOperation = 'store.create' | 'session.unlock' | 'session.unlockWithRecoveryKey' | 'session.lock';

export interface Session {
  /** The unlocked store, or null while it is locked. */
  current(): Open | null;
  /** It was locked again: the process that held it ends. */
  hasEnded(): boolean;
  readonly handlers: Pick<Handlers, SessionOperation>;
}

const personOf = ({ id, name, roles }: Actor): Output<'session.unlock'> => ({ id, name, roles: [...roles] });

/** One engine's session, locked. `changed` is called when another process has changed the record of an open store. */
export function createSession(machine: Machine, changed: () => void = () => {}): Session {
  let now: State = { state: 'locked' };

  /** Lets one person in by `opening`, or leaves it locked. */
  const letIn = async <T>(opening: () => Promise<Result<T>>, openOf: (value: T) => Open): Promise<Result<T>> => {
    if (now.state !== 'locked') return refuse({ name: 'already-unlocked', values: {} });
    now = { state: 'opening' };
    let next: State = { state: 'locked' };
    try {
      const opened = await opening();
      if (!opened.ok) return opened;
      const open = openOf(opened.value);
      open.store.hearOthers((lines) => {
        if (tellOfChange(lines)) changed();
      });
      next = { state: 'open', open };
      return opened;
    } finally {
      now = next;
    }
  };

  return {
    current: () => (now.state === 'open' ? now.open : null),
    hasEnded: () => now.state === 'ended',
    handlers: {
      'store.create': (input) => makeStore(input, machine),
      'session.unlock': async (input) => {
        const opened = await letIn(
          () => openWithPassphrase(input, machine),
          (open) => open,
        );
        return opened.ok ? done(personOf(opened.value.by)) : opened;
      },
      'session.unlockWithRecoveryKey': async (input) => {
        const opened = await letIn(
          () => openWithRecoveryKey(input, machine),
          ({ open }) => open,
        );
        if (!opened.ok) return opened;
        const { open, recoveryKey } = opened.value;
        return done({ recoveryKey, person: personOf(open.by) });
      },
      'session.lock': async (_input, change) => {
        // Whatever becomes of the audit line, a full disk for one: who asks for the lock gets it.
        try {
          return await change(async () => done({ value: {}, trace: { subject: null, detail: {} } }));
        } finally {
          if (now.state === 'open') {
            const { store } = now.open;
            now = { state: 'ended' };
            await store.close();
          }
        }
      },
    },
  };
}
