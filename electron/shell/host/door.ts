// Who may come in to the host: one browser on this machine, let in once by the token of the printed address and known by
// its cookie from then on. Everything else on the machine, and every other page in that browser, stays outside.

import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

export type Verdict =
  | { readonly let: 'in' }
  /** Let in for the first time: sent on to the start page with this cookie. */
  | { readonly let: 'in-with'; readonly cookie: string }
  /** Turned away with an HTTP status. */
  | { readonly let: 'away'; readonly status: 401 | 403 | 421 };

export interface Door {
  /** The address to open, which lets one browser in. */
  readonly address: string;
  judge(request: Request): Verdict;
}

const secret = () => randomBytes(32).toString('base64url');

function same(given: string | null | undefined, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookieOf({ cookie = '' }: IncomingHttpHeaders, name: string): string | undefined {
  const pairs = cookie.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Opens the door of the host at 127.0.0.1 and this port. */
export function openDoor(port: number): Door {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  /** Cookies know no ports: two hosts on one machine must not take each other's. */
  const cookieName = `cradle-${port}`;
  const known = secret();
  let token: string | null = secret();

  const isForeign = ({ method, headers }: Request) => {
    const site = headers['sec-fetch-site'];
    if (headers.origin === undefined ? method !== 'GET' : headers.origin !== origin) return true;
    return site !== undefined && site !== 'same-origin' && !(method === 'GET' && site === 'none');
  };

  return {
    address: `${origin}/?token=${token}`,
    judge: (request) => {
      // A name that somebody else's domain points at this machine is not this host.
      if (request.headers.host !== host) return { let: 'away', status: 421 };
      const isKnown = same(cookieOf(request.headers, cookieName), known);
      const [path, query] = request.url.split('?');
      const given = path === '/' && request.method === 'GET' ? new URLSearchParams(query).get('token') : null;
      if (given !== null && request.headers.origin === undefined) {
        const fits = token !== null && same(given, token);
        if (fits) token = null;
        if (fits || isKnown) {
          return { let: 'in-with', cookie: `${cookieName}=${known}; HttpOnly; SameSite=Strict; Path=/` };
        }
      }
      if (isForeign(request)) return { let: 'away', status: 403 };
      return isKnown ? { let: 'in' } : { let: 'away', status: 401 };
    },
  };
}
