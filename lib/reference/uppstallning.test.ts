import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { uppstallning } from './uppstallning.ts';

let mapp: string;
beforeEach(async () => {
  mapp = await mkdtemp(join(tmpdir(), 'uppstallning-'));
});
afterEach(() => rm(mapp, { recursive: true }));

async function lasJson(fil: string | undefined) {
  return JSON.parse(await readFile(fil ?? '', 'utf8'));
}

test('six authorities, the identity provider, Mina ombud, the letter box and the portal get their ports from the base', async () => {
  const { processer } = await uppstallning({ bas: 4100, mapp });
  expect(processer.map(({ port }) => port)).toEqual([
    4101, 4102, 4105, 4103, 4111, 4112, 4113, 4114, 4115, 4116,
  ]);
});

test('the registry names stand-ins only, with phone numbers kept for fiction', async () => {
  const { env } = await uppstallning({ bas: 4100, mapp });
  const { kallor } = await lasJson(env.BOLLKOLL_KALLOR);
  expect(kallor).toHaveLength(6);
  for (const kalla of kallor) {
    expect(kalla.sant).toBe(false);
    const [{ kontakt, arendetyper, typprefix }] = kalla.producenter;
    expect(kontakt.telefon).toMatch(/^(08-465 004 \d\d|0980-319 2\d\d|031-390 06 \d\d|040-628 04 \d\d)$/);
    expect(Object.keys(arendetyper).every((typ) => typ.startsWith(`${typprefix[0]}.`))).toBe(true);
  }
});

test('kommuner that one adds oneself are there when they are wanted, in one process, and can be added by id alone', async () => {
  const { env, processer } = await uppstallning({ bas: 4100, mapp, medKommuner: true });
  expect(processer.at(-1)).toMatchObject({ namn: 'kommunerna', port: 4131, fler: [4132, 4133, 4134] });
  const { kallor } = await lasJson(env.BOLLKOLL_KALLOR);
  const valfria = kallor.filter((k: { producenter: { valfri?: boolean }[] }) => k.producenter[0]?.valfri);
  expect(valfria.map((k: { producenter: { aktor: string }[] }) => k.producenter[0]?.aktor)).toEqual([
    'kommun',
    'kommun',
    'kommun',
    'region',
  ]);
  expect(kallor).toHaveLength(10);
});

test('a second start keeps the secret and the client’s key', async () => {
  const forst = await uppstallning({ bas: 4100, mapp });
  const nyckel = await lasJson(forst.env.OIDC_CLIENT_KEY);
  const sedan = await uppstallning({ bas: 4200, mapp });
  expect(sedan.env.BOLLKOLL_HEMLIGHET).toBe(forst.env.BOLLKOLL_HEMLIGHET);
  expect(await lasJson(sedan.env.OIDC_CLIENT_KEY)).toEqual(nyckel);
});

test('the provider gets the public half of the client’s key only', async () => {
  await uppstallning({ bas: 4100, mapp });
  const publik = await lasJson(join(mapp, 'klientnyckel-publik.json'));
  expect(Object.keys(publik).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
});

test('all delays can be set at once', async () => {
  const { processer } = await uppstallning({ bas: 4100, mapp, fordrojningMs: 0 });
  const producenter = processer.filter(({ args }) => args.includes('--producent'));
  expect(producenter.map(({ args }) => args.slice(-2))).toEqual(Array(6).fill(['--fordrojning', '0']));
});
