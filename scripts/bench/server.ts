/**
 * The streamed overview of the production server beside its floor and beside the engine alone, as CPU for each overview and
 * as overviews a second; also alone: `node scripts/bench/server.ts`. They take turns, so that whatever else the machine does
 * falls on all of them.
 */
import { join } from 'node:path';
import { type Load, load } from './load.ts';
import { type Figure, judged, median, present } from './median.ts';
import { type Igang, stallUppWebb } from './web.ts';

const KALLOR = 6;
const EVENTS = 25;
const PERSONS = 8;
const OVERVIEWS = 200;
const WARM_UP = 5;
const ROUNDS = 15;

const file = (namn: string) => ({ namn, fil: join(import.meta.dirname, `${namn}.ts`) });

/** Each one's rounds, in the order in which they are given. */
async function inTurns(servers: readonly Igang[], round: (one: Igang) => Promise<Load>): Promise<Load[][]> {
  const loads: Load[][] = servers.map(() => []);
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    for (const [nr, server] of servers.entries()) {
      const one = await round(server);
      if (i >= WARM_UP) loads[nr]?.push(one);
    }
  }
  return loads;
}

type Measure = 'cpu' | 'perSecond';

function ratio(ones: readonly Load[], others: readonly Load[], by: Measure): number {
  return median(ones.map((one, i) => one[by] / (others[i]?.[by] ?? Number.NaN)));
}

function figuresOf([floor = [], engine = [], web = []]: readonly Load[][]): Figure[] {
  const of = (loads: readonly Load[], by: keyof Load) => median(loads.map((one) => one[by]));
  const cpu = (loads: readonly Load[]) => `${of(loads, 'cpu').toFixed(2)} ms`;
  const per = (loads: readonly Load[]) => `${of(loads, 'perSecond').toFixed(0)}/s`;
  const shown = (what: string, value: number, note: string): Figure => ({
    what,
    value: `${value.toFixed(2)} (${note})`,
    gate: 'shown',
  });
  const kb = (loads: readonly Load[]) => `${(of(loads, 'bytes') / 1024).toFixed(1)} KB`;
  return [
    judged('streamed overview / floor, CPU per overview', ratio(web, floor, 'cpu'), 'most', 1.7, {
      note: `${cpu(web)} / ${cpu(floor)}`,
    }),
    shown(
      'engine behind plain http / floor, CPU',
      ratio(engine, floor, 'cpu'),
      `${cpu(engine)} / ${cpu(floor)}`,
    ),
    shown(
      'streamed overview / floor, overviews/s',
      ratio(web, floor, 'perSecond'),
      `${per(web)} / ${per(floor)}`,
    ),
    shown(
      'engine behind plain http / floor, overviews/s',
      ratio(engine, floor, 'perSecond'),
      `${per(engine)} / ${per(floor)}`,
    ),
    { what: 'on the wire: streamed overview, floor', value: `${kb(web)}, ${kb(floor)}`, gate: 'shown' },
  ];
}

async function figures(): Promise<Figure[]> {
  const webb = await stallUppWebb({ namn: 'server', kallor: KALLOR, handelser: EVENTS, personer: PERSONS });
  const servers: Igang[] = [];
  try {
    for (const other of [file('floor-server'), file('engine-server'), undefined])
      servers.push(await webb.starta(other));
    return figuresOf(await inTurns(servers, (one) => load(one, webb.personer, OVERVIEWS)));
  } finally {
    for (const server of servers) await server.stoppa();
    await webb.stang();
  }
}

if (import.meta.main) present(await figures());
