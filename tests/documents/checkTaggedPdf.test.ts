// The gate itself: a file that is damaged in one place is caught, whatever the place.

import { beforeAll, expect, test } from 'vitest';
import { isRefusal, printDocument } from '../../electron/engine/documents/printDocument.ts';
import { checkTaggedPdf } from './checkTaggedPdf.ts';
import { everyBlock } from './everyBlock.ts';
import { unpack } from './qpdf.ts';

let plain: string;

beforeAll(async () => {
  const printed = await printDocument(everyBlock('en', 3), { createdAt: new Date(0) });
  if (isRefusal(printed)) throw new Error('refused');
  plain = Buffer.from(await unpack(printed.bytes)).toString('latin1');
});

const check = (text: string) => checkTaggedPdf(new Uint8Array(Buffer.from(text, 'latin1')));

test('the file in plain sight passes', async () => {
  expect((await check(plain)).errors).toEqual([]);
});

// Each damage keeps the length of the file, so that nothing but the damage is wrong with it.
test.each([
  ['not tagged', '/Marked true', '/Marked null', /tagged/],
  ['no language', '/Lang (en)', '/Lamg (en)', /language/],
  ['title not shown', '/DisplayDocTitle true', '/DisplayDocTitlx true', /title is not shown/],
  ['another mark', '<pdfuaid:part>1<', '<pdfuaid:part>2<', /PDF\/UA-1/],
  ['bare & in the metadata', '&amp;', '& am;', /bare &/],
  ['open tag in the metadata', '&lt;draft', '<xx>draft', /do not match/],
  ['figure without alternative text', '/Alt (', '/Alx (', /alternative text/],
  ['header without scope', '/Scope /Row', '/Scopx /Row', /scope/],
  ['heading level skipped', '/S /H2', '/S /H5', /jumps/],
  ['table in a list item', '/S /LBody', '/S /Table', /Table stands in LI/],
  ['list without numbering', '/ListNumbering', '/ListNumberinx', /numbered/],
  ['font not embedded', '/FontFile2', '/FontFilx2', /not embedded/],
  ['no way back from glyph to letter', '/ToUnicode', '/ToUnicodx', /ToUnicode/],
  ['content of another number', '/MCID 0', '/MCID 9', /marked content/],
  ['artifact that is content', '/Artifact <<', '/Artifacx <<', /in no element/],
])('%s is caught', async (_, sound, damaged, message) => {
  expect(damaged.length).toBe(sound.length);
  expect(plain).toContain(sound);
  const { errors } = await check(plain.replace(sound, damaged));
  expect(errors.join('\n')).toMatch(message);
});

test('painting outside marked content is caught', async () => {
  const artifact = /\/Artifact <<\n\/Type \/Layout\n>> BDC\n([\s\S]*?)EMC\n/;
  expect(plain).toMatch(artifact);
  const bare = plain.replace(
    artifact,
    (all, inside: string) => `${' '.repeat(all.length - inside.length - 1)}\n${inside}`,
  );
  expect((await check(bare)).errors).toContain('page 1: painted outside marked content');
});

test('marked content that does not end is caught', async () => {
  expect(plain).toMatch(/\nEMC\n/);
  const { errors } = await check(plain.replace(/\nEMC\n/, '\n S \n'));
  expect(errors.join('\n')).toMatch(/marked content/);
});

test('a file cut short is caught', async () => {
  await expect(check(plain.slice(0, plain.length / 2))).rejects.toThrow('qpdf finds the file faulty');
});
