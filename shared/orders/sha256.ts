// SHA-256 (FIPS 180-4) where neither the engine's crypto module nor a page's asynchronous one can be asked: a screen and the
// engine name the same draft by it. Files and the record are hashed by the engine's own.

const isPrime = (number: number) =>
  Array.from({ length: Math.floor(Math.sqrt(number)) }, (_, index) => index + 1).every(
    (divisor) => divisor === 1 || number % divisor !== 0,
  );

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let number = 2; primes.length < count; number += 1) if (isPrime(number)) primes.push(number);
  return primes;
}

/** First 32 bits of a number's fraction. */
const fractionBits = (number: number) => Math.floor((number % 1) * 2 ** 32) >>> 0;

const primes = firstPrimes(64);
const roundConstants = primes.map((prime) => fractionBits(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fractionBits(Math.sqrt(prime)));

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** The message with a one, zeros, and its length in bits, in blocks of 64 bytes. */
function padded(message: Uint8Array): DataView {
  const bytes = new Uint8Array(Math.ceil((message.length + 9) / 64) * 64);
  bytes.set(message);
  bytes[message.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - 8, Math.floor(message.length / 2 ** 29));
  view.setUint32(bytes.length - 4, (message.length * 8) >>> 0);
  return view;
}

/** The 64 words of one block's schedule. */
function scheduled(view: DataView, at: number): Uint32Array {
  const words = new Uint32Array(64);
  for (let index = 0; index < 16; index += 1) words[index] = view.getUint32(at + index * 4);
  for (let index = 16; index < 64; index += 1) {
    const before = (steps: number) => words[index - steps] ?? 0;
    const two = before(2);
    const fifteen = before(15);
    const s0 = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ (fifteen >>> 3);
    const s1 = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
    words[index] = before(16) + s0 + before(7) + s1;
  }
  return words;
}

type State = readonly [number, number, number, number, number, number, number, number];

function turned([a, b, c, d, e, f, g, h]: State, word: number, constant: number): State {
  const t1 = h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + constant + word;
  const t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
  return [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
}

/** A text's UTF-8 bytes. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.toWellFormed());
  const bytes = escaped.replaceAll(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
}

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const view = padded(utf8(text));
  let hash = start;
  for (let at = 0; at < view.byteLength; at += 64) {
    const words = scheduled(view, at);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    let state: State = [a, b, c, d, e, f, g, h];
    roundConstants.forEach((constant, index) => {
      state = turned(state, words[index] ?? 0, constant);
    });
    hash = hash.map((word, index) => (word + (state[index] ?? 0)) >>> 0);
  }
  return hash.map((word) => word.toString(16).padStart(8, '0')).join('');
}
