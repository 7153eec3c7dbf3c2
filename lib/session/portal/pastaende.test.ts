import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ADRESS } from '../exempel.ts';
import { type Portalprov, startaPortalprov } from './exempel.ts';

let alltihop: Portalprov;
let { prov, nycklar, portaler, rum, jwt } = {} as Portalprov;
beforeAll(async () => {
  alltihop = await startaPortalprov();
  ({ prov, nycklar, portaler, rum, jwt } = alltihop);
}, 60_000);
afterAll(() => prov?.stang());
beforeEach(() => alltihop.borjaOm());

const nu = () => Math.floor(prov.nu / 1000);
const claim = (claims: () => Record<string, unknown>) => async () => jwt({ claims: claims() });
const b64 = (varde: object) => Buffer.from(JSON.stringify(varde)).toString('base64url');
const osignerad = async (huvud: object, signatur = '') =>
  `${b64(huvud)}.${(await jwt()).split('.')[1]}.${signatur}`;

const ATTACKER: Record<string, [() => Promise<string>, string]> = {
  'signed with a key that is not the portal’s': [() => jwt({ med: nycklar.annan.privat }), 'signatur'],
  'of another portal under its own key': [
    () => jwt({ claims: { iss: 'mina-sidor', sub: 'mina-sidor' } }, nycklar.annan, 'annan-portal'),
    'signatur',
  ],
  'altered after it was signed': [
    async () => {
      const [huvud, , signatur] = (await jwt()).split('.');
      const [, annat] = (await jwt({ claims: { sid: 'en-annans' } })).split('.');
      return `${huvud}.${annat}.${signatur}`;
    },
    'signatur',
  ],
  'without a signature (alg none)': [() => osignerad({ alg: 'none', kid: 'ec-1' }), 'algoritm'],
  'signed with the public key as a secret (HS256)': [
    () =>
      jwt({
        huvud: { alg: 'HS256', kid: 'rsa-1' },
        med: Buffer.from(JSON.stringify(nycklar.rsa.publik)),
      }),
    'algoritm',
  ],
  'by an algorithm that the key is not for': [
    () => osignerad({ alg: 'RS256', kid: 'ec-1' }, 'AAAA'),
    'algoritm',
  ],
  'under a key that is not there': [() => jwt({ huvud: { alg: 'ES256', kid: 'borta' } }), 'okänd-nyckel'],
  'under no named key': [() => jwt({ huvud: { alg: 'ES256' } }), 'okänd-nyckel'],
  'of a portal that is not there': [claim(() => ({ iss: 'okänd', sub: 'okänd' })), 'okänd-portal'],
  'about another than who sends it': [claim(() => ({ sub: 'annan-portal' })), 'avsändare'],
  'for another receiver': [claim(() => ({ aud: 'https://annan.example' })), 'mottagare'],
  'for several receivers': [claim(() => ({ aud: [ADRESS, 'https://annan.example'] })), 'mottagare'],
  'for another brand': [claim(() => ({ varumarke: 'solvik' })), 'varumärke'],
  'that has expired': [claim(() => ({ iat: nu() - 70, exp: nu() - 10 })), 'tid'],
  'from the future': [claim(() => ({ iat: nu() + 30, exp: nu() + 60 })), 'tid'],
  'not valid yet': [claim(() => ({ nbf: nu() + 30 })), 'tid'],
  'that lives too long': [claim(() => ({ exp: nu() + 61 })), 'tid'],
  'that ends before it began': [claim(() => ({ iat: nu(), exp: nu() })), 'tid'],
  'whose times are words': [claim(() => ({ iat: 'nyss' })), 'tid'],
  'without a time': [() => jwt({ utan: ['iat'] }), 'tid'],
  'without an end': [() => jwt({ utan: ['exp'] }), 'tid'],
  'without an id of its own': [() => jwt({ utan: ['jti'] }), 'anspråk'],
  'without the portal’s session': [() => jwt({ utan: ['sid'] }), 'anspråk'],
  'with an id of the wrong kind': [claim(() => ({ jti: 7 })), 'anspråk'],
  'of another type of token': [() => jwt({ huvud: { alg: 'ES256', kid: 'ec-1', typ: 'logout+jwt' } }), 'typ'],
  'with a critical extension that is not known': [
    () => osignerad({ alg: 'ES256', kid: 'ec-1', crit: ['x'], x: 1 }, 'AAAA'),
    'oläsbart',
  ],
  'that is no token': [async () => 'en.påhittad.sak', 'oläsbart'],
  'that is empty': [async () => '', 'oläsbart'],
};

const PERSONFEL: Record<string, [() => Promise<string>, string]> = {
  'without a number': [() => jwt({ utan: [prov.delar.oidc.claimPersonnummer] }), 'nummer'],
  'with a number that is none': [
    claim(() => ({ [prov.delar.oidc.claimPersonnummer]: '900101-9802' })),
    'nummer',
  ],
  'with a number of another type': [
    claim(() => ({ [prov.delar.oidc.claimPersonnummer]: 199001019802 })),
    'nummer',
  ],
  'without a name': [() => jwt({ utan: ['name'] }), 'namn'],
  'of too low a level': [claim(() => ({ acr: 'http://id.elegnamnden.se/loa/1.0/loa1' })), 'nivå'],
  'without a level': [() => jwt({ utan: ['acr'] }), 'nivå'],
};

/** Nothing of what was sent, and nothing of whom it was about, may be told to the operator. */
function utanInnehall(): void {
  const text = JSON.stringify(prov.logg);
  expect(text).not.toMatch(/\d{8}|eyJ|Maja|portalens-session|okänd"|annan\.example/);
}

test.each(Object.entries(ATTACKER))('an assertion %s gives nothing, by any way', async (_, [gor, orsak]) => {
  for (const vag of ['kod', 'token', 'loggaUt'] as const) {
    prov.logg.length = 0;
    expect(await rum.portal[vag](await gor())).toEqual({ slag: 'nekad' });
    const vad = vag === 'kod' ? 'kod' : vag === 'token' ? 'api' : 'utloggning';
    expect(prov.logg).toMatchObject([{ handelse: 'portal-nekad', vad, orsak }]);
    utanInnehall();
  }
  const { rows } = await prov.klient.query('select 1 from sessioner');
  expect(rows).toEqual([]);
});

test.each(Object.entries(PERSONFEL))('an assertion %s lets nobody in', async (_, [gor, orsak]) => {
  for (const vag of ['kod', 'token'] as const) {
    prov.logg.length = 0;
    expect(await rum.portal[vag](await gor())).toEqual({ slag: 'nekad' });
    expect(prov.logg).toMatchObject([{ handelse: 'portal-nekad', orsak, portal: 'mina-sidor' }]);
    utanInnehall();
  }
});

test('one who is too young for this service is let in by no portal', async () => {
  const rummet = prov.rum({ portaler, minstaAlder: 120 });
  expect(await rummet.portal.kod(await jwt())).toEqual({ slag: 'nekad' });
  expect(prov.logg).toMatchObject([{ orsak: 'ålder' }]);
});

test('where there is no brand to vouch for portals, none is let in', async () => {
  expect(await prov.rum().portal.kod(await jwt())).toEqual({ slag: 'nekad' });
});

test('an assertion is used once, whatever for', async () => {
  const token = await jwt();
  expect((await rum.portal.kod(token)).slag).toBe('kod');
  for (const vag of ['kod', 'token', 'loggaUt'] as const)
    expect(await rum.portal[vag](token)).toEqual({ slag: 'nekad' });
  expect(prov.logg).toMatchObject([{ orsak: 'upprepat' }, { orsak: 'upprepat' }, { orsak: 'upprepat' }]);
  // Also when its time could be stretched by two clocks that differ.
  prov.nu += 64_000;
  expect(await rum.portal.kod(token)).toEqual({ slag: 'nekad' });
});

test('an assertion that comes to two instances at the same moment is taken by one', async () => {
  const instanser = [rum, prov.rum({ portaler }), prov.rum({ portaler })];
  for (let varv = 0; varv < 5; varv += 1) {
    const token = await jwt();
    const svar = await Promise.all(instanser.map((en) => en.portal.kod(token)));
    expect(svar.map(({ slag }) => slag).sort()).toEqual(['kod', 'nekad', 'nekad']);
  }
});
