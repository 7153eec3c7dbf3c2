import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vanta } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nyttPar, PORTALSIDA, pastaende, portalen } from '../session/portal/exempel.ts';
import type { Varumarke } from '../varumarke/varumarke.ts';
import { nivaproblemUnder } from './varumarke.ts';

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-varumarke-'));
const fil = (namn: string, innehall: unknown) => {
  writeFileSync(join(mapp, namn), JSON.stringify(innehall, null, 2));
  return join(mapp, namn);
};
const kalla = (id: string) => ({
  id,
  producenter: [
    { id, namn: { sv: id, en: id }, typprefix: [id.toUpperCase()], kontakt: { telefon: '08-1' } },
  ],
  adress: 'http://localhost:5001',
  ...{ dialekt: 'direkt', version: '6.0', identifierartyper: ['Personnummer'], sprak: ['sv'] },
  ...{ deadlineMs: 5000, sant: false },
});
const varumarke = (id: string, mer = {}) => ({
  id,
  vardnamn: [`${id}.example`],
  namn: { sv: id, en: id },
  ansvarig: { namn: `${id} kommun`, kontakt: { epost: `hej@${id}.example` } },
  ...mer,
});

let wiring: typeof import('../wiring.ts');
beforeAll(async () => {
  wiring = await import('../wiring.ts');
  const satta = {
    BOLLKOLL_MODE: 'demo',
    BOLLKOLL_ADRESS: 'http://localhost:5000',
    BOLLKOLL_HEMLIGHET: 'PCrT-7iaKKc2Z84yqQJmKgbgVAJnco_P35ayRnzLwrM',
    BOLLKOLL_KALLOR: fil('kallor', { kallor: [kalla('a'), kalla('b'), kalla('c')] }),
    BOLLKOLL_ENGAGEMANG: fil('engagemang', { engagemang: [] }),
    BOLLKOLL_DATA: join(mapp, 'data'),
    BOLLKOLL_VARUMARKEN: mapp,
    OIDC_ISSUER: 'http://localhost:5002',
    OIDC_CLIENT_ID: 'bollkoll',
    OIDC_CLIENT_KEY: fil('nyckel', { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' }),
  };
  fil('ett.json', varumarke('ett', { kallor: { egna: ['b'], andra: ['a'] } }));
  fil('tva.json', varumarke('tva'));
  for (const [namn, varde] of Object.entries(satta)) vi.stubEnv(namn, varde);
  vi.spyOn(console, 'log').mockReturnValue();
}, 60_000);
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(mapp, { recursive: true });
});

function vid<T>(host: string, gor: () => T): T {
  const vald = wiring.vard(host);
  if (typeof vald === 'string') throw new Error(vald);
  return wiring.medVarumarke(vald, gor);
}

test('a request is in the house of its host: källor, origin, sender and secret are the brand’s', () => {
  const ett = vid('ETT.example:443', () => ({
    ...wiring.konfig(),
    kallor: wiring.kallor().map(({ id }) => id),
  }));
  const tva = vid('tva.example', () => ({ ...wiring.konfig(), kallor: wiring.kallor().map(({ id }) => id) }));
  expect(ett).toMatchObject({
    adress: 'http://ett.example:5000',
    konsument: 'ett kommun',
    kallor: ['b', 'a'],
  });
  expect(tva).toMatchObject({
    adress: 'http://tva.example:5000',
    konsument: 'tva kommun',
    kallor: ['a', 'b', 'c'],
  });
  expect(ett.hemlighet.equals(tva.hemlighet)).toBe(false);
});

test('opaque ids of one brand are no ids of another', () => {
  const [ett, tva] = ['ett.example', 'tva.example'].map((host) => vid(host, () => wiring.session().opak));
  const agare = (opak: typeof ett) => opak?.agareAv('199001019802');
  expect(agare(ett)).not.toBe(agare(tva));
});

test('requests at once keep each to its own brand through whatever they await', async () => {
  const svar = await Promise.all(
    ['ett.example', 'tva.example', 'ett.example'].map((host, i) =>
      vid(host, async () => {
        await vanta(5 - i);
        return wiring.varumarket()?.id;
      }),
    ),
  );
  expect(svar).toEqual(['ett', 'tva', 'ett']);
});

test('a portal’s key is added and revoked by an edit of the brand file alone, and one brand’s code opens no other', async () => {
  const [gammal, ny] = [await nyttPar('ES256', 'en'), await nyttPar('RS256', 'tva')];
  const skriv = (id: string, nycklar: (typeof ny)[]) =>
    fil(
      `${id}.json`,
      varumarke(id, {
        portaler: [
          portalen(
            'mina-sidor',
            nycklar.map(({ publik }) => publik),
          ),
        ],
      }),
    );
  const kod = (par: typeof ny, host: string) =>
    vid(host, async () =>
      wiring
        .session()
        .portal.kod(
          await pastaende(
            { portal: 'mina-sidor', varumarke: host.split('.')[0] ?? '', par, nu: Date.now() },
            ...([wiring.konfig(), '199001019802'] as const),
          ),
        ),
    );
  const losen = (host: string, svar: Awaited<ReturnType<typeof kod>>) =>
    vid(host, () =>
      wiring.session().portal.losIn({
        ...{ kod: svar.slag === 'kod' ? svar.kod : '', origin: PORTALSIDA, cookie: null, agent: null },
      }),
    );
  const last = () => vanta(1_100);
  skriv('rotar', [gammal]);
  skriv('granne', [gammal]);
  await last();
  expect((await kod(gammal, 'rotar.example')).slag).toBe('kod');
  expect((await kod(ny, 'rotar.example')).slag).toBe('nekad');
  expect((await losen('granne.example', await kod(gammal, 'rotar.example'))).slag).toBe('nekad');
  skriv('rotar', [gammal, ny]);
  await last();
  expect((await kod(gammal, 'rotar.example')).slag).toBe('kod');
  const innan = await kod(gammal, 'rotar.example');
  expect((await kod(ny, 'rotar.example')).slag).toBe('kod');
  skriv('rotar', [ny]);
  await last();
  expect((await kod(gammal, 'rotar.example')).slag).toBe('nekad');
  expect((await losen('rotar.example', innan)).slag).toBe('nekad');
  expect((await losen('rotar.example', await kod(ny, 'rotar.example'))).slag).toBe('inloggad');
  for (const id of ['rotar', 'granne']) rmSync(join(mapp, `${id}.json`));
  await wiring.stangHuset();
});

test('where there are brands nothing is done for none, and a host is a name and nothing else', () => {
  expect(() => wiring.session()).toThrow('there are brands');
  for (const host of [
    undefined,
    '',
    'tre.example',
    'ett.example.',
    'x@ett.example',
    'ett.example, tva.example',
    'ett.example/',
  ])
    expect(wiring.vard(host), host).toBe('okand');
});

test('a brand signs in at its own provider, and at its own levels', async () => {
  const issuer = 'https://egen-legitimation.example';
  fil('tre.json', varumarke('tre', { inloggning: { klientId: 'tre', issuer, acr: ['hog'] } }));
  await vanta(1100);
  const sett = (host: string) => vid(host, () => wiring.konfig().oidc);
  expect(sett('tre.example')).toMatchObject({ clientId: 'tre', issuer, acr: ['hog'] });
  expect(sett('tva.example')).toMatchObject({ clientId: 'bollkoll', issuer: 'http://localhost:5002' });
});

test('levels under which a källa could not be asked, or others not acted for, are none that a brand may have', () => {
  const under = (acr: string[] | undefined, andra?: string) =>
    nivaproblemUnder(
      { inloggning: { klientId: 'x', acr }, kallor: undefined } as unknown as Varumarke,
      [{ id: 'a' }, { id: 'b', kravAcr: 'hog' }],
      andra,
    ).map(({ problem }) => problem);
  expect(under(undefined, 'hog')).toEqual([]);
  expect(under(['lag', 'hog'], 'hog')).toEqual([]);
  expect(under(['lag'], 'hog')).toEqual([
    'saknar nivån i OIDC_ACR_ANDRA',
    'saknar nivån som källan b kräver (kravAcr)',
  ]);
});
