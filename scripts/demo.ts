/**
 * `npm run demo`: everything on this machine, one short table, and Ctrl-C stops it all.
 * `--port N` chooses the first of the ports.
 */
import { once } from 'node:events';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runMain, Stop } from './stop.ts';
import { startaAllt, type Uppsatt } from './uppsatt.ts';

await runMain(async () => {
  const bas = readPort();
  const signalled = untilSignal();
  const uppsatt = await startaAllt({
    bas,
    mapp: '.demo',
    medKommuner: true,
    avbryt: signalled,
    vidSteg: (steg) => console.log(`${steg} …`),
    vidBortfall: (namn, hur, logg) => {
      console.log(
        `\n${namn} ${hur}; see ${relative(process.cwd(), logg)}. Start it again: npm run demo:start -- ${namn}`,
      );
    },
  });
  if (!signalled.aborted) {
    console.log(table(uppsatt));
    await once(signalled, 'abort');
  }
  process.stdout.write('\nStopping … ');
  await uppsatt.stang();
  console.log('everything is stopped.');
  process.exit(0);
});

function readPort(): number {
  const usage = 'Give a port between 1024 and 65000, such as: npm run demo -- --port 4000';
  try {
    const port = Number(parseArgs({ options: { port: { type: 'string', default: '3000' } } }).values.port);
    if (Number.isInteger(port) && port >= 1024 && port <= 65_000) return port;
  } catch {
    // An unknown option: the same advice helps.
  }
  throw new Stop(usage);
}

/** Aborts at the first Ctrl-C, SIGTERM or closed terminal; later ones change nothing. */
function untilSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort(new Stop('Stopped before it had started.')));
  }
  return controller.signal;
}

function table({ adress, rader, personer, varumarken, portal }: Uppsatt): string {
  const rows = rader().filter((rad) => rad.namn !== 'webb' && rad.namn !== 'portalen');
  const width = Math.max(
    ...rows.map((rad) => rad.namn.length),
    ...personer.map((person) => person.namn.length),
  );
  const line = (left: string, right: string | number) => `  ${left.padEnd(width)}  ${right}`;
  const [example] = rows.filter((rad) => rad.namn.startsWith('bolag')).concat(rows);
  return [
    `\nBollkoll runs at ${adress}  (stand-ins, not the authorities)\n`,
    ...varumarken.map((ett) => line(ett.namn, ett.adress)),
    line('portalen', `${portal}  (another's page, with Bollkoll in a frame)`),
    '',
    ...rows.map((rad) => line(rad.namn, `http://localhost:${rad.port}`)),
    '\nSign in as',
    ...personer.map((person) => line(person.namn, person.vem)),
    `\nStop one:      npm run demo:stop -- ${example?.namn}`,
    `Start it again: npm run demo:start -- ${example?.namn}`,
    'Stop all:      Ctrl-C',
  ].join('\n');
}
