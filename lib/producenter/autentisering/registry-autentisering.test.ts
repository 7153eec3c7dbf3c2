import { expect, test } from 'vitest';
import { readRegistry } from '../registry.ts';

const HEM = { env: 'HEM' };
const oauth = {
  tokenadress: 'https://t.example/token',
  klientId: 'bollkoll',
  bevis: { metod: 'client_secret_basic', hemlighet: HEM },
};
const klient = { id: HEM, hemlighet: HEM };

function problem(autentisering: object, adress = 'https://skv.example'): readonly string[] {
  const kalla = {
    ...{ id: 'skv', dialekt: 'direkt', version: '6.0', identifierartyper: ['Personnummer'], sprak: ['sv'] },
    producenter: [
      { id: 'skv', namn: { sv: 'S', en: 'S' }, typprefix: ['SKV'], kontakt: { telefon: '08-1' } },
    ],
    ...{ adress, deadlineMs: 5000, sant: true, autentisering },
  };
  const read = readRegistry({ kallor: [kalla] }, { drift: true });
  return read.slag === 'problem'
    ? read.problem.map((ett) => ett.var.replace('kallor[0].autentisering', ''))
    : [];
}

test('everything together is a good entry', () => {
  const tls = { certifikat: { fil: 'c' }, nyckel: { fil: 'k' }, ca: { fil: 'ca' } };
  const apiNyckel = { huvud: 'X-API-Key', nyckel: HEM };
  expect(problem({ apiNyckel, klient, oauth: { ...oauth, scope: 's', tls }, tls })).toEqual([]);
  expect(problem({ apiNyckel: { huvud: 'Authorization', nyckel: HEM } })).toEqual([]);
});

test.each<[string, object, string]>([
  ['a secret in the file itself', { apiNyckel: { huvud: 'X', nyckel: 's3cret' } }, '.apiNyckel.nyckel'],
  [
    'a header that the call itself needs',
    { apiNyckel: { huvud: 'Content-Type', nyckel: HEM } },
    '.apiNyckel.huvud',
  ],
  [
    'a key where the token goes',
    { apiNyckel: { huvud: 'Authorization', nyckel: HEM }, oauth },
    '.apiNyckel.huvud',
  ],
  [
    'a key where the gateway looks',
    { apiNyckel: { huvud: 'Client_Id', nyckel: HEM }, klient },
    '.apiNyckel.huvud',
  ],
  ['half a client certificate', { tls: { certifikat: HEM } }, '.tls'],
  ['half a certificate for tokens', { oauth: { ...oauth, tls: { nyckel: HEM } } }, '.oauth.tls'],
  [
    'a token address in the clear',
    { oauth: { ...oauth, tokenadress: 'http://t.example' } },
    '.oauth.tokenadress',
  ],
  ['a proof nobody knows', { oauth: { ...oauth, bevis: { metod: 'none' } } }, '.oauth.bevis.metod'],
])('%s is refused with its place', (_, autentisering, place) => {
  expect(problem(autentisering)).toEqual([place]);
});

test('a certificate without https is refused', () => {
  expect(problem({ tls: { ca: HEM } }, 'http://skv.example')).toContain('.tls');
});
