import { expect, test } from 'vitest';
import { createLog, describeError } from './log.ts';

const needle = 'Zzyzxa Quillfeather';

function logOf(error: unknown): string {
  const lines: string[] = [];
  createLog((line) => lines.push(line))('operation-failed', { operation: 'brief.make', ...describeError(error) });
  return lines.join('');
}

test('SEC-22 an error is logged by its code and its place, never by its message', () => {
  const error = Object.assign(new TypeError(`no such name: ${needle}`), { code: 'SQLITE_IOERR' });
  const logged = logOf(error);
  expect(logged).toMatch(
    /^\{"event":"operation-failed","operation":"brief.make","code":"SQLITE_IOERR","at":"log\.test\.ts:\d+"\}\n$/,
  );
});

test.each([
  ['a message over lines that looks like a place', new Error(`x\n    at ${needle} (/${needle}.ts:1:1)`)],
  ['a code that is text', Object.assign(new Error('x'), { code: needle })],
  ['a name that is text', Object.assign(new Error('x'), { name: needle })],
  ['no stack', Object.assign(new Error(needle), { stack: undefined })],
  ['not an error', needle],
])('SEC-22 %s', (_what, error) => {
  expect(logOf(error)).not.toContain('Quillfeather');
});

test('SEC-22 free text does not compile', () => {
  const log = createLog(() => {});
  // @ts-expect-error text is no code
  log('engine-failed', { code: needle, at: needle });
  // @ts-expect-error an event has a name of its own
  log(needle, describeError(new Error('x')));
  expect(log).toBeTypeOf('function');
});
