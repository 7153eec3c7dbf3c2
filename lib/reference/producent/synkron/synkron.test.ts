import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { personer } from '../../personer/index.ts';
import { MAJA, producent } from '../exempel.ts';
import { lasFraga } from '../fraga.ts';
import { hantera } from '../hantera.ts';
import { ANVANDARE, FORETAG, handelse, starta } from '../intag/exempel.ts';
import type { Svarskropp } from '../svar.ts';
import { lasFragaSynkron, SORTERINGAR } from './fraga.ts';
import type { SvarSynkron } from './svar.ts';

const ANNAN = { identifierare: '164420990014', typ: 'Organisationsnummer' } as const;

const handelser = [
  handelse({ kundhandelseId: 'c', rubrik: 'Ärende', tidpunkt: '2026-10-25T02:30:00+02:00' }),
  handelse({
    kundhandelseId: 'b',
    rubrik: 'andra',
    tidpunkt: '2026-10-25T02:10:00+01:00',
    producentarendetKlart: true,
  }),
  handelse({ kundhandelseId: 'a', rubrik: 'Bygge', tidpunkt: '2026-10-24T08:00:00Z', taggar: ['annat'] }),
  handelse({ kundhandelseId: 'd', kund: ANNAN }),
];

let adress: Awaited<ReturnType<typeof starta>>;
beforeEach(async () => {
  adress = await starta();
  await adress.taIn(...handelser);
});

async function svara(fraga: object, huvuden: Record<string, string> = {}): Promise<SvarSynkron> {
  const svar = await adress.synkron(fraga, huvuden);
  if (svar.status !== 200) throw new Error(await svar.text());
  return (await svar.json()) as SvarSynkron;
}

const ids = (svar: SvarSynkron, i = 0) =>
  svar.kundhandelser[i]?.kundhandelserForPart.map(({ kundhandelseId }) => kundhandelseId);

describe('an answer', () => {
  test('has one item and one outcome per part, in the order of the question', async () => {
    const arende = { identifierare: 'TK-2026-118', typ: 'Producentarendereferens' };
    const parter = [
      { kund: ANNAN },
      { kund: FORETAG, arende },
      { kund: { ...FORETAG, typ: 'Personnummer' } },
    ];
    const svar = await svara({ parter });
    expect(svar.kundhandelser.map(({ part, totaltAntalKundhandelser: antal }) => [part, antal])).toEqual([
      [parter[0], 1],
      [parter[1], 3],
      [parter[2], 0],
    ]);
    expect(svar.delfragor).toEqual(
      parter.map((part) => ({ producent: 'Provkommunen', part, status: 'OK', httpCode: 200 })),
    );
  });

  test('echoes the question with the language, and has no version but on each event', async () => {
    const fraga = { parter: [{ kund: FORETAG }], taggar: ['foretag'], startDatum: '2026-10-01', okant: 1 };
    const { metadata, kundhandelser } = await svara(fraga, { 'accept-language': 'en' });
    const { okant: _okant, ...kand } = fraga;
    expect(metadata).toEqual({ ...kand, onskatSprak: 'en' });
    expect(kundhandelser[0]?.kundhandelserForPart.map(({ version }) => version)).toEqual(['6.1', '6.1']);
  });

  test('writes times in RFC 3339, and is newest first by instant where the clock went back', async () => {
    const svar = await svara({ parter: [{ kund: FORETAG }] });
    expect(ids(svar)).toEqual(['b', 'c', 'a']);
    expect(svar.kundhandelser[0]?.kundhandelserForPart.map(({ tidpunkt }) => tidpunkt)).toEqual([
      '2026-10-25T02:10:00+01:00',
      '2026-10-25T02:30:00+02:00',
      '2026-10-24T10:00:00+02:00',
    ]);
  });

  test('does not repeat a field that nobody knows, at any depth', async () => {
    const sortering = [{ attribut: 'RUBRIK', stigande: true, okant: 'HEMLIGT' }];
    const paginering = { offset: 0, okant: 'HEMLIGT' };
    const svar = await svara({
      parter: [{ kund: { ...FORETAG, okant: 'HEMLIGT' }, okant: 'HEMLIGT' }],
      behandling: { sortering, paginering, okant: 'HEMLIGT' },
    });
    expect(ids(svar)).toHaveLength(3);
    expect(JSON.stringify(svar)).not.toContain('HEMLIGT');
  });

  test('reads null as absent', async () => {
    const kund = { ...FORETAG, tillagg: null };
    const svar = await svara({ parter: [{ kund, arende: null }], taggar: null, behandling: null });
    expect(svar.metadata).toEqual({ parter: [{ kund: FORETAG }] });
  });
});

describe('sorting and pages', () => {
  const parter = [{ kund: FORETAG }, { kund: ANNAN }];

  test.each([
    ['RUBRIK', true, ['b', 'a', 'c']],
    ['TIDPUNKT', true, ['a', 'c', 'b']],
    ['PRODUCENTARENDETKLART', false, ['b', 'c', 'a']],
    ['PRODUCENT', true, ['b', 'c', 'a']],
  ])('%s, ascending: %s', async (attribut, stigande, ordning) => {
    const svar = await svara({ parter, behandling: { sortering: [{ attribut, stigande }] } });
    expect(ids(svar)).toEqual(ordning);
  });

  test('the first attribute goes before the next', async () => {
    const sortering = [
      { attribut: 'PRODUCENTARENDETKLART', stigande: true },
      { attribut: 'TIDPUNKT', stigande: true },
    ];
    expect(ids(await svara({ parter, behandling: { sortering } }))).toEqual(['a', 'c', 'b']);
  });

  test('a page is cut per part, with the total before it; beyond the end it is empty', async () => {
    const sortering = [{ attribut: 'TIDPUNKT', stigande: true }];
    const svar = await svara({ parter, behandling: { sortering, paginering: { offset: 1, limit: 1 } } });
    expect([ids(svar, 0), ids(svar, 1)]).toEqual([['c'], []]);
    expect(svar.kundhandelser.map((en) => en.totaltAntalKundhandelser)).toEqual([3, 1]);
    const resten = await svara({ parter, behandling: { sortering, paginering: { offset: 1 } } });
    expect(ids(resten)).toEqual(['c', 'b']);
  });

  test('every attribute is accepted', async () => {
    const sortering = SORTERINGAR.map((attribut) => ({ attribut, stigande: false }));
    expect(ids(await svara({ parter, behandling: { sortering } }))).toHaveLength(3);
  });
});

describe('a refusal is a message in the dialect’s own form', () => {
  const parter = [{ kund: FORETAG }];

  test.each<[string, object, Record<string, string>, string]>([
    ['no parts', { parter: [] }, {}, 'fraga.parter'],
    ['an empty part', { parter: [{}] }, {}, 'fraga.parter.0'],
    ['a hundred and one parts', { parter: Array(101).fill(parter[0]) }, {}, 'fraga.parter'],
    [
      'the type of case with ä',
      { parter: [{ arende: { identifierare: 'A', typ: 'Producentärendereferens' } }] },
      {},
      'arende.typ',
    ],
    ['a page without order', { parter, behandling: { paginering: { offset: 0 } } }, {}, 'kräver sortering'],
    [
      'a page of nothing',
      {
        parter,
        behandling: {
          sortering: [{ attribut: 'RUBRIK', stigande: true }],
          paginering: { offset: 0, limit: 0 },
        },
      },
      {},
      'limit',
    ],
    [
      'an unknown attribute',
      { parter, behandling: { sortering: [{ attribut: 'SPRAK', stigande: true }] } },
      {},
      'attribut',
    ],
    [
      'a start after the end',
      { parter, startDatum: '2026-02-02', slutDatum: '2026-02-01' },
      {},
      'startDatum',
    ],
    ['no correlation id', { parter }, { skv_client_correlation_id: '' }, 'skv_client_correlation_id'],
    [
      'a correlation id of 201 characters',
      { parter },
      { skv_client_correlation_id: 'x'.repeat(201) },
      'skv_client_correlation_id',
    ],
  ])('%s', async (_namn, fraga, huvuden, ord) => {
    const svar = await adress.synkron(fraga, huvuden);
    expect([svar.status, svar.headers.get('content-type')]).toEqual([400, 'application/json']);
    expect(await svar.json()).toEqual({ message: expect.stringMatching(/^Bad request: /) });
    expect(JSON.stringify(await (await adress.synkron(fraga, huvuden)).json())).toContain(ord);
  });

  test('another method and another content type too', async () => {
    const get = await fetch(`${adress.adress}/kundhandelseFragaSynkron`);
    expect([get.status, await get.json()]).toEqual([405, { message: 'Method not allowed: Använd POST.' }]);
    const svar = await adress.synkron({ parter }, { 'content-type': 'text/plain' });
    expect([svar.status, await svar.json()]).toEqual([
      415,
      { message: expect.stringMatching(/^Unsupported/) },
    ]);
  });

  test('no number of the question is repeated', async () => {
    const svar = await adress.synkron({
      parter: [{ kund: { identifierare: `${ANVANDARE}1`, typ: ANVANDARE } }],
    });
    expect(await svar.text()).not.toContain(ANVANDARE);
  });
});

test('whatever JSON is sent, reading it gives a question or its faults', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (varde) => {
      for (const last of [
        lasFragaSynkron(varde),
        lasFragaSynkron({ fraga: varde, anvandare: MAJA }),
        lasFraga(varde),
      ])
        expect('fraga' in last || last.brister.length > 0).toBe(true);
    }),
  );
});

describe('both dialects choose the same events', () => {
  const allt = personer.flatMap((person) => person.handelser).filter((en) => en.myndighet === 'skatteverket');
  const nagraAv = (alla: readonly string[]) =>
    fc.option(fc.uniqueArray(fc.constantFrom('FINNS_INTE', ...alla), { maxLength: 3 }), { nil: undefined });
  const dag = fc.option(fc.integer({ min: -60, max: 30 }), { nil: undefined });
  const datum = (dagar: number | undefined) =>
    dagar === undefined ? undefined : new Date(Date.UTC(2026, 10, 23 + dagar)).toISOString().slice(0, 10);
  const filter = fc
    .record({
      kundhandelseTyper: nagraAv(
        allt.flatMap(({ typ }) => [typ, typ.split('.').slice(0, 2).join('.'), 'SKATTEVERKET']),
      ),
      taggar: nagraAv(allt.flatMap(({ taggar }) => taggar ?? [])),
      fran: dag,
      langd: fc.nat(90),
    })
    .map(({ fran, langd, ...resten }) => ({
      ...resten,
      startDatum: datum(fran),
      slutDatum: datum(fran === undefined ? undefined : fran + langd),
    }));
  const kund = fc.constantFrom(...new Map(allt.map((en) => [JSON.stringify(en.kund), en.kund])).values());

  test('whatever the filter', async () => {
    const myndighet = producent('skatteverket');
    const posta = async (vag: string, kropp: unknown) => {
      const headers = { 'content-type': 'application/json', skv_client_correlation_id: 'prov' };
      const init = { method: 'POST', headers, body: JSON.stringify(kropp) };
      return (await hantera(new Request(`http://p.example${vag}`, init), myndighet)).json();
    };
    let funna = 0;
    await fc.assert(
      fc.asyncProperty(kund, filter, async (vem, urval) => {
        const direkt: Svarskropp = await posta('/kundhandelser', { kund: vem, ...urval, anvandare: MAJA });
        const fraga = { parter: [{ kund: vem }], ...urval };
        const synkron: SvarSynkron = await posta('/kundhandelseFragaSynkron', { fraga, anvandare: MAJA });
        expect(ids(synkron)).toEqual(direkt.kundhandelser.map(({ kundhandelseId }) => kundhandelseId));
        funna += direkt.kundhandelser.length;
      }),
    );
    expect(funna).toBeGreaterThan(20);
  });
});
