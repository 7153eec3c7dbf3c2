import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readResponse, readSvar } from './read-response.ts';

const now = Date.parse('2026-03-02T10:00:00Z');
const read = async (response: Response, svarByte = 100_000) =>
  (await readResponse(response, { svarByte, now: () => now })).resultat;

const event = (id: string) => ({
  kundhandelseId: id,
  rubrik: 'Räksmörgås',
  beskrivning: 'B',
  sprak: 'sv',
  producent: 'Skatteverket',
  tidpunkt: '2026-03-02 9:15:00.12',
  kundhandelseTyp: 'SKV.MOMS.INLAMNAD',
  producentarendetKraverKundatgard: false,
  producentarendetKlart: true,
});
const metadata = {
  kund: { identifierare: '189904119907', typ: 'Personnummer' },
  anvandare: '189904119907',
  sessionID: '5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01',
  onskatSprak: 'sv',
  version: '6.1',
};
const ok = (body: BodyInit, contentType = 'application/json') =>
  new Response(body, { headers: { 'content-type': contentType } });
const withEvents = (...events: unknown[]) => JSON.stringify({ metadata, kundhandelser: events });

test('an answer is read event by event, and those that cannot be read are counted', async () => {
  const { kundhandelseId: _, ...noId } = event('x');
  const answer = await read(
    ok(withEvents(event('a'), noId, null, 7, { ...event('b'), tidpunkt: '?' }, event('c'))),
  );
  expect(answer).toMatchObject({
    slag: 'svar',
    kundhandelser: [{ kundhandelseId: 'a' }, { kundhandelseId: 'c' }],
    olasliga: 4,
  });
});

describe('an event without what decides is shown, and the answer is not whole', () => {
  const about = (change: object, referensnycklar?: readonly string[]) =>
    readSvar(withEvents({ ...event('a'), ...change }), referensnycklar ? { referensnycklar } : {}).resultat;
  test.each([
    ['a flag that is text', { producentarendetKlart: 'true' }],
    ['no flag', { producentarendetKraverKundatgard: undefined }],
    [
      'both flags and its case lost',
      { producentarendetKlart: 1, referenser: 'x', producentarendetKraverKundatgard: 1 },
    ],
    ['no type', { kundhandelseTyp: undefined }],
    ['a case that names nothing', { referenser: { producentarende: {} } }],
    ['a case in a list in a list', { referenser: { producentarende: [['A']] } }],
    ['a case with a link text alone', { referenser: { producentarende: { lanktext: 'Ditt ärende' } } }],
    ['a register number that names nothing', { referenser: { diarienummer: [{ nummer: 4711 }] } }],
  ])('%s', (_, change) => {
    expect(about(change)).toMatchObject({ kundhandelser: { length: 1 }, olasliga: 1 });
  });
  test('the källa’s own reference key that names nothing', () => {
    expect(about({ referenser: { dnr: {} } }, ['dnr'])).toMatchObject({ olasliga: 1 });
    expect(about({ referenser: { dnr: {} } })).toMatchObject({ olasliga: 0 });
  });
  test.each([
    ['an odd language', { sprak: 'svenska' }],
    ['an unknown version', { version: '9' }],
    ['a field more', { nytt: {} }],
    ['another reference that names nothing', { referenser: { etjanst: {} } }],
    ['a case that is null', { referenser: { producentarende: null, diarienummer: '' } }],
    ['a number for a case', { referenser: { producentarende: 4711 } }],
  ])('but with %s it is', (_, change) => {
    expect(about(change)).toMatchObject({ kundhandelser: { length: 1 }, olasliga: 0 });
  });
});

test('events beside the list are counted, wherever they are', async () => {
  const body = {
    metadata: { ...metadata, x: event('b') },
    kundhandelser: [event('a')],
    kundhandelse: [event('c')],
  };
  const answer = await read(ok(JSON.stringify(body)));
  expect(answer).toMatchObject({ kundhandelser: [{ kundhandelseId: 'a' }], olasliga: 2 });
});

describe('an id that stands twice in an answer', () => {
  const older = { ...event('a'), tidpunkt: '2026-03-01 10:00:00.00' };
  const newer = { ...event('a'), tidpunkt: '2026-03-05 10:00:00.00', producentarendetKraverKundatgard: true };
  const of = (...events: unknown[]) => readSvar(withEvents(...events)).resultat;
  test('is one event when it is the same', () => {
    expect(of(older, event('b'), older)).toMatchObject({ kundhandelser: { length: 2 }, olasliga: 0 });
  });
  test('is the latest when they differ, and the others are counted, whatever their order', () => {
    const latest = { kundhandelser: [{ producentarendetKraverKundatgard: true }], olasliga: 1 };
    expect(of(older, newer)).toMatchObject(latest);
    expect(of(newer, older, newer)).toMatchObject(latest);
  });
  test('requires the customer when one of the same instant does', () => {
    const quiet = { ...newer, beskrivning: 'A', producentarendetKraverKundatgard: false };
    const krav = { kundhandelser: [{ producentarendetKraverKundatgard: true }], olasliga: 1 };
    expect(of(quiet, newer)).toMatchObject(krav);
    expect(of(newer, quiet)).toMatchObject(krav);
  });
});

test('an answer with only metadata means no events (quirk 6)', async () => {
  const none = { slag: 'svar', kundhandelser: [], olasliga: 0 };
  expect(await read(ok(JSON.stringify({ metadata })))).toEqual(none);
  expect(await read(ok(JSON.stringify({ metadata, kundhandelser: null })))).toEqual(none);
  expect(await read(ok(JSON.stringify({ metadata: {}, kundhandelser: [] })))).toEqual(none);
});

test.each([
  ['an error with metadata', { metadata: { traceId: 'x' }, error: { code: 'E500' } }],
  ['an error beside the standard’s metadata', { metadata, error: { code: 'E500' } }],
  ['an error beside no list', { metadata, kundhandelser: null, error: { code: 'E500' } }],
  ['events under a misspelt name', { metadata, kundhandelse: [event('a')] }],
  ['metadata of another kind only', { metadata: { traceId: 'x' } }],
  ['metadata with nothing in it', { metadata: { version: null } }],
])('%s is malformed, never "no events"', async (_, body) => {
  expect(await read(ok(JSON.stringify(body)))).toEqual({ slag: 'malformed' });
});

test('metadata may lack anvandare, carry sessionID and claim any version (quirks 4, 5, 7, 12)', async () => {
  for (const odd of [{}, { version: '3.1' }, metadata, 'x', undefined]) {
    const answer = await read(ok(JSON.stringify({ metadata: odd, kundhandelser: [event('a')] })));
    expect(answer).toMatchObject({ slag: 'svar', kundhandelser: [{ kundhandelseId: 'a' }] });
  }
});

test('the identity numbers that producers echo in metadata do not come out of the reader', async () => {
  const answer = await read(ok(withEvents({ ...event('a'), anvandare: '189904119907' })));
  expect(JSON.stringify(answer)).not.toContain('9904119907');
});

test.each([
  ['an HTML page', '<!doctype html><title>Underhåll</title>'],
  ['half JSON', withEvents(event('a')).slice(0, -20)],
  ['nothing', ''],
  ['a list', JSON.stringify([event('a')])],
  ['a number', '7'],
  ['null', 'null'],
  ['text', '"hej"'],
  ['kundhandelser as an object', JSON.stringify({ metadata, kundhandelser: {} })],
  ['kundhandelser as text', JSON.stringify({ metadata, kundhandelser: 'inga' })],
  ['an error message with status 200', JSON.stringify({ message: 'Databasen svarar inte' })],
  ['the ingest receipt of another API at the same path (quirk 9)', JSON.stringify({ antal: 0 })],
])('%s is malformed, never an empty list', async (_, body) => {
  expect(await read(ok(body))).toEqual({ slag: 'malformed' });
});

test('an answer without a body is malformed', async () => {
  expect(await read(new Response(null))).toEqual({ slag: 'malformed' });
});

test.each([['text/html'], ['text/plain; charset=utf-8'], ['application/json; charset="no-such"'], ['']])(
  'JSON that calls itself %j is read all the same',
  async (contentType) => {
    const answer = await read(ok(withEvents(event('a')), contentType));
    expect(answer).toMatchObject({ slag: 'svar', kundhandelser: [{ rubrik: 'Räksmörgås' }] });
  },
);

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

test.each<[string, BodyInit, string]>([
  ['a byte order mark', `\uFEFF${withEvents(event('a'))}`, 'application/json'],
  ['UTF-16 with its mark', utf16(withEvents(event('a'))), 'application/json'],
  [
    'Latin-1 that says so',
    Buffer.from(withEvents(event('a')), 'latin1'),
    'application/json;charset=ISO-8859-1',
  ],
  ['Latin-1 that says nothing', Buffer.from(withEvents(event('a')), 'latin1'), 'application/json'],
  [
    'Latin-1 that says UTF-8',
    Buffer.from(withEvents(event('a')), 'latin1'),
    'application/json; charset=utf-8',
  ],
  ['UTF-8 that says Latin-1', withEvents(event('a')), 'application/json; charset=iso-8859-1'],
])('å, ä and ö survive %s', async (_, body, contentType) => {
  expect(await read(ok(body, contentType))).toMatchObject({ kundhandelser: [{ rubrik: 'Räksmörgås' }] });
});

test.each([
  [401, { slag: 'refused', status: 401 }],
  [403, { slag: 'refused', status: 403 }],
  [429, { slag: 'overloaded' }],
  [503, { slag: 'overloaded' }],
  [201, { slag: 'broken', status: 201 }],
  [204, { slag: 'broken', status: 204 }],
  [301, { slag: 'broken', status: 301 }],
  [400, { slag: 'broken', status: 400 }],
  [404, { slag: 'broken', status: 404 }],
  [500, { slag: 'broken', status: 500 }],
  [502, { slag: 'broken', status: 502 }],
])('status %i is a failure whatever the body says', async (status, expected) => {
  const body = status === 204 ? null : withEvents(event('a'));
  expect(await read(new Response(body, { status }))).toEqual(expected);
});

test('an overloaded producer’s Retry-After is kept as an instant', async () => {
  const headers = { 'retry-after': '30' };
  expect(await read(new Response('', { status: 429, headers }))).toEqual({
    slag: 'overloaded',
    igenEfter: now + 30_000,
  });
});

test('an endless body ends at the limit and is let go', async () => {
  let sent = 0;
  let released = false;
  const endless = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: (controller) => {
      sent += 1;
      controller.enqueue(new Uint8Array(1024));
    },
    cancel: () => {
      released = true;
    },
  });
  expect(await read(ok(endless), 10_000)).toEqual({ slag: 'too-large', gransByte: 10_000 });
  expect(sent).toBeLessThan(15);
  expect(released).toBe(true);
});

test('a body of just the limit is read, one byte more is too large', async () => {
  const body = withEvents(event('a'));
  const size = Buffer.byteLength(body);
  expect(await read(ok(body), size)).toMatchObject({ slag: 'svar' });
  expect(await read(ok(body), size - 1)).toEqual({ slag: 'too-large', gransByte: size - 1 });
});

test('a connection that breaks in the middle of the body is unreachable, not half an answer', async () => {
  const broken = new ReadableStream({
    pull: (controller) => controller.error(new Error('reset by 189904119907')),
  });
  expect(await read(ok(broken))).toEqual({ slag: 'unreachable' });
});

test('whatever JSON comes, it is an answer or malformed, and no event of the list is lost uncounted', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.jsonValue(), fc.constant(event('a')))), (kundhandelser) => {
      const answer = readSvar(JSON.stringify({ metadata, kundhandelser })).resultat;
      const read = kundhandelser.some((ett) => ett !== null && Object(ett).kundhandelseId === 'a') ? 1 : 0;
      const events = kundhandelser.filter((ett) => ett !== null && Object(ett).kundhandelseId === 'a').length;
      return (
        answer.slag === 'svar' &&
        answer.kundhandelser.length === read &&
        answer.olasliga === kundhandelser.length - events
      );
    }),
  );
  fc.assert(fc.property(fc.json(), (text) => ['svar', 'malformed'].includes(readSvar(text).resultat.slag)));
});
