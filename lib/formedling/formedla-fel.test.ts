import type { RequestListener } from 'node:http';
import { expect, test, vi } from 'vitest';
import {
  all,
  answer,
  answering,
  begaran,
  handTimer,
  kalla,
  NUMMER,
  producent,
  silent,
  start,
} from './exempel.ts';
import { formedla, type Utfall } from './index.ts';

test('a källa that hangs is timed out by its own deadline, sees its connection close, and delays nobody', async () => {
  const hanging = await producent('hanging', silent, { deadlineMs: 700 });
  const quick = await producent('quick', answering('q'));
  const { timer, elapse } = handTimer();
  const outcomes = formedla(begaran([hanging.kalla, quick.kalla], { timer }));
  expect((await outcomes.next()).value).toMatchObject({ kalla: 'quick', resultat: { slag: 'svar' } });
  const last = outcomes.next();
  await hanging.kommen;
  elapse(700);
  expect((await last).value?.resultat).toEqual({ slag: 'timed-out', efterMs: 700 });
  await hanging.stangd;
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
  await trickling.stangd;
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
  await hanging.kommen;
  now += 900;
  elapse(900);
  expect((await first).value?.resultat).toEqual({ slag: 'timed-out', efterMs: 900 });
  expect((await outcomes.next()).value?.resultat).toEqual({ slag: 'skipped', skal: 'ej-fragad' });
  expect((await outcomes.next()).done).toBe(true);
  expect(waiting.antal()).toBe(0);
});

const date = 'Mon, 02 Mar 2026 10:05:00 GMT';
const status =
  (code: number, headers = {}): RequestListener =>
  (_, res) =>
    res.writeHead(code, headers).end(`{"message": "${NUMMER}"}`);

test.each<[string, RequestListener, Utfall['resultat']]>([
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
  expect(target.antal()).toBe(0);
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
  await endless.stangd;
});

test('nothing of the engine writes to the console', async () => {
  const written = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
  await all(formedla(begaran([kalla('nobody')])));
  const lines = written.flatMap((spy) => spy.mock.calls.map(([chunk]) => String(chunk)));
  for (const spy of written) spy.mockRestore();
  expect(lines.join('')).not.toContain(NUMMER);
});
