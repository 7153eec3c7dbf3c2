import { expect, test } from 'vitest';
import { ADRESS, inloggadSom, valprov } from './exempel.ts';
import { andraFavorit, narmastFor, noteraAnvand } from './favoriter.ts';

const { prov, innehav } = await valprov();

async function andra(agare: string, falt: Record<string, string>, origin = ADRESS) {
  const init = { method: 'POST', headers: { origin }, body: new URLSearchParams(falt) };
  const svar = await andraFavorit(
    innehav,
    new Request(`${ADRESS}/for/favorit`, init),
    async () => inloggadSom(agare),
    async (_, id) => id.startsWith('p'),
  );
  return svar.headers.get('location')?.replace(`${ADRESS}/for?svar=`, '') ?? svar.status;
}

test('one whom she may see is marked, the last first, until she takes the mark away', async () => {
  expect(await andra('a', { 'lagg-till': 'p1' })).toBe('tillagd');
  expect(await andra('a', { 'lagg-till': 'p2' })).toBe('tillagd');
  expect((await narmastFor(innehav, 'a')).favoriter).toEqual(['p2', 'p1']);
  expect(await andra('a', { 'ta-bort': 'p2' })).toBe('borttagen');
  expect(await narmastFor(innehav, 'a')).toEqual({ favoriter: ['p1'], senast: [] });
});

test('all marks are taken away at once, and what she last used stays', async () => {
  for (const id of ['p1', 'p2']) await andra('alla', { 'lagg-till': id });
  await noteraAnvand(innehav, 'alla', 'p3');
  await andra('en-annan', { 'lagg-till': 'p1' });
  expect(await andra('alla', { 'ta-bort-alla': 'ja' })).toBe('alla-borttagna');
  expect(await narmastFor(innehav, 'alla')).toEqual({ favoriter: [], senast: ['p3'] });
  expect((await narmastFor(innehav, 'en-annan')).favoriter).toEqual(['p1']);
});

test('one whom she may not see, nobody, and a form from elsewhere mark nothing', async () => {
  expect(await andra('b', { 'lagg-till': 'x1' })).toBe('gick-inte');
  expect(await andra('b', {})).toBe('gick-inte');
  expect(await andra('b', { 'lagg-till': 'p1' }, 'https://annan.example')).toBe(403);
  expect(await narmastFor(innehav, 'b')).toEqual({ favoriter: [], senast: [] });
});

test('the eight last used are known, each once, until she has them forgotten; marks stay', async () => {
  await andra('c', { 'lagg-till': 'p1' });
  for (const id of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '2']) await noteraAnvand(innehav, 'c', id);
  expect((await narmastFor(innehav, 'c')).senast).toEqual(['2', '9', '8', '7', '6', '5', '4', '3']);
  expect(await andra('c', { glom: 'ja' })).toBe('glomd');
  expect(await narmastFor(innehav, 'c')).toEqual({ favoriter: ['p1'], senast: [] });
});

test('with a store that is down nothing is noted, nothing thrown, and a form is told', async () => {
  prov.nere = true;
  await noteraAnvand(innehav, 'd', 'p1');
  expect(await andra('d', { 'lagg-till': 'p1' })).toBe('fel');
  prov.nere = false;
  expect(prov.logg).toEqual([
    { handelse: 'val-fel', orsak: 'Error' },
    { handelse: 'val-fel', orsak: 'Error' },
  ]);
});
