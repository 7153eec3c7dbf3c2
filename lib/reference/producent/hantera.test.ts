import { describe, expect, test } from 'vitest';
import { personer } from '../personer/index.ts';
import { ENSKILD_FIRMA } from '../personer/testdata.ts';
import { giltigtSvar } from '../schema/las-schema.ts';
import { fraga, LINDEN, MAJA, producent, skicka } from './exempel.ts';
import { hantera } from './hantera.ts';
import { myndigheter } from './myndigheter.ts';
import type { Svarskropp } from './svar.ts';

const typer = ({ kundhandelser }: Svarskropp) => kundhandelser.map((handelse) => handelse.kundhandelseTyp);

describe('what is answered', () => {
  test('every answer about every kund in both languages follows the repaired response schema', async () => {
    const kunder = personer.flatMap(({ handelser }) => handelser.map(({ kund }) => kund));
    const olika = [...new Map(kunder.map((kund) => [JSON.stringify(kund), kund])).values()];
    for (const { id, identifierartyper } of myndigheter) {
      for (const kund of olika.filter(({ typ }) => identifierartyper.includes(typ))) {
        for (const sprak of ['sv', 'en']) {
          const svar = await fraga(id, { kund }, { 'accept-language': sprak });
          expect(giltigtSvar(svar), JSON.stringify(giltigtSvar.errors)).toBe(true);
        }
      }
    }
  });

  test('metadata echoes the question, with the language and the version', async () => {
    const kropp = {
      kund: LINDEN,
      taggar: ['foretag'],
      konsument: 'K',
      konsumenttjanst: 'T',
      startDatum: '2026-01-01',
    };
    const { metadata } = await fraga('skatteverket', kropp, { 'accept-language': 'en-GB,sv;q=0.5' });
    expect(metadata).toEqual({ ...kropp, anvandare: MAJA, onskatSprak: 'en', version: '6.0' });
  });

  test('a kund that nobody knows has no events, which is no error', async () => {
    const { kundhandelser } = await fraga('skatteverket', {
      kund: { identifierare: '164420999999', typ: 'Organisationsnummer' },
    });
    expect(kundhandelser).toEqual([]);
  });

  test('an hour before ten is written without a leading zero, as the official pattern demands', async () => {
    const { kundhandelser } = await fraga('lindkopings-kommun', { kund: LINDEN });
    expect(kundhandelser.map(({ tidpunkt }) => tidpunkt)).toContain('2026-11-11 9:14:00.00');
  });

  test('dates in the texts are counted from today and written in the language of the text', async () => {
    const sv = await fraga('lindkopings-kommun', { kund: LINDEN });
    const en = await fraga('lindkopings-kommun', { kund: LINDEN }, { 'accept-language': 'en' });
    expect(JSON.stringify(sv)).toContain('senast den 30 november');
    expect(JSON.stringify(en)).toContain('no later than 30 November');
    expect(JSON.stringify([sv, en])).not.toMatch(/\{(dag|manad):/);
  });

  test('x-request-id comes back in the answer', async () => {
    const svar = await skicka(
      'skatteverket',
      { kund: LINDEN, anvandare: MAJA },
      { 'x-request-id': 'ett-id' },
    );
    expect(svar.headers.get('x-request-id')).toBe('ett-id');
  });
});

describe('what is chosen', () => {
  test('the same digits as Personnummer and as Organisationsnummer are two rights', async () => {
    const person = await fraga('bolagsverket', {
      kund: { identifierare: ENSKILD_FIRMA, typ: 'Personnummer' },
    });
    const firma = await fraga('bolagsverket', {
      kund: { identifierare: ENSKILD_FIRMA, typ: 'Organisationsnummer' },
    });
    expect(typer(person)).toEqual(['BOLAGSVERKET.FORETAGSREGISTRERING.OMBUD_UTSETT']);
    expect(firma.kundhandelser).toHaveLength(2);
  });

  test('tillagg narrows to one of a sole trader’s firms', async () => {
    const kund = { identifierare: ENSKILD_FIRMA, typ: 'Organisationsnummer', tillagg: '2' } as const;
    const { kundhandelser } = await fraga('bolagsverket', { kund });
    expect(kundhandelser.map(({ referenser }) => referenser?.producentarende)).toEqual(['BV-EF-2']);
  });

  test.each([
    ['skatteverket', 'Konsumentreferens', 'STARTA-TACOTRUCK', 7],
    ['skatteverket', 'Producentärendereferens', 'SKV-F-448120', 3],
    ['skatteverket', 'Kvittensnummer', 'KV-7741-2093', 1],
    ['lindkopings-kommun', 'Diarienummer', 'TK 2026-118', 2],
    ['tillvaxtverket', 'Producentärendereferens', 'TVV-2026-00902', 2],
  ] as const)('%s can be asked about an ärende by its %s', async (id, typ, identifierare, antal) => {
    const { kundhandelser } = await fraga(id, { arende: { typ, identifierare } });
    expect(kundhandelser).toHaveLength(antal);
  });

  test('kund and ärende together must both match', async () => {
    const arende = { typ: 'Producentärendereferens', identifierare: 'SKV-F-448120' } as const;
    const { kundhandelser } = await fraga('skatteverket', {
      kund: { identifierare: MAJA, typ: 'Personnummer' },
      arende,
    });
    expect(kundhandelser).toEqual([]);
  });

  test.each([
    ['SKATTEVERKET', 8],
    ['SKATTEVERKET.F_SKATT', 3],
    ['SKATTEVERKET.F_SKATT.BESLUT_GODKAND', 1],
    ['SKATTEVERKET.F_SK', 0],
  ])('the type %s is equal or a prefix that ends at a dot: %i events', async (typ, antal) => {
    const { kundhandelser } = await fraga('skatteverket', { kund: LINDEN, kundhandelseTyper: [typ] });
    expect(kundhandelser).toHaveLength(antal);
  });

  test('any one of the tags is enough, and an empty list asks for nothing in particular', async () => {
    const nagon = await fraga('skatteverket', { kund: LINDEN, taggar: ['information', 'finns-inte'] });
    const alla = await fraga('skatteverket', { kund: LINDEN, taggar: [], kundhandelseTyper: [] });
    expect(nagon.kundhandelser).toHaveLength(1);
    expect(alla.kundhandelser).toHaveLength(8);
  });

  test('both dates are included and are Swedish days', async () => {
    const dag = { startDatum: '2026-11-14', slutDatum: '2026-11-14' };
    const { kundhandelser } = await fraga('transportstyrelsen', { kund: LINDEN, ...dag });
    expect(typer({ metadata: {} as never, kundhandelser })).toEqual([
      'TRANSPORTSTYRELSEN.ANDRAD_VIKT.ANSOKAN_MOTTAGEN',
    ]);
  });
});

describe('which language', () => {
  test.each([
    [undefined, 'sv'],
    ['en', 'en'],
    ['fi', 'sv'],
    ['fi, en;q=0.4', 'en'],
    ['en;q=0, sv', 'sv'],
    ['*', 'sv'],
  ])('Accept-Language %s is answered in %s', async (huvud, sprak) => {
    const huvuden: Record<string, string> = huvud === undefined ? {} : { 'accept-language': huvud };
    const { kundhandelser } = await fraga('skatteverket', { kund: LINDEN, taggar: ['information'] }, huvuden);
    expect(kundhandelser.map((handelse) => handelse.sprak)).toEqual([sprak]);
  });

  test('an event that exists in one language only comes in that language and says so', async () => {
    const stod = await fraga('tillvaxtverket', { kund: LINDEN }, { 'accept-language': 'sv' });
    const skatt = await fraga('skatteverket', { kund: LINDEN }, { 'accept-language': 'en' });
    expect(stod.kundhandelser.map(({ sprak }) => sprak)).toContain('en');
    expect(skatt.kundhandelser.map(({ sprak }) => sprak)).toContain('sv');
  });
});

describe('what is refused', () => {
  const god = { kund: LINDEN, anvandare: MAJA };

  test.each<[string, unknown, string]>([
    ['an unknown field', { ...god, sortering: [] }, ''],
    ['an unknown field in kund', { ...god, kund: { ...LINDEN, namn: 'X' } }, '/kund'],
    ['neither kund nor arende', { anvandare: MAJA }, ''],
    ['a missing anvandare', { kund: LINDEN }, '/anvandare'],
    ['ten digits', { ...god, kund: { ...LINDEN, identifierare: '4420162606' } }, '/kund/identifierare'],
    ['an unknown kund type', { ...god, kund: { ...LINDEN, typ: 'Orgnr' } }, '/kund/typ'],
    [
      'Producentarendereferens without ä',
      { ...god, arende: { identifierare: '1', typ: 'Producentarendereferens' } },
      '/arende/typ',
    ],
    ['a day that does not exist', { ...god, startDatum: '2026-02-31' }, '/startDatum'],
    ['a date of another form', { ...god, slutDatum: '2026-2-3' }, '/slutDatum'],
    ['a start after the end', { ...god, startDatum: '2026-02-02', slutDatum: '2026-02-01' }, '/startDatum'],
    ['a tag that is no text', { ...god, taggar: ['a', 1] }, '/taggar/1'],
    ['a list in place of the object', [god], ''],
  ])('%s is a 400 that points at it', async (_namn, kropp, pekare) => {
    const svar = await skicka('skatteverket', kropp);
    const problem = (await svar.json()) as { errors: { pointer: string }[] };
    expect(svar.status).toBe(400);
    expect(svar.headers.get('content-type')).toBe('application/problem+json');
    expect(problem.errors.map(({ pointer }) => pointer)).toContain(pekare);
  });

  test('all faults are told at once, and no value from the question is repeated', async () => {
    const svar = await skicka('skatteverket', {
      kund: { identifierare: '189807149829x', '189807149829': 1 },
      x: 1,
    });
    const text = await svar.text();
    expect(JSON.parse(text).errors.length).toBeGreaterThanOrEqual(5);
    expect(text).not.toContain('189807149829');
  });

  test.each([
    ['half a JSON document', '{"kund":', 'application/json', 400],
    ['another content type', JSON.stringify(god), 'text/plain', 415],
    ['a body of 65 KiB', `"${'x'.repeat(66_560)}"`, 'application/json', 413],
  ])('%s is refused', async (_namn, kropp, typ, status) => {
    expect((await skicka('skatteverket', kropp, { 'content-type': typ })).status).toBe(status);
  });

  test('a type of identifier that the authority has no cases for is a 400', async () => {
    const kund = { identifierare: MAJA, typ: 'Personnummer' };
    expect((await skicka('tillvaxtverket', { ...god, kund })).status).toBe(400);
  });

  test('another method is a 405 that names the right one, another path a 404', async () => {
    const get = await hantera(new Request('http://p.example/kundhandelser'), producent('skatteverket'));
    const annan = await hantera(
      new Request('http://p.example/finns-inte', { method: 'POST' }),
      producent('skatteverket'),
    );
    expect([get.status, get.headers.get('allow'), annan.status]).toEqual([405, 'POST', 404]);
  });

  test('the health of the producer is a 200', async () => {
    expect((await hantera(new Request('http://p.example/halsa'), producent('skatteverket'))).status).toBe(
      200,
    );
  });
});
