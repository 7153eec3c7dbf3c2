/**
 * The fan-out as it grows: 6, 50 and 400 källor, the first outcome beside the fastest and the last beside the slowest, and
 * what happens when half of them hang; also alone: `node scripts/bench/bredd.ts`. Needs a process of its own, for it
 * measures memory.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { formedla, type Utfall } from '../../lib/formedling/index.ts';
import { stallUpp, type Uppsattning } from './kallor.ts';
import { type Figure, judged, median, percentile, present } from './median.ts';

const EVENTS = 25;
const FAST = 100;
const SLOW = 300;
const DEADLINE = 5000;
const SAMPLE_MS = 20;
const VIEWS = 400;
const LANES = 4;
const WARM_UP = 10;
const MB = 1024 * 1024;

type View = { id: string; first: number; last: number; outcomes: Utfall[] };

async function view({ begaran }: Uppsattning, vagar: readonly (number | 'hang')[]): Promise<View> {
  const outcomes: Utfall[] = [];
  const fragan = begaran(vagar);
  const start = performance.now();
  let first = 0;
  for await (const one of formedla(fragan)) {
    first ||= performance.now() - start;
    outcomes.push(one);
  }
  return { id: fragan.fraga.korrelation, first, last: performance.now() - start, outcomes };
}

/** The most memory in use while something is done, above what was in use before, MB. */
async function memoryOf<T>(work: () => Promise<T>): Promise<{ mb: number; result: T }> {
  const before = process.memoryUsage.rss();
  let most = before;
  const sample = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, SAMPLE_MS);
  const result = await work();
  clearInterval(sample);
  return { mb: (Math.max(most, process.memoryUsage.rss()) - before) / MB, result };
}

const spread = (kallor: number) =>
  Array.from({ length: kallor }, (_, i) => Math.round(FAST + ((SLOW - FAST) * i) / (kallor - 1)));

async function growing(kallor: number, rounds: number): Promise<Figure[]> {
  const uppsattning = await stallUpp(kallor, EVENTS);
  const vagar = spread(kallor);
  await view(uppsattning, vagar);
  await uppsattning.fragor();
  const views: View[] = [];
  for (let i = 0; i < rounds; i += 1) views.push(await view(uppsattning, vagar));
  const calls = (await uppsattning.fragor()) / rounds;
  await uppsattning.stang();
  const first = median(views.map((one) => one.first)) / FAST;
  const last = median(views.map((one) => one.last)) / SLOW;
  return [
    { what: `${kallor} källor: first outcome / the fastest källa`, value: first.toFixed(2), gate: 'shown' },
    { what: `${kallor} källor: last outcome / the slowest källa`, value: last.toFixed(2), gate: 'shown' },
    {
      what: `${kallor} källor: upstream calls per view`,
      value: String(calls),
      gate: `= ${kallor}`,
      held: calls === kallor,
    },
  ];
}

/**
 * Six källor that all answer after 300 ms: the waiting that is ours. The slowest källa is what the producers' own process saw,
 * not what it meant to do: a timer of theirs that is late is theirs. Some lanes at a time, so that a hundredth is several views.
 */
async function six(): Promise<Figure[]> {
  const uppsattning = await stallUpp(6, EVENTS);
  const vagar = Array.from({ length: 6 }, () => SLOW);
  for (let i = 0; i < WARM_UP; i += 1) await view(uppsattning, vagar);
  await uppsattning.langst();
  const own: { id: string; last: number }[] = [];
  const lane = async (_: unknown, nr: number) => {
    await wait((SLOW * nr) / LANES);
    for (let i = 0; i < VIEWS / LANES; i += 1) {
      const { id, last } = await view(uppsattning, vagar);
      own.push({ id, last });
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const theirs = await uppsattning.langst();
  await uppsattning.stang();
  const ratios = own.map(({ id, last }) => last / (theirs[id] ?? Number.NaN));
  const ms = own.map(({ last }) => last);
  const note = { note: `${VIEWS} views, ${percentile(ms, 0.99).toFixed(0)} ms` };
  return [
    judged('6 källor at +300 ms: last outcome / the slowest, p50', median(ratios), 'most', 1.05),
    judged(
      '6 källor at +300 ms: last outcome / the slowest, p99',
      percentile(ratios, 0.99),
      'most',
      1.15,
      note,
    ),
  ];
}

async function hanging(): Promise<Figure[]> {
  const uppsattning = await stallUpp(400, EVENTS, DEADLINE);
  // The first call of a process pays for what all later ones share.
  await view(uppsattning, [0]);
  const vagar = spread(400).map((ms, i) => (i % 2 === 0 ? ms : ('hang' as const)));
  const { mb, result } = await memoryOf(() => view(uppsattning, vagar));
  await uppsattning.stang();
  const answered = result.outcomes.filter(({ resultat }) => resultat.slag === 'svar').length;
  const named = result.outcomes.filter(({ resultat }) => resultat.slag === 'timed-out').length;
  const what = '400 källor, half hanging, deadline 5 s';
  return [
    {
      what: `${what}: answers and named gaps`,
      value: `${answered} + ${named}`,
      gate: '= 200 + 200',
      held: answered === 200 && named === 200,
    },
    judged(`${what}: until the last outcome`, result.last / 1000, 'most', 5.1, { unit: ' s' }),
    judged(`${what}: memory above idle`, mb, 'most', 150, { unit: ' MB', digits: 0 }),
  ];
}

if (import.meta.main) {
  // Memory first, while the process is new.
  const gaps = await hanging();
  const grown = [...(await growing(6, 20)), ...(await growing(50, 20)), ...(await growing(400, 10))];
  present([...(await six()), ...grown, ...gaps]);
}
