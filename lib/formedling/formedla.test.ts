import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import {
  type Begaran,
  formedla,
  type Kalla,
  skapaNatverk,
  type Timer,
  type Utfall,
  utfardaUppdrag,
} from './index.ts';

const NUMMER = '189807149829';
const start = Date.parse('2026-03-02T10:00:00Z');
const { natverk, close } = skapaNatverk();
const closing: (() => void)[] = [];
afterEach(() => {
  for (const end of closing.splice(0)) end();
});
afterAll(close);

type Handler = (req: IncomingMessage, res: ServerResponse) => void;

/** A producer on the loopback, and the källa that points at it. */
async function producent(id: string, handler: Handler, change: Partial<Kalla> = {}) {
  const seen = { asked: 0, closed: Promise.withResolvers<void>(), arrived: Promise.withResolvers<void>() };
  const server = createServer((req, res) => {
    seen.asked += 1;
    seen.arrived.resolve();
    res.on('close', () => !res.writableFinished && seen.closed.resolve());
    handler(req, res);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const adress = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    kalla: kalla(id, { adress, ...change }),
    ...seen,
    get antal() {
      return seen.asked;
    },
  };
}

function kalla(id: string, change: Partial<Kalla> = {}): Kalla {
  return {
    id,
    producent: { id: `p-${id}`, namn: { sv: id, en: id } },
    adress: 'http://127.0.0.1:1',
    dialekt: 'direkt',
    version: '6.0',
    identifierartyper: ['Personnummer', 'Organisationsnummer'],
    sprak: ['sv'],
    typprefix: ['X'],
    referensnycklar: ['diarienummer'],
    deadlineMs: 5000,
    samtidiga: 4,
    kontakt: { telefon: '08-1' },
    arendetyper: {},
    sant: false,
    ...change,
  };
}

const event = (kundhandelseId: string) => ({
  kundhandelseId,
  rubrik: 'R',
  beskrivning: 'B',
  sprak: 'sv',
  producent: 'P',
  tidpunkt: '2026-03-01T10:00:00Z',
  kundhandelseTyp: 'X.Y.Z',
  producentarendetKraverKundatgard: true,
  producentarendetKlart: false,
});
const answer = (...ids: string[]) =>
  JSON.stringify({ metadata: { anvandare: NUMMER, version: '6.0' }, kundhandelser: ids.map(event) });
const answering =
  (...ids: string[]): Handler =>
  (_, res) =>
    res.end(answer(...ids));
const silent: Handler = () => undefined;

/** Time that passes only when a test says so. */
function handTimer(): { timer: Timer; elapse: (ms: number) => void } {
  const set = new Set<{ ms: number; callback: () => void }>();
  return {
    timer: (ms, callback) => {
      const one = { ms, callback };
      set.add(one);
      return () => set.delete(one);
    },
    elapse: (ms) => {
      for (const one of set) if (one.ms <= ms && set.delete(one)) one.callback();
    },
  };
}

const person = (id: string) => ({
  id,
  kundId: 'k',
  kund: { identifierare: NUMMER, typ: 'Personnummer' as const },
});
const firma = (id: string) => ({
  id,
  kundId: 'k',
  kund: { identifierare: NUMMER, typ: 'Organisationsnummer' as const },
});

function begaran(
  kallor: readonly Kalla[],
  change: Partial<Begaran> & { parter?: ReturnType<typeof person | typeof firma>[] } = {},
): Begaran {
  const { parter = [person('a')], ...rest } = change;
  return {
    fraga: { sprak: 'en', korrelation: '5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01' },
    kallor,
    uppdrag: utfardaUppdrag({ anvandare: NUMMER, parter, ratt: 'egen' }),
    avsandare: { konsument: 'Exempel', konsumenttjanst: 'Bollkoll' },
    natverk,
    now: () => start,
    timer: handTimer().timer,
    ...rest,
  };
}

async function all(outcomes: AsyncIterable<Utfall>): Promise<Utfall[]> {
  const landed: Utfall[] = [];
  for await (const outcome of outcomes) landed.push(outcome);
  return landed;
}

test('one outcome comes per källa and part, with its whole provenance', async () => {
  const one = await producent('en', answering('e1'));
  const two = await producent('tva', answering('e2'));
  const outcomes = await all(
    formedla(begaran([one.kalla, two.kalla], { parter: [person('a'), firma('b')] })),
  );
  expect(outcomes.map((u) => `${u.kalla} ${u.part}`).sort()).toEqual(['en a', 'en b', 'tva a', 'tva b']);
  expect(outcomes.find((u) => u.kalla === 'en' && u.part === 'a')).toEqual({
    kalla: 'en',
    producent: 'p-en',
    part: 'a',
    kund: 'k',
    svarade: start,
    referensnycklar: ['diarienummer'],
    resultat: expect.objectContaining({ slag: 'svar', olasliga: 0 }),
  });
  expect([one.antal, two.antal]).toEqual([2, 2]);
});

test('outcomes come in the order they land, not in the order they were asked', async () => {
  let release = () => {};
  const slow = await producent('slow', (_, res) => {
    release = () => res.end(answer('s'));
  });
  const quick = await producent('quick', answering('q'));
  const outcomes = formedla(begaran([slow.kalla, quick.kalla]));
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'quick' });
  release();
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'slow' });
  expect((await outcomes.next()).done).toBe(true);
});

test('a källa that hangs is timed out by its own deadline, sees its connection close, and delays nobody', async () => {
  const hanging = await producent('hanging', silent, { deadlineMs: 700 });
  const quick = await producent('quick', answering('q'));
  const { timer, elapse } = handTimer();
  const outcomes = formedla(begaran([hanging.kalla, quick.kalla], { timer }));
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'quick', resultat: { slag: 'svar' } });
  const last = outcomes.next();
  await hanging.arrived.promise;
  elapse(700);
  expect((await last).value?.resultat).toEqual({ slag: 'timed-out', efterMs: 700 });
  await hanging.closed.promise;
});

test('the deadline holds in the middle of the body too', async () => {
  const flushed = Promise.withResolvers<void>();
  const trickling = await producent('t', (_, res) => {
    res.write(answer('e').slice(0, 30), () => flushed.resolve());
  });
  const { timer, elapse } = handTimer();
  const outcome = formedla(begaran([trickling.kalla], { timer })).next();
  await flushed.promise;
  elapse(5000);
  expect((await outcome).value?.resultat).toEqual({ slag: 'timed-out', efterMs: 5000 });
  await trickling.closed.promise;
});

test('a network that does not heed the abort cannot break the deadline', async () => {
  const { timer, elapse } = handTimer();
  const deaf = () => new Promise<never>(() => {});
  const outcome = formedla(begaran([kalla('d')], { timer, natverk: deaf })).next();
  elapse(5000);
  expect((await outcome).value?.resultat).toEqual({ slag: 'timed-out', efterMs: 5000 });
});

test('the total deadline ends what is under way and says of the rest that it was not asked', async () => {
  const hanging = await producent('hanging', silent, { deadlineMs: 60_000 });
  const waiting = await producent('waiting', answering('w'), { deadlineMs: 60_000 });
  const { timer, elapse } = handTimer();
  let now = start;
  const outcomes = formedla(
    begaran([hanging.kalla, waiting.kalla], {
      timer,
      now: () => now,
      granser: { totalMs: 900, samtidiga: 1 },
    }),
  );
  const first = outcomes.next();
  await hanging.arrived.promise;
  now += 900;
  elapse(900);
  expect((await first).value?.resultat).toEqual({ slag: 'timed-out', efterMs: 900 });
  expect((await outcomes.next()).value?.resultat).toEqual({ slag: 'skipped', skal: 'ej-fragad' });
  expect((await outcomes.next()).done).toBe(true);
  expect(waiting.antal).toBe(0);
});

const date = 'Mon, 02 Mar 2026 10:05:00 GMT';
const status =
  (code: number, headers = {}): Handler =>
  (_, res) =>
    res.writeHead(code, headers).end(`{"message": "${NUMMER}"}`);

test.each<[string, Handler, Utfall['resultat']]>([
  ['closes without a word', (req) => req.socket.destroy(), { slag: 'unreachable' }],
  [
    'closes in the middle',
    (_, res) => void res.write(answer('e').slice(0, 40), () => res.destroy()),
    { slag: 'unreachable' },
  ],
  ['refuses us with 401', status(401), { slag: 'refused', status: 401 }],
  ['refuses us with 403', status(403), { slag: 'refused', status: 403 }],
  [
    'is overloaded until a date',
    status(429, { 'retry-after': date }),
    { slag: 'overloaded', igenEfter: Date.parse(date) },
  ],
  [
    'is overloaded for some seconds',
    status(503, { 'retry-after': '5' }),
    { slag: 'overloaded', igenEfter: start + 5000 },
  ],
  ['is overloaded', status(503), { slag: 'overloaded' }],
  ['fails', status(500), { slag: 'broken', status: 500 }],
  ['does not understand', status(400), { slag: 'broken', status: 400 }],
  [
    'sends a page',
    (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hej</h1>'),
    { slag: 'malformed' },
  ],
  ['sends half JSON', (_, res) => res.end(answer('e').slice(0, -9)), { slag: 'malformed' }],
  ['sends nothing', (_, res) => res.end(), { slag: 'malformed' }],
  ['excuses itself with 200', status(200), { slag: 'malformed' }],
  [
    'compresses wrongly',
    (_, res) => res.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
    { slag: 'malformed' },
  ],
])(
  'a producer that %s gives its failure, never an empty list, and the others their answers',
  async (_, handler, expected) => {
    const failing = await producent('failing', handler);
    const quick = await producent('quick', answering('q'));
    const outcomes = await all(formedla(begaran([failing.kalla, quick.kalla])));
    expect(outcomes.find((u) => u.kalla === 'failing')?.resultat).toEqual(expected);
    expect(outcomes.find((u) => u.kalla === 'quick')?.resultat.slag).toBe('svar');
    expect(JSON.stringify(outcomes)).not.toContain(NUMMER);
  },
);

test('nobody at the address is unreachable', async () => {
  const [outcome] = await all(formedla(begaran([kalla('nobody')])));
  expect(outcome?.resultat).toEqual({ slag: 'unreachable' });
});

test('a redirect is not followed', async () => {
  const target = await producent('target', answering('e'));
  const location = `${target.kalla.adress}/kundhandelser`;
  const redirecting = await producent('r', (_, res) => res.writeHead(307, { location }).end());
  const [outcome] = await all(formedla(begaran([redirecting.kalla])));
  expect(outcome?.resultat).toEqual({ slag: 'broken', status: 307 });
  expect(target.antal).toBe(0);
});

test('an endless body ends at the limit and its connection is closed', async () => {
  const endless = await producent('endless', (_, res) => {
    const more = () => {
      while (res.write('x'.repeat(10_000)));
      res.once('drain', more);
    };
    more();
  });
  const [outcome] = await all(formedla(begaran([endless.kalla], { granser: { svarByte: 50_000 } })));
  expect(outcome?.resultat).toEqual({ slag: 'too-large', gransByte: 50_000 });
  await endless.closed.promise;
});

test('when the caller leaves, the generator ends at once, invents nothing, and the producers see it', async () => {
  const one = await producent('en', silent);
  const two = await producent('tva', silent);
  const caller = new AbortController();
  const outcome = formedla(begaran([one.kalla, two.kalla], { signal: caller.signal })).next();
  await Promise.all([one.arrived.promise, two.arrived.promise]);
  caller.abort();
  expect(await outcome).toEqual({ done: true, value: undefined });
  await Promise.all([one.closed.promise, two.closed.promise]);
});

test('closing the generator while it waits does the same', async () => {
  const hanging = await producent('h', silent);
  const outcomes = formedla(begaran([hanging.kalla]));
  const pending = outcomes.next();
  await hanging.arrived.promise;
  await outcomes.return();
  expect(await pending).toEqual({ done: true, value: undefined });
  await hanging.closed.promise;
});

test('breaking out of the loop aborts what is left', async () => {
  const hanging = await producent('h', silent);
  const quick = await producent('q', async (_, res) => {
    await hanging.arrived.promise;
    res.end(answer('q'));
  });
  for await (const outcome of formedla(begaran([hanging.kalla, quick.kalla]))) {
    expect(outcome.kalla).toBe('q');
    break;
  }
  await hanging.closed.promise;
});

test('a caller who has already left asks nobody', async () => {
  const quick = await producent('q', answering('q'));
  expect(await all(formedla(begaran([quick.kalla], { signal: AbortSignal.abort() })))).toEqual([]);
  expect(quick.antal).toBe(0);
});

test('a källa that does not know the kind of identifier is skipped and not asked', async () => {
  const choosy = await producent('c', answering('e'), { identifierartyper: ['Organisationsnummer'] });
  const outcomes = await all(formedla(begaran([choosy.kalla], { parter: [person('a'), firma('b')] })));
  expect(outcomes.map((u) => [u.part, u.resultat.slag])).toEqual([
    ['a', 'skipped'],
    ['b', 'svar'],
  ]);
  expect(outcomes[0]?.resultat).toEqual({ slag: 'skipped', skal: 'identifierartyp' });
  expect(choosy.antal).toBe(1);
});

test('a källa is asked as many at once as it takes, and holds up nobody else', async () => {
  const waiting: ServerResponse[] = [];
  const narrow = await producent('narrow', (_, res) => void waiting.push(res), { samtidiga: 1 });
  const wide = await producent('wide', answering('w'));
  const outcomes = formedla(begaran([narrow.kalla, wide.kalla], { parter: [person('a'), firma('b')] }));
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'wide' });
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'wide' });
  const third = outcomes.next();
  await narrow.arrived.promise;
  expect(narrow.antal).toBe(1);
  waiting.shift()?.end(answer('n1'));
  expect((await third).value).toMatchObject({ kalla: 'narrow', part: 'a' });
  const fourth = outcomes.next();
  await vi.waitFor(() => expect(waiting).toHaveLength(1));
  waiting.shift()?.end(answer('n2'));
  expect((await fourth).value).toMatchObject({ kalla: 'narrow', part: 'b' });
});

test('the calls of one question share its correlation id, have an id each, and say who asks in which language', async () => {
  const calls: { headers: IncomingMessage['headers']; url: string | undefined; body: unknown }[] = [];
  const hearing = await producent('h', async (req, res) => {
    calls.push({ headers: req.headers, url: req.url, body: JSON.parse(await text(req)) });
    res.end(answer());
  });
  await all(formedla(begaran([hearing.kalla], { parter: [person('a'), firma('b')] })));
  expect(calls.map((c) => c.headers['x-correlation-id'])).toEqual(
    Array(2).fill('5b1e9a50-0b1f-4a43-8d77-9f2f6b1f6c01'),
  );
  const ids = calls.map((c) => c.headers['x-request-id']);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/);
  expect(calls[0]).toMatchObject({
    url: '/kundhandelser',
    headers: { 'accept-language': 'en', 'content-type': 'application/json' },
    body: {
      anvandare: NUMMER,
      konsument: 'Exempel',
      konsumenttjanst: 'Bollkoll',
      kund: { identifierare: NUMMER },
    },
  });
});

test('a question answered leaves its connection for the next', async () => {
  const sockets = new Set<unknown>();
  const quick = await producent('q', (req, res) => {
    sockets.add(req.socket);
    res.end(answer('q'));
  });
  for (let i = 0; i < 10; i += 1) await all(formedla(begaran([quick.kalla])));
  expect(sockets.size).toBeLessThan(3);
});

test('a narrowed question and a question about an ärende are marked on the outcome', async () => {
  const quick = await producent('q', answering('q'));
  const arende = { identifierare: 'A-1', typ: 'Diarienummer' } as const;
  const asked = begaran([quick.kalla], { parter: [{ ...person('a'), arende } as ReturnType<typeof person>] });
  const [outcome] = await all(formedla({ ...asked, fraga: { ...asked.fraga, taggar: ['t'] } }));
  expect(outcome).toMatchObject({ avsmalnad: true, fragatArende: arende });
});

test.each<[string, Begaran | (() => Begaran)]>([
  ['formedling-utan-kalla', begaran([])],
  ['formedling-dubbel-kalla', begaran([kalla('a'), kalla('a')])],
  ['formedling-dubbel-part', begaran([kalla('a')], { parter: [person('x'), firma('x')] })],
  [
    'formedling-tom-part',
    {
      ...begaran([kalla('a')]),
      uppdrag: utfardaUppdrag({ anvandare: NUMMER, parter: [{ id: 'p', kundId: 'k' }], ratt: 'egen' }),
    },
  ],
  ['formedling-orimlig-grans', begaran([kalla('a')], { granser: { totalMs: 0 } })],
])('a caller’s mistake is thrown at once with the code %s', (code, mistake) => {
  expect(() => formedla(mistake as Begaran)).toThrow(
    expect.objectContaining({ name: 'Formedlingsfel', code }),
  );
});

test('nothing of the engine writes to the console', async () => {
  const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  await all(formedla(begaran([kalla('nobody')])));
  const lines = written.flatMap((spy) => spy.mock.calls.map(([chunk]) => String(chunk)));
  for (const spy of written) spy.mockRestore();
  expect(lines.join('')).not.toContain(NUMMER);
});
