// The app in a browser on this machine: for where Electron cannot be installed, and for quick tests. Prints its address.
// Every answer passes through this process and the browser's: after a lock, words of a record can remain in the memory of
// both until they end. In Electron they do not (SEC-09), so a court's own record belongs there.

import { systemLanguage } from './cli/words.ts';
import { runHost } from './shell/host/run.ts';
import { readStartOptions } from './shell/startOptions.ts';

const address = await runHost(readStartOptions(process.argv.slice(2)), systemLanguage(process.env));
process.stdout.write(`${address}\n`);
