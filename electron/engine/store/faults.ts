// What can be wrong with the store's file, by name. The names of SQLite's results end here.

/**
 * - `store-missing`: no store in that folder. Next: choose the folder, or restore a backup into it.
 * - `store-exists`: one is already there, so none is made. Next: choose another folder.
 * - `plaintext-file`: the file is not encrypted, so it is not a store. Next: restore a backup; find out who put it there.
 * - `wrong-key`: the file belongs to other keys than those beside it, or its first bytes are damaged. Next: restore.
 * - `damaged`: cut, or altered after it was written. Next: restore the newest backup.
 * - `rolled-back`: sound, but older than the audit's head beside it: an earlier copy was put back, or the newest changes
 *   are lost. Next: restore the newest backup. To go on with this file all the same, take audit-head.json away; the
 *   audit then says for good that its head is missing.
 * - `from-the-future`: a newer program wrote it. Next: update this program. Nothing was touched.
 * - `not-safe`: a setting that keeps records encrypted or committed did not hold. Next: report.
 * - `disk-full`: nothing of the change was kept. Next: free space, do it again.
 * - `read-only`: the file or its folder may not be written. Next: ask who looks after the machine.
 * - `busy`: another program held the store for five seconds. Next: close it or try again.
 * - `wrong-node`: this Node.js is too old for the database. Next: run it as the README says.
 */
export type StoreFaultName =
  | 'store-missing'
  | 'store-exists'
  | 'plaintext-file'
  | 'wrong-key'
  | 'damaged'
  | 'rolled-back'
  | 'from-the-future'
  | 'not-safe'
  | 'disk-full'
  | 'read-only'
  | 'busy'
  | 'wrong-node';

/** Thrown by everything that reads or writes the store. Its message names no record. */
export class StoreFault extends Error {
  readonly fault: StoreFaultName;

  constructor(fault: StoreFaultName, detail = '') {
    super(detail === '' ? fault : `${fault}: ${detail}`);
    this.name = 'StoreFault';
    this.fault = fault;
  }
}

/** A file could not be made longer: the store itself, its log, or what is shared beside it. */
const fullCodes: readonly string[] = [
  ...['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_IOERR_SHMSIZE', 'SQLITE_IOERR_SHMMAP', 'SQLITE_IOERR_TRUNCATE'],
  ...['ENOSPC', 'EDQUOT'],
];

/** The fault that a database's or file system's error amounts to, or null for a bug. */
export function faultOf(error: unknown): StoreFaultName | null {
  if (error instanceof StoreFault) return error.fault;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const code = error.code;
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'damaged';
  if (fullCodes.includes(code)) return 'disk-full';
  if (code.startsWith('SQLITE_READONLY') || ['SQLITE_CANTOPEN', 'EROFS', 'EACCES', 'EPERM'].includes(code)) {
    return 'read-only';
  }
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return 'busy';
  if (code.startsWith('SQLITE_IOERR')) return 'damaged';
  return null;
}

/** Does a piece of work; what the database or the file system refuses comes out as a StoreFault. */
export async function namingFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null || error instanceof StoreFault) throw error;
    throw new StoreFault(fault, error instanceof Error && 'code' in error ? String(error.code) : '');
  }
}
