// The stand-in identity provider as a process: node lib/reference/idp.ts --port N --mapp DIR --adress http://localhost:N
// --klient http://localhost:B … [--klient-id ID] [--atervand PATH …] [--bakkanal PATH] [--alg RS256|ES256]. Anyone may sign in as anyone.

import { parseArgs } from 'node:util';
import { skapaLeverantor } from './idp/leverantor.ts';
import { lasPublikKlientnyckel, skaffaIdpnycklar } from './idp/nycklar.ts';
import { startaIdp } from './idp/server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '3001' },
    mapp: { type: 'string', default: '.demo' },
    adress: { type: 'string' },
    klient: { type: 'string', multiple: true, default: ['http://localhost:3000'] },
    'klient-id': { type: 'string', default: 'bollkoll' },
    atervand: { type: 'string', multiple: true, default: ['/api/auth/callback/legitimation'] },
    bakkanal: { type: 'string', default: '/api/auth/backchannel-logout' },
    alg: { type: 'string', default: 'RS256' },
  },
});

const port = Number(values.port);
// Each origin is a client of its own, with the same key: a brand each. The first has the plain id.
const klienter = values.klient.map((adress) => new URL(adress).origin);

process.once('SIGTERM', () => process.exit(0));

try {
  const nyckel = await lasPublikKlientnyckel(values.mapp);
  const leverantor = skapaLeverantor({
    adress: values.adress ?? `http://localhost:${port}`,
    klient: klienter.map((adress, i) => ({
      id: [values['klient-id'], ...(i > 0 ? [new URL(adress).hostname.split('.')[0]] : [])].join('-'),
      nyckel,
      atervand: values.atervand.map((vag) => new URL(vag, adress).href),
      efterUtloggning: new URL('/utloggad', adress).href,
      bakkanal: new URL(values.bakkanal, adress).href,
      alg: values.alg === 'ES256' ? 'ES256' : 'RS256',
    })),
    nycklar: await skaffaIdpnycklar(values.mapp),
  });
  await startaIdp(leverantor, { port, klient: klienter.join(' '), logga: (rad) => console.log(rad) });
  console.log(
    `Påhittad e-legitimation lyssnar på http://localhost:${port}. INTE FÖR DRIFT: vem som helst kan logga in som vem som helst.`,
  );
} catch (fel) {
  console.error(
    `Påhittad e-legitimation kunde inte starta på port ${port}: ${fel instanceof Error ? fel.message : 'okänt fel'}`,
  );
  process.exit(2);
}
