// keys.json: the data key wrapped once for each person and once for the recovery key. It holds no key in clear.
// A checksum finds accidental damage before anything is derived; a MAC under the data key finds every deliberate edit.

import { createHash, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { type Derivation, derivationCeiling, deriveSubkey, isWeakened, seal } from './derivation.ts';
import { readOwnerFile, writeOwnerFile } from './ownerFiles.ts';
import { done, type KeyFileRefusal, type Result, refused } from './refusals.ts';
import type { DataKey, Secret } from './secret.ts';

export const keyFileName = 'keys.json';

const base64Of = (bytes: number) => z.base64().refine((text) => Buffer.from(text, 'base64').length === bytes);
const wrapped = { nonce: base64Of(12), wrapped: base64Of(32), tag: base64Of(16) };
const digits = z.string().regex(/^[0-9a-f]{64}$/);

const slot = z.strictObject({
  personId: z.string().min(1).max(200),
  displayName: z.string().min(1).max(200),
  derivation: z.strictObject({
    algorithm: z.string().max(40),
    memoryKiB: z.int().max(derivationCeiling.memoryKiB),
    passes: z.int().max(derivationCeiling.passes),
    lanes: z.int().max(derivationCeiling.lanes),
    salt: base64Of(16),
  }),
  ...wrapped,
});

const contents = { people: z.array(slot).min(1).max(200), recovery: z.strictObject(wrapped) };
const keyFile = z.strictObject({
  format: z.literal('cradle-keys'),
  version: z.literal(1),
  ...contents,
  mac: digits,
  checksum: digits,
});

export type KeySlot = Readonly<z.infer<typeof slot>>;
/** What the file says, without the proofs that it says it. */
export type KeyFileContents = z.infer<z.ZodObject<typeof contents>>;
export type KeyFile = z.infer<typeof keyFile>;

/** The words a person's wrapped key is bound to. */
export function wordsBesideSlot(person: Pick<KeySlot, 'personId' | 'displayName'>, cost: Derivation): string {
  const { algorithm, memoryKiB, passes, lanes, salt } = cost;
  return JSON.stringify([
    'cradle-keys',
    1,
    person.personId,
    person.displayName,
    algorithm,
    memoryKiB,
    passes,
    lanes,
    salt,
  ]);
}

export const wordsBesideRecovery = JSON.stringify(['cradle-keys', 1, 'recovery']);

/** The whole text of a key file. Throws rather than give one that would be refused when read. */
export function writeKeyFileText(of: KeyFileContents, dataKey: Secret<DataKey>): string {
  const body = { format: 'cradle-keys', version: 1, people: of.people, recovery: of.recovery };
  const sealed = { ...body, mac: macOf(of, dataKey) };
  const text = toText({ ...sealed, checksum: checksumOf(sealed) });
  if (!readKeyFileText(text).ok) throw new Error('a key file that could not be read again');
  return text;
}

/** Reads a key file's text as far as that is possible without a key. A weakened file is named before a damaged one. */
export function readKeyFileText(text: string): Result<KeyFile, KeyFileRefusal> {
  const json = parseJson(text);
  if (z.object({ format: z.literal('cradle-keys'), version: z.int().min(2) }).safeParse(json).success) {
    return refused({ name: 'key-file-from-the-future', values: {} });
  }
  const read = keyFile.safeParse(json);
  if (!read.success) return refused({ name: 'key-file-damaged', values: {} });
  if (read.data.people.some((person) => isWeakened(person.derivation))) {
    return refused({ name: 'key-file-weakened', values: {} });
  }
  const { checksum, ...sealed } = read.data;
  if (toText(read.data) !== text || checksumOf(sealed) !== checksum) {
    return refused({ name: 'key-file-damaged', values: {} });
  }
  return done(read.data);
}

/** Whether the file is, to the byte, what somebody who had the data key wrote. */
export function isKeyFileWhole(file: KeyFile, dataKey: Secret<DataKey>): boolean {
  return timingSafeEqual(Buffer.from(macOf(file, dataKey)), Buffer.from(file.mac));
}

export async function readKeyFile(folder: string): Promise<Result<KeyFile, KeyFileRefusal>> {
  const text = await readOwnerFile(join(folder, keyFileName));
  return text === null ? refused({ name: 'key-file-missing', values: {} }) : readKeyFileText(text);
}

export async function writeKeyFile(folder: string, text: string): Promise<void> {
  await writeOwnerFile(join(folder, keyFileName), text);
}

function macOf(of: KeyFileContents, dataKey: Secret<DataKey>): string {
  const body = JSON.stringify(['cradle-keys', 1, of.people, of.recovery]);
  return seal(deriveSubkey(dataKey, 'key-file', 32), body);
}

function checksumOf(sealed: object): string {
  return createHash('sha256').update(JSON.stringify(sealed)).digest('hex');
}

function toText(file: object): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
