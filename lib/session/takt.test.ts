import { expect, test } from 'vitest';
import { minneshinkar } from '../store/minneshinkar.ts';
import { skapaForsok } from './forsok.ts';
import { skapaTakt } from './takt.ts';

const MINUT = 60_000;

function takten(proxyhuvud?: string) {
  const hinkar = minneshinkar();
  const forsok = skapaForsok({
    hemlighet: Buffer.alloc(32, 5),
    hinkar: async () => hinkar,
    now: () => 1_000_000,
    logga: () => undefined,
  });
  return skapaTakt(
    forsok,
    {
      fragorPerPerson: 2,
      allaPerPerson: 2,
      fragorPerAdress: 3,
      inloggningarPerPerson: 1,
      inloggningarPerAdress: 1,
      synpunkterPerAdress: 1,
    },
    proxyhuvud,
  );
}
const fran = (adress: string, mer: Record<string, string> = {}) =>
  new Request('http://localhost/', { headers: { 'x-bollkoll-uttag': adress, ...mer } });

async function tre(fraga: () => Promise<number | undefined>) {
  return [await fraga(), await fraga(), await fraga()];
}

test('a person’s questions, an address’s questions and its sign-ins each have a limit of their own', async () => {
  const takt = takten();
  expect(await tre(() => takt.fragare('maja'))).toEqual([undefined, undefined, MINUT / 2]);
  expect(await tre(() => takt.frageadress(fran('198.51.100.7')))).toEqual([undefined, undefined, undefined]);
  expect(await takt.frageadress(fran('198.51.100.7'))).toBe(MINUT / 3);
  expect(await tre(() => takt.inloggningsadress(fran('198.51.100.7')))).toEqual([undefined, MINUT, MINUT]);
});

test('what one person or one address has used up is nobody else’s loss', async () => {
  const takt = takten('x-real-ip');
  for (let nr = 0; nr < 50; nr += 1) {
    await takt.fragare('maja');
    await takt.frageadress(fran('10.0.0.1', { 'x-real-ip': '2001:db8::1' }));
  }
  expect(await takt.fragare('maja')).toBeGreaterThan(0);
  expect(await takt.fragare('erik')).toBeUndefined();
  // Another address of the same subscriber is the same; another subscriber behind the same proxy is not.
  expect(await takt.frageadress(fran('10.0.0.1', { 'x-real-ip': '2001:db8::ffff' }))).toBeGreaterThan(0);
  expect(await takt.frageadress(fran('10.0.0.1', { 'x-real-ip': '2001:db8:0:1::1' }))).toBeUndefined();
});

test('without any address at all nobody is counted as everybody', async () => {
  const takt = takten();
  for (let nr = 0; nr < 5; nr += 1) expect(await takt.frageadress(fran(''))).toBeUndefined();
});
