// TLS in front of servers that speak plain http, as a proxy of the operator's would: node lib/reference/tls.ts --fram PORT:PORT …
// --halsa PORT --mapp DIR. Bytes are passed on as they come; only loopback is listened on and led to. GET on the port of --halsa answers when it is ready.

import { once } from 'node:events';
import { createServer as createHttp } from 'node:http';
import { connect } from 'node:net';
import { createServer } from 'node:tls';
import { parseArgs } from 'node:util';
import { lasTls } from './tls/certifikat.ts';

const { values } = parseArgs({
  options: {
    fram: { type: 'string', multiple: true, default: ['3004:3000'] },
    halsa: { type: 'string', default: '3005' },
    mapp: { type: 'string', default: '.demo' },
  },
});

process.once('SIGTERM', () => process.exit(0));

const { cert, key } = await lasTls(values.mapp);
for (const par of values.fram) {
  const [port, mot] = par.split(':').map(Number);
  const server = createServer({ cert, key, ALPNProtocols: ['http/1.1'] }, (inne) => {
    const ut = connect(mot ?? 0, '127.0.0.1');
    // Whoever leaves takes the other along.
    inne.on('error', () => ut.destroy()).on('close', () => ut.destroy());
    ut.on('error', () => inne.destroy()).on('close', () => inne.destroy());
    inne.pipe(ut).pipe(inne);
  });
  server.on('tlsClientError', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
}
createHttp((_, res) => res.end('{"halsa":"ok"}')).listen(Number(values.halsa), '127.0.0.1');
