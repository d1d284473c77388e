// The engine as a utility process of Electron's, from the bundle.

import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { type EngineProcess, engineEnvironment } from '../../engineClient.ts';

/** A driver that was compiled for a test runtime is taken only where the program is not packaged. */
const alsoPassedOn = app.isPackaged ? [] : ['CRADLE_SQLITE_BINDING'];

/** Starts the engine's process. */
export function launchEngine(): EngineProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'engine.js'), [], {
    serviceName: 'Cradle Docket engine',
    env: engineEnvironment(alsoPassedOn),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    get pid() {
      return child.pid;
    },
    send: (question) => child.postMessage(question),
    onMessage: (hear) => void child.on('message', hear),
    onExit: (hear) => void child.once('exit', hear),
    close: () => void child.kill(),
    kill: () => {
      if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL');
    },
  };
}
