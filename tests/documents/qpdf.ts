// qpdf as WebAssembly: a second reader of the finished file, on any machine that has Node.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import createQpdf from '@neslinesli93/qpdf-wasm';

export type PdfValue = null | boolean | number | string | PdfValue[] | { [key: string]: PdfValue };
export type PdfDictionary = { [key: string]: PdfValue };

/** The parts of qpdf's JSON (version 2) that are read here. */
interface QpdfJson {
  readonly pages: readonly { readonly object: string }[];
  readonly qpdf: readonly [unknown, Record<string, { value?: PdfValue; stream?: { dict: PdfDictionary } }>];
}

interface Qpdf {
  callMain: (args: string[]) => number;
  FS: { writeFile: (path: string, bytes: Uint8Array) => void; readFile: (path: string) => Uint8Array };
}

const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm'));

/** Errors: throws where qpdf finds a fault in the file's syntax or streams. */
async function run(bytes: Uint8Array, ...options: string[]): Promise<Uint8Array> {
  const qpdf = (await (createQpdf as (options: object) => Promise<unknown>)({ wasmBinary })) as Qpdf;
  qpdf.FS.writeFile('/in.pdf', bytes);
  const before = process.exitCode;
  const code = qpdf.callMain(['--no-warn', '/in.pdf', ...options, '/out']);
  process.exitCode = before;
  if (code !== 0) throw new Error(`qpdf finds the file faulty (${code})`);
  return qpdf.FS.readFile('/out');
}

/** The file with every stream readable and objects in plain sight. */
export const unpack = (bytes: Uint8Array): Promise<Uint8Array> =>
  run(bytes, '--qdf', '--stream-data=uncompress', '--object-streams=disable');

/** The same file without its seal. Errors: throws where the passphrase is another one. */
export const openSealed = (bytes: Uint8Array, passphrase: string): Promise<Uint8Array> =>
  run(bytes, `--password=${passphrase}`, '--decrypt');

/** A file's objects, with references followed. */
export interface PdfObjects {
  readonly pages: readonly string[];
  readonly all: readonly PdfDictionary[];
  readonly root: PdfDictionary;
  /** The value that a reference such as "12 0 R" leads to; other values as they are. */
  readonly follow: (value: PdfValue | undefined) => PdfValue;
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary;
}

export async function readObjects(bytes: Uint8Array): Promise<PdfObjects> {
  const json = JSON.parse(new TextDecoder().decode(await run(bytes, '--json'))) as QpdfJson;
  const objects = json.qpdf[1];
  const follow = (value: PdfValue | undefined): PdfValue => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null;
    const object = objects[`obj:${value}`];
    return follow(object?.value ?? object?.stream?.dict ?? null);
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = follow(value);
    return found !== null && typeof found === 'object' && !Array.isArray(found) ? found : {};
  };
  const all = Object.values(objects).map((object) => dictionary(object.value ?? object.stream?.dict));
  const trailer = dictionary(objects['trailer']?.value);
  return { pages: json.pages.map(({ object }) => object), all, root: dictionary(trailer['/Root']), follow, dictionary };
}
