import { expect, test } from 'vitest';
import { faultOf } from './faults.ts';

const sqlite = (code: string) => Object.assign(new Error(code), { code });

test('a full disk is told as one, whichever of the store’s files could not grow', () => {
  for (const code of [
    'SQLITE_FULL',
    'SQLITE_IOERR_SHMSIZE',
    'SQLITE_IOERR_SHMMAP',
    'SQLITE_IOERR_TRUNCATE',
    'ENOSPC',
  ]) {
    expect(faultOf(sqlite(code)), code).toBe('disk-full');
  }
  expect(faultOf(sqlite('SQLITE_IOERR_READ'))).toBe('damaged');
});
