import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Apiprov, handelse, NUMMER, startaApi } from './exempel.ts';
import { type Granskare, granskaren } from './granskning/exempel.ts';

let prov: Apiprov;
let { dokument, beskrivet } = {} as Granskare;
const logg: string[] = [];

beforeAll(async () => {
  for (const hur of ['log', 'error'] as const)
    vi.spyOn(console, hur).mockImplementation((rad: unknown) => void logg.push(String(rad)));
  prov = await startaApi(vi.stubEnv);
  ({ dokument, beskrivet } = await granskaren(prov.adress));
}, 60_000);
afterAll(async () => {
  await prov?.stang();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
beforeEach(() => {
  prov.beteende.skatteverket = [handelse('S-1')];
  prov.beteende.bolagsverket = [handelse('B-1', { producentarendetKraverKundatgard: false })];
  prov.beteende.granby = [];
  prov.fragade.length = 0;
  logg.length = 0;
});

const ARENDEN = '/api/v1/parter/{part}/arenden';
const hamta = (vag: string, authorization?: string, mer: Record<string, string> = {}) =>
  fetch(`${prov.adress}${vag}`, { headers: { ...(authorization && { authorization }), ...mer } });

async function arendena(sok = '', mer: Record<string, string> = {}) {
  const svar = await hamta(`/api/v1/parter/egen/arenden${sok}`, await prov.barare(), mer);
  return JSON.parse((await beskrivet(ARENDEN, 'get', svar)).text);
}

test('the description is OpenAPI 3.1, every name in it leads somewhere, and every address of it answers', async () => {
  expect(dokument.openapi).toMatch(/^3\.1\./);
  const namn = [...JSON.stringify(dokument).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)];
  expect(namn.length).toBeGreaterThan(20);
  for (const [, ett = ''] of namn) expect(dokument.components.schemas, ett).toHaveProperty(ett);
  const ids = Object.values(dokument.paths).flatMap((vag) => Object.values(vag).map((en) => en.operationId));
  expect(new Set(ids).size).toBe(ids.length);
  for (const [vag, metoder] of Object.entries(dokument.paths))
    for (const [metod, { security }] of Object.entries(metoder)) {
      const svar = await fetch(prov.adress + vag.replace('{part}', 'egen').replace('{vy}', 'oversikt'), {
        method: metod.toUpperCase(),
        ...(metod === 'post' && { body: new URLSearchParams() }),
      });
      const vantat = metod === 'post' ? 400 : security.length > 0 ? 401 : 200;
      expect(`${vag} ${svar.status}`).toBe(`${vag} ${vantat}`);
      await beskrivet(vag, metod, svar);
    }
});

test('whom she may ask for is told, with her own id, and that id asks as egen does', async () => {
  const barare = await prov.barare();
  const { svar, text } = await beskrivet('/api/v1/parter', 'get', await hamta('/api/v1/parter', barare));
  const { parter, foretagOkanda, fullmakterOkanda } = JSON.parse(text);
  expect(parter).toMatchObject([{ namn: 'Maja Lind', slag: 'egen', ratt: 'egen', oppnar: true, till: null }]);
  expect({ foretagOkanda, fullmakterOkanda }).toEqual({ foretagOkanda: false, fullmakterOkanda: [] });
  expect(svar.headers.get('cache-control')).toBe('no-store');
  const med = JSON.parse(await (await hamta(`/api/v1/parter/${parter[0].id}/arenden`, barare)).text());
  expect(med).toMatchObject({ part: parter[0].id, fullstandig: true });
});

test('the cases are folded, with the ball, the words and the next step, and a whole answer says so', async () => {
  const svar = await arendena();
  expect(svar).toMatchObject({
    ...{ fullstandig: true, sprak: 'sv', luckor: [], utanfor: [], foretagOkanda: false },
    besked: { slag: 'hos-dig', text: expect.stringContaining('Bollen är hos\u00a0dig i\u00a01\u00a0ärende') },
    arenden: [
      {
        boll: 'hos-dig',
        namn: 'Komplettera din ansökan',
        producent: { id: 'skatteverket', namn: 'skatteverket' },
        nummer: { slag: 'arendenummer', varde: 'S-1' },
        sedan: '2026-03-01T09:00:00.000Z',
        nastaSteg: { adress: 'https://verket.example/S-1', text: 'Komplettera' },
        handelser: [{ id: 'S-1', kraverKundatgard: true, tidpunkt: '2026-03-01T09:00:00.000Z' }],
      },
      { boll: 'hos-producenten', producent: { id: 'bolagsverket' } },
    ],
  });
  expect(svar.kallor).toHaveLength(3);
  expect(prov.fragade).toEqual([NUMMER, NUMMER, NUMMER]);
});

test('an authority that fails, one that is silent and one that cannot be read are each named with a sentence, in either language', async () => {
  Object.assign(prov.beteende, {
    skatteverket: 500,
    bolagsverket: [handelse('B', { tidpunkt: 'x' })],
    granby: 'tyst',
  });
  const svar = await arendena('?tidsgrans=400', { 'accept-language': 'en' });
  expect(svar).toMatchObject({ fullstandig: false, sprak: 'en', besked: { slag: 'vet-inte' } });
  const luckor = Object.fromEntries(
    svar.luckor.map((l: { producent: { id: string } }) => [l.producent.id, l]),
  );
  expect(luckor).toMatchObject({
    skatteverket: {
      slag: 'broken',
      mening: 'Something is wrong at skatteverket right now.',
      telefon: '08-1',
    },
    granby: { slag: 'timed-out', kanForsokaIgen: true },
    bolagsverket: { slag: 'olasligt' },
  });
  expect(svar.besked.text.replaceAll('\u00a0', ' ')).toBe(
    'We do not know yet whether anything is waiting for you. granby and skatteverket have not answered. Some of what bolagsverket sent could not be read.',
  );
});

test('nothing is waited for beyond the limit that is asked for, and no other limit is taken', async () => {
  prov.beteende.granby = 'tyst';
  const borjan = performance.now();
  const svar = await arendena('?tidsgrans=300');
  expect(performance.now() - borjan).toBeLessThan(1500);
  expect(svar.luckor).toMatchObject([{ producent: { id: 'granby' }, slag: 'timed-out' }]);
  expect(svar.arenden).toHaveLength(2);
  const barare = await prov.barare();
  for (const fel of ['0', '99', '-1', '1e3', 'snart', '900000', ''])
    await expect(
      beskrivet(ARENDEN, 'get', await hamta(`/api/v1/parter/egen/arenden?tidsgrans=${fel}`, barare)),
    ).resolves.toMatchObject({ svar: { status: 400 } });
});

test('with Accept for lines the answer is the pages’ own stream, to its last line', async () => {
  prov.beteende.skatteverket = 503;
  const svar = await hamta('/api/v1/parter/egen/arenden', await prov.barare(), {
    accept: 'application/x-ndjson, application/json;q=0.5',
  });
  const { text } = await beskrivet(ARENDEN, 'get', svar);
  const rader = text
    .trim()
    .split('\n')
    .map((rad) => JSON.parse(rad).rad);
  expect(rader).toEqual(['start', 'utfall', 'utfall', 'utfall', 'slut']);
});

test('every question is in her history, as from the pages, and so is the bearer', async () => {
  const barare = await prov.barare({ claims: { [await namnet()]: '199003029818' } });
  await hamta('/api/v1/parter/egen/arenden', barare);
  expect(prov.fragade).toEqual(Array(3).fill('199003029818'));
  const { hus, medVarumarke, vard } = await import('../../lib/wiring.ts');
  const vald = vard(new URL(prov.adress).host);
  if (typeof vald === 'string') throw new Error(vald);
  const rader = await medVarumarke(vald, async () => {
    const rum = hus().session;
    const jag = await rum.barareAv(barare);
    if (jag.slag !== 'inloggad') throw new Error(jag.slag);
    const svar = await rum.historik(jag, { antal: 10 });
    return svar.slag === 'rader' ? svar.rader : [];
  });
  expect(rader).toMatchObject([
    { handelse: 'fraga', ratt: 'egen', producenter: expect.arrayContaining(['skatteverket', 'granby']) },
    { handelse: 'portal-token', omstandighet: 'mina-sidor' },
  ]);
});

async function namnet(): Promise<string> {
  const { env } = await import('../../lib/env.ts');
  return env().oidc.claimPersonnummer;
}

test('someone else’s part, a bearer that is none and a question to nobody ask no authority', async () => {
  const barare = await prov.barare();
  const annans = await prov.barare({ claims: { [await namnet()]: '199003029818' } });
  const { parter } = await (await hamta('/api/v1/parter', annans)).json();
  const utfall = {
    403: await hamta(`/api/v1/parter/${parter[0].id}/arenden`, barare),
    400: await hamta('/api/v1/parter/egen/arenden?kalla=okand', barare, { accept: 'application/x-ndjson' }),
    401: await hamta('/api/v1/parter/egen/arenden', `Bearer ${'A'.repeat(43)}`),
  };
  for (const [status, svar] of Object.entries(utfall)) {
    expect(svar.status).toBe(Number(status));
    await beskrivet(ARENDEN, 'get', svar);
  }
  expect(utfall[401].headers.get('www-authenticate')).toBe('Bearer');
  expect((await hamta('/api/v1/parter', `Basic ${'A'.repeat(43)}`)).status).toBe(401);
  expect((await hamta('/api/v1/parter?access_token=x')).status).toBe(401);
  expect(prov.fragade).toEqual([]);
});

test('one authority alone is asked for lines only: by itself it can not say that nothing waits', async () => {
  const barare = await prov.barare();
  for (const vag of ['arenden', 'fragment/hos-dig'])
    expect((await hamta(`/api/v1/parter/egen/${vag}?kalla=granby`, barare)).status).toBe(400);
  expect(prov.fragade).toEqual([]);
  const svar = await hamta('/api/v1/parter/egen/arenden?kalla=granby', barare, {
    accept: 'application/x-ndjson',
  });
  const { text } = await beskrivet(ARENDEN, 'get', svar);
  expect(text.match(/"rad":"utfall"/g)).toHaveLength(1);
  expect(prov.fragade).toEqual([NUMMER]);
});

test('nobody is asked for headers alone, and an address takes no other method than its own', async () => {
  const authorization = await prov.barare();
  for (const [method, vag, allow] of [
    ['HEAD', '/api/v1/parter/egen/arenden', 'GET, OPTIONS'],
    ['HEAD', '/api/v1/parter/egen/fragment/oversikt', 'GET, OPTIONS'],
    ['POST', '/api/v1/parter', 'GET, HEAD, OPTIONS'],
    ['GET', '/api/v1/token', 'POST, OPTIONS'],
  ] as const) {
    const svar = await fetch(prov.adress + vag, { method, headers: { authorization } });
    expect([svar.status, svar.headers.get('allow')]).toEqual([405, allow]);
  }
  expect(prov.fragade).toEqual([]);
});

test('how much is left is told in headers, and too much is refused with when to come back', async () => {
  const nummer = '199001019810';
  const barare = await prov.barare({ claims: { [await namnet()]: nummer } });
  let svar = await hamta('/api/v1/parter', barare);
  const kvar = (en: Response) => Number(en.headers.get('ratelimit-remaining'));
  expect(svar.headers.get('ratelimit-limit')).toBe('60');
  expect(svar.headers.get('ratelimit-policy')).toBe('60;w=60');
  const forst = kvar(svar);
  svar = await hamta('/api/v1/parter', barare);
  expect(kvar(svar)).toBeLessThanOrEqual(forst);
  for (let n = 0; svar.status === 200 && n < 80; n += 1) svar = await hamta('/api/v1/parter', barare);
  expect(svar.status).toBe(429);
  expect(Number(svar.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(svar.headers.get('ratelimit-remaining')).toBe('0');
  await beskrivet('/api/v1/parter', 'get', svar);
});
