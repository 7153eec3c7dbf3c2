import { describe, expect, test } from 'vitest';
import { giltigtSvar } from '../../schema/las-schema.ts';
import { producent } from '../exempel.ts';
import { hantera } from '../hantera.ts';
import { exempelsats } from '../openapi/kroppar.ts';
import { ANVANDARE, handelse, NYCKEL, pekare, starta } from './exempel.ts';
import { STORSTA_SATS } from './hantera.ts';
import { FLEST_HANDELSER } from './las.ts';

const id = (n: number) => `handelse-${n}`;

describe('who may take events in', () => {
  test.each([
    ['no key', {}],
    ['another key of the same length', { 'x-api-key': 'c'.repeat(32) }],
    ['a shorter key', { 'x-api-key': 'a' }],
    ['the right key with something after', { 'x-api-key': `${NYCKEL}x` }],
  ])('%s is a 401 that says how to come in, and takes nothing', async (_namn, huvuden) => {
    const { posta, fraga } = await starta();
    const svar = await posta('/intag/kundhandelser', exempelsats('PROV'), huvuden);
    expect(svar.status).toBe(401);
    expect(svar.headers.get('www-authenticate')).toContain('X-API-Key');
    expect((await fraga()).kundhandelser).toEqual([]);
  });

  test('deleting needs the key too', async () => {
    const { adress, taIn, fraga } = await starta();
    await taIn(handelse());
    const vag = `${adress}/intag/kundhandelser/${handelse().kundhandelseId}`;
    expect((await fetch(vag, { method: 'DELETE' })).status).toBe(401);
    expect((await fraga()).kundhandelser).toHaveLength(1);
  });

  test('with a key for questions nobody asks without it, in either dialect, and the intake’s key does not open', async () => {
    const fragenyckel = 'f'.repeat(32);
    const { posta, fraga, synkron } = await starta({ fragenyckel });
    const utan = await posta('/kundhandelser', {}, { 'x-api-key': NYCKEL });
    const utanSynkron = await synkron({ parter: [] });
    expect([utan.status, utanSynkron.status]).toEqual([401, 401]);
    expect(await utanSynkron.json()).toEqual({ message: expect.stringMatching(/^Unauthorized: /) });
    expect((await fraga({}, { 'x-api-key': fragenyckel })).kundhandelser).toEqual([]);
  });

  test('a stand-in takes nothing in: the addresses of the intake do not exist there', async () => {
    const request = new Request('http://p.example/intag/kundhandelser', { method: 'POST' });
    expect((await hantera(request, producent('skatteverket'))).status).toBe(404);
  });
});

describe('a batch', () => {
  test('is answered with how many were new and how many replaced', async () => {
    const { taIn, fraga } = await starta();
    expect(await (await taIn(handelse({ kundhandelseId: id(1) }))).json()).toEqual({
      antal: 1,
      nya: 1,
      ersatta: 0,
    });
    const andrad = handelse({ kundhandelseId: id(1), rubrik: 'Rättad rubrik' });
    const svar = await taIn(andrad, handelse({ kundhandelseId: id(2) }));
    expect(await svar.json()).toEqual({ antal: 2, nya: 1, ersatta: 1 });
    const { kundhandelser } = await fraga();
    expect(kundhandelser.map(({ rubrik }) => rubrik)).toEqual(['Rättad rubrik', handelse().rubrik]);
  });

  test('that replaces moves the event to its new kund and its new case', async () => {
    const { taIn, fraga } = await starta();
    const annan = { identifierare: '164420990014', typ: 'Organisationsnummer' } as const;
    await taIn(handelse());
    await taIn(handelse({ kund: annan, referenser: { producentarende: 'NYTT' } }));
    expect((await fraga()).kundhandelser).toEqual([]);
    const arende = (identifierare: string) => ({
      kund: annan,
      arende: { identifierare, typ: 'Producentärendereferens' },
    });
    expect((await fraga(arende('TK-2026-118'))).kundhandelser).toEqual([]);
    expect((await fraga(arende('NYTT'))).kundhandelser).toHaveLength(1);
  });

  test('with one bad event takes nothing, and tells every fault with its index', async () => {
    const { taIn, fraga } = await starta();
    const svar = await taIn(
      handelse({ kundhandelseId: id(1) }),
      { ...handelse({ kundhandelseId: id(2) }), tidpunkt: 'i går', producentarendetKlart: 'nej' },
      handelse({ kundhandelseId: id(3), sprak: 'svenska' }),
    );
    expect(svar.status).toBe(422);
    expect(await pekare(svar)).toEqual(
      ['/kundhandelser/1/producentarendetKlart', '/kundhandelser/1/tidpunkt', '/kundhandelser/2/sprak'].sort(
        (a, b) => a.localeCompare(b),
      ),
    );
    expect((await fraga()).kundhandelser).toEqual([]);
  });

  test('with the same id twice is refused: which should win cannot be known', async () => {
    const { taIn } = await starta();
    const svar = await taIn(handelse(), handelse());
    expect([svar.status, await pekare(svar)]).toEqual([422, ['/kundhandelser/1/kundhandelseId']]);
  });

  test('repeats no value in its problems', async () => {
    const { taIn } = await starta();
    const svar = await taIn({
      ...handelse(),
      '189807149829': 'x',
      kund: { identifierare: '189807149829x', typ: '189807149829' },
      utokadInformation: { '189807149829': 1 },
      referenser: { '189807149829': 'x' },
      oversattningar: { '189807149829': {} },
    });
    expect(svar.status).toBe(422);
    expect(await svar.text()).not.toContain('189807149829');
  });

  test.each<[string, string, string, number]>([
    ['half a JSON document', '{"kundhandelser":[', 'application/json', 400],
    ['another content type', '{}', 'text/plain', 415],
    ['more bytes than allowed', `"${'x'.repeat(STORSTA_SATS)}"`, 'application/json', 413],
    [
      'more events than allowed',
      JSON.stringify({ kundhandelser: Array(FLEST_HANDELSER + 1).fill(0) }),
      'application/json',
      413,
    ],
    ['no events', '{"kundhandelser":[]}', 'application/json', 422],
    ['a list in place of the object', '[]', 'application/json', 422],
  ])('of %s is refused', async (_namn, kropp, typ, status) => {
    const { posta } = await starta();
    const svar = await posta('/intag/kundhandelser', kropp, { 'x-api-key': NYCKEL, 'content-type': typ });
    expect([svar.status, svar.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  });

  test('of as many events as allowed is taken; so long an answer is compressed for those who ask for it', async () => {
    const { taIn, fraga, posta } = await starta();
    const manga = Array.from({ length: FLEST_HANDELSER }, (_, n) => handelse({ kundhandelseId: id(n) }));
    expect((await taIn(...manga)).status).toBe(200);
    expect((await fraga()).kundhandelser).toHaveLength(FLEST_HANDELSER);
    const kodning = async (huvud: string, taggar: string[]) => {
      const kropp = { kund: handelse().kund, anvandare: ANVANDARE, taggar };
      const svar = await posta('/kundhandelser', kropp, { 'accept-encoding': huvud });
      return svar.headers.get('content-encoding');
    };
    expect(await kodning('br, gzip;q=0.5', [])).toBe('gzip');
    expect(await kodning('gzip;q=0, identity', [])).toBeNull();
    expect(await kodning('gzip', ['finns-inte'])).toBeNull();
  });
});

describe('an event that is taken in', () => {
  const lank = { url: 'https://etjanst.prov.example/x', lanktext: 'Öppna' };

  test('comes out as it went in, in an answer that follows the official schema', async () => {
    const { taIn, fraga } = await starta();
    const referenser = {
      producentarende: 'A',
      konsumentReferens: ['B', 'C'],
      etjanst: lank,
      api: [lank, { ...lank, url: 'https://api.prov.example' }],
      egen: 'En egen referens',
    };
    const utokadInformation = { servicelofte: '30 dagar', saknade: ['Skiss', 'Karta'], antal: 2 };
    await taIn(handelse({ referenser, utokadInformation, tidpunkt: '2026-07-01T07:05:09.128Z' }));
    const svar = await fraga();
    expect(giltigtSvar(svar), JSON.stringify(giltigtSvar.errors)).toBe(true);
    expect(svar.kundhandelser[0]).toMatchObject({
      referenser,
      utokadInformation,
      tidpunkt: '2026-07-01 9:05:09.12',
      producent: 'Provkommunen',
    });
    expect(svar.kundhandelser[0]).not.toHaveProperty('taggar');
    expect(svar.kundhandelser[0]).not.toHaveProperty('kund');
  });

  test('is answered in the language asked for, and then in Swedish', async () => {
    const { taIn, fraga } = await starta();
    await taIn(exempelsats('PROV').kundhandelser[1]);
    const rubrik = async (sprak: string) =>
      (await fraga({}, { 'accept-language': sprak })).kundhandelser[0]?.rubrik;
    expect(await rubrik('en')).toBe('The application needs to be completed');
    expect(await rubrik('fi')).toBe('Ansökan behöver kompletteras');
    const { kundhandelser } = await fraga({}, { 'accept-language': 'en' });
    expect(kundhandelser[0]?.referenser).toMatchObject({
      diarienummer: 'TK 2026-118',
      etjanst: { lanktext: 'Complete the application' },
    });
  });

  test('can be about a case alone, for the company that has no number yet', async () => {
    const { taIn, fraga } = await starta();
    const { kund: _kund, ...utanKund } = handelse();
    const arende = { identifierare: 'KV-1', typ: 'Kvittensnummer' } as const;
    expect((await taIn({ ...utanKund, arende })).status).toBe(200);
    expect((await fraga({ kund: undefined, arende })).kundhandelser).toHaveLength(1);
    expect((await fraga()).kundhandelser).toEqual([]);
  });

  test.each<[string, object, string]>([
    ['a type of two parts', { kundhandelseTyp: 'PROV.TORGPLATS' }, 'kundhandelseTyp'],
    ['a type in lower case', { kundhandelseTyp: 'PROV.Torgplats.MOTTAGEN' }, 'kundhandelseTyp'],
    ['a type with å', { kundhandelseTyp: 'PROV.TORGPLATS.ÅTERKALLAD' }, 'kundhandelseTyp'],
    ['another producer’s type', { kundhandelseTyp: 'PROVAPA.TORGPLATS.MOTTAGEN' }, 'kundhandelseTyp'],
    ['a time without its zone', { tidpunkt: '2026-11-23T09:14:00' }, 'tidpunkt'],
    ['a time with a space', { tidpunkt: '2026-11-23 09:14:00Z' }, 'tidpunkt'],
    ['a day that does not exist', { tidpunkt: '2026-02-30T09:14:00Z' }, 'tidpunkt'],
    ['an hour that does not exist', { tidpunkt: '2026-02-03T24:00:00Z' }, 'tidpunkt'],
    ['a language in three letters', { sprak: 'swe' }, 'sprak'],
    ['an empty title', { rubrik: ' ' }, 'rubrik'],
    ['a title of 256 characters', { rubrik: 'x'.repeat(256) }, 'rubrik'],
    ['a line break in the title', { rubrik: 'a\nb' }, 'rubrik'],
    ['a NUL in the description', { beskrivning: 'a\u0000b' }, 'beskrivning'],
    ['half a character', { beskrivning: '\ud800' }, 'beskrivning'],
    ['a text that turns around', { rubrik: '\u202eslutdatum' }, 'rubrik'],
    ['a flag in words', { producentarendetKlart: 'true' }, 'producentarendetKlart'],
    [
      'ten digits',
      { kund: { identifierare: '4420162606', typ: 'Organisationsnummer' } },
      'kund/identifierare',
    ],
    ['an unknown type of number', { kund: { identifierare: '164420162606', typ: 'Orgnr' } }, 'kund/typ'],
    [
      'ä left out of the type of case',
      { arende: { identifierare: 'A', typ: 'Producentarendereferens' } },
      'arende/typ',
    ],
    ['an id with a slash', { kundhandelseId: 'a/b' }, 'kundhandelseId'],
    ['a personnummer in the id', { kundhandelseId: 'BYGG-18980714-9829-1' }, 'kundhandelseId'],
    ['a tag of 101 characters', { taggar: ['x'.repeat(101)] }, 'taggar/0'],
    [
      'a link without https',
      { referenser: { etjanst: { ...lank, url: 'http://prov.example' } } },
      'referenser/etjanst/url',
    ],
    ['a link that is a script', { referenser: { egen: 'javascript:alert(1)' } }, 'referenser/egen'],
    ['a link with a password', { referenser: { api: 'https://a:b@prov.example' } }, 'referenser/api'],
    ['an e-service that is no address', { referenser: { etjanst: 'Torgplats' } }, 'referenser/etjanst'],
    ['a link without words', { referenser: { etjanst: { url: lank.url } } }, 'referenser/etjanst/lanktext'],
    ['a list of both shapes', { referenser: { producentarende: ['A', lank] } }, 'referenser/producentarende'],
    ['a reference that is a number', { referenser: { diarienummer: 7 } }, 'referenser/diarienummer'],
    [
      'a translation into its own language',
      { oversattningar: { sv: { rubrik: 'a', beskrivning: 'b' } } },
      'oversattningar',
    ],
    [
      'a translation without a title',
      { oversattningar: { en: { beskrivning: 'b' } } },
      'oversattningar/en/rubrik',
    ],
    ['a producer of its own', { producent: 'Någon annan' }, ''],
  ])('with %s is refused', async (_namn, annat, falt) => {
    const { taIn } = await starta();
    const svar = await taIn(handelse(annat));
    expect([svar.status, await pekare(svar)]).toEqual([422, [`/kundhandelser/0${falt && `/${falt}`}`]]);
  });

  test('about nobody is refused', async () => {
    const { taIn } = await starta();
    const { kund: _kund, ...utanKund } = handelse();
    expect(await pekare(await taIn(utanKund))).toEqual(['/kundhandelser/0']);
  });

  test('may have a GUID of digits alone as its id', async () => {
    const { taIn } = await starta();
    expect((await taIn(handelse({ kundhandelseId: '11111111-1111-4111-8111-189807149820' }))).status).toBe(
      200,
    );
  });
});

describe('deleting', () => {
  test('takes one event out, and is a 404 the second time', async () => {
    const { taIn, taBort, fraga } = await starta();
    await taIn(handelse({ kundhandelseId: id(1) }), handelse({ kundhandelseId: 'a:b~c' }));
    const svar = [await taBort('a%3Ab~c'), await taBort('a%3Ab~c'), await taBort('%E0%A4%A')];
    expect(svar.map(({ status }) => status)).toEqual([204, 404, 404]);
    expect((await fraga()).kundhandelser.map(({ kundhandelseId }) => kundhandelseId)).toEqual([id(1)]);
  });
});

test('the log names address, status and time, and holds no number, id or word', async () => {
  const { taIn, taBort, fraga, adress, rader, stang } = await starta();
  await taIn(handelse());
  await fraga();
  await taBort(handelse().kundhandelseId);
  await fetch(`${adress}/189807149829`);
  await stang();
  expect(rader.map(({ metod, adress: var_, status }) => [metod, var_, status])).toEqual([
    ['POST', '/intag/kundhandelser', 200],
    ['POST', '/kundhandelser', 200],
    ['DELETE', '/intag/kundhandelser/', 204],
    ['GET', undefined, 404],
  ]);
  expect(rader.every(({ xRequestId, ms }) => xRequestId !== undefined && ms >= 0)).toBe(true);
  expect(JSON.stringify(rader)).not.toMatch(/1898071|164420|d3b0a0de|torgplats/);
});
