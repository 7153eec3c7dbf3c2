import type { RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { oppna, oppnaTls, utfarda } from '../lib/producenter/autentisering/exempel.ts';
import { fil, kalla, kor, register } from './exempel.ts';
import { kallistaJsonSchema } from './kallista.ts';

const valid = new Ajv2020({ validateFormats: false }).compile(JSON.parse(kallistaJsonSchema()));
const text1 = { sv: 'Vi byter system', en: 'We change systems' };
const resting = { fran: '2020-01-01T00:00Z', till: '2099-12-31T23:00Z', text: text1 };
const coming = { fran: '2099-12-01T18:00', till: '2099-12-01T20:00', text: text1 };
const past = { fran: '2020-01-01', till: '2020-01-02', text: text1 };

/** A källa that answers with this status, and what it was sent. */
async function answering(status: number) {
  const sent: { path: string | undefined; headers: unknown; body: string }[] = [];
  const handler: RequestListener = async (req, res) => {
    sent.push({ path: req.url, headers: req.headers, body: await text(req) });
    res.writeHead(status).end('{}');
  };
  return { adress: await oppna(handler), sent };
}

const list = (file: string, ...more: string[]) => ['kallor', '--kallor', file, ...more];

test('the published JSON Schema of the list is up to date', async () => {
  await expect(kallistaJsonSchema()).toMatchFileSnapshot('../public/schemas/kallista-1.json');
});

test('every källa is listed with what an operator asks of it, and no secret nor where it is kept', async () => {
  const [producent] = kalla('a').producenter;
  const autentisering = {
    apiNyckel: { huvud: 'X-API-Key', nyckel: { env: 'HEMLIG_PLATS' } },
    oauth: {
      ...{ tokenadress: 'https://t.example', klientId: 'b' },
      bevis: { metod: 'client_secret_post', hemlighet: { fil: '/hemlig/plats' } },
    },
  };
  const file = register(
    'lista.json',
    kalla('a', {
      producenter: [{ ...producent, aktor: 'kommun', privatUtforare: 'Omsorg AB' }],
      autentisering,
    }),
    kalla('b', { aktiv: false, kvittensPerMinut: 5 }),
    kalla('c', { avbrott: [past, resting, coming] }),
  );
  const { code, out, err } = await kor(list(file));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^a {2}ansluten, ersättare$/m);
  expect(out).toContain('Myndigheten a (a), kommun, utförs av Omsorg AB');
  expect(out).toContain('API-nyckel + OAuth 2');
  expect(out).toMatch(/^b {2}INTE ANSLUTEN/m);
  expect(out).toContain('5 försök i minuten');
  expect(out).toContain('PÅGÅR, 2020-01-01 01:00 till 2100-01-01 00:00: Vi byter system');
  expect(out).toContain('avbrott    2099-12-01 18:00 till 2099-12-01 20:00');
  expect(out).not.toContain('2020-01-02');
  expect(out).not.toMatch(/hemlig/i);

  const asJson = await kor(list(file, '--json'));
  const parsed = JSON.parse(asJson.out);
  expect(valid(parsed), JSON.stringify(valid.errors)).toBe(true);
  expect(parsed.kallor).toMatchObject([
    { id: 'a', autentisering: ['apiNyckel', 'oauth'], aktiv: true, prov: null },
    { id: 'b', aktiv: false, kvittensPerMinut: 5 },
    { id: 'c', avbrott: [{ pagar: true }, { fran: '2099-12-01T17:00:00.000Z', pagar: false }] },
  ]);
  expect(asJson.out).not.toMatch(/hemlig/i);
});

test('a try asks an empty question in the källa’s dialect, about nobody, and says what came', async () => {
  const [direkt, formedling] = [await answering(400), await answering(422)];
  const file = register(
    'prov.json',
    kalla('a', {
      adress: `${direkt.adress}/v1/`,
      autentisering: { apiNyckel: { huvud: 'X-Key', nyckel: { env: 'N' } } },
    }),
    kalla('f', { adress: formedling.adress, dialekt: 'formedling' }),
  );
  const { code, out } = await kor(list(file, '--prova'), [], { N: 's3cret' });
  expect(direkt.sent).toMatchObject([
    { path: '/v1/kundhandelser', headers: { 'x-key': 's3cret' }, body: '{}' },
  ]);
  expect(formedling.sent).toMatchObject([
    {
      path: '/kundhandelseFragaSynkron',
      headers: { skv_client_correlation_id: expect.any(String) },
      body: '{}',
    },
  ]);
  expect(out).toMatch(
    /nås +ansluten efter \d+ ms\n +prov +400 på en tom fråga efter \d+ ms: frågor prövas där/,
  );
  expect(out).not.toContain('s3cret');
  expect(code).toBe(0);
});

test.each([
  [401, 'nekade'],
  [403, 'nekade'],
  [200, 'svarade-annat'],
  [302, 'svarade-annat'],
  [404, 'svarade-annat'],
  [503, 'svarade-annat'],
])('an answer with %i is no sign of life, but %s, and gives 3', async (status, tecken) => {
  const { adress } = await answering(status);
  const { code, out } = await kor(list(register('fel.json', kalla('a', { adress })), '--prova', '--json'));
  const parsed = JSON.parse(out);
  expect(valid(parsed), JSON.stringify(valid.errors)).toBe(true);
  expect(parsed.kallor[0].prov).toMatchObject({ tecken, status, svarMs: expect.any(Number) });
  expect(code).toBe(3);
});

test('no connection and no answer are told apart, with the cause', async () => {
  const silent = await oppna(() => undefined);
  const file = register('tyst.json', kalla('a'), kalla('b', { adress: silent, deadlineMs: 100 }));
  const { code, out } = await kor(list(file, '--prova', '--json'));
  expect(JSON.parse(out).kallor.map((k: { prov: unknown }) => k.prov)).toMatchObject([
    { tecken: 'ingen-anslutning', anslutenMs: null, orsak: 'ECONNREFUSED' },
    { tecken: 'inget-svar', anslutenMs: expect.any(Number), orsak: 'ETIMEDOUT' },
  ]);
  expect(code).toBe(3);
});

test('a källa that nobody asks now may be silent: only the connected ones decide the exit code', async () => {
  const { adress } = await answering(400);
  const file = register(
    'vila.json',
    kalla('a', { adress }),
    kalla('b', { aktiv: false }),
    kalla('c', { avbrott: [resting] }),
  );
  const { code, out } = await kor(list(file, '--prova'));
  expect(out.match(/ingen anslutning \(ingen lyssnar på adressen, ECONNREFUSED\)/g)).toHaveLength(2);
  expect(code).toBe(0);
});

test('over TLS the certificate’s end is told, and whether it is trusted with the källa’s own CA', async () => {
  const ca = utfarda('ca');
  const handler: RequestListener = (_, res) => res.writeHead(400).end();
  const adress = await oppnaTls(utfarda('k', { ca }), handler);
  const file = register(
    'tls.json',
    kalla('a', { adress, autentisering: { tls: { ca: { fil: fil('ca.pem', ca.cert) } } } }),
    kalla('b', { adress }),
  );
  const { code, out } = await kor(list(file, '--prova', '--json'));
  const [trusted, unknown] = JSON.parse(out).kallor.map((k: { prov: unknown }) => k.prov);
  expect(trusted).toMatchObject({ tecken: 'provar-fragor', certifikat: { godtaget: true, fel: null } });
  expect(Date.parse(trusted.certifikat.utgar) - Date.now()).toBeLessThanOrEqual(3_600_000);
  expect(unknown).toMatchObject({
    tecken: 'inget-svar',
    certifikat: { godtaget: false, fel: expect.stringMatching(/^[A-Z_]+$/) },
  });
  expect(code).toBe(3);
  const { out: asText } = await kor(list(file, '--prova'));
  expect(asText).toMatch(/tls +certifikatet går ut om 0 dagar, \d{4}-\d\d-\d\d \d\d:\d\d\n/);
  expect(asText).toMatch(/; godtas inte här \(utfärdaren är okänd här, [A-Z_]+\)/);
});

test('a bad file is refused with every problem, each with its line and column, and nobody is asked', async () => {
  const { adress, sent } = await answering(400);
  const file = register(
    'dalig.json',
    kalla('a', { adress, version: '9' }),
    kalla('a', { adress, sprak: [] }),
  );
  const { code, out, err } = await kor(list(file, '--prova'));
  expect({ code, out, sent }).toEqual({ code: 2, out: '', sent: [] });
  expect(err).toMatch(/dalig\.json:\d+:\d+: kallor\[0\]\.version ska vara/);
  expect(err).toMatch(/dalig\.json:\d+:\d+: kallor\[1\]\.sprak får inte vara tom/);
  const half = await kor(list(fil('halv.json', '{\n  "kallor": [,]\n}')));
  expect(half.err).toContain('halv.json:2:14: filen är inte JSON');
});

test('what is missing or unknown among the arguments is told at once', async () => {
  const { code, err } = await kor(['kallor', '--provaa', 'x']);
  expect(code).toBe(2);
  for (const said of ['okänt val --provaa', 'hör inte hemma', '--kallor FIL saknas'])
    expect(err).toContain(said);
});

test('secrets that are missing are told before a try, but a list needs none', async () => {
  const autentisering = { apiNyckel: { huvud: 'X-Key', nyckel: { env: 'SAKNAD' } } };
  const file = register('saknas.json', kalla('a', { autentisering }));
  expect(await kor(list(file))).toMatchObject({ code: 0 });
  expect(await kor(list(file, '--prova'))).toMatchObject({
    code: 2,
    err: expect.stringContaining('miljövariabeln SAKNAD saknas'),
  });
});
