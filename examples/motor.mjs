// The engine as a library: asks every källa of a registry at once and folds the answers into a timeline with its gaps. For who has
// agreements with the authorities of their own, and decides for themselves who may ask.
//
//   echo 199001019802 | node examples/motor.mjs kallor.json

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import {
  formedla,
  readRegistryText,
  skapaNatverk,
  somFullstandig,
  utfardaUppdrag,
  vantadeAv,
  vikUtfall,
} from 'bollkoll/motor';

const last = readRegistryText(readFileSync(process.argv[2], 'utf8'), { drift: false });
if (last.slag === 'problem') {
  console.error(last.problem);
  process.exit(1);
}
const { kallor } = last;
const nummer = (await text(process.stdin)).trim();

// Here you have checked that the one who asks may: without an uppdrag the engine asks nobody.
const uppdrag = utfardaUppdrag({
  anvandare: nummer,
  ratt: 'egen',
  parter: [{ id: 'p1', kundId: 'k1', kund: { identifierare: nummer, typ: 'Personnummer' } }],
});
const fraga = { sprak: 'sv', korrelation: randomUUID() };
const { natverk, close } = skapaNatverk();
const avsandare = { konsument: 'Kommunen', konsumenttjanst: 'Mina sidor' };

const utfall = [];
const landar = formedla({ fraga, kallor, uppdrag, avsandare, natverk, now: Date.now });
for await (const ett of landar) {
  console.log(`${ett.producent}: ${ett.resultat.slag}`);
  utfall.push(ett);
}
await close();

const tidslinje = vikUtfall(utfall, { now: Date.now(), vantade: vantadeAv({ fraga, kallor, uppdrag }) });
for (const { boll, dagar, handelser } of tidslinje.arenden)
  console.log(`- ${handelser[0]?.handelse.rubrik}: ${boll} (${dagar})`);
// Only a whole timeline may say that nothing waits.
console.log(somFullstandig(tidslinje) ? 'Alla har svarat.' : 'Allt är inte hämtat.');
