// How a place in the file is written: `families[2].children[0].dob`. Only key names, positions and ids ever stand in it.

import { wholeFile } from './reasons.ts';

const plainKey = /^[A-Za-z_][A-Za-z0-9_]{0,39}$/;
const plainId = /^(?=.*[\d_])[A-Za-z0-9_.:#-]{1,64}$/;

/** Writes a path. A key that is no plain name may itself be a note or a name of a person: it is written as `*`. */
export function writePath(steps: readonly PropertyKey[]): string {
  let path = '';
  for (const step of steps) {
    if (typeof step === 'number') path += `[${step}]`;
    else path += `${path === '' ? '' : '.'}${plainKey.test(String(step)) ? String(step) : '*'}`;
  }
  return path === '' ? wholeFile : path;
}

/** An id as it may be shown. Text that does not look like an id may be a person's name: it is written as `…`. */
export function showId(id: string): string {
  return plainId.test(id) ? id : '…';
}
