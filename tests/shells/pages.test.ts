// The map of pages, and who may ask in Electron: rules without a window around them.

import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isOurPage } from '../../electron/shell/desktop/sender.ts';
import { headersOf, pageAt, readPages } from '../../electron/shell/pages.ts';
import { freshFolder } from './freshShell.ts';

const origin = 'app://court';

describe('the pages', () => {
  const built = async () => {
    const folder = await freshFolder();
    await mkdir(join(folder, 'site/assets'), { recursive: true });
    await writeFile(join(folder, 'site/index.html'), '<!doctype html>');
    await writeFile(join(folder, 'site/assets/index-1.js'), '0');
    await writeFile(join(folder, 'site/assets/notes.txt'), 'not a page');
    await writeFile(join(folder, 'secret.json'), '{}');
    await symlink(join(folder, 'secret.json'), join(folder, 'site/assets/linked.json'));
    return readPages(join(folder, 'site'));
  };

  test('are the built files of a known kind, by their exact path', async () => {
    const pages = await built();
    expect([...pages.keys()].toSorted()).toEqual(['/', '/assets/index-1.js']);
    expect(pageAt(pages, origin, 'app://court/')?.type).toBe('text/html; charset=utf-8');
    expect(pageAt(pages, origin, 'app://court/assets/index-1.js?v=1#top')?.type).toBe('text/javascript; charset=utf-8');
    expect(pageAt(pages, '', '/assets/index-1.js')).not.toBeNull();
  });

  test.each([
    'app://court/../secret.json',
    'app://court/assets/../index.html',
    'app://court/%2e%2e/secret.json',
    'app://court/assets%2findex-1.js',
    'app://court/assets\\index-1.js',
    'app://court//assets/index-1.js',
    'app://court/assets/index-1.js/',
    'app://court/assets/index-1.js%00',
    'app://court/ASSETS/index-1.js',
    'app://court/etc/passwd',
    'app://court//etc/passwd',
    'app://court/assets/linked.json',
    'app://court/assets/notes.txt',
    'app://court/index.html',
    'app://court',
    'app://court.example/',
    'app://court-house/assets/index-1.js',
    'app://courts/',
    'app://court:80/',
    'app://user@court/',
    'app:///assets/index-1.js',
    'file:///assets/index-1.js',
    'http://court/',
    'APP://court/',
    '',
  ])('SEC-15 there is nothing at %s', async (address) => {
    expect(pageAt(await built(), origin, address)).toBeNull();
  });

  test('a program that was not built says so at once', async () => {
    await expect(readPages(await freshFolder())).rejects.toThrow('not built');
  });

  test('SEC-14 the policy is the one of the house, to the letter', () => {
    expect(headersOf("'none'")['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });
});

describe('who may ask', () => {
  const known = { processId: 5, routingId: 7, url: 'app://court/', parent: null };
  test('SEC-11 the main frame of the window, at one of our pages, and nobody else', () => {
    expect(isOurPage({ ...known }, known)).toBe(true);
    expect(isOurPage({ ...known, url: 'app://court/assets/a.html' }, known)).toBe(true);
    const others = [
      null,
      { ...known, parent: known },
      { ...known, processId: 6 },
      { ...known, routingId: 8 },
      { ...known, url: 'app://court.example/' },
      { ...known, url: 'app://empty/' },
      { ...known, url: 'https://court/' },
      { ...known, url: 'about:blank' },
      { ...known, url: '' },
    ];
    for (const other of others) expect(isOurPage(other, known)).toBe(false);
  });
});
