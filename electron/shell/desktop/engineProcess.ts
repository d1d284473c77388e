// The engine as a utility process of Electron's, from the bundle, and the port between it and the page: what is read of a
// record goes from the one process to the other, and this one never holds it (SEC-09).

import { app, MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { type Engine, type EngineProcess, engineEnvironment, startEngine } from '../../engineClient.ts';
import { installed } from '../../installation.ts';

/** A driver that was compiled for a test runtime is taken only where the program is not packaged. */
const alsoPassedOn = app.isPackaged ? [] : ['CRADLE_SQLITE_BINDING'];

const processOf = new WeakMap<Engine, UtilityProcess>();

function fork(): UtilityProcess {
  return utilityProcess.fork(installed('out', 'engine', 'engine.js'), [], {
    serviceName: 'Cradle Docket engine',
    env: engineEnvironment(alsoPassedOn),
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function asEngineProcess(child: UtilityProcess): EngineProcess {
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

/** Starts an engine in a process of its own. */
export function launchEngine(): Engine {
  const child = fork();
  const engine = startEngine(() => asEngineProcess(child));
  processOf.set(engine, child);
  return engine;
}

/** A new port to an engine that was launched here, to be handed on to a window. */
export function portTo(engine: Engine): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain();
  processOf.get(engine)?.postMessage('window', [port1]);
  return port2;
}
