import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { Konfigfel, type Konfigkontroll, lasHemlighet, lasKonfig } from './env.ts';

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-env-'));
afterAll(() => rmSync(mapp, { recursive: true }));

function fil(namn: string, innehall: string): string {
  writeFileSync(join(mapp, namn), innehall);
  return join(mapp, namn);
}

const kallor = fil('kallor.json', '{"kallor":[{"id":"a","adress":"http://localhost:4212"}]}');
const giltig = {
  BOLLKOLL_MODE: 'demo',
  BOLLKOLL_ADRESS: 'http://localhost:4200/',
  BOLLKOLL_HEMLIGHET: 'PCrT-7iaKKc2Z84yqQJmKgbgVAJnco_P35ayRnzLwrM',
  BOLLKOLL_KALLOR: kallor,
  BOLLKOLL_ENGAGEMANG: fil('engagemang.json', '{"engagemang":[]}'),
  OIDC_ISSUER: 'http://localhost:4201',
  OIDC_CLIENT_ID: 'bollkoll',
  OIDC_CLIENT_KEY: fil('nyckel.json', '{"kty":"EC","crv":"P-256","x":"x","y":"y","d":"hemlig-del"}'),
};

const drift = {
  ...giltig,
  BOLLKOLL_MODE: 'drift',
  BOLLKOLL_KONTAKT: 'hjalp@bollkoll.example',
  BOLLKOLL_BETRODD_PROXY: 'ingen',
};

function problem(kalla: Record<string, string | undefined>, kontroller: Konfigkontroll[] = []): string[] {
  try {
    lasKonfig(kalla, kontroller);
  } catch (fel) {
    if (fel instanceof Konfigfel) return [...fel.problem];
    throw fel;
  }
  return [];
}

test('a complete configuration is read with the documented defaults', () => {
  const konfig = lasKonfig(giltig);
  expect(konfig.adress).toBe('http://localhost:4200');
  expect(konfig.granser.BOLLKOLL_TOTAL_MS).toBe(10_000);
  expect(konfig.oidc.acr).toEqual(['http://id.elegnamnden.se/loa/1.0/loa3']);
  expect(konfig.oidc.claimPersonnummer).toBe('https://id.oidc.se/claim/personalIdentityNumber');
  expect(konfig.lager).toMatchObject({ slag: 'pglite' });
  expect(konfig.hemlighet.length).toBeGreaterThanOrEqual(32);
});

test('nothing at all gives one list that names every missing setting', () => {
  const lista = problem({}).join('\n');
  for (const namn of Object.keys(giltig)) expect(lista).toContain(`${namn}: `);
});

test('bad values, unreadable files and a room’s own objections come in the same list', () => {
  const kontroll: Konfigkontroll = {
    fil: 'kallor',
    granska: () => ['BOLLKOLL_KALLOR: kallor[0].namn saknas'],
  };
  const lista = problem(
    {
      ...giltig,
      BOLLKOLL_TOTAL_MS: 'snart',
      BOLLKOLL_ENGAGEMANG: join(mapp, 'finns-inte.json'),
      OIDC_CLIENT_KEY: fil('halv.json', '{"kty":'),
    },
    [kontroll],
  );
  expect(lista).toHaveLength(4);
  expect(lista.join('\n')).toContain('finns-inte.json går inte att läsa');
  expect(lista.join('\n')).toContain('halv.json är inte giltig JSON');
});

test('the registry is handed to its room as text, so that a place in it can be told, and on to be read again', () => {
  const halv = '{"kallor":[';
  const kontroll: Konfigkontroll = { fil: 'kallor', granska: (innehall) => [`läste ${innehall}`] };
  const path = fil('halva-kallor.json', halv);
  expect(lasKonfig({ ...giltig, BOLLKOLL_KALLOR: path }).kallor).toEqual({
    fil: path,
    innehall: halv,
  });
  expect(problem({ ...giltig, BOLLKOLL_KALLOR: path }, [kontroll])).toEqual([`läste ${halv}`]);
});

test('a short, repeated or missing secret is refused: there is no default', () => {
  for (const svag of [undefined, '', 'aGVqIGhlag', Buffer.alloc(40, 7).toString('base64url')]) {
    expect(problem({ ...giltig, BOLLKOLL_HEMLIGHET: svag })).toHaveLength(1);
  }
});

test('a public key where the private one should be is refused without quoting the file', () => {
  const lista = problem({ ...giltig, OIDC_CLIENT_KEY: fil('publik.json', '{"kty":"EC","x":"avslojande"}') });
  expect(lista).toHaveLength(1);
  expect(lista[0]).not.toContain('avslojande');
});

test('drift refuses http and the own machine, and tells the rooms to be as strict', () => {
  const kontroll: Konfigkontroll = { fil: 'kallor', granska: (_, drift) => (drift ? ['strängt'] : []) };
  const lista = problem({ ...drift, OIDC_ISSUER: 'https://127.0.0.2' }, [kontroll]);
  expect(lista).toEqual([
    'strängt',
    'BOLLKOLL_ADRESS: i drift krävs https',
    'OIDC_ISSUER: i drift får adressen inte peka på den egna datorn',
  ]);
});

test.each([
  'https://localhost',
  'https://a.localhost',
  'https://[::1]',
  'https://0.0.0.0',
  'https://2130706433',
])('drift knows %s as the own machine', (adress) => {
  expect(problem({ ...drift, OIDC_ISSUER: adress }).join()).toContain(
    'OIDC_ISSUER: i drift får adressen inte peka på den egna datorn',
  );
});

test('drift takes no file of the stand-ins', () => {
  const lista = problem({ ...drift, OIDC_CLIENT_KEY: '.demo/klient.jwk.json' });
  expect(lista).toContain('OIDC_CLIENT_KEY: i drift används inget ur demonstrationen');
});

test.each([
  ['hjalp@bollkoll.example', 'hjalp@bollkoll.example', 'mailto:hjalp@bollkoll.example'],
  ['https://bollkoll.example/kontakt', 'bollkoll.example/kontakt', 'https://bollkoll.example/kontakt'],
])('the contact %s is read as what is shown and what a link leads to', (satt, text, adress) => {
  expect(lasKonfig({ ...giltig, BOLLKOLL_KONTAKT: satt }).kontakt).toEqual({ text, adress });
});

test.each(['ring oss', 'http://bollkoll.example', 'javascript:alert(1)', 'https://a b', '@bollkoll.example'])(
  'the contact %s is refused',
  (satt) => {
    expect(problem({ ...giltig, BOLLKOLL_KONTAKT: satt })).toEqual([
      'BOLLKOLL_KONTAKT: ska vara en e-postadress eller en adress som börjar med https://',
    ]);
  },
);

test('the demo needs no contact, and drift does not start without one', () => {
  expect(lasKonfig(giltig).kontakt).toBeUndefined();
  expect(problem({ ...drift, BOLLKOLL_KONTAKT: ' ' }).join()).toContain('BOLLKOLL_KONTAKT: saknas');
});

test('every limit has a default and bounds, and says its unit when it is wrong', () => {
  expect(lasKonfig(giltig).granser).toMatchObject({
    BOLLKOLL_FRAGOR_PER_PERSON: 60,
    BOLLKOLL_FRAGOR_PER_ADRESS: 1200,
    BOLLKOLL_INLOGGNINGAR_PER_ADRESS: 120,
    BOLLKOLL_SYNPUNKTER_PER_ADRESS: 6,
    BOLLKOLL_STROMMAR: 1000,
    BOLLKOLL_STROMMAR_PER_PERSON: 8,
    BOLLKOLL_EFTERSLAP_MS: 2000,
    BOLLKOLL_LASARE_MS: 30_000,
  });
  const lista = problem({
    ...giltig,
    BOLLKOLL_FRAGOR_PER_PERSON: '0',
    BOLLKOLL_STROMMAR: '1.5',
    BOLLKOLL_LASARE_MS: '600001',
    BOLLKOLL_EFTERSLAP_MS: 'snart',
  });
  expect(lista).toEqual([
    'BOLLKOLL_FRAGOR_PER_PERSON: ska vara ett helt antal frågor i minuten, 1–1000000',
    'BOLLKOLL_STROMMAR: ska vara ett helt antal strömmar, 1–100000',
    'BOLLKOLL_EFTERSLAP_MS: ska vara ett helt antal millisekunder, 50–60000',
    'BOLLKOLL_LASARE_MS: ska vara ett helt antal millisekunder, 1000–600000',
  ]);
});

test('whose word counts for a visitor’s address is said in drift, and is otherwise nobody’s but the socket’s', () => {
  expect(lasKonfig(giltig).proxyhuvud).toBeUndefined();
  expect(lasKonfig({ ...giltig, BOLLKOLL_BETRODD_PROXY: 'ingen' }).proxyhuvud).toBeUndefined();
  expect(lasKonfig({ ...giltig, BOLLKOLL_BETRODD_PROXY: 'X-Real-IP' }).proxyhuvud).toBe('x-real-ip');
  expect(problem({ ...giltig, BOLLKOLL_BETRODD_PROXY: 'x real' }).join()).toContain('http-huvud');
  expect(problem({ ...drift, BOLLKOLL_BETRODD_PROXY: undefined }).join()).toContain(
    'BOLLKOLL_BETRODD_PROXY: saknas',
  );
});

test('a secret is read from its variable or its file as it is now, without the newline last', () => {
  expect(lasHemlighet({ env: 'NYCKEL' }, { NYCKEL: ' a b ' })).toBe(' a b ');
  const plats = { fil: fil('nyckel', 'first\r\n') };
  expect(lasHemlighet(plats)).toBe('first');
  fil('nyckel', '-----BEGIN-----\nsecond\n-----END-----\n\n');
  expect(lasHemlighet(plats)).toBe('-----BEGIN-----\nsecond\n-----END-----');
});

test.each([
  ['a variable that is not set', { env: 'NYCKEL' }, {}],
  ['a variable that is empty', { env: 'NYCKEL' }, { NYCKEL: ' ' }],
  ['a file that is not there', { fil: join(mapp, 'finns-inte') }, {}],
  ['a file that is empty', { fil: fil('tom', '\n') }, {}],
])('%s is no secret', (_, plats, satta) => {
  expect(() => lasHemlighet(plats, satta)).toThrow();
});

const minaOmbud = {
  MINAOMBUD_ADRESS: 'https://ombud.example/dfm/formedlare/v2/',
  MINAOMBUD_TOKENADRESS: 'https://auth.ombud.example/token',
  MINAOMBUD_KLIENT_ID: 'klient',
  MINAOMBUD_KLIENTHEMLIGHET: 'hemligt-ord',
  MINAOMBUD_NYCKLAR: fil('nycklar.json', '{"nycklar":[]}'),
  MINAOMBUD_AUD: 'mina-ombud',
};

test('Mina ombud is set up whole or not at all, and its secret is only pointed at', () => {
  expect(lasKonfig(giltig).minaOmbud).toBeUndefined();
  const konfig = lasKonfig({ ...giltig, ...minaOmbud });
  expect(konfig.minaOmbud).toMatchObject({
    adress: 'https://ombud.example/dfm/formedlare/v2',
    iss: 'http://localhost:4200',
    tjanst: 'bollkoll',
    intern: false,
    claimPersonnummer: 'https://claims.oidc.se/1.0/personalNumber',
    oauth: {
      scope: 'user:self',
      bevis: { metod: 'client_secret_post', hemlighet: { env: 'MINAOMBUD_KLIENTHEMLIGHET' } },
    },
    nycklar: { innehall: { nycklar: [] } },
  });
  expect(JSON.stringify(konfig.minaOmbud)).not.toContain('hemligt-ord');
  for (const namn of Object.keys(minaOmbud)) {
    expect(problem({ ...giltig, ...minaOmbud, [namn]: undefined })).toEqual([
      `${namn}: saknas: MINAOMBUD_* anges alla eller inga`,
    ]);
  }
  expect(problem({ ...giltig, MINAOMBUD_SCOPE: 'user:self' })).toHaveLength(Object.keys(minaOmbud).length);
});

test('the file of keys is judged by its room, which is told where it lies', () => {
  const kontroll: Konfigkontroll = { fil: 'nycklar', granska: (_innehall, _drift, plats) => [plats] };
  expect(problem({ ...giltig, ...minaOmbud }, [kontroll])).toEqual([minaOmbud.MINAOMBUD_NYCKLAR]);
  expect(problem(giltig, [kontroll])).toEqual([]);
});

test('the engagemang may be asked of a register instead of read from a file', () => {
  const adress = { ...giltig, BOLLKOLL_ENGAGEMANG: 'https://api.example/api/v2/legalentity/2281/' };
  expect(lasKonfig(adress).engagemang).toEqual({
    adress: 'https://api.example/api/v2/legalentity/2281',
    intern: false,
  });
  expect(problem({ ...adress, LEGALENTITY_SCOPE: 'x' })).toEqual([
    'LEGALENTITY_TOKENADRESS: saknas: LEGALENTITY_* anges alla eller inga',
    'LEGALENTITY_KLIENT_ID: saknas: LEGALENTITY_* anges alla eller inga',
    'LEGALENTITY_KLIENTHEMLIGHET: saknas: LEGALENTITY_* anges alla eller inga',
  ]);
  expect(problem({ ...giltig, LEGALENTITY_TOKENADRESS: 'https://api.example/token' }).join()).toContain(
    'BOLLKOLL_ENGAGEMANG: ska vara en adress',
  );
});

test('drift asks the registers of rights over https and away from the own machine', () => {
  const lista = problem({
    ...drift,
    BOLLKOLL_ADRESS: 'https://bollkoll.example',
    OIDC_ISSUER: 'https://idp.example',
    ...minaOmbud,
    MINAOMBUD_ADRESS: 'http://ombud.example',
    MINAOMBUD_TOKENADRESS: 'https://localhost/token',
    BOLLKOLL_ENGAGEMANG: 'http://api.example/2281',
  });
  expect(lista).toEqual([
    'BOLLKOLL_ENGAGEMANG: i drift krävs https',
    'MINAOMBUD_ADRESS: i drift krävs https',
    'MINAOMBUD_TOKENADRESS: i drift får adressen inte peka på den egna datorn',
  ]);
});
