import { expect, test } from 'vitest';
import { keyName } from './keyName.ts';
import { keyFor, type ScreenKey } from './screenKey.ts';

const entry = (key: string, does: string, control?: true): ScreenKey => ({
  key,
  does,
  group: 'g',
  run: () => undefined,
  ...(control ? { control } : {}),
});
const keys = [entry('k', 'find', true), entry('k', 'previous'), entry('Enter', 'open'), entry('?', 'help')];
const found = (key: string, control = false, singleKeys = true) => keyFor(keys, { key, control, singleKeys })?.does;

test('a key with Ctrl is another than the same without', () => {
  expect(found('k')).toBe('previous');
  expect(found('k', true)).toBe('find');
  expect(found('?', true)).toBeUndefined();
});

test('capitals are the same key', () => {
  expect(found('K')).toBe('previous');
  expect(found('enter')).toBe('open');
});

test('without single-letter keys, those with Ctrl and those with a name still work', () => {
  expect(found('k', false, false)).toBeUndefined();
  expect(found('?', false, false)).toBeUndefined();
  expect(found('k', true, false)).toBe('find');
  expect(found('Enter', false, false)).toBe('open');
});

test('of two with the same key the later shown counts', () => {
  const later = [...keys, entry('k', 'of the screen')];
  expect(keyFor(later, { key: 'k', control: false, singleKeys: true })?.does).toBe('of the screen');
});

test('a key is named as it stands on the keyboard of the reader', () => {
  expect(keyName({ key: 'k', control: true }, 'en')).toBe('Ctrl K');
  expect(keyName({ key: 'Home' }, 'es')).toBe('Inicio');
  expect(keyName({ key: 'j' }, 'en')).toBe('j');
});
