// What the engine says about itself: the name of an event with numbers and codes. Free text does not compile (SEC-22).

import type { OperationName } from '../../shared/contract/contract.ts';

declare const checked: unique symbol;
/** A code from our own program or a library: SQLITE_FULL, router.ts:41. Never a message. */
export type LogCode = string & { readonly [checked]: true };

interface LogEvents {
  readonly 'engine-failed': { readonly code: LogCode; readonly at: LogCode };
  readonly 'operation-failed': {
    readonly operation: OperationName | 'unknown';
    readonly code: LogCode;
    readonly at: LogCode;
  };
}

export type Log = <E extends keyof LogEvents>(event: E, fields: LogEvents[E]) => void;

const unknownCode = 'unknown' as LogCode;

/** The code of an error, or the name of its class; its message may quote a record and is left out. */
function codeOf(error: unknown): LogCode {
  if (!(error instanceof Error)) return unknownCode;
  const { code, name } = error as Error & { code?: unknown };
  const found = [code, name].find((text) => typeof text === 'string' && /^\w{1,64}$/.test(text));
  return (found ?? unknownCode) as LogCode;
}

/** The place in our own program that an error came from, as file:line. */
function placeOf(error: unknown): LogCode {
  const stack = error instanceof Error && typeof error.stack === 'string' ? error.stack : '';
  const place = /^\s+at .*\/([\w.-]{1,64}\.[cm]?[jt]s:\d+):\d+\)?$/m.exec(stack)?.[1];
  return (place ?? unknownCode) as LogCode;
}

/** What may be said of an error: its code and its place. */
export function describeError(error: unknown): { readonly code: LogCode; readonly at: LogCode } {
  return { code: codeOf(error), at: placeOf(error) };
}

/** A log of one JSON line an event, given to `write`. */
export function createLog(write: (line: string) => void): Log {
  return (event, fields) => write(`${JSON.stringify({ event, ...fields })}\n`);
}
