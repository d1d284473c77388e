// app://court/: the built pages, from a map in memory. Nothing is read from the disk for an address (SEC-15).

import { protocol, type Session } from 'electron';
import { headersOf, type Pages, pageAt } from '../pages.ts';
import { emptyPage, origin, scheme } from './origin.ts';

const headers = headersOf("'none'");
const empty = '<!doctype html><title>Cradle Docket</title>';

/** Makes the scheme one with an origin of its own. Before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Answers every address of the scheme: with a page, or with 404. No file of the machine has an address here. */
export function servePages(session: Session, pages: Pages): void {
  session.protocol.handle('file', () => new Response(null, { status: 404, headers }));
  session.protocol.handle(scheme, ({ method, url }) => {
    if (method !== 'GET') return new Response(null, { status: 405, headers });
    if (url === emptyPage) return new Response(empty, { headers: { ...headers, 'content-type': 'text/html' } });
    const page = pageAt(pages, origin, url);
    if (page === null) return new Response(null, { status: 404, headers });
    return new Response(page.bytes, { headers: { ...headers, 'content-type': page.type } });
  });
}
