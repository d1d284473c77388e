import { describe, expect, test } from 'vitest';
import { initialsOf, initialsOfAll, withInitials } from './initials.ts';

const juniper = { firstName: 'Juniper', lastName: 'Ashdown' };
const rowan = { firstName: 'Rowan', lastName: 'Ashdown' };
const mateo = { firstName: 'Mateo', lastName: 'Quiroga Luján' };

describe('initials', () => {
  test.each([
    [juniper, 'J.A.'],
    [mateo, 'M.Q.L.'],
    [{ firstName: 'Mary Jane', lastName: 'O’Neil' }, 'M.J.O.'],
    [{ firstName: 'élodie', lastName: 'de la Cruz' }, 'É.D.L.C.'],
    [{ firstName: 'E\u0301va', lastName: '(unknown)' }, 'É.U.'],
    [{ firstName: 'Baby', lastName: '?' }, 'B.'],
  ])('%o is %s', (child, initials) => {
    expect(initialsOf(child)).toBe(initials);
  });

  test('of twins, in the order of the children', () => {
    expect(initialsOfAll([juniper, rowan])).toBe('J.A., R.A.');
    expect(initialsOfAll([])).toBe('');
  });
});

describe('texts with initials', () => {
  const write = withInitials([juniper, rowan, mateo]);

  test.each([
    ["Book Rowan's ophthalmology appointment", "Book R.A.'s ophthalmology appointment"],
    ['Rowan Ashdown and Juniper', 'R.A. and J.A.'],
    ['Call Ms. Ashdown', 'Call Ms. A.'],
    ['Mateo Quiroga Luján; the Quiroga family; Sra. Luján', 'M.Q.L.; the Q. family; Sra. L.'],
    ['Rowanberry syrup', 'Rowanberry syrup'],
    ['no name at all ($&, \\)', 'no name at all ($&, \\)'],
  ])('%s', (text, written) => {
    expect(write(text)).toBe(written);
  });

  test('an accent written as a sign of its own is the same name', () => {
    expect(write('Mateo Quiroga Luja\u0301n')).toBe('M.Q.L.');
  });

  test('any sign at all may stand in a name', () => {
    const signs = Array.from({ length: 0x250 }, (_, code) => String.fromCodePoint(code + 1));
    for (const sign of signs) {
      const name = `Ann${sign}Lee`;
      expect(withInitials([{ firstName: name, lastName: 'Vail' }])(`for ${name}, today`)).not.toContain(name);
    }
    expect(withInitials([{ firstName: 'Ann-Lee', lastName: 'Tennyson-Cole' }])('Ann-Lee Tennyson-Cole')).toBe('A.T.');
  });

  test('signs in a name are themselves', () => {
    expect(withInitials([{ firstName: 'A.J. (Jay)', lastName: 'X+Y' }])('A.J. (Jay) X+Y, not AxJ')).toBe(
      'A.J.X., not AxJ',
    );
  });

  test('a case without children leaves every text as it is', () => {
    expect(withInitials([])('Rowan')).toBe('Rowan');
  });
});
