/**
 * A thousand views that are left at random moments, before the production server: how long it takes until every producer has
 * heard of it, and what the server still holds afterwards. Also alone: `node scripts/bench/lamnade.ts`.
 */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Inloggad } from '../inloggade.ts';
import { type Held, type Inspector, openInspector } from './inspect.ts';
import type { Producenter } from './kallor.ts';
import { type Figure, judged, median, percentile, present } from './median.ts';
import type { Lamnad } from './producenter.ts';
import { BAS, stallUppWebb } from './web.ts';

const DELAYS = [20, 60, 100, 150, 250, 400];
const VIEWS = 1000;
const PERSONS = 20;
const STAYS_MS = 420;
const SETTLED_WITHIN_MS = 20_000;

const now = () => performance.timeOrigin + performance.now();

/** Looks, and leaves; when, epoch ms. */
async function leave(url: string, { cookie }: Inloggad, agent: Agent): Promise<number> {
  const asked = request(url, { agent, headers: { cookie, 'accept-encoding': 'br' } });
  // It is about to be broken off, by us.
  asked.on('error', () => undefined);
  asked.on('response', (answer) => answer.on('error', () => undefined).resume());
  asked.end();
  await wait(Math.random() * STAYS_MS);
  const when = now();
  asked.destroy();
  if (!asked.closed) await new Promise((closed) => asked.once('close', closed));
  return when;
}

/** How long each leaving was news to a producer that was still asked, ms. */
function waitsOf(left: readonly number[], heard: readonly Lamnad[]): number[] {
  const waits = left.map((when, i) => {
    const next = left[i + 1] ?? Number.POSITIVE_INFINITY;
    return Math.max(...heard.map(({ nar }) => nar).filter((nar) => nar >= when && nar < next)) - when;
  });
  // One who had had all of her answer kept nobody waiting.
  return waits.filter(Number.isFinite);
}

/** Everyone looks and leaves again and again, until that has been done a thousand times. */
async function abandon(
  adress: string,
  persons: readonly Inloggad[],
  producenter: Producenter,
): Promise<number[]> {
  const agent = new Agent();
  const left = new Map<string, number[]>();
  await Promise.all(
    persons.map(async (person, i) => {
      const own: number[] = [];
      left.set(person.nummer, own);
      await wait((i / persons.length) * STAYS_MS);
      for (let n = 0; n < VIEWS / persons.length; n += 1) {
        own.push(await leave(`${adress}${person.fraga}`, person, agent));
        // Longer than any producer would have taken to answer: whoever has not heard by now never will.
        await wait(Math.max(...DELAYS));
      }
    }),
  );
  agent.destroy();
  const heard = Map.groupBy(await producenter.lamnade(), ({ nummer }) => nummer);
  return [...left].flatMap(([nummer, own]) => waitsOf(own, heard.get(nummer) ?? []));
}

/**
 * What is held when nobody asks anything and nothing more ends by itself. The producers close the connections that nobody uses,
 * for how many are kept for the next question is chance.
 */
async function settled(inspector: Inspector, producenter: Producenter): Promise<Held> {
  const until = performance.now() + SETTLED_WITHIN_MS;
  await producenter.laggPa();
  let last = await inspector.held();
  for (;;) {
    await wait(500);
    const held = await inspector.held();
    const still = held.sockets === last.sockets && held.listeners === last.listeners;
    if (still || performance.now() > until) return held;
    last = held;
  }
}

function figuresOf(before: Held, after: Held, waits: readonly number[]): Figure[] {
  const part = (of: keyof Held) =>
    before[of] === 0 ? (after[of] === 0 ? 1 : Number.POSITIVE_INFINITY) : after[of] / before[of];
  const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(2)} MB`;
  return [
    judged('from leaving until every producer has heard of it, p99', percentile(waits, 0.99), 'most', 50, {
      unit: ' ms',
      digits: 0,
      note: `p50 ${median(waits).toFixed(1)} ms, worst ${Math.max(...waits).toFixed(0)} ms, ${waits.length} views`,
    }),
    judged(`heap after ${VIEWS} abandoned views / before`, part('heap'), 'most', 1.05, {
      digits: 3,
      note: `${mb(after.heap)} / ${mb(before.heap)}`,
    }),
    judged('sockets after / before', part('sockets'), 'most', 1.05, {
      digits: 3,
      note: `${after.sockets} / ${before.sockets}`,
    }),
    judged('listeners after / before', part('listeners'), 'most', 1.05, {
      digits: 3,
      note: `${after.listeners} / ${before.listeners}`,
    }),
  ];
}

async function figures(): Promise<Figure[]> {
  const inspectPort = BAS + 8;
  const webb = await stallUppWebb({
    namn: 'lamnade',
    kallor: DELAYS.length,
    handelser: 25,
    personer: PERSONS,
    vag: (i) => DELAYS[i] ?? 0,
    env: { NODE_OPTIONS: `--inspect=127.0.0.1:${inspectPort}` },
  });
  try {
    const server = await webb.starta();
    const inspector = await openInspector(inspectPort);
    // The first thousand warms what is kept for good: compiled code, pools, the parsers' memory.
    await abandon(server.adress, webb.personer, webb.producenter);
    const before = await settled(inspector, webb.producenter);
    const waits = await abandon(server.adress, webb.personer, webb.producenter);
    const after = await settled(inspector, webb.producenter);
    inspector.close();
    await server.stoppa();
    return figuresOf(before, after, waits);
  } finally {
    await webb.stang();
  }
}

if (import.meta.main) present(await figures());
