import { expect, test } from 'vitest';
import { LINDEN, MAJA } from '../producent/exempel.ts';
import { startaNyckfull } from '../producent/nyckfull.ts';
import { formedlare, myndighet } from './exempel.ts';
import { formedlaVidare } from './hantera.ts';

const KORRELATION = '5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01';
const huvuden = { 'content-type': 'application/json', skv_client_correlation_id: KORRELATION };
const person = { kund: { identifierare: MAJA, typ: 'Personnummer' } };
const bolag = { kund: LINDEN };
const fraga = (change: object = {}) => ({ fraga: { parter: [bolag], ...change }, anvandare: MAJA });

const INGEN = { producenter: [], konsument: 'F', tidsgransMs: 1000 };

function skicka(kropp: unknown, init: RequestInit = {}, nyckel?: string) {
  const request = new Request('http://f.example/kundhandelseFragaSynkron', {
    method: 'POST',
    headers: huvuden,
    body: typeof kropp === 'string' ? kropp : JSON.stringify(kropp),
    ...init,
  });
  return formedlaVidare(request, { ...INGEN, ...(nyckel !== undefined && { nyckel }) });
}

async function fraganTill(adress: string, kropp: unknown) {
  const svar = await fetch(`${adress}/kundhandelseFragaSynkron`, {
    method: 'POST',
    headers: { ...huvuden, 'accept-language': 'en' },
    body: JSON.stringify(kropp),
  });
  return { status: svar.status, kropp: await svar.json() };
}

test.each<[string, unknown]>([
  ['no parts', fraga({ parter: [] })],
  ['a part that names nothing', fraga({ parter: [{}] })],
  ['ten digits', fraga({ parter: [{ kund: { identifierare: '4420162606', typ: 'Organisationsnummer' } }] })],
  [
    'Producentärendereferens spelled with ä',
    fraga({ parter: [{ arende: { identifierare: 'A', typ: 'Producentärendereferens' } }] }),
  ],
  ['a field that nobody knows', { ...fraga(), konsument: 'Bollkoll' }],
  ['a field beside the parts that nobody knows', fraga({ sprak: 'sv' })],
  ['a field inside kund that nobody knows', fraga({ parter: [{ kund: { ...LINDEN, namn: 'x' } }] })],
  [
    'a field inside paging that nobody knows',
    fraga({
      behandling: {
        sortering: [{ attribut: 'TIDPUNKT', stigande: true }],
        paginering: { offset: 0, sida: 1 },
      },
    }),
  ],
  ['paging without an order', fraga({ behandling: { paginering: { offset: 0 } } })],
  ['nobody who asks', { fraga: { parter: [bolag] } }],
  ['a start after the end', fraga({ startDatum: '2026-02-01', slutDatum: '2026-01-01' })],
  ['the question of the direct dialect', { kund: LINDEN, anvandare: MAJA }],
  ['half JSON', '{"fraga":'],
])('%s is refused with 400 and a message without values', async (_, kropp) => {
  const svar = await skicka(kropp);
  expect(svar.status).toBe(400);
  const { message, ...rest } = await svar.json();
  expect(message).toMatch(/^Bad request: ./);
  expect(message).not.toMatch(/\d{10}|namn|konsument/);
  expect(rest).toEqual({});
});

test('a call without its correlation id is refused', async () => {
  const svar = await skicka(fraga(), { headers: { 'content-type': 'application/json' } });
  expect(svar.status).toBe(400);
  expect((await svar.json()).message).toContain('skv_client_correlation_id');
});

test('the wrong method, address, content type and key have statuses of their own', async () => {
  const nyckel = 'n'.repeat(32);
  expect((await skicka(fraga(), { headers: { ...huvuden, 'content-type': 'text/plain' } })).status).toBe(415);
  const metod = await formedlaVidare(new Request('http://f.example/kundhandelseFragaSynkron'), INGEN);
  expect([metod.status, metod.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await formedlaVidare(new Request('http://f.example/kundhandelser'), INGEN)).status).toBe(404);
  const utan = await skicka(fraga(), {}, nyckel);
  expect([utan.status, utan.headers.has('www-authenticate')]).toEqual([401, true]);
  expect((await skicka(fraga(), { headers: { ...huvuden, 'x-api-key': nyckel } }, nyckel)).status).toBe(200);
});

test('every producer is asked about every part, and its events come with its version and its own name', async () => {
  const skv = await myndighet('skatteverket');
  const bv = await myndighet('bolagsverket');
  const { adress } = await formedlare([skv, bv]);
  const { status, kropp } = await fraganTill(adress, fraga({ parter: [bolag, person] }));
  expect(status).toBe(200);
  expect(kropp.delfragor).toEqual(
    [bolag, person].flatMap((part) =>
      ['Skatteverket', 'Bolagsverket'].map((producent) => ({ producent, part, status: 'OK', httpCode: 200 })),
    ),
  );
  expect(kropp.metadata).toEqual({ parter: [bolag, person], onskatSprak: 'en' });
  const [post] = kropp.kundhandelser;
  expect(post.totaltAntalKundhandelser).toBe(post.kundhandelserForPart.length);
  expect(new Set(post.kundhandelserForPart.map((h: { producent: string }) => h.producent))).toEqual(
    new Set(['Skatteverket', 'Bolagsverket']),
  );
  expect(post.kundhandelserForPart[0]).toMatchObject({ version: '6.0', sprak: 'en' });
});

test('pages are cut from one order, newest first, and never overlap', async () => {
  const { adress } = await formedlare([await myndighet('skatteverket'), await myndighet('bolagsverket')]);
  const sortering = [{ attribut: 'TIDPUNKT', stigande: false }];
  const idn = async (behandling: object) => {
    const { kropp } = await fraganTill(adress, fraga({ behandling: { sortering, ...behandling } }));
    return kropp.kundhandelser[0].kundhandelserForPart.map(
      (h: { kundhandelseId: string }) => h.kundhandelseId,
    );
  };
  const alla = await idn({});
  expect(alla.length).toBeGreaterThan(4);
  expect([
    ...(await idn({ paginering: { offset: 0, limit: 3 } })),
    ...(await idn({ paginering: { offset: 3, limit: 1000 } })),
  ]).toEqual(alla);
});

test('a producer that fails has a row that says how, the answer is 206, and the others’ events are there', async () => {
  const skv = await myndighet('skatteverket');
  const nekar = await myndighet('bolagsverket', { fordrojningMs: 0, fel: '403' });
  const sida = await myndighet('arbetsmiljoverket', { fordrojningMs: 0, fel: 'html' });
  const borta = await myndighet('transportstyrelsen');
  borta.stang();
  const { adress } = await formedlare([skv, nekar, sida, borta]);
  const { status, kropp } = await fraganTill(adress, fraga());
  expect(status).toBe(206);
  expect(
    kropp.delfragor.map((rad: Record<string, unknown>) => [rad.producent, rad.status, rad.httpCode]),
  ).toEqual([
    ['Skatteverket', 'OK', 200],
    ['Bolagsverket', 'FEL', 403],
    ['Arbetsmiljöverket', 'FEL', 502],
    ['Transportstyrelsen', 'FEL', 502],
  ]);
  expect(kropp.kundhandelser[0].kundhandelserForPart.length).toBeGreaterThan(0);
});

test('a producer that does not answer in time is 504, and its connection is closed', async () => {
  const tyst = await startaNyckfull(() => undefined);
  const { adress } = await formedlare([{ namn: 'Tysta verket', adress: tyst.adress }], { tidsgransMs: 50 });
  const { status, kropp } = await fraganTill(adress, fraga());
  expect([status, kropp.delfragor[0].httpCode]).toEqual([206, 504]);
  await tyst.stangd;
  tyst.stang();
});

test('its log has one line per call, without numbers, names and events', async () => {
  const { adress, rader } = await formedlare([await myndighet('skatteverket')]);
  await fraganTill(adress, fraga());
  await expect.poll(() => rader).toHaveLength(1);
  expect(rader[0]).toMatchObject({ metod: 'POST', adress: '/kundhandelseFragaSynkron', status: 200 });
  expect(JSON.stringify(rader)).not.toMatch(/\d{10}|Skatteverket|F-skatt/);
});
