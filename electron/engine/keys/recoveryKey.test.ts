import { expect, test } from 'vitest';
import { makeRecoveryKey, readRecoveryKey, writeRecoveryKey } from './recoveryKey.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

test('SEC-06 a recovery key is 160 bits in eight groups of five and reads back as it was made', () => {
  const { random, text } = makeRecoveryKey();
  expect(random).toHaveLength(20);
  expect(text).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
  expect(readRecoveryKey(text)).toEqual(random);
});

test('a key worked by hand', () => {
  // Twenty zero bytes are 32 digits 0. A group starts from its number g (1 to 8) and is multiplied by x once a
  // character, so its check character is g·x^5. x^5 = x^2 + 1 = 5, hence group 1 ends in 5, group 2 in 10 (A),
  // group 4 in 20 (M); 3 = 1 + 2 gives 5 xor 10 = 15 (F); 8·5 = 40 = 32 + 8, and 32 is x^5 = 5: 5 xor 8 = 13 (D).
  const text = writeRecoveryKey(new Uint8Array(20));
  expect(text.split('-').map((group) => group.slice(0, 4))).toEqual(Array(8).fill('0000'));
  expect([1, 2, 3, 4, 8].map((group) => text.split('-')[group - 1]?.at(4))).toEqual(['5', 'A', 'F', 'M', 'D']);
});

test('SEC-06 case, spaces, hyphens and look-alike letters do not matter', () => {
  const { random, text } = makeRecoveryKey();
  const typed = text.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
  expect(readRecoveryKey(` ${typed} `)).toEqual(random);
});

test('SEC-06 every slip of one character, in every place, is named by its group', () => {
  const { text } = makeRecoveryKey();
  const plain = text.replaceAll('-', '');
  for (let place = 0; place < plain.length; place++) {
    for (const other of alphabet.replace(plain.charAt(place), '')) {
      const typed = plain.slice(0, place) + other + plain.slice(place + 1);
      expect(readRecoveryKey(typed), typed).toEqual({ mistyped: Math.floor(place / 5) + 1 });
    }
  }
});

test('SEC-06 two neighbours of a group exchanged, and two groups exchanged, are found', () => {
  const { text } = makeRecoveryKey();
  const plain = text.replaceAll('-', '');
  for (let place = 0; place < plain.length - 1; place++) {
    const [a, b] = [plain.charAt(place), plain.charAt(place + 1)];
    if (place % 5 === 4 || a === b) continue;
    const typed = plain.slice(0, place) + b + a + plain.slice(place + 2);
    expect(readRecoveryKey(typed), typed).toEqual({ mistyped: Math.floor(place / 5) + 1 });
  }
  const [first = '', second = '', ...rest] = text.split('-');
  expect(readRecoveryKey([second, first, ...rest].join('-'))).toEqual({ mistyped: 1 });
});

test('SEC-06 too short, too long and foreign characters are named', () => {
  const { text } = makeRecoveryKey();
  expect(readRecoveryKey(text.slice(0, -1))).toEqual({ mistyped: null });
  expect(readRecoveryKey(`${text}0`)).toEqual({ mistyped: null });
  expect(readRecoveryKey('')).toEqual({ mistyped: null });
  expect(readRecoveryKey(`${text.slice(0, -1)}U`)).toEqual({ mistyped: 8 });
});
