// What a shell is told when it is started.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualDataFolder } from './dataFolder.ts';

export interface StartOptions {
  /** The folder of the stores and the settings. */
  readonly data: string;
  /** Opens the sample docket without a click. */
  readonly sample: boolean;
  /** The browser's way even where the desktop's is possible. */
  readonly browser: boolean;
  /** The port of the browser's way; 0: any that is free. */
  readonly port: number;
}

/** Reads the arguments; what is not known is left to Electron, which has arguments of its own. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      sample: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      port: { type: 'string', default: '0' },
    },
    strict: false,
    allowPositionals: true,
  });
  const port = Number(values.port);
  return {
    data: typeof values.data === 'string' && values.data !== '' ? resolve(values.data) : usualDataFolder(),
    sample: values.sample === true,
    browser: values.browser === true,
    port: Number.isInteger(port) && port > 0 && port < 65_536 ? port : 0,
  };
}
