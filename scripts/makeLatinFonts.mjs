// Makes resources/fonts from the two Source Sans 3 packages: a small Latin TTF of each face, which nearly every document
// needs, and the full TTF of the faces that carry names. WOFF is TTF with each table deflated: unpacked here, because
// fontkit inflates a WOFF's tables again and again (four times slower). Run: node scripts/makeLatinFonts.mjs
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const out = new URL('../resources/fonts/', import.meta.url);
const latinFiles = new URL('./files/', import.meta.resolve('@fontsource/source-sans-3/package.json'));
const fullFiles = new URL('./', import.meta.resolve('@expo-google-fonts/source-sans-3/package.json'));

const latinFaces = {
  '300-normal': 'Light',
  '400-normal': 'Regular',
  '400-italic': 'Italic',
  '600-normal': 'SemiBold',
  '700-normal': 'Bold',
};
const fullFaces = {
  '400Regular': 'Regular',
  '400Regular_Italic': 'Italic',
  '600SemiBold': 'SemiBold',
  '700Bold': 'Bold',
};

/** @param {Buffer} woff WOFF 1.0 (W3C, 2012). @returns {Buffer} the same font as TTF, tables in the same order. */
function unpackWoff(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const field = (/** @type {number} */ place) => woff.readUInt32BE(at + place);
    const [offset, packed, length, checksum] = [field(4), field(8), field(12), field(16)];
    const bytes = woff.subarray(offset, offset + packed);
    return { tag: woff.toString('latin1', at, at + 4), checksum, bytes: packed < length ? inflateSync(bytes) : bytes };
  });
  const head = Buffer.alloc(12 + 16 * count);
  const power = 2 ** Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  [count, power * 16, Math.log2(power), (count - power) * 16].forEach((value, index) => {
    head.writeUInt16BE(value, 4 + index * 2);
  });
  let position = head.length;
  /** @type {Buffer[]} */
  const parts = [head];
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = 12 + 16 * index;
    head.write(tag, at, 'latin1');
    [checksum, position, bytes.length].forEach((value, field) => {
      head.writeUInt32BE(value, at + 4 + field * 4);
    });
    const padding = (4 - (bytes.length % 4)) % 4;
    parts.push(bytes, Buffer.alloc(padding));
    position += bytes.length + padding;
  }
  return Buffer.concat(parts);
}

mkdirSync(out, { recursive: true });
for (const [name, face] of Object.entries(latinFaces)) {
  const woff = readFileSync(new URL(`source-sans-3-latin-${name}.woff`, latinFiles));
  writeFileSync(new URL(`SourceSans3-${face}-Latin.ttf`, out), unpackWoff(woff));
}
for (const [folder, face] of Object.entries(fullFaces)) {
  copyFileSync(new URL(`${folder}/SourceSans3_${folder}.ttf`, fullFiles), new URL(`SourceSans3-${face}.ttf`, out));
}
copyFileSync(new URL('LICENSE_FONT', fullFiles), new URL('OFL.txt', out));
