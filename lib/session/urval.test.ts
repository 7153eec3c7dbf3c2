import { expect, test } from 'vitest';
import { ADRESS, inloggadSom, valprov } from './exempel.ts';
import { andraUrval, valdaFor, valdaPerPart } from './urval.ts';
import { forlangVal } from './valtider.ts';

const DYGN = 86_400_000;
const { prov, val, innehav } = await valprov(
  ['norrby', 'ekeras', 'skatteverket'].map((id) => ({ id, valfri: id !== 'skatteverket' })),
);

function andra(
  agare: string,
  falt: Record<string, string>,
  huvuden: Record<string, string> = { origin: ADRESS },
) {
  const request = new Request(`${ADRESS}/fragas/andra`, {
    method: 'POST',
    headers: huvuden,
    body: new URLSearchParams(falt),
  });
  return andraUrval(innehav, request, async () => inloggadSom(agare, 'p1', 'p2'));
}
const vart = async (svar: Promise<Response>) => (await svar).headers.get('location')?.slice(ADRESS.length);

test('what is added is asked about that part alone, until it is removed', async () => {
  expect(await vart(andra('a', { part: 'p1', 'lagg-till': 'norrby' }))).toBe(
    '/fragas/p1?svar=tillagd&vem=norrby',
  );
  expect(await vart(andra('a', { part: 'p1', 'lagg-till': 'norrby' }))).toBe(
    '/fragas/p1?svar=redan&vem=norrby',
  );
  await andra('a', { part: 'p2', 'lagg-till': 'ekeras' });
  expect([...(await valdaFor(innehav, 'a', 'p1'))]).toEqual(['norrby']);
  expect(await valdaPerPart(innehav, 'a')).toEqual(
    new Map([
      ['p1', new Set(['norrby'])],
      ['p2', new Set(['ekeras'])],
    ]),
  );
  expect(await vart(andra('a', { part: 'p1', 'ta-bort': 'norrby' }))).toBe(
    '/fragas/p1?svar=borttagen&vem=norrby',
  );
  expect(await vart(andra('a', { part: 'p1', 'ta-bort': 'norrby' }))).toBe(
    '/fragas/p1?svar=redan&vem=norrby',
  );
  expect((await valdaFor(innehav, 'a', 'p1')).size).toBe(0);
});

test.each([
  ['one whom everybody’s question goes to', { part: 'p1', 'lagg-till': 'skatteverket' }],
  ['one whom the registry does not know', { part: 'p1', 'lagg-till': 'atlantis' }],
  ['nobody', { part: 'p1', 'lagg-till': '' }],
  ['nothing at all', { part: 'p1' }],
  ['someone else’s part', { part: 'p9', 'lagg-till': 'norrby' }],
] as const)('%s cannot be added', async (_, falt) => {
  expect(await vart(andra('b', falt))).toBe(`/fragas/${falt.part}?svar=gick-inte`);
  expect(await valdaPerPart(innehav, 'b')).toEqual(new Map());
});

test('a form from elsewhere, or without an origin, changes nothing', async () => {
  for (const huvuden of [{ origin: 'https://annan.example' }, {}] as Record<string, string>[])
    expect((await andra('c', { part: 'p1', 'lagg-till': 'norrby' }, huvuden)).status).toBe(403);
  expect(await valdaPerPart(innehav, 'c')).toEqual(new Map());
});

test('a store that is down is said, and nobody is named', async () => {
  prov.nere = true;
  expect(await vart(andra('d', { part: 'p1', 'lagg-till': 'norrby' }))).toBe('/fragas/p1?svar=fel');
  await forlangVal(innehav, 'd');
  prov.nere = false;
  expect(prov.logg).toEqual([
    { handelse: 'val-fel', orsak: 'Error' },
    { handelse: 'val-ej-forlangda', orsak: 'Error' },
  ]);
});

test('a choice goes 400 days after the last sign-in, and each sign-in keeps it on', async () => {
  await andra('e', { part: 'p1', 'lagg-till': 'norrby' });
  prov.nu += 300 * DYGN;
  await forlangVal(innehav, 'e');
  await val.rensa(prov.nu + 399 * DYGN);
  expect((await valdaFor(innehav, 'e', 'p1')).size).toBe(1);
  await val.rensa(prov.nu + 400 * DYGN);
  expect((await valdaFor(innehav, 'e', 'p1')).size).toBe(0);
});
