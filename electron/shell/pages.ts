// The pages that both shells serve: a map of the files that were built, made once at the start. An address is looked up
// in it as it stands; no path is ever joined from one (SEC-15).

import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

/** By path, from '/': `/assets/index-1a2b.js`. The start page is `/`. */
export type Pages = ReadonlyMap<string, Page>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Reads every built file of a known kind. Throws where there is no start page: the program was not built. */
export async function readPages(folder: string): Promise<Pages> {
  const pages = new Map<string, Page>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join('/')}`;
    pages.set(path === '/index.html' ? '/' : path, { bytes: new Uint8Array(await readFile(file)), type });
  }
  if (!pages.has('/')) throw new Error('the pages are not built');
  return pages;
}

/**
 * The page at an address of exactly this origin, such as `app://court`; null: there is none. What comes before `?` or `#`
 * is a key of the map or it is nothing: no `..` is resolved and nothing is decoded.
 */
export function pageAt(pages: Pages, origin: string, address: string): Page | null {
  if (!address.startsWith(`${origin}/`)) return null;
  const [path = ''] = address.slice(origin.length).split(/[?#]/, 1);
  return pages.get(path) ?? null;
}

/** The headers of every answer. A page asks by its bridge in Electron, and by its own host in a browser. */
export function headersOf(connect: "'none'" | "'self'"): Readonly<Record<string, string>> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      `connect-src ${connect}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
