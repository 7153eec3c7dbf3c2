// Stand-in authorities as a process: node lib/reference/producent.ts --producent ID [--producent ID …] --port N
// [--fordrojning MS] [--fel SLAG], each on a port of its own from N. Each answers from the scenario files and is not the authority it is named after.

import { parseArgs } from 'node:util';
import { personer } from './personer/index.ts';
import { kommuner } from './producent/kommuner.ts';
import { FELSLAG, type Lage } from './producent/lage.ts';
import { type Myndighet, myndigheter } from './producent/myndigheter.ts';
import { startaProducent } from './producent/server.ts';

const { values } = parseArgs({
  options: {
    producent: { type: 'string', multiple: true },
    port: { type: 'string' },
    fordrojning: { type: 'string' },
    fel: { type: 'string' },
  },
});

function avsluta(text: string): never {
  console.error(text);
  process.exit(2);
}

function lasLage(myndighet: Myndighet): Lage {
  const fordrojningMs =
    values.fordrojning === undefined ? myndighet.fordrojningMs : Number(values.fordrojning);
  if (!(fordrojningMs >= 0)) avsluta('--fordrojning ska vara ett antal millisekunder.');
  if (values.fel === undefined) return { fordrojningMs };
  const fel =
    FELSLAG.find((slag) => slag === values.fel) ?? avsluta(`--fel ska vara något av ${FELSLAG.join(', ')}.`);
  return { fordrojningMs, fel };
}

const alla = [...myndigheter, ...kommuner];
const valda = (values.producent ?? ['']).map(
  (namn) =>
    alla.find(({ id }) => id === namn) ??
    avsluta(`--producent ska vara någon av ${alla.map(({ id }) => id).join(', ')}.`),
);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) avsluta('--port ska vara ett portnummer.');

process.once('SIGTERM', () => process.exit(0));

async function starta(myndighet: Myndighet, egenPort: number): Promise<void> {
  const handelser = personer
    .flatMap((person) => person.handelser)
    .filter((handelse) => handelse.myndighet === myndighet.id);
  try {
    await startaProducent(
      { myndighet, handelser, nu: Date.now },
      { port: egenPort, lage: lasLage(myndighet), logga: (rad) => console.log(JSON.stringify(rad)) },
    );
    console.log(`${myndighet.namn.sv} (ställföreträdare) lyssnar på http://localhost:${egenPort}`);
  } catch (fel) {
    avsluta(
      `${myndighet.namn.sv} kunde inte starta på port ${egenPort}: ${fel instanceof Error ? fel.message : 'okänt fel'}`,
    );
  }
}

// The last first: the first answers for the health of all.
for (const [nr, myndighet] of [...valda.entries()].reverse())
  await starta(myndighet, port === 0 ? 0 : port + nr);
