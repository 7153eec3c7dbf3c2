// The stand-in portal as a process: node lib/reference/portal.ts --port N --mapp DIR --adress https://portalen.localhost:N
// --bollkoll https://granby.localhost:B --varumarke granby [--integritet sha384-…] [--tls]. An invented municipality's Mina sidor with a sign-in of
// its own; it shows Bollkoll in a frame, and vouches for who is signed in with a key of its own.

import { parseArgs } from 'node:util';
import { skaffaPortalnyckel } from './portal/nyckel.ts';
import { startaPortal } from './portal/server.ts';
import { lasTls } from './tls/certifikat.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3003' },
    mapp: { type: 'string', default: '.demo' },
    adress: { type: 'string', default: 'http://portalen.localhost:3003' },
    bollkoll: { type: 'string', default: 'http://granby.localhost:3000' },
    varumarke: { type: 'string', default: 'granby' },
    integritet: { type: 'string', default: '' },
    tls: { type: 'boolean', default: false },
  },
});

const port = Number(values.port);
process.once('SIGTERM', () => process.exit(0));

try {
  const { id, privat } = await skaffaPortalnyckel(values.mapp);
  const ca = values.tls ? (await lasTls(values.mapp)).ca : undefined;
  await startaPortal({
    port,
    adress: new URL(values.adress).origin,
    integritet: values.integritet,
    bollkoll: {
      ...{ adress: new URL(values.bollkoll).origin, varumarke: values.varumarke, portal: id, nyckel: privat },
      ca,
    },
    logga: (rad) => console.log(rad),
  });
  console.log(
    `Påhittade Mina sidor lyssnar på ${values.adress}. INTE FÖR DRIFT: vem som helst kan logga in som vem som helst.`,
  );
} catch (fel) {
  console.error(
    `Påhittade Mina sidor kunde inte starta på port ${port}: ${fel instanceof Error ? fel.message : 'okänt fel'}`,
  );
  process.exit(2);
}
