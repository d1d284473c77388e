// The product's own store, over a connection without a key: the same code from the queries down to the transactions.

import { registerHooks } from 'node:module';
import type * as product from '../../electron/engine/store/store.ts';

type StoreModule = Pick<typeof product, 'createStore' | 'openStore'>;

const plain = '?plain';
const connection = new URL('./plainConnection.ts', import.meta.url);

/** A second copy of the product's store module whose connections are not encrypted. */
export async function loadPlainStore(): Promise<StoreModule> {
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      context.parentURL?.endsWith(plain) && specifier.endsWith('/open.ts')
        ? { url: connection.href, shortCircuit: true }
        : next(specifier, context),
  });
  try {
    const store = new URL(`../../electron/engine/store/store.ts${plain}`, import.meta.url);
    return (await import(store.href)) as StoreModule;
  } finally {
    hooks.deregister();
  }
}
