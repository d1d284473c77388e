// The app in a browser on this machine: for where Electron cannot be installed, and for quick tests. Prints its address.

import { systemLanguage } from './cli/words.ts';
import { runHost } from './shell/host/run.ts';
import { readStartOptions } from './shell/startOptions.ts';

const address = await runHost(readStartOptions(process.argv.slice(2)), systemLanguage(process.env));
process.stdout.write(`${address}\n`);
