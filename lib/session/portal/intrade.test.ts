import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ADRESS } from '../exempel.ts';
import type { Inloggad } from '../inloggning.ts';
import {
  type Avvikelse,
  MAJA,
  type Par,
  PORTALSIDA,
  type Portalprov,
  pastaende,
  portalen,
  SID,
  startaPortalprov,
} from './exempel.ts';
import type { Portalerna } from './portal.ts';

let alltihop: Portalprov;
let { prov, nycklar, portaler, rum, jwt } = {} as Portalprov;
beforeAll(async () => {
  alltihop = await startaPortalprov();
  ({ prov, nycklar, portaler, rum, jwt } = alltihop);
}, 60_000);
afterAll(() => prov?.stang());
beforeEach(() => alltihop.borjaOm());

const inlosen = (kod: string, andra: object = {}) => ({
  ...{ kod, origin: PORTALSIDA, cookie: null, agent: 'Mozilla Firefox/140.0 Linux' },
  ...andra,
});

async function koden(avvikelse?: Avvikelse): Promise<string> {
  const svar = await rum.portal.kod(await jwt(avvikelse));
  if (svar.slag !== 'kod') throw new Error(svar.slag);
  return svar.kod;
}

/** The Cookie header of a frame that has redeemed a code. */
async function ramen(avvikelse?: Avvikelse): Promise<string> {
  const svar = await rum.portal.losIn(inlosen(await koden(avvikelse)));
  if (svar.slag !== 'inloggad') throw new Error(svar.slag);
  return svar.kakor[0]?.split(';')[0] ?? '';
}

async function bararen(): Promise<string> {
  const svar = await rum.portal.token(await jwt());
  if (svar.slag !== 'token') throw new Error(svar.slag);
  return `Bearer ${svar.token}`;
}

const handelser = async () => {
  const { rows } = await prov.klient.query<{ handelse: string; omstandighet: string }>(
    'select handelse, omstandighet from historik order by nar',
  );
  return rows;
};

test.each(['ec', 'rsa', 'pss'] as const)(
  'a code by an assertion under the %s key signs the frame in',
  async (slag) => {
    const svar = await rum.portal.kod(await jwt({}, nycklar[slag]));
    expect(svar).toMatchObject({ slag: 'kod', giltigTill: prov.nu + 60_000 });
    const inne = await rum.portal.losIn(inlosen(svar.slag === 'kod' ? svar.kod : ''));
    const kaka = inne.slag === 'inloggad' ? inne.kakor.join('\n') : '';
    expect(kaka).toMatch(
      /^__Host-bollkoll-inbaddad=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=None; Partitioned$/,
    );
    expect(await rum.inbaddadAv(kaka)).toMatchObject({
      ...{ slag: 'inloggad', namn: 'Maja Lind', portal: 'mina-sidor' },
      parter: [{ slag: 'egen' }],
    });
    expect((await handelser()).at(-1)).toEqual({ handelse: 'portal-ram', omstandighet: 'mina-sidor' });
  },
);

test('a bearer lasts ten minutes, is not extended by use, and is in the history', async () => {
  const barare = await bararen();
  expect(await rum.barareAv(barare)).toMatchObject({ slag: 'inloggad', portal: 'mina-sidor' });
  expect((await handelser()).at(-1)).toEqual({ handelse: 'portal-token', omstandighet: 'mina-sidor' });
  prov.nu += 10 * 60_000 - 1;
  expect(await rum.barareAv(barare)).toMatchObject({ slag: 'inloggad' });
  prov.nu += 1;
  expect(await rum.barareAv(barare)).toEqual({ slag: 'utgangen' });
  expect(await rum.barareAv('Basic abc')).toEqual({ slag: 'ingen' });
  expect(await rum.barareAv('Bearer abc')).toEqual({ slag: 'utgangen' });
});

test('a code is redeemed once, within a minute, by one of those who try at the same moment', async () => {
  const kod = await koden();
  const instanser = [rum, prov.rum({ portaler })];
  const svar = await Promise.all(instanser.map((en) => en.portal.losIn(inlosen(kod))));
  expect(svar.map(({ slag }) => slag).sort()).toEqual(['inloggad', 'nekad']);
  expect(await rum.portal.losIn(inlosen(kod))).toMatchObject({ slag: 'nekad' });
  const sen = await koden();
  prov.nu += 60_000;
  expect(await rum.portal.losIn(inlosen(sen))).toMatchObject({ slag: 'nekad' });
  expect((await handelser()).filter(({ handelse }) => handelse === 'portal-ram').length).toBeGreaterThan(0);
});

test.each([
  ['a page elsewhere', 'https://annan-sida.example'],
  ['another portal’s page', 'https://annan.example'],
  ['no page that is told', null],
  ['a page that will not say', 'null'],
  ['a page of ours', ADRESS],
])(
  'a code that is posted from %s signs nobody in, and is spent where it could be another’s',
  async (_, origin) => {
    const kod = await koden();
    expect(await rum.portal.losIn(inlosen(kod, { origin }))).toMatchObject({ slag: 'nekad' });
    expect(prov.logg).toMatchObject([{ handelse: 'portal-nekad', vad: 'inlosen', orsak: 'sida' }]);
    expect((await prov.klient.query("select 1 from sessioner where slag = 'inbaddad'")).rows).toEqual([]);
  },
);

test('when the redemption cannot be written in the history, nobody is signed in', async () => {
  const kod = await koden();
  const utan = prov.rum({
    portaler,
    historiklager: async () => {
      throw new Error('down');
    },
  });
  expect(await utan.portal.losIn(inlosen(kod))).toMatchObject({ slag: 'ej-bokford' });
  expect(await utan.portal.token(await jwt())).toEqual({ slag: 'ej-bokford' });
  expect((await prov.klient.query('select 1 from sessioner')).rows).toEqual([]);
});

test('the portal’s sign-out ends its session’s frames, bearers and codes at once, and nobody else’s', async () => {
  const [ram, barare, kod] = [await ramen(), await bararen(), await koden()];
  const annan = await ramen({ claims: { sid: 'en-annan-session' } });
  expect(await rum.portal.loggaUt(await jwt({ claims: { sid: 'en-tredje' } }))).toEqual({
    ...{ slag: 'utloggad', antal: 0 },
  });
  expect((await rum.inbaddadAv(ram)).slag).toBe('inloggad');
  const ut = await jwt({ claims: { sid: SID }, utan: [prov.delar.oidc.claimPersonnummer, 'name', 'acr'] });
  expect(await rum.portal.loggaUt(ut)).toEqual({ slag: 'utloggad', antal: 3 });
  expect(await rum.inbaddadAv(ram)).toEqual({ slag: 'utgangen' });
  expect(await rum.barareAv(barare)).toEqual({ slag: 'utgangen' });
  expect(await rum.portal.losIn(inlosen(kod))).toMatchObject({ slag: 'nekad' });
  expect((await rum.inbaddadAv(annan)).slag).toBe('inloggad');
  const sammaSid = await pastaende(
    { portal: 'annan-portal', varumarke: 'granby', par: nycklar.annan, nu: prov.nu },
    ...([prov.delar, MAJA, { claims: { sid: 'en-annan-session' } }] as const),
  );
  expect(await rum.portal.loggaUt(sammaSid)).toEqual({ slag: 'utloggad', antal: 0 });
});

test('the frame’s cookie opens no page of ours, a page’s opens no frame, and a bearer neither', async () => {
  const [ram, barare] = [await ramen(), await bararen()];
  const referens = ram.split('=')[1];
  const token = barare.split(' ')[1];
  for (const ett of [referens, token]) {
    expect(await rum.sessionAv(`bollkoll-session=${ett}`)).toEqual({ slag: 'utgangen' });
    expect(await rum.forlangSession(`bollkoll-session=${ett}`)).toEqual({ slag: 'utgangen' });
  }
  expect(await rum.sessionAv(ram)).toEqual({ slag: 'ingen' });
  expect(await rum.inbaddadAv(`__Host-bollkoll-inbaddad=${token}`)).toEqual({ slag: 'utgangen' });
  expect(await rum.barareAv(`Bearer ${referens}`)).toEqual({ slag: 'utgangen' });
});

test('the frame’s session ends half an hour after use, and four hours after it began whatever the use', async () => {
  const ram = await ramen();
  for (let minuter = 0; minuter < 239; minuter += 29) {
    expect((await rum.inbaddadAv(ram)).slag).toBe('inloggad');
    prov.nu += 29 * 60_000;
  }
  expect(await rum.inbaddadAv(ram)).toEqual({ slag: 'utgangen' });
  const annan = await ramen();
  prov.nu += 30 * 60_000;
  expect(await rum.inbaddadAv(annan)).toEqual({ slag: 'utgangen' });
});

test('a code that is not taken ends what was there before too: the frame may be another person’s now', async () => {
  const forst = await ramen();
  const kod = await koden();
  prov.nu += 60_000;
  const svar = await rum.portal.losIn(inlosen(kod, { cookie: forst }));
  expect(svar).toEqual({
    slag: 'nekad',
    kakor: [expect.stringMatching(/^__Host-bollkoll-inbaddad=;.*; Partitioned; Max-Age=0$/)],
  });
  expect(await rum.inbaddadAv(forst)).toEqual({ slag: 'utgangen' });
  // From a page that is none of the portal's nothing is ended either.
  const annan = await ramen();
  await rum.portal.losIn(inlosen(await koden(), { cookie: annan, origin: 'https://annan-sida.example' }));
  expect((await rum.inbaddadAv(annan)).slag).toBe('inloggad');
});

test('a new code in the same frame ends what was there before', async () => {
  const forst = await ramen();
  const svar = await rum.portal.losIn(inlosen(await koden(), { cookie: forst }));
  expect(svar.slag).toBe('inloggad');
  expect(await rum.inbaddadAv(forst)).toEqual({ slag: 'utgangen' });
});

test('a key that is taken away is revoked at once, with all that was begun with it and under its name', async () => {
  const [kod, ram, barare] = [await koden(), await ramen(), await bararen()];
  const { ec, rsa, annan } = nycklar;
  const utan = (...med: Par[]): Portalerna => ({
    varumarke: 'granby',
    portaler: [
      portalen(
        'mina-sidor',
        med.map(({ publik }) => publik),
      ),
    ],
  });
  // `annan` goes by the very name of the one that is gone.
  for (const rummet of [prov.rum({ portaler: utan(rsa) }), prov.rum({ portaler: utan(annan) })]) {
    expect(await rummet.portal.kod(await jwt())).toEqual({ slag: 'nekad' });
    expect(await rummet.inbaddadAv(ram)).toEqual({ slag: 'utgangen' });
    expect(await rummet.barareAv(barare)).toEqual({ slag: 'utgangen' });
  }
  expect(await prov.rum({ portaler: utan(rsa) }).portal.losIn(inlosen(kod))).toMatchObject({ slag: 'nekad' });
  // While there are two, the old one goes on.
  expect((await prov.rum({ portaler: utan(rsa, ec) }).inbaddadAv(ram)).slag).toBe('inloggad');
});

test('she sees the frame and the bearer among her sessions by the portal’s name, and can end them', async () => {
  const [ram, barare] = [await ramen(), await bararen()];
  const inne = (await rum.inbaddadAv(ram)) as Inloggad;
  const rader = await rum.inloggningar(inne);
  expect(rader.map(({ portal, denna }) => ({ portal, denna }))).toEqual([
    { portal: { ram: true, namn: { sv: 'Mina sidor mina-sidor', en: 'My pages mina-sidor' } }, denna: true },
    {
      portal: { ram: false, namn: { sv: 'Mina sidor mina-sidor', en: 'My pages mina-sidor' } },
      denna: false,
    },
  ]);
  expect(rader[0]?.enhet).toEqual({ webblasare: 'Firefox', system: 'Linux' });
  expect((await rum.barareAv(barare)).slag).toBe('inloggad');
});

test('what was begun at one brand opens nothing at another, though the tables are the same', async () => {
  const [ram, barare, kod] = [await ramen(), await bararen(), await koden()];
  const { lager } = prov.delar;
  const annanHemlighet = Buffer.alloc(32, 9);
  const { sessionslager } = await import('../../store/sessioner.ts');
  const { drizzle } = await import('drizzle-orm/pglite');
  const annat = sessionslager(drizzle({ client: prov.klient }), annanHemlighet);
  const solvik = prov.rum({
    ...{ hemlighet: annanHemlighet, lager: async () => annat },
    portaler: { ...portaler, varumarke: 'solvik' },
  });
  expect(await solvik.inbaddadAv(ram)).toEqual({ slag: 'utgangen' });
  expect(await solvik.barareAv(barare)).toEqual({ slag: 'utgangen' });
  expect(await solvik.portal.losIn(inlosen(kod))).toMatchObject({ slag: 'nekad' });
  expect(await (await lager()).hamta('x', prov.nu)).toBeUndefined();
  expect((await rum.inbaddadAv(ram)).slag).toBe('inloggad');
});
