/**
 * The engine beside its floor (golvet.ts), against the same six producers that answer at once; also alone:
 * `node scripts/bench/golv.ts`. They take turns, so that whatever else the machine does falls on both.
 */
import { Agent } from 'undici';
import { formedla, type Utfall, vantadeAv, vikUtfall } from '../../lib/formedling/index.ts';
import { golvvy } from './golvet.ts';
import { stallUpp, type Uppsattning } from './kallor.ts';
import { type Figure, judged, median, present } from './median.ts';
import { NUMMER } from './svar-250.ts';

const KALLOR = 6;
const EVENTS = 25;
// Long enough for a collection of memory to fall on both sides of most rounds.
const WARM_UP = 4;
const ROUNDS = 24;
const VIEWS = 200;
const WIDTH = 8;

function floorOf({ portar }: Uppsattning, dispatcher: Agent) {
  const kropp = JSON.stringify({
    kund: { identifierare: NUMMER, typ: 'Personnummer' },
    anvandare: NUMMER,
    konsument: 'Exempel',
    konsumenttjanst: 'Bollkoll',
  });
  const adresser = portar.map((port) => `http://127.0.0.1:${port}/0/kundhandelser`);
  return async () => {
    const arenden = await golvvy(adresser, kropp, dispatcher);
    if (arenden.length === 0) throw new Error('the bench’s producers did not answer');
  };
}

function engineOf({ begaran }: Uppsattning) {
  const fast = begaran(Array.from({ length: KALLOR }, () => 0));
  return async () => {
    const outcomes: Utfall[] = [];
    for await (const one of formedla(fast)) outcomes.push(one);
    const { arenden } = vikUtfall(outcomes, { now: Date.now(), vantade: vantadeAv(fast) });
    const answered = outcomes.filter(({ resultat }) => resultat.slag === 'svar');
    if (answered.length < KALLOR || arenden.length === 0)
      throw new Error('the bench’s producers did not answer');
  };
}

/** Views a second. */
async function rate(view: () => Promise<unknown>): Promise<number> {
  let left = VIEWS;
  const worker = async () => {
    while (left-- > 0) await view();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: WIDTH }, worker));
  return (VIEWS * 1000) / (performance.now() - start);
}

async function figures(): Promise<Figure[]> {
  const uppsattning = await stallUpp(KALLOR, EVENTS);
  const dispatcher = new Agent({ connections: 64, pipelining: 1 });
  const [floor, engine] = [floorOf(uppsattning, dispatcher), engineOf(uppsattning)];
  const floors: number[] = [];
  const engines: number[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i += 1) {
    // Whoever goes second also collects what the first left behind, so they take turns at that too.
    const first = i % 2 === 0 ? await rate(floor) : undefined;
    const engineRate = await rate(engine);
    const floorRate = first ?? (await rate(floor));
    if (i < WARM_UP) continue;
    floors.push(floorRate);
    engines.push(engineRate);
  }
  await dispatcher.close();
  await uppsattning.stang();
  const ratio = median(engines.map((one, i) => one / (floors[i] ?? Number.NaN)));
  const note = `${median(engines).toFixed(0)} / ${median(floors).toFixed(0)} views/s`;
  return [
    judged('engine alone / floor, six producers of 25 events, views/s', ratio, 'least', 0.85, { note }),
  ];
}

if (import.meta.main) present(await figures());
