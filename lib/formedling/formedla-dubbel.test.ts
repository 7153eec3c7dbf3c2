import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test, vi } from 'vitest';
import { all, answer, answering, begaran, KORRELATION, producent, start } from './exempel.ts';
import { formedla, type Kalla, type Natverk, skapaVakt, type Timer, type Vaktgranser } from './index.ts';

const KAND = 40;

/** A producer that answers until a test takes over, on a clock that stands still, so that the threshold is its floor. */
async function process(granser: Partial<Vaktgranser> = {}, change: Partial<Kalla> = { dubbelfraga: true }) {
  const open: { req: IncomingMessage; res: ServerResponse; closed: Promise<void> }[] = [];
  let own = false;
  const p = await producent(
    'p',
    (req, res) => {
      if (!own) return answering('e')(req, res);
      const closed = new Promise<void>((resolve) => res.on('close', resolve));
      open.push({ req, res, closed });
    },
    change,
  );
  const vakt = skapaVakt({ now: () => start, slump: () => 0, granser: { omforsok: 0, ...granser } });
  const waits: { ms: number; run: () => void }[] = [];
  const timer: Timer = (ms, run) => {
    const one = { ms, run };
    waits.push(one);
    return () => void waits.splice(waits.indexOf(one), 1);
  };
  const sent: Promise<unknown>[] = [];
  const { natverk: real } = begaran([p.kalla]);
  const natverk: Natverk = (anrop, signal) => {
    const call = real(anrop, signal);
    sent.push(call);
    return call;
  };
  const ask = (more: Parameters<typeof begaran>[1] = {}) =>
    all(formedla(begaran([p.kalla], { vakt, timer, natverk, ...more })));
  const learn = async (times = KAND) => {
    for (let n = 0; n < times; n += 1) await ask();
    own = true;
  };
  const late = () => waits.filter(({ ms }) => ms < 1000).map(({ run }) => run());
  const asked = (count: number) => vi.waitFor(() => expect(open).toHaveLength(count));
  return { ...p, open, ask, learn, late, asked, waits, sent };
}
test('a call that takes unusually long has a second beside it: the first answer wins and the loser is aborted at once', async () => {
  const { open, ask, learn, late, asked, waits } = await process();
  await learn();
  const outcome = ask();
  await asked(1);
  expect(waits.map(({ ms }) => ms)).toContain(50);
  late();
  await asked(2);
  const [one, two] = open;
  expect(two?.req.headers['x-correlation-id']).toBe(KORRELATION);
  expect(two?.req.headers['x-request-id']).not.toBe(one?.req.headers['x-request-id']);
  two?.res.end(answer('second'));
  expect(JSON.stringify(await outcome)).toContain('second');
  await one?.closed;
});

test('a second call that fails takes nothing from the first', async () => {
  const { open, ask, learn, late, asked, sent } = await process();
  await learn();
  const outcome = ask();
  await asked(1);
  late();
  await asked(2);
  open[1]?.res.writeHead(503).end();
  await sent.at(-1);
  open[0]?.res.end(answer('first'));
  expect(JSON.stringify(await outcome)).toContain('first');
});

test('when both fail the first failure is told', async () => {
  const { open, ask, learn, late, asked, sent } = await process();
  await learn();
  const outcome = ask();
  await asked(1);
  late();
  await asked(2);
  open[1]?.res.writeHead(503).end();
  await sent.at(-1);
  open[0]?.req.socket.destroy();
  expect((await outcome)[0]?.resultat).toEqual({ slag: 'overloaded' });
});

test('one who leaves leaves both', async () => {
  const { open, ask, learn, late, asked } = await process();
  await learn();
  const caller = new AbortController();
  const outcome = ask({ signal: caller.signal });
  await asked(1);
  late();
  await asked(2);
  caller.abort();
  await outcome;
  await Promise.all(open.map(({ closed }) => closed));
});

test.each<[string, Partial<Vaktgranser>, Partial<Kalla>, number]>([
  ['whose entry does not allow it', {}, {}, KAND],
  ['that is not known yet', {}, { dubbelfraga: true }, 10],
  ['that has no place left', {}, { dubbelfraga: true, granser: { anslutningar: 1 } }, KAND],
  ['when there is no place left among all', { samtidiga: 1 }, { dubbelfraga: true }, KAND],
  ['whose budget is nothing', { dubbelAndel: 0 }, { dubbelfraga: true }, KAND],
])('no second call is made at a källa %s', async (_, granser, change, times) => {
  const { open, ask, learn, late, asked, sent } = await process(granser, change);
  await learn(times);
  const outcome = ask();
  await asked(1);
  late();
  expect(sent).toHaveLength(times + 1);
  open[0]?.res.end(answer('e'));
  expect((await outcome)[0]?.resultat.slag).toBe('svar');
});

test('no second call is made at a källa whose last answer said that it is too much, nor at one that is being tried', async () => {
  const { open, ask, learn, late, asked, sent } = await process({ felIRad: 2, vilaMs: 60_000 });
  await learn();
  for (let n = 0; n < 3; n += 1) {
    const outcome = ask({ igen: n === 2 });
    await asked(n + 1);
    if (n > 0) late();
    expect(sent).toHaveLength(KAND + n + 1);
    open[n]?.res.writeHead(503).end();
    await outcome;
  }
});

test('however slow a källa is, second calls are at most one in twenty', async () => {
  const { ask, learn, late, sent, open, asked } = await process();
  await learn(100);
  for (let n = 0; n < 40; n += 1) {
    const before = sent.length;
    const outcome = ask();
    await asked(1);
    late();
    await asked(sent.length - before);
    for (const { res } of open.splice(0)) res.end(answer('e'));
    await outcome;
  }
  const extra = sent.length - 140;
  expect(extra).toBeGreaterThan(0);
  expect(extra).toBeLessThanOrEqual(140 / 20);
});
