// What a window may ask of its shell. A shell knows the folders, the engine and the machine; a window knows none of them.
// What is not listed here, and not in `askedThrough`, a window cannot ask: no path and no file name comes from a page.

import { z } from 'zod';
import type { AskedThrough } from './askedThrough.ts';
import { contract, type Input, type OperationName, type Output } from './contract.ts';
import { making } from './copies.ts';
import { newPerson } from './people.ts';
import type { Refusal } from './refusals.ts';
import { count, id, instant, language, passphrase, role, shortText } from './values.ts';

const nothing = z.strictObject({});

export const settings = z.strictObject({
  language,
  theme: z.enum(['paper', 'courtroom']),
  /** Single letters act as keys where no field has focus. */
  singleKeys: z.boolean(),
  /** Steps of text size from the usual one, -2 to 4. */
  size: z.int().min(-2).max(4),
});
export type Settings = z.infer<typeof settings>;

/** Why the store was locked; 'engine-ended': the engine's process ended by itself. */
const lockReason = z.enum(['asked', 'idle', 'sleep', 'engine-ended', 'closed']);
export type LockReason = z.infer<typeof lockReason>;

const person = contract['session.unlock'].output;
const keyHolder = z.strictObject({ id: z.string(), name: shortText });

/** Whom a sample docket can be seen as, beside whoever made it. */
export const samplePerson = z.strictObject({ id: id<'person'>(), name: shortText, role });
export type SamplePerson = z.infer<typeof samplePerson>;

const appState = z.strictObject({
  settings,
  /** Whose screen it is: nobody's, or the person's who unlocked the court's store or the sample docket. */
  open: z.strictObject({ person, place: z.enum(['court', 'sample']) }).nullable(),
  /** The court's own store on this machine; null: none has been set up. */
  court: z.strictObject({ people: z.array(keyHolder) }).nullable(),
  /** A sample docket was made on this machine before. */
  sampleThere: z.boolean(),
  /** Once a sample docket was made: people of its record. */
  samplePeople: z.array(samplePerson),
  /** How the last session of this shell ended; null: there was none. */
  locked: z.strictObject({ reason: lockReason, place: z.enum(['court', 'sample']), at: instant }).nullable(),
  /** Minutes without a touch after which the shell locks. */
  idleMinutes: count,
  /** The shell was started to show the sample docket: it is opened without a click. */
  startWithSample: z.boolean(),
});
export type AppState = z.infer<typeof appState>;

/** What became of a file that a person asked for. */
const saved = z.discriminatedUnion('state', [
  /** `passphrase` of a sealed file: shown once, kept nowhere. */
  z.strictObject({ state: z.literal('saved'), passphrase: z.string().nullable() }),
  z.strictObject({ state: z.literal('cancelled') }),
  /** A browser's page saves it itself: `file` is base64. Never seen outside the page's own bridge. */
  z.strictObject({
    state: z.literal('to-page'),
    name: z.string(),
    file: z.string(),
    mediaType: z.enum(['application/pdf', 'text/calendar;charset=utf-8', 'text/csv;charset=utf-8']),
    passphrase: z.string().nullable(),
  }),
]);

export const windowContract = {
  'app.state': { input: nothing, output: appState },
  'app.saveSettings': { input: settings, output: settings },
  /** Makes the sample docket's store where there is none, and unlocks it. `as` absent: with every role, as its maker. */
  'app.openSample': { input: z.strictObject({ as: id<'person'>().optional() }), output: person },
  'app.deleteSample': { input: nothing, output: nothing },
  'app.createCourt': {
    input: z.strictObject({ court: shortText, admin: shortText, passphrase }),
    output: z.strictObject({ recoveryKey: z.string() }),
  },
  'app.unlock': { input: z.strictObject({ person: shortText, passphrase }), output: person },
  'app.unlockWithRecoveryKey': {
    input: z.strictObject({ person: shortText, recoveryKey: passphrase, newPassphrase: passphrase }),
    output: z.strictObject({ recoveryKey: z.string(), person }),
  },
  /** Ends the engine; the page that asks is replaced. */
  'app.lock': { input: nothing, output: nothing },
  /** The person is here: keys or pointer moved. At most one every few seconds. */
  'app.active': { input: nothing, output: nothing },
  /** Asks where, and saves the bench summary there as PDF. */
  'summary.save': { input: contract['brief.print'].input.omit({ how: true }), output: saved },
  /** Asks where, and saves a document there that is not one brief's. */
  'copy.save': { input: making, output: saved },
  /** Asks where, and saves dates for another calendar there. */
  'calendar.save': { input: contract['calendar.export'].input, output: saved },
  /** Adds a person to the open store, whose key the engine alone holds. */
  'people.add': { input: newPerson, output: contract['people.add'].output },
} as const satisfies Record<string, { readonly input: z.ZodObject; readonly output: z.ZodType }>;

type WindowContract = typeof windowContract;
export type WindowOperation = keyof WindowContract | AskedThrough;
export type WindowInput<O extends WindowOperation> = O extends keyof WindowContract
  ? z.infer<WindowContract[O]['input']>
  : O extends OperationName
    ? Input<O>
    : never;
export type WindowOutput<O extends WindowOperation> = O extends keyof WindowContract
  ? z.infer<WindowContract[O]['output']>
  : O extends OperationName
    ? Output<O>
    : never;

/** Commands of the native menu that a page carries out. */
export type MenuCommand =
  | 'docket'
  | 'find'
  | 'keys'
  | 'print'
  | 'theme'
  | 'larger'
  | 'smaller'
  | 'english'
  | 'spanish'
  | 'lock';

/** What a shell tells its window. After 'locked' the shell (or the page's bridge) replaces the page. */
export type WindowEvent =
  | { readonly event: 'locked'; readonly reason: LockReason }
  | { readonly event: 'lock-soon'; readonly seconds: number }
  /** The record changed: whatever shows it asks again. */
  | { readonly event: 'changed' }
  | { readonly event: 'menu'; readonly command: MenuCommand };

/** What a question came to, as it travels to a page. */
export type WindowAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

/** The one way from a page to its shell: Electron's preload gives it, or a page in a browser makes its own. */
export interface Bridge {
  /** Asks the shell. Every refusal is a value. */
  ask(operation: string, input: unknown): Promise<WindowAnswer>;
  /** Hears what the shell tells; gives back how to stop hearing. */
  listen(hear: (event: WindowEvent) => void): () => void;
}
