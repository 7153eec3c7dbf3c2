import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-wiring-'));
const fil = (namn: string, innehall: unknown) => {
  writeFileSync(join(mapp, namn), JSON.stringify(innehall, null, 2));
  return join(mapp, namn);
};
const kalla = (id: string, more = {}) => ({
  id,
  producenter: [
    { id, namn: { sv: id, en: id }, typprefix: [id.toUpperCase()], kontakt: { telefon: '08-1' } },
  ],
  adress: 'http://localhost:5001',
  ...{ dialekt: 'direkt', version: '6.0', identifierartyper: ['Personnummer'], sprak: ['sv'] },
  ...{ deadlineMs: 5000, sant: false, ...more },
});
const register = (...kallor: object[]) => fil('kallor.json', { kallor });

let wiring: typeof import('./wiring.ts');
// It reads its configuration where it is asked, but what it joins takes a while to load.
beforeAll(async () => {
  wiring = await import('./wiring.ts');
  const satta = {
    BOLLKOLL_MODE: 'demo',
    BOLLKOLL_ADRESS: 'http://localhost:5000',
    BOLLKOLL_HEMLIGHET: 'PCrT-7iaKKc2Z84yqQJmKgbgVAJnco_P35ayRnzLwrM',
    BOLLKOLL_KALLOR: register(kalla('a'), kalla('b')),
    BOLLKOLL_ENGAGEMANG: fil('engagemang.json', { engagemang: [] }),
    BOLLKOLL_DATA: join(mapp, 'data'),
    OIDC_ISSUER: 'http://localhost:5002',
    OIDC_CLIENT_ID: 'bollkoll',
    OIDC_CLIENT_KEY: fil('nyckel.json', { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' }),
  };
  for (const [namn, varde] of Object.entries(satta)) vi.stubEnv(namn, varde);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
}, 60_000);
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  rmSync(mapp, { recursive: true });
});

test('while the service runs an edit of the registry is picked up, a bad one refused, and an inactive källa is nobody’s', () => {
  const log = vi.spyOn(console, 'log').mockReturnValue();
  const complaints = vi.spyOn(console, 'error').mockReturnValue();
  const { producenterna, kallor } = wiring;
  const known = () => [kallor().map(({ id }) => id), producenterna().map(({ namn }) => namn.sv)];
  expect(known()).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ]);

  register(kalla('a'), kalla('b', { aktiv: false }), kalla('c'));
  vi.setSystemTime(Date.now() + 1000);
  expect(known()).toEqual([
    ['a', 'c'],
    ['a', 'c'],
  ]);
  expect(kallor('b')).toEqual([]);
  expect(log).toHaveBeenCalledExactlyOnceWith('{"handelse":"register-omlast","kallor":3,"aktiva":2}');

  register(kalla('a', { adress: 'ftp://x' }));
  vi.setSystemTime(Date.now() + 1000);
  expect(known()).toEqual([
    ['a', 'c'],
    ['a', 'c'],
  ]);
  expect(JSON.parse(String(complaints.mock.calls[0]?.[0]))).toMatchObject({
    handelse: 'register-nekat',
    problem: [{ var: 'kallor[0].adress', plats: { rad: 20, kolumn: 7 } }],
  });
});
