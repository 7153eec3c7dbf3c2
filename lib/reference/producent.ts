// One stand-in authority as a process: node lib/reference/producent.ts --producent ID --port N
// [--fordrojning MS] [--fel SLAG]. It answers from the scenario files and is not the authority it is named after.

import { parseArgs } from 'node:util';
import { personer } from './personer/index.ts';
import { FELSLAG, type Lage } from './producent/lage.ts';
import { finnMyndighet, type Myndighet, myndigheter } from './producent/myndigheter.ts';
import { startaProducent } from './producent/server.ts';

const { values } = parseArgs({
  options: {
    producent: { type: 'string' },
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

const myndighet =
  finnMyndighet(values.producent ?? '') ??
  avsluta(`--producent ska vara någon av ${myndigheter.map(({ id }) => id).join(', ')}.`);
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) avsluta('--port ska vara ett portnummer.');

const handelser = personer
  .flatMap((person) => person.handelser)
  .filter((handelse) => handelse.myndighet === myndighet.id);

process.once('SIGTERM', () => process.exit(0));

try {
  await startaProducent(
    { myndighet, handelser, nu: Date.now },
    { port, lage: lasLage(myndighet), logga: (rad) => console.log(JSON.stringify(rad)) },
  );
  console.log(`${myndighet.namn.sv} (ställföreträdare) lyssnar på http://localhost:${port}`);
} catch (fel) {
  avsluta(
    `${myndighet.namn.sv} kunde inte starta på port ${port}: ${fel instanceof Error ? fel.message : 'okänt fel'}`,
  );
}
