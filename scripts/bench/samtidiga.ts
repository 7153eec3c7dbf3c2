/**
 * Many at once before the production server, with six källor that answer after 100 to 400 ms: from one person to two hundred,
 * each of whom looks again as soon as she has had her answer; and then two thousand in the same moment, twice as many as there
 * are places for. Also alone: `node scripts/bench/samtidiga.ts`.
 */
import type { Inloggad } from '../inloggade.ts';
import { cpuMs } from './load.ts';
import { type Figure, median, percentile, present } from './median.ts';
import { memoryDuring } from './memory.ts';
import { openReader, type Reader, type Reading } from './reading.ts';
import { type Igang, stallUppWebb } from './web.ts';

const KALLOR = 6;
const EVENTS = 25;
const DELAYS = [100, 150, 200, 250, 300, 400];
const AT_ONCE = [1, 10, 50, 100, 200];
const VIEWS_EACH = 5;
const CROWD = 2000;

type Whole = Extract<Reading, { how: 'whole' }>;
const isWhole = (one: Reading): one is Whole => one.how === 'whole';

/** How the readings ended that did not end well, each kind with its number; empty when all did. */
function trouble(readings: readonly Reading[]): string {
  const kinds = readings.flatMap((one) => {
    if (one.how === 'refused') return [String(one.status)];
    if (one.how === 'broken') return [one.why];
    return one.kallor === KALLOR ? [] : ['källor missing'];
  });
  return [...Map.groupBy(kinds, (kind) => kind)].map(([kind, all]) => `${all.length} × ${kind}`).join(', ');
}

function quantiles(readings: readonly Whole[], of: (one: Whole) => number): string {
  const all = readings.map(of);
  return `${median(all).toFixed(0)} / ${percentile(all, 0.95).toFixed(0)} ms`;
}

async function together({ pid }: Igang, reader: Reader, persons: readonly Inloggad[]): Promise<Figure[]> {
  const before = cpuMs(pid) ?? Number.NaN;
  const { mb, result } = await memoryDuring(pid, async () => {
    const views = persons.map(async (person) => {
      const own: Reading[] = [];
      for (let i = 0; i < VIEWS_EACH; i += 1) own.push(await reader.read(person));
      return own;
    });
    return (await Promise.all(views)).flat();
  });
  const cpu = ((cpuMs(pid) ?? Number.NaN) - before) / result.length;
  const whole = result.filter(isWhole);
  const who = `${persons.length} at once`;
  const bad = trouble(result);
  return [
    { what: `${who}: first outcome, p50 / p95`, value: quantiles(whole, (one) => one.first), gate: 'shown' },
    {
      what: `${who}: last outcome, p50 / p95 (the slowest källa: 400 ms)`,
      value: quantiles(whole, (one) => one.last),
      gate: 'shown',
    },
    {
      what: `${who}: server CPU per overview, memory above before`,
      value: `${cpu.toFixed(1)} ms, ${mb.toFixed(0)} MB`,
      gate: 'shown',
    },
    { what: `${who}: refused or broken`, value: bad || 'none', gate: 'none', held: bad === '' },
  ];
}

/** Everyone in the same moment: who is let in has all of hers, who is not is told when to come back, and nothing breaks. */
async function crowd(server: Igang, persons: readonly Inloggad[]): Promise<Figure[]> {
  const reader = openReader(server.adress, CROWD);
  const { mb, result } = await memoryDuring(server.pid, () => Promise.all(persons.map(reader.read)));
  const after = await Promise.all(persons.slice(0, 20).map(reader.read));
  await reader.close();
  const whole = result.filter(isWhole);
  const refused = result.filter((one) => one.how === 'refused');
  const told = refused.filter(({ status, retryAfter }) => status === 503 && retryAfter > 0);
  const rest = trouble(result.filter((one) => !(one.how === 'refused' && told.includes(one))));
  const who = `${CROWD} in the same moment`;
  const shown = (what: string, value: string): Figure => ({ what: `${who}: ${what}`, value, gate: 'shown' });
  return [
    {
      what: `${who}: whole answers, 503 with Retry-After`,
      value: `${whole.length}, ${told.length}${rest && `; ${rest}`}`,
      gate: `= ${CROWD} in all`,
      held: whole.length + told.length === CROWD && rest === '' && told.length > 0,
    },
    shown(
      'last outcome of those let in, p50 / p95',
      quantiles(whole, (one) => one.last),
    ),
    shown(
      'the refusal, p95',
      `${percentile(
        told.map((one) => one.last),
        0.95,
      ).toFixed(0)} ms`,
    ),
    shown('memory above before', `${mb.toFixed(0)} MB`),
    {
      what: `${who}: twenty who ask afterwards`,
      value: trouble(after) || 'all have all of theirs',
      gate: 'all',
      held: trouble(after) === '',
    },
  ];
}

async function figures(): Promise<Figure[]> {
  const webb = await stallUppWebb({
    namn: 'samtidiga',
    kallor: KALLOR,
    handelser: EVENTS,
    personer: CROWD,
    vag: (i) => DELAYS[i] ?? 0,
  });
  try {
    const server = await webb.starta();
    const reader = openReader(server.adress, Math.max(...AT_ONCE));
    const all: Figure[] = [];
    // The first views of a process pay for what all later ones share.
    await together(server, reader, webb.personer.slice(0, 50));
    for (const antal of AT_ONCE) all.push(...(await together(server, reader, webb.personer.slice(0, antal))));
    await reader.close();
    all.push(...(await crowd(server, webb.personer)));
    await server.stoppa();
    return all;
  } finally {
    await webb.stang();
  }
}

if (import.meta.main) present(await figures());
