import { expect, test } from 'vitest';
import type { Part } from '../../arenden/part.ts';
import { BOLAG, bolag, event, kalla, kort, NUMMER, person, post, rad, SKV, svar, utbyt } from './exempel.ts';

const EJ_NAMND = { slag: 'skipped', skal: 'ej-namnd' };

test('each delfråga is an answer of its own producent, and one with no events is truly empty', async () => {
  const besked = await utbyt(
    () =>
      svar(
        [post([event('a'), event('b', 'Domstolsverket', 'DOMSTOL.DOM.X')]), post([event('c')], {}, bolag)],
        [
          rad('Skatteverket'),
          rad('Domstolsverket'),
          rad('Skatteverket', {}, bolag),
          rad('Domstolsverket', {}, bolag),
        ],
      ),
    { parter: [person, bolag] },
  );
  expect(kort(besked)).toEqual([
    ['skv p', 'a/0'],
    ['dom p', 'b/0'],
    ['skv b', 'c/0'],
    ['dom b', '/0'],
  ]);
  expect(besked.brister).toEqual([]);
  expect(besked.delsvar[0]?.referensnycklar).toEqual(['skv-nummer']);
});

test.each<[string, object, object]>([
  ['refused with 401', { status: 'FEL', httpCode: 401 }, { slag: 'refused', status: 401 }],
  ['refused with 403', { status: 'FEL', httpCode: 403 }, { slag: 'refused', status: 403 }],
  ['overloaded with 429', { status: 'FEL', httpCode: 429 }, { slag: 'overloaded' }],
  ['overloaded with 503', { status: 'FEL', httpCode: 503 }, { slag: 'overloaded' }],
  ['timed out with 408', { status: 'FEL', httpCode: 408 }, { slag: 'timed-out', efterMs: 1200 }],
  ['timed out with 504', { status: 'FEL', httpCode: 504 }, { slag: 'timed-out', efterMs: 1200 }],
  ['broken with 500', { status: 'FEL', httpCode: 500 }, { slag: 'broken', status: 500 }],
  ['broken with a code as text', { status: 'FEL', httpCode: '502' }, { slag: 'broken', status: 502 }],
  ['broken with 404', { status: null, httpCode: 404 }, { slag: 'broken', status: 404 }],
  ['at odds with itself', { status: 'OK', httpCode: 500 }, { slag: 'broken', status: 500 }],
  ['at odds the other way', { status: 'TIMEOUT', httpCode: 200 }, { slag: 'malformed' }],
  ['silent', { status: undefined, httpCode: undefined }, { slag: 'malformed' }],
  ['without a code', { status: 'FEL', httpCode: null }, { slag: 'malformed' }],
  ['with a code that is none', { status: 'OK', httpCode: 7 }, { slag: 'malformed' }],
])('a delfråga that is %s is its producent’s failure alone', async (_, change, expected) => {
  const message = `Domstolsverket kunde inte svara om ${NUMMER}`;
  const besked = await utbyt(
    () =>
      svar([post([event('a')])], [rad('Skatteverket'), rad('Domstolsverket', { ...change, message })], 206),
    { tog: 1200 },
  );
  expect(kort(besked)).toEqual([
    ['skv p', 'a/0'],
    ['dom p', expected],
  ]);
  expect(JSON.stringify(besked)).not.toMatch(/kunde inte svara/);
});

test.each([[{ status: 'ok' }], [{ httpCode: null }], [{ status: undefined }], [{ httpCode: '200' }]])(
  'a delfråga with %j has answered',
  async (change) => {
    const besked = await utbyt(() => svar([], [rad('Skatteverket', change), rad('Domstolsverket')]));
    expect(kort(besked)[0]).toEqual(['skv p', '/0']);
  },
);

test('a producent that no delfråga and no event names is not taken to have answered', async () => {
  const besked = await utbyt(() => svar([post([event('a')])], [rad('Skatteverket')]));
  expect(kort(besked)).toEqual([
    ['skv p', 'a/0'],
    ['dom p', EJ_NAMND],
  ]);
  expect(besked.brister).toMatchObject([{ regel: 'ej-namnd', antal: 1 }]);
});

test('events without a delfråga are an answer', async () => {
  for (const delfragor of [undefined, null, []]) {
    expect(kort(await utbyt(() => svar([post([event('a')])], delfragor)))).toEqual([
      ['skv p', 'a/0'],
      ['dom p', EJ_NAMND],
    ]);
  }
});

test('several producenter and neither delfråga nor event is nobody’s answer', async () => {
  for (const delfragor of [undefined, []]) {
    expect(kort(await utbyt(() => svar([post([])], delfragor)))).toEqual([
      ['skv p', EJ_NAMND],
      ['dom p', EJ_NAMND],
    ]);
  }
});

test('a källa with one producent that names no delfråga is that producent, for the parts it names', async () => {
  const alone = { kalla: kalla({ producenter: [SKV] }), parter: [person, bolag] as const };
  const besked = await utbyt(() => svar([post([])], undefined), alone);
  expect(kort(besked)).toEqual([
    ['skv p', '/0'],
    ['skv b', EJ_NAMND],
  ]);
  const odd = await utbyt(() => svar([post([])], { producent: 'X' }), alone);
  expect(kort(odd)[0]).toEqual(['skv p', { slag: 'malformed' }]);
});

test('a failure and events of one producent are both told, the failure last', async () => {
  const besked = await utbyt(() =>
    svar(
      [post([event('a')])],
      [rad('Skatteverket'), rad('Skatteverket', { httpCode: 500 }), rad('Domstolsverket')],
      206,
    ),
  );
  expect(kort(besked)).toEqual([
    ['skv p', 'a/0'],
    ['skv p', { slag: 'broken', status: 500 }],
    ['dom p', '/0'],
  ]);
});

test('an answer without events beside a failure is not told, for it would clear away what was known', async () => {
  const rader = [rad('Skatteverket'), rad('Skatteverket', { httpCode: 500 }), rad('Domstolsverket')];
  expect(kort(await utbyt(() => svar([post([])], rader, 206)))[0]).toEqual([
    'skv p',
    { slag: 'broken', status: 500 },
  ]);
});

test('206 without a failed delfråga says that someone without a name failed', async () => {
  const besked = await utbyt(() => svar([post([])], [rad('Skatteverket'), rad('Domstolsverket')], 206));
  expect(kort(besked).at(-1)).toEqual(['via:f: p', { slag: 'broken', status: 206 }]);
  expect(besked.brister).toMatchObject([{ regel: 'status-206' }]);
});

const BOTH = [rad('Skatteverket'), rad('Domstolsverket')];

test('fewer events than the total says are unreadable of everyone, for nobody knows whose they were', async () => {
  const besked = await utbyt(() => svar([post([event('a')], { totaltAntalKundhandelser: 3 })], BOTH));
  expect(kort(besked)).toEqual([
    ['skv p', 'a/2'],
    ['dom p', '/2'],
  ]);
  expect(besked.brister).toMatchObject([{ regel: 'antal-fattas' }]);
});

test.each([-1, 1.5, 1e300, '3 st', null, {}])(
  'a total of %j says nothing',
  async (totaltAntalKundhandelser) => {
    const besked = await utbyt(() => svar([post([event('a')], { totaltAntalKundhandelser })], BOTH));
    expect(kort(besked)[0]).toEqual(['skv p', 'a/0']);
  },
);

test('an event that is no object is unreadable of everyone, one that names its producent of that one', async () => {
  const { tidpunkt: _, ...timeless } = event('t', 'Domstolsverket', '');
  const besked = await utbyt(() => svar([post([7, timeless])], BOTH));
  expect(kort(besked)).toEqual([
    ['dom p', '/2'],
    ['skv p', '/1'],
  ]);
});

test('parts are known by what is echoed, never by their place', async () => {
  const tillagg: Part = {
    ...person,
    id: 't',
    kund: { identifierare: NUMMER, typ: 'Personnummer', tillagg: '1' },
  };
  const arende: Part = { ...person, id: 'a', arende: { identifierare: 'A', typ: 'Producentärendereferens' } };
  const echoed = { kund: { ...person.kund, tillagg: null }, arende: null };
  const spelled = { kund: person.kund, arende: { identifierare: 'A', typ: 'Producentarendereferens' } };
  const besked = await utbyt(
    () =>
      svar(
        [
          post([event('a')], { part: spelled }),
          post([event('t')], {}, tillagg),
          post([event('p')], { part: echoed }),
        ],
        [],
      ),
    { parter: [person, tillagg, arende], kalla: kalla({ producenter: [SKV] }) },
  );
  expect(kort(besked)).toEqual([
    ['skv p', 'p/0'],
    ['skv t', 't/0'],
    ['skv a', 'a/0'],
  ]);
});

test('a person and her firm, of the same digits, are two parts', async () => {
  const firm: Part = { ...person, id: 'f', kund: { identifierare: NUMMER, typ: 'Organisationsnummer' } };
  const besked = await utbyt(() => svar([post([event('f')], {}, firm)], BOTH), { parter: [person, firm] });
  expect(kort(besked)).toEqual([
    ['skv p', '/0'],
    ['dom p', '/0'],
    ['skv f', 'f/0'],
    ['dom f', EJ_NAMND],
  ]);
});

test('two parts that are the same on the wire are asked about once and both answered', async () => {
  const sent: string[] = [];
  const besked = await utbyt(
    ({ body }) => {
      sent.push(body);
      return svar([post([event('a')])], BOTH);
    },
    { parter: [person, { ...person, id: 'q' }] },
  );
  expect(JSON.parse(sent[0] ?? '').fraga.parter).toHaveLength(1);
  expect(kort(besked).map(([who]) => who)).toEqual(['skv p', 'dom p', 'skv q', 'dom q']);
});

test('events of a part that was never asked about do not come out, and a part without its item is not whole', async () => {
  const stranger = { ...bolag, kund: { identifierare: '165560001234', typ: 'Organisationsnummer' as const } };
  const besked = await utbyt(() =>
    svar([post([event('x'), event('y')], {}, stranger)], [...BOTH, rad('Skatteverket', {}, stranger)]),
  );
  expect(kort(besked)).toEqual([
    ['skv p', '/2'],
    ['dom p', '/2'],
  ]);
  expect(besked.brister).toEqual([
    { regel: 'part-ej-fragad', falt: 'kundhandelser[].part', antal: 1 },
    { regel: 'part-ej-fragad', falt: 'delfragor[].part', antal: 1 },
  ]);
});

test('a failure of the forwarder is everyone’s whom it serves', async () => {
  const besked = await utbyt(
    () =>
      new Response('{"message": "Internal server error: x"}', {
        status: 503,
        headers: { 'retry-after': '5' },
      }),
    { parter: [person, bolag] },
  );
  const igenEfter = Date.parse('2026-03-02T10:00:05Z');
  expect(kort(besked)).toEqual(
    ['skv p', 'dom p', 'skv b', 'dom b'].map((who) => [who, { slag: 'overloaded', igenEfter }]),
  );
});

test.each([
  [400, { slag: 'broken', status: 400 }],
  [401, { slag: 'refused', status: 401 }],
  [403, { slag: 'refused', status: 403 }],
  [404, { slag: 'broken', status: 404 }],
  [409, { slag: 'broken', status: 409 }],
  [429, { slag: 'overloaded' }],
  [500, { slag: 'broken', status: 500 }],
  [301, { slag: 'broken', status: 301 }],
])(
  'status %i is a failure whatever the body says, and its message is not quoted',
  async (status, expected) => {
    const besked = await utbyt(() => {
      const answer = svar([post([event('a')])], BOTH);
      return new Response(status === 400 ? `{"message": "Bad request: ${NUMMER}"}` : answer.body, { status });
    });
    expect(kort(besked)[0]).toEqual(['skv p', expected]);
    expect(JSON.stringify(besked.brister)).not.toContain(NUMMER);
  },
);

test.each([
  ['an error message with status 200', '{"message": "Internal server error: x"}'],
  ['a list', '[]'],
  ['half JSON', '{"kundhandelser": ['],
  ['a page', '<h1>Hej</h1>'],
  ['nothing', ''],
  ['only metadata', '{"metadata": {"parter": []}}'],
  ['kundhandelser as an object', '{"kundhandelser": {}, "delfragor": []}'],
  ['both null', '{"kundhandelser": null, "delfragor": null}'],
])('%s is malformed of everyone, never an empty list', async (_, body) => {
  const besked = await utbyt(() => new Response(body));
  expect(kort(besked)).toEqual(['skv p', 'dom p'].map((who) => [who, { slag: 'malformed' }]));
});

test('an answer beyond the limit is too large, and one that breaks off is unreachable', async () => {
  const large = await utbyt(() => svar([post([event('a')])], BOTH), { svarByte: 100 });
  expect(kort(large)[0]).toEqual(['skv p', { slag: 'too-large', gransByte: 100 }]);
  const broken = new ReadableStream({ pull: (c) => c.error(new Error(`reset by ${BOLAG}`)) });
  expect(kort(await utbyt(() => new Response(broken)))[0]).toEqual(['skv p', { slag: 'unreachable' }]);
});
