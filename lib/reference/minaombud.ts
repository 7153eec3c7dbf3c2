// The stand-in Mina ombud as a process: node lib/reference/minaombud.ts --port N --mapp DIR --konsument http://localhost:B [--aud AUD]
// [--fordrojning MS]. It answers from the scenario files and lets in the one consumer whose secret lies in the folder.

import { parseArgs } from 'node:util';
import { skaffaMinaOmbudklient } from './minaombud/klient.ts';
import { skapaNycklar } from './minaombud/nycklar.ts';
import { startaMinaOmbud } from './minaombud/server.ts';
import { personer } from './personer/index.ts';
import { myndigheter } from './producent/myndigheter.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3002' },
    mapp: { type: 'string', default: '.demo' },
    konsument: { type: 'string', default: 'http://localhost:3000' },
    aud: { type: 'string', default: 'mina-ombud' },
    fordrojning: { type: 'string', default: '0' },
  },
});

const port = Number(values.port);
const konsument = new URL(values.konsument).origin;

process.once('SIGTERM', () => process.exit(0));

try {
  const klient = await skaffaMinaOmbudklient(values.mapp);
  await startaMinaOmbud(
    {
      konsument: {
        ...klient,
        jwks: `${konsument}/api/jwks`,
        iss: konsument,
        aud: values.aud,
        claims: {
          personnummer: 'https://claims.oidc.se/1.0/personalNumber',
          samordningsnummer: 'https://claims.oidc.se/1.0/coordinationNumber',
        },
      },
      tredjeman: myndigheter.map(({ id, organisationsnummer, namn }) => ({
        id,
        orgnr: organisationsnummer.slice(2),
        namn: namn.sv,
      })),
      personer,
      nycklar: skapaNycklar(values.mapp),
      nu: Date.now,
      lage: { fordrojningMs: Number(values.fordrojning) || 0, aterkallade: [] },
    },
    { port, logga: (rad) => console.log(JSON.stringify(rad)) },
  );
  console.log(`Mina ombud (ställföreträdare) lyssnar på http://localhost:${port}`);
} catch (fel) {
  console.error(
    `Mina ombud kunde inte starta på port ${port}: ${fel instanceof Error ? fel.message : 'okänt fel'}`,
  );
  process.exit(2);
}
