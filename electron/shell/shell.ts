// What both shells share: at most one engine, who is in, and the answer to every question of a window. A shell of its own
// adds only how questions arrive and how a page is replaced.

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { isAskedThrough } from '../../shared/contract/askedThrough.ts';
import type { Input, OperationName, Outcome } from '../../shared/contract/contract.ts';
import { messageLimit } from '../../shared/contract/message.ts';
import type { Refusal } from '../../shared/contract/refusals.ts';
import {
  type AppState,
  type LockReason,
  type Settings,
  type WindowAnswer,
  type WindowEvent,
  type WindowInput,
  type WindowOutput,
  windowContract,
} from '../../shared/contract/window.ts';
import type { Instant } from '../../shared/domain/dates.ts';
import { makeOwnerFolder } from '../engine/keys/ownerFiles.ts';
import { describeError } from '../engine/log.ts';
import type { Engine } from '../engineClient.ts';
import { briefFileName, calendarFileName, copyFileName } from './copyNames.ts';
import { type IdleWatch, idleMinutes, type Time, watchIdle } from './idle.ts';
import { listPeople } from './keyHolders.ts';
import { openSampleDocket } from './sampleDocket.ts';
import { samplePeople } from './samplePeople.ts';
import { writeSettings } from './settings.ts';

type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };
type ShellOperation = keyof typeof windowContract;
type Place = 'court' | 'sample';
type Person = WindowOutput<'app.unlock'>;

/** A copy that a person wants to keep. Only the engine makes it. */
export interface CopyToKeep {
  /** A file name that says nothing of any case. */
  readonly name: string;
  readonly kind: 'pdf' | 'ics' | 'csv';
  /** Has the engine write it there: no word of it comes into this process. */
  write(file: string): Promise<Result<{ readonly passphrase: string | null }>>;
  /** Gives its bytes to this process. */
  give(): Promise<Result<{ readonly bytes: Uint8Array; readonly passphrase: string | null }>>;
}

export interface ShellParts {
  /** The folder of the stores and the settings. */
  readonly data: string;
  readonly settings: Settings;
  readonly startWithSample: boolean;
  readonly time: Time;
  readonly startEngine: () => Engine;
  /** Asks where, and has a copy kept there. Of a sealed one the passphrase goes to the page, once. */
  readonly keep: (copy: CopyToKeep) => Promise<Result<WindowOutput<'summary.save'>>>;
  /** Hears the settings each time that a person changes them. */
  readonly settingsChanged?: (settings: Settings) => void;
}

export interface Shell {
  /** Answers one question of a window. Never throws. */
  ask(operation: string, input: unknown): Promise<WindowAnswer>;
  /** Hears what windows are to be told; gives back how to stop hearing. */
  listen(hear: (event: WindowEvent) => void): () => void;
  /** Ends the engine. Resolves once its process is gone; without one it does nothing. */
  lock(reason: LockReason): Promise<void>;
  /** The engine of whoever is in, for a window that asks it without this process in between. A touch, as a question is. */
  reach(): Result<Engine>;
  settings(): Settings;
}

/** Somebody is in, or about to be: `person` is null until the engine let them in. */
interface Session {
  readonly engine: Engine;
  readonly place: Place;
  person: Person | null;
  idle: IdleWatch | null;
  /** Why it is being locked, from the moment that it is. */
  leaving: LockReason | null;
}

const done = <T>(value: T): Result<T> => ({ ok: true, value });
const refuse = (
  name: 'unknown-operation' | 'bad-input' | 'locked' | 'already-unlocked' | 'unexpected' | 'busy' | 'engine-ended',
): Result<never> => ({ ok: false, refusal: { name, values: {} } });

/** A printed copy as the bytes that it is. */
const printed = (made: Outcome<'brief.print'> | Outcome<'copy.print'>) =>
  made.ok ? done({ bytes: made.value.pdf, passphrase: made.value.passphrase }) : made;

const isShellOperation = (operation: string): operation is ShellOperation => Object.hasOwn(windowContract, operation);

/** What is wrong with an input before it is looked into. */
function refuseUnread(input: unknown): Result<never> | null {
  try {
    if (serialize(input).byteLength <= messageLimit) return null;
    return { ok: false, refusal: { name: 'message-too-large', values: { limit: messageLimit } } };
  } catch {
    return refuse('bad-input');
  }
}

/** A refusal for an error of the machine's files; null: it is a bug. */
function refusalOf(error: unknown): Result<never> | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return { ok: false, refusal: { name: 'disk-full', values: {} } };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return { ok: false, refusal: { name: 'read-only', values: {} } };
  }
  if (/^E(?!RR_)[A-Z]+$/.test(code)) return { ok: false, refusal: { name: 'folder-unusable', values: {} } };
  return null;
}

/** Starts a shell, locked. */
export function createShell(parts: ShellParts): Shell {
  const { data, time, startEngine, keep } = parts;
  const folders: Record<Place, string> = { court: join(data, 'court'), sample: join(data, 'sample') };
  const hearers = new Set<(event: WindowEvent) => void>();
  let settings = parts.settings;
  let startWithSample = parts.startWithSample;
  let session: Session | null = null;
  let locked: AppState['locked'] = null;

  const tell = (event: WindowEvent) => {
    for (const hear of hearers) hear(event);
  };

  /** The engine is gone: whose it was is remembered, and the windows hear of it. */
  const close = (left: Session) => {
    if (session !== left) return;
    session = null;
    left.idle?.stop();
    if (left.person === null) return;
    const reason = left.leaving ?? 'engine-ended';
    locked = { reason, place: left.place, at: new Date(time.wall()).toISOString() as Instant };
    tell({ event: 'locked', reason });
  };

  const open = () => (session !== null && session.leaving === null && session.person !== null ? session : null);

  const lock = async (reason: LockReason) => {
    const left = session;
    if (left === null) return;
    left.idle?.stop();
    left.leaving ??= reason;
    const leave = left.person === null ? null : left.engine.call('session.lock', {});
    // The audit line of the lock, if it can be written soon; the lock itself waits for nothing.
    await Promise.race([leave, new Promise((resolve) => setTimeout(resolve, 1_000).unref())]);
    await left.engine.end();
    close(left);
  };

  /** Lets one person in: a fresh engine for `enter`, kept where that succeeds. */
  const letIn = async <T>(
    place: Place,
    enter: (engine: Engine, dir: string) => Promise<Result<T>>,
    personOf: (value: T) => Person,
  ): Promise<Result<T>> => {
    if (session !== null) return refuse(session.person === null ? 'busy' : 'already-unlocked');
    const engine = startEngine();
    const entering: Session = { engine, place, person: null, idle: null, leaving: null };
    session = entering;
    engine.onEnd(() => close(entering));
    engine.onChange(() => tell({ event: 'changed' }));
    try {
      await makeOwnerFolder(data);
      const entered = await enter(engine, folders[place]);
      if (session !== entering) return refuse('engine-ended');
      if (!entered.ok) return entered;
      entering.person = personOf(entered.value);
      entering.idle = watchIdle(time, {
        lockSoon: (seconds) => tell({ event: 'lock-soon', seconds }),
        lock: (reason) => void lock(reason),
      });
      startWithSample = false;
      return entered;
    } finally {
      if (entering.person === null) {
        close(entering);
        await engine.end();
      }
    }
  };

  const whoIsIn = (): AppState['open'] => {
    const now = open();
    return now?.person ? { person: now.person, place: now.place } : null;
  };

  const state = async (): Promise<AppState> => {
    const sampleThere = (await listPeople(folders.sample)) !== null;
    return {
      settings,
      open: whoIsIn(),
      court: await listPeople(folders.court),
      sampleThere,
      samplePeople: sampleThere ? [...(await samplePeople())] : [],
      locked,
      idleMinutes,
      startWithSample,
    };
  };

  /** Asks the engine of whoever is in. */
  const askEngine = async <O extends OperationName>(operation: O, input: Input<O>): Promise<Outcome<O>> =>
    open()?.engine.call(operation, input) ?? refuse('locked');

  const answers: { readonly [O in ShellOperation]: (input: WindowInput<O>) => Promise<Result<WindowOutput<O>>> } = {
    'app.state': async () => done(await state()),
    'app.saveSettings': async (input) => {
      await writeSettings(data, input);
      settings = input;
      parts.settingsChanged?.(settings);
      return done(settings);
    },
    'app.openSample': ({ as }) =>
      letIn(
        'sample',
        (engine, dir) => openSampleDocket(engine, { dir, as, startEngine }),
        (person) => person,
      ),
    'app.deleteSample': async () => {
      if (session?.place === 'sample') return refuse('already-unlocked');
      await rm(folders.sample, { recursive: true, force: true });
      return done({});
    },
    'app.createCourt': async (input) => {
      const engine = startEngine();
      try {
        await makeOwnerFolder(data);
        return await engine.call('store.create', { dir: folders.court, ...input });
      } finally {
        await engine.end();
      }
    },
    'app.unlock': (input) =>
      letIn(
        'court',
        (engine, dir) => engine.call('session.unlock', { dir, ...input }),
        (person) => person,
      ),
    'app.unlockWithRecoveryKey': (input) =>
      letIn(
        'court',
        (engine, dir) => engine.call('session.unlockWithRecoveryKey', { dir, ...input }),
        ({ person }) => person,
      ),
    'app.lock': async () => {
      await lock('asked');
      return done({});
    },
    // Every question counts as a touch; this one is only that.
    'app.active': async () => done({}),
    'people.add': (input) => askEngine('people.add', input),
    'summary.save': async (input) => {
      const { caseNumber, hearing, document } = input;
      const moment = await askEngine('docket.moment', { caseNumber, hearing });
      if (!moment.ok) return moment;
      return keep({
        name: briefFileName(document, moment.value),
        kind: 'pdf',
        write: (file) => askEngine('brief.save', { ...input, file }),
        give: async () => printed(await askEngine('brief.print', { ...input, how: 'saved' })),
      });
    },
    'copy.save': async (input) => {
      const { copy } = input;
      const moment =
        'hearing' in copy ? await askEngine('docket.moment', { caseNumber: null, hearing: copy.hearing }) : null;
      if (moment?.ok === false) return moment;
      return keep({
        name: copyFileName(copy, moment?.value ?? null),
        kind: 'pdf',
        write: (file) => askEngine('copy.save', { ...input, file }),
        give: async () => printed(await askEngine('copy.print', { ...input, how: 'saved' })),
      });
    },
    'calendar.save': (input) =>
      keep({
        name: calendarFileName(input),
        kind: input.format,
        write: async (file) => {
          const written = await askEngine('calendar.save', { ...input, file });
          return written.ok ? done({ passphrase: null }) : written;
        },
        give: async () => {
          const made = await askEngine('calendar.export', input);
          return made.ok ? done({ bytes: new TextEncoder().encode(made.value.text), passphrase: null }) : made;
        },
      }),
  };

  /** Judges a question and, where nothing stands against it, answers it. */
  const answer = async (operation: string, raw: unknown): Promise<Result<unknown>> => {
    const known = isShellOperation(operation) || isAskedThrough(operation);
    if (!known) return refuse('unknown-operation');
    const unread = refuseUnread(raw);
    if (unread !== null) return unread;
    // Too late to be a touch: the lock comes first, and this question finds the door shut.
    if (operation !== 'app.state' && session?.idle?.touch() === false) return refuse('locked');
    // The engine judges its own questions, so that one it refuses leaves an audit line.
    if (!isShellOperation(operation)) return askEngine(operation, raw as never);
    const { input, output } = windowContract[operation];
    const read = input.safeParse(raw);
    if (!read.success) return refuse('bad-input');
    // A name read from a message tells the compiler nothing of its handler.
    const handler = answers[operation] as (input: unknown) => Promise<Result<unknown>>;
    const result = await handler(read.data);
    return result.ok ? done(output.parse(result.value)) : result;
  };

  return {
    ask: async (operation, input) => {
      try {
        return await answer(operation, input);
      } catch (error) {
        const refused = refusalOf(error);
        if (refused !== null) return refused;
        // Told by code and place alone: a message may quote what was asked.
        process.stderr.write(`${JSON.stringify({ event: 'shell-failed', ...describeError(error) })}\n`);
        return refuse('unexpected');
      }
    },
    listen: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    lock,
    reach: () => {
      if (session?.idle?.touch() === false) return refuse('locked');
      const now = open();
      return now === null ? refuse('locked') : done(now.engine);
    },
    settings: () => settings,
  };
}
