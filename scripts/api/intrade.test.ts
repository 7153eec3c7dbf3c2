import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Apiprov, startaApi } from './exempel.ts';
import { type Granskare, granskaren } from './granskning/exempel.ts';

let prov: Apiprov;
let { beskrivet } = {} as Granskare;
const logg: string[] = [];

beforeAll(async () => {
  for (const hur of ['log', 'error'] as const)
    vi.spyOn(console, hur).mockImplementation((rad: unknown) => void logg.push(String(rad)));
  prov = await startaApi(vi.stubEnv);
  ({ beskrivet } = await granskaren(prov.adress));
}, 60_000);
afterAll(async () => {
  await prov?.stang();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const hamta = (vag: string, authorization: string) =>
  fetch(`${prov.adress}${vag}`, { headers: { authorization } });

test('an assertion gives a code, a bearer and their end, once each, and a refused one tells nothing', async () => {
  const typ = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
  const client_assertion = await prov.jwt();
  const falt = { client_assertion_type: typ, client_assertion };
  const kod = JSON.parse(
    (await beskrivet('/api/v1/engangskod', 'post', await prov.post('/api/v1/engangskod', falt))).text,
  );
  expect(kod.kod).toMatch(/^[\w-]{43}$/);
  const igen = await beskrivet('/api/v1/engangskod', 'post', await prov.post('/api/v1/engangskod', falt));
  expect([igen.svar.status, igen.svar.headers.get('content-type')]).toEqual([
    401,
    'application/problem+json',
  ]);
  expect(JSON.parse(igen.text)).toEqual({
    type: 'urn:bollkoll:problem:ogiltigt-intyg',
    title: 'Intyget godtas inte.',
    status: 401,
  });
  expect(logg.map((rad) => JSON.parse(rad))).toContainEqual({
    handelse: 'portal-nekad',
    vad: 'kod',
    orsak: 'upprepat',
    portal: 'mina-sidor',
  });
  const losen = (headers: Record<string, string>) =>
    fetch(`${prov.adress}/inbaddad/losen`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ kod: kod.kod, vy: 'hos-dig' }),
      headers,
    });
  expect((await losen({ origin: 'https://annan.example' })).status).toBe(401);
  const inne = await losen({ origin: 'https://minasidor.granby.example' });
  expect([inne.status, inne.headers.get('location')]).toEqual([303, `${prov.adress}/inbaddad/hos-dig`]);
  const cookie = inne.headers.get('set-cookie')?.split(';')[0] ?? '';
  const ram = () => fetch(`${prov.adress}/inbaddad/session`, { headers: { cookie } });
  expect((await ram()).status).toBe(200);
  expect((await fetch(`${prov.adress}/api/handelser?part=x`, { headers: { cookie } })).status).toBe(401);
  const barare = await prov.barare();
  const { parter } = await (await hamta('/api/v1/parter', barare)).json();
  const strom = (headers: Record<string, string>) =>
    fetch(`${prov.adress}/inbaddad/handelser?part=${parter[0].id}`, { headers });
  const rader = (await (await strom({ cookie })).text()).trim().split('\n');
  expect(rader.map((rad) => JSON.parse(rad).rad)).toEqual(['start', 'utfall', 'utfall', 'utfall', 'slut']);
  expect((await strom({ authorization: barare })).status).toBe(401);
  const ut = await prov.post('/api/v1/utloggning', { ...falt, client_assertion: await prov.jwt() });
  expect(
    JSON.parse((await beskrivet('/api/v1/utloggning', 'post', ut)).text).avslutade,
  ).toBeGreaterThanOrEqual(2);
  expect((await ram()).status).toBe(401);
  expect((await hamta('/api/v1/parter', barare)).status).toBe(401);
  expect(logg.join('\n')).not.toMatch(/199001019802|eyJ|Maja/);
});

test('a body that is no form, a field twice, or too much of it is refused as unreadable', async () => {
  const typ = 'client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer';
  const jwt = await prov.jwt();
  const form = 'application/x-www-form-urlencoded';
  const fall: [string, string][] = [
    ['application/json', JSON.stringify({ client_assertion: jwt })],
    [form, `${typ}&client_assertion=${jwt}&client_assertion=${jwt}`],
    [form, `${typ}&client_assertion=${jwt}&x=${'x'.repeat(9000)}`],
    [form, `client_assertion=${jwt}`],
  ];
  for (const [typen, body] of fall) {
    const svar = await fetch(`${prov.adress}/api/v1/engangskod`, {
      method: 'POST',
      headers: { 'content-type': typen },
      body,
    });
    expect(svar.status).toBe(400);
    await beskrivet('/api/v1/engangskod', 'post', svar);
  }
});
