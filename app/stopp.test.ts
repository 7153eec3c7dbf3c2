import { once } from 'node:events';
import { Agent, createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { stang } from './stopp.ts';

async function oppna(svara: RequestListener): Promise<{ server: Server; fraga: () => Promise<string> }> {
  const server = createServer({ keepAliveTimeout: 60_000 }, svara).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  // Connections are kept, as a proxy keeps them.
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => {
    agent.destroy();
    server.closeAllConnections();
    server.close();
  });
  return {
    server,
    async fraga() {
      const [svar] = await once(request({ host: '127.0.0.1', port, agent }).end(), 'response');
      return text(svar);
    },
  };
}

test('what is being answered is answered to its end, and then nobody is let in', async () => {
  const vidare = Promise.withResolvers<void>();
  const { server, fraga } = await oppna(async (_, res) => {
    res.write('först ');
    await vidare.promise;
    res.end('sist');
  });
  const svar = fraga();
  await once(server, 'request');
  const stangd = stang(server, 60_000);
  await expect(fraga()).rejects.toThrow('ECONNREFUSED');
  vidare.resolve();
  expect(await svar).toBe('först sist');
  // The reader's connection would have been kept for a minute.
  await stangd;
});

test('a connection that waits for its next question holds nothing up', async () => {
  const { server, fraga } = await oppna((_, res) => res.end('svar'));
  expect(await fraga()).toBe('svar');
  await stang(server, 60_000);
});

test('an answer without end is cut when the time is out', async () => {
  const { server, fraga } = await oppna((_, res) => void res.write('först'));
  const svar = fraga();
  svar.catch(() => undefined);
  await once(server, 'request');
  await stang(server, 50);
  await expect(svar).rejects.toThrow();
});
