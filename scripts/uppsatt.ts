/**
 * The whole set-up as one thing: the stand-ins of lib/reference and the production build of the web app.
 * The demo, the browser tests, the bench and the screenshots all start it here. Nothing of it survives `stang`
 * or the end of the process that called `startaAllt`.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Uppstallning, uppstallning } from '../lib/reference/uppstallning.ts';
import { BUILD_FOLDER, buildIfStale } from './build.ts';
import { Child, type ChildSpec } from './child.ts';
import { isRunning, openControl } from './control.ts';
import { requireFreePorts } from './ports.ts';
import { Stop } from './stop.ts';

const ROOT = join(import.meta.dirname, '..');
/** The name of the web app among the processes. */
export const WEB = 'webb';

/**
 * How a stand-in is to behave from now on; what is left out stays as it is, `fel: null` mends. The last two are Mina ombud's: where its
 * fault is met (ten digits), and which fullmakter have been withdrawn (ids).
 */
export type Lage = {
  fordrojningMs?: number;
  fel?: string | null;
  tredjeman?: string[];
  aterkallade?: string[];
};

/** One row of the table: what, where, and whether it runs. */
export type Rad = { namn: string; port: number; igang: boolean };

export type Uppsatt = {
  /** The public address of the web app. */
  adress: string;
  personer: Uppstallning['personer'];
  varumarken: Uppstallning['varumarken'];
  /** The invented Mina sidor that shows one of them. */
  portal: string;
  rader: () => Rad[];
  /** Stops one process. Unknown name: a `Stop` that lists the names. */
  stoppa: (namn: string) => Promise<void>;
  /** Starts it again and waits until it is healthy. */
  starta: (namn: string) => Promise<void>;
  /** Sets how a producer behaves: its delay, its fault. */
  lage: (namn: string, lage: Lage) => Promise<void>;
  /** The process's id while it runs; and how it is started. For the bench. */
  pid: (namn: string) => number;
  spec: (namn: string) => ChildSpec;
  /** Stops everything and waits for its end. */
  stang: () => Promise<void>;
};

export type Val = {
  /** The first port; the web app's. */
  bas: number;
  /** The folder for everything that is written. */
  mapp: string;
  /** Every producer's delay, in milliseconds. */
  fordrojning?: number;
  /** Kommuner that one adds oneself stand in the registry too, and run. */
  medKommuner?: boolean;
  /** More settings of the web app than the demo's own. */
  webb?: Record<string, string>;
  /** Told when a process ends unasked. */
  vidBortfall?: (namn: string, hur: string, logg: string) => void;
  /** Told what is about to be done. */
  vidSteg?: (steg: string) => void;
  /** Ends a build that is under way. */
  avbryt?: AbortSignal;
};

/** Builds if needed, checks the ports, starts everything and waits for its health. A `Stop` when it cannot be; then nothing is left running. */
export async function startaAllt(val: Val): Promise<Uppsatt> {
  const mapp = join(ROOT, val.mapp);
  if (await isRunning(mapp))
    throw new Stop('A demo is already running here. Stop it with: npm run demo:stop');
  const logs = join(mapp, 'logs');
  mkdirSync(logs, { recursive: true });
  const fordrojning = val.fordrojning === undefined ? {} : { fordrojningMs: val.fordrojning };
  const upp = await uppstallning({
    ...{ bas: val.bas, mapp, medKommuner: val.medKommuner ?? false },
    ...fordrojning,
  });
  const specs = [...upp.processer, webApp(val.bas, { ...upp.env, ...val.webb })];
  await requireFreePorts(
    specs.flatMap((spec) => [spec.port, ...(spec.fler ?? [])]),
    `choose others with: npm run demo -- --port ${val.bas === 4000 ? 5000 : 4000}`,
  );
  await buildIfStale(() => val.vidSteg?.('Building (next build)'), val.avbryt);
  val.avbryt?.throwIfAborted();
  val.vidSteg?.('Starting');
  const children = new Map(specs.map((spec) => [spec.namn, child(spec, logs, val.vidBortfall)]));
  const stopAll = async () => void (await Promise.all([...children.values()].map((one) => one.stop())));
  try {
    await Promise.all([...children.values()].map((one) => one.start()));
    const uppsatt = {
      ...handles(children),
      adress: `http://localhost:${val.bas}`,
      personer: upp.personer,
      varumarken: upp.varumarken,
      portal: upp.portal,
    };
    const closeControl = await openControl(mapp, commandsOf(uppsatt));
    const stang = async () => {
      await closeControl();
      await stopAll();
    };
    return { ...uppsatt, stang };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

type Handles = Pick<Uppsatt, 'rader' | 'stoppa' | 'starta' | 'lage' | 'pid' | 'spec'>;

function handles(children: Map<string, Child>): Handles {
  const named = (namn: string): Child => {
    const found = children.get(namn);
    if (!found) throw new Stop(`There is no "${namn}". There are: ${[...children.keys()].join(', ')}.`);
    return found;
  };
  return {
    rader: () =>
      [...children.values()].map((one) => ({ namn: one.spec.namn, port: one.spec.port, igang: one.running })),
    stoppa: (namn) => named(namn).stop(),
    starta: (namn) => named(namn).start(),
    lage: (namn, lage) => setLage(named(namn).spec, lage),
    pid: (namn) => named(namn).pid ?? 0,
    spec: (namn) => named(namn).spec,
  };
}

async function setLage(spec: ChildSpec, lage: Lage): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${spec.port}/_lage`, {
    method: 'POST',
    body: JSON.stringify(lage),
  });
  if (!response.ok)
    throw new Stop(`${spec.namn} did not take ${JSON.stringify(lage)}: ${await response.text()}`);
}

/** What another process may ask of this one: `demo:stop`, `demo:start`, and the browser tests' workers. */
function commandsOf(uppsatt: Handles & Pick<Uppsatt, 'adress'>) {
  return {
    status: async () => ({ adress: uppsatt.adress, rader: uppsatt.rader() }),
    stoppa: ([namn]: unknown[]) => uppsatt.stoppa(String(namn)),
    starta: ([namn]: unknown[]) => uppsatt.starta(String(namn)),
    lage: ([namn, lage]: unknown[]) => uppsatt.lage(String(namn), lage as Lage),
    // The caller's own handler of the signal does the rest, so that there is one way to stop.
    stang: async () => void setTimeout(() => process.kill(process.pid, 'SIGTERM'), 50),
  };
}

/** How the web app is started: the production build on `bas`, with these settings. */
export function webApp(bas: number, env: Record<string, string>): ChildSpec {
  return {
    namn: WEB,
    fil: join(ROOT, 'server.ts'),
    args: ['--hostname', '127.0.0.1', '--port', String(bas)],
    port: bas,
    halsa: `http://127.0.0.1:${bas}/api/halsa`,
    env: { ...env, NODE_ENV: 'production', BOLLKOLL_BYGGMAPP: BUILD_FOLDER, NEXT_TELEMETRY_DISABLED: '1' },
  };
}

function child(spec: ChildSpec, logs: string, vidBortfall: Val['vidBortfall']): Child {
  const made: Child = new Child(spec, logs, (namn, hur) => vidBortfall?.(namn, hur, made.log));
  return made;
}
