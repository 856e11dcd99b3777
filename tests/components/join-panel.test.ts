import { expect, test } from 'vitest';
import { spacedCode, typedAddress } from '../../components/join-panel/address.ts';

test('the code is read in two groups of three', () => {
  expect(spacedCode('KMR734')).toBe('KMR\u00a0734');
});

test.each([
  ['http://192.168.1.20:7777/KMR734', '192.168.1.20:7777'],
  ['https://atelier.example/salle/KMR734', 'atelier.example/salle'],
  ['https://atelier.example/?code=KMR734', 'atelier.example'],
  ['nonsense', 'nonsense'],
])('of %s one types %s', (url, typed) => {
  expect(typedAddress(url, 'KMR734')).toBe(typed);
});
