// A stand-in forwarding service as a process: node lib/reference/formedlare.ts --port N
// --producent "Skatteverket=http://localhost:3011" [--producent …] [--tidsgrans MS] [--nyckelfil FIL]. It asks the
// producers it is given in the direct dialect, and is not the Swedish Tax Agency's service.

import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Formedlad } from './formedlare/fraga-producent.ts';
import { startaFormedlare } from './formedlare/server.ts';
import { arNyckel, KORTASTE_NYCKEL } from './producent/nyckel.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    producent: { type: 'string', multiple: true, default: [] },
    konsument: { type: 'string', default: 'Förmedlingstjänsten (ställföreträdare)' },
    tidsgrans: { type: 'string', default: '4000' },
    nyckelfil: { type: 'string' },
  },
});

function avsluta(text: string): never {
  console.error(text);
  process.exit(2);
}

function lasProducent(par: string): Formedlad {
  const [namn = '', ...rest] = par.split('=');
  const adress = rest.join('=').replace(/\/+$/, '');
  if (namn.trim() === '' || !/^https?:\/\//.test(adress) || !URL.canParse(adress)) {
    avsluta('--producent ska skrivas som "Skatteverket=http://localhost:3011".');
  }
  return { namn: namn.trim(), adress };
}

async function lasNyckel(fil: string): Promise<string> {
  const nyckel = (await readFile(fil, 'utf8').catch(() => '')).trim();
  return arNyckel(nyckel)
    ? nyckel
    : avsluta(`--nyckelfil ska innehålla minst ${KORTASTE_NYCKEL} synliga ASCII-tecken.`);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) avsluta('--port ska vara ett portnummer.');
const tidsgransMs = Number(values.tidsgrans);
if (!(tidsgransMs > 0)) avsluta('--tidsgrans ska vara ett antal millisekunder.');
const producenter = values.producent.map(lasProducent);
if (producenter.length === 0) avsluta('Ange minst en --producent att fråga.');
const nyckel = values.nyckelfil === undefined ? undefined : await lasNyckel(values.nyckelfil);

process.once('SIGTERM', () => process.exit(0));

try {
  await startaFormedlare(
    { producenter, konsument: values.konsument, tidsgransMs, ...(nyckel !== undefined && { nyckel }) },
    { port, logga: (rad) => console.log(JSON.stringify(rad)) },
  );
  console.log(`Förmedlingstjänsten (ställföreträdare) lyssnar på http://localhost:${port}`);
} catch (fel) {
  avsluta(
    `Förmedlingstjänsten kunde inte starta på port ${port}: ${fel instanceof Error ? fel.message : 'okänt fel'}`,
  );
}
