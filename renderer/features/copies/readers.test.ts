// Which readers the window offers for a packet: those whose cases need no person to be named.

import { expect, test } from 'vitest';
import { packetReadersFor } from './readers.ts';

test('a packet is offered for an office alone, to each as they may make it', () => {
  expect(packetReadersFor(['judge'])).toEqual(['judge', 'clerk', 'agency']);
  expect(packetReadersFor(['clerk'])).toEqual(['clerk']);
  expect(packetReadersFor(['coordinator'])).toEqual(['agency']);
});
