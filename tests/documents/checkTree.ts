// The structure tree of a finished file: parents, roles in their places, alternative texts, and content that leads back.

import type { PdfDictionary, PdfObjects, PdfValue } from './qpdf.ts';

export interface Tree {
  /** Marked content that belongs to an element, as "page object/number". */
  readonly owned: ReadonlySet<string>;
  readonly roles: Readonly<Record<string, number>>;
  readonly split: number;
}

/** Which roles an element may stand in. */
const homes: Record<string, RegExp> = {
  LI: /^L$/,
  Lbl: /^LI$/,
  LBody: /^LI$/,
  TR: /^Table$/,
  TH: /^TR$/,
  TD: /^TR$/,
  Span: /^(P|H\d|LBody|Lbl|TH|TD)$/,
};

/** Which roles alone an element may hold. */
const contents: Record<string, RegExp> = { L: /^LI$/, LI: /^(Lbl|LBody)$/, Table: /^TR$/, TR: /^T[HD]$/ };

const list = (value: PdfValue | undefined): PdfValue[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

export function checkTree({ root, follow, dictionary }: PdfObjects, say: (error: string) => void): Tree {
  const top = dictionary(root['/StructTreeRoot']);
  const numbers = list(follow(dictionary(top['/ParentTree'])['/Nums']));
  const owned = new Set<string>();
  const roles: Record<string, number> = {};
  const pagesOf = new Map<string, Set<string>>();
  let lastLevel = 0;

  /** Content number `id` of a page belongs to element `ref`: the page's list in the parent tree must say the same. */
  const own = (page: PdfValue | undefined, id: PdfValue | undefined, ref: string) => {
    const key = `${String(page)}/${String(id)}`;
    if (owned.has(key)) say(`marked content in two elements: ${key}`);
    owned.add(key);
    pagesOf.set(ref, (pagesOf.get(ref) ?? new Set()).add(String(page)));
    const place = numbers.findIndex((value, index) => index % 2 === 0 && value === dictionary(page)['/StructParents']);
    if (list(follow(numbers[place + 1]))[Number(id)] !== ref) say(`the parent tree names another element for ${key}`);
  };

  const checkElement = (element: PdfDictionary, role: string, parentRole: string) => {
    const home = homes[role];
    const inside = contents[parentRole];
    if ((home && !home.test(parentRole)) || (inside && !inside.test(role))) say(`${role} stands in ${parentRole}`);
    const level = Number(/^H(\d)$/.exec(role)?.[1] ?? 0);
    if (level > lastLevel + 1) say(`a heading jumps to ${role}`);
    if (level > 0) lastLevel = level;
    const attributes = dictionary(element['/A']);
    if (role === 'Figure' && !element['/Alt']) say('a figure has no alternative text');
    if (role === 'Figure' && !attributes['/BBox']) say('a figure has no bounding box');
    if (role === 'TH' && !attributes['/Scope']) say('a table header has no scope');
    if (role === 'L' && !attributes['/ListNumbering']) say('a list does not say how it is numbered');
    if (role === 'Span' && !element['/Lang'] && !element['/ActualText']) say('a span says nothing');
    if (role === 'Table') {
      const cells = list(element['/K']).map((row) => list(dictionary(row)['/K']).length);
      if (new Set(cells).size > 1) say(`a table has rows of ${[...new Set(cells)].join(' and ')} cells`);
    }
  };

  const walk = (ref: string, parentRef: string, parentRole: string) => {
    const element = dictionary(ref);
    if (element['/P'] !== parentRef) say(`an element names another parent: ${ref}`);
    const role = String(element['/S']).slice(1);
    roles[role] = (roles[role] ?? 0) + 1;
    checkElement(element, role, parentRole);
    for (const child of list(element['/K'])) {
      const kind = dictionary(child)['/Type'];
      if (typeof child === 'number') own(element['/Pg'], child, ref);
      else if (kind === '/MCR') own(dictionary(child)['/Pg'], dictionary(child)['/MCID'], ref);
      else walk(String(child), ref, role);
    }
  };

  for (const child of list(top['/K'])) walk(String(child), String(root['/StructTreeRoot']), '');
  if (roles['Document'] !== 1) say('not one Document element');
  if (roles['H1'] === undefined) say('no heading of level 1');
  return { owned, roles, split: [...pagesOf.values()].filter((pages) => pages.size > 1).length };
}
