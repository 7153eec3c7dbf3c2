import { expect, test } from 'vitest';
import { brutna, frisk, lyssna, oprovade, prova } from './exempel.ts';
import { friskFormedlare } from './formedlare/exempel.ts';

test('a producer of the direct dialect that is well passes every rule, and every rule is tried', async () => {
  const { bas, stang } = await lyssna(frisk);
  const kontroll = await prova(bas);
  stang();
  expect(kontroll.fynd.filter(({ utslag }) => utslag.slag === 'underkand')).toEqual([]);
  expect(oprovade(kontroll)).toEqual(['anslutning.komprimering']);
});

test('a producer of the forwarding dialect that is well passes every rule, and every rule is tried', async () => {
  const { bas, stang } = await lyssna(friskFormedlare);
  const kontroll = await prova(bas, { dialekt: 'formedling' });
  stang();
  expect(kontroll.fynd.filter(({ utslag }) => utslag.slag === 'underkand')).toEqual([]);
  expect(oprovade(kontroll)).toEqual(['anslutning.komprimering']);
  expect(brutna(kontroll)).toEqual([]);
});
