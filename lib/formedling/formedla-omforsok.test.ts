import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { all, answer, begaran, KORRELATION, producent, start } from './exempel.ts';
import { formedla, skapaVakt, type Timer, type Utfall, type Vaktgranser } from './index.ts';

/** A producer that does one thing at each call, and what it was asked. */
async function tur(...turns: readonly RequestListener[]) {
  const calls: IncomingMessage[] = [];
  const one = await producent('p', (req, res) => {
    const does = turns[calls.length] ?? turns.at(-1);
    calls.push(req);
    does?.(req, res);
  });
  return { ...one, calls };
}

const status =
  (code: number, headers = {}): RequestListener =>
  (_, res) =>
    void res.writeHead(code, headers).end();
const gone: RequestListener = (req) => void req.socket.destroy();
const well: RequestListener = (_, res: ServerResponse) => void res.end(answer('e'));

/** Time that passes at once when somebody waits for less than the deadline, and the waits that were. */
function process(granser: Partial<Vaktgranser> = {}, slump = () => 0.5) {
  const klocka = { nu: start };
  const waits: number[] = [];
  const timer: Timer = (ms, callback) => {
    if (ms >= 5000) return () => undefined;
    waits.push(ms);
    const handle = setImmediate(() => {
      klocka.nu += ms;
      callback();
    });
    return () => clearImmediate(handle);
  };
  const now = () => klocka.nu;
  const vakt = skapaVakt({ now, slump, granser: { felIRad: 1000, ...granser } });
  const ask = async (kallor: Parameters<typeof begaran>[0], change: Parameters<typeof begaran>[1] = {}) => {
    const [first] = await all(formedla(begaran(kallor, { vakt, now, timer, ...change })));
    return first?.resultat;
  };
  return { ask, waits, vakt };
}

test.each<[string, RequestListener, number]>([
  ['closed without a word', gone, 100],
  ['said 502', status(502), 100],
  ['said 503', status(503), 100],
  ['said 504', status(504), 100],
  ['asked us to wait two seconds', status(503, { 'retry-after': '2' }), 2100],
  ['said that it was too much, for a second', status(429, { 'retry-after': '1' }), 1100],
  ['asked us to wait until a date', status(503, { 'retry-after': 'Mon, 02 Mar 2026 10:00:03 GMT' }), 3100],
])(
  'a källa that %s is asked once more, when it asked for it and not before, and answers',
  async (_, first, wait) => {
    const { kalla, calls } = await tur(first, well);
    const { ask, waits } = process();
    expect(await ask([kalla])).toMatchObject({ slag: 'svar' });
    expect(waits).toEqual([wait]);
    const [one, two] = calls.map(({ headers }) => headers);
    expect(one?.['x-correlation-id']).toBe(KORRELATION);
    expect(two?.['x-correlation-id']).toBe(KORRELATION);
    expect(two?.['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(two?.['x-request-id']).not.toBe(one?.['x-request-id']);
  },
);

test.each<[string, RequestListener, Utfall['resultat']]>([
  ['refuses', status(401), { slag: 'refused', status: 401 }],
  ['refuses for good', status(403), { slag: 'refused', status: 403 }],
  ['does not understand', status(400), { slag: 'broken', status: 400 }],
  ['fails inside', status(500), { slag: 'broken', status: 500 }],
  ['says that it is too much and not until when', status(429), { slag: 'overloaded' }],
  [
    'asks us to wait beyond the deadline',
    status(503, { 'retry-after': '5' }),
    { slag: 'overloaded', igenEfter: start + 5000 },
  ],
  ['answers what cannot be read', (_, res) => void res.end('<p>'), { slag: 'malformed' }],
  [
    'answers too much',
    (_, res) => void res.end(answer(...Array.from({ length: 100 }, (_one, i) => `e${i}`))),
    { slag: 'too-large', gransByte: 2000 },
  ],
  [
    'breaks in the middle',
    (_, res) => void res.write('{"metadata"', () => res.destroy()),
    { slag: 'unreachable' },
  ],
])('a källa that %s is asked once', async (_, does, expected) => {
  const { kalla, antal } = await tur(does);
  const { ask } = process();
  expect(await ask([kalla], { granser: { svarByte: 2000 } })).toEqual(expected);
  expect(antal()).toBe(1);
});

test('new tries are as many as they may be, each with a longer wait at the most, and the last failure is told', async () => {
  const { kalla, antal } = await tur(status(503));
  const { ask, waits } = process({ omforsok: 3 }, () => 1);
  expect(await ask([kalla])).toEqual({ slag: 'overloaded' });
  expect(antal()).toBe(4);
  expect(waits).toEqual([200, 400, 800]);
});

test('a källa that burns is not asked twice by everyone: the budget is spent, and grows with what is asked', async () => {
  const { kalla, antal } = await tur(status(503));
  const { ask } = process();
  for (let n = 0; n < 40; n += 1) await ask([kalla]);
  // Five from the start, and one for each ten calls.
  expect(antal()).toBe(40 + 5 + 3);
});

test('the probe of a källa that rests is one call, and a failure is one however many tries it took', async () => {
  const { kalla, antal } = await tur(status(503));
  const { ask } = process({ felIRad: 2, vilaMs: 60_000 });
  await ask([kalla]);
  expect(antal()).toBe(2);
  await ask([kalla]);
  expect(antal()).toBe(4);
  expect(await ask([kalla])).toMatchObject({ slag: 'skipped', skal: 'vilar' });
  await ask([kalla], { igen: true });
  expect(antal()).toBe(5);
});

test('one who leaves while a new try is waited for is the last to cause a call', async () => {
  const { kalla, antal } = await tur(status(503, { 'retry-after': '2' }));
  const caller = new AbortController();
  const { vakt } = process();
  let waiting = false;
  const timer: Timer = (ms) => {
    waiting ||= ms < 5000;
    return () => undefined;
  };
  const outcome = formedla(begaran([kalla], { vakt, timer, signal: caller.signal })).next();
  await vi.waitFor(() => expect(waiting).toBe(true));
  caller.abort();
  expect((await outcome).done).toBe(true);
  expect(antal()).toBe(1);
});
