// The printed recovery key: 160 random bits as eight groups of five characters, the fifth of each a check character.
// 0123456789ABCDEFGHJKMNPQRSTVWXYZ (Crockford's base32) has no I, L, O or U; what a person may read as one is accepted.

import { randomBytes } from 'node:crypto';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 8;

/** 20 random bytes and the text to print. */
export function makeRecoveryKey(): { readonly random: Uint8Array; readonly text: string } {
  const random = new Uint8Array(randomBytes(20));
  return { random, text: writeRecoveryKey(random) };
}

/** "7Q2KD-…": eight groups of four characters and their check character. */
export function writeRecoveryKey(random: Uint8Array): string {
  const fives = [
    ...BigInt(`0x${Buffer.from(random).toString('hex')}`)
      .toString(2)
      .padStart(160, '0')
      .matchAll(/.{5}/g),
  ];
  const digits = fives.map(([bits]) => Number.parseInt(bits, 2));
  return Array.from({ length: groups }, (_, group) => {
    const four = digits.slice(group * 4, group * 4 + 4);
    return [...four, double(fold(group, four))].map((digit) => alphabet.charAt(digit)).join('');
  }).join('-');
}

/**
 * The bytes of a typed recovery key. Case, spaces and hyphens do not matter; O is 0, I and L are 1.
 * A slip of one character, or two neighbours exchanged, is always found: `mistyped` is the number of its group, 1 to 8,
 * or null where the whole has the wrong length.
 */
export function readRecoveryKey(typed: string): Uint8Array | { readonly mistyped: number | null } {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  if (text.length !== groups * 5) return { mistyped: null };
  const digits = [...text].map((character) => alphabet.indexOf(character));
  let bits = '';
  for (let group = 0; group < groups; group++) {
    const five = digits.slice(group * 5, group * 5 + 5);
    if (five.includes(-1) || fold(group, five) !== 0) return { mistyped: group + 1 };
    bits += five
      .slice(0, 4)
      .map((digit) => digit.toString(2).padStart(5, '0'))
      .join('');
  }
  return new Uint8Array(Buffer.from(BigInt(`0b${bits}`).toString(16).padStart(40, '0'), 'hex'));
}

/** Weighs each digit by another power of x in GF(32), which tells all single slips and exchanges apart. */
function fold(group: number, digits: readonly number[]): number {
  return digits.reduce((sum, digit) => double(sum) ^ digit, group + 1);
}

/** Multiplies by x modulo x^5 + x^2 + 1. */
function double(element: number): number {
  return element & 16 ? (element << 1) ^ 0b100101 : element << 1;
}
