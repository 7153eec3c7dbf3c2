// The process of the web app: `node server.ts [--port 3000] [--hostname 127.0.0.1]`, after `next build`. Promises that the
// configuration and the database have been checked before anything is served, that SIGTERM lets what is being answered be
// answered, within a limit, and that what cannot be started ends with a sentence and exit code 1. What is asked most is
// answered at the door (app/dorr.ts), the rest by the framework.

import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { parseArgs } from 'node:util';
import next from 'next';
import { dorr } from './app/dorr.ts';
import { stang } from './app/stopp.ts';
import { medSynpunkter } from './app/synpunkt.ts';
import { vidVarden } from './app/vard.ts';
import { env } from './lib/env.ts';
import { granskaStart, stangHuset, UTTAGSHUVUD } from './lib/wiring.ts';

/** A request is a few kilobytes: one that has not come by then is nobody's who waits for an answer. ms. */
const INKOMMEN_MS = 30_000;

type Plats = { readonly port: number; readonly hostname?: string };

function sluta(mening: string): never {
  console.error(mening);
  process.exit(1);
}

function lasPlats(): Plats {
  try {
    const { port, hostname } = parseArgs({
      options: {
        port: { type: 'string', short: 'p', default: '3000' },
        hostname: { type: 'string', short: 'H' },
      },
    }).values;
    if (/^\d{1,5}$/.test(port) && Number(port) < 65_536)
      return { port: Number(port), ...(hostname !== undefined && { hostname }) };
  } catch {
    // An option that there is not: the same advice helps.
  }
  sluta('Användning: npm start -- [--port 3000] [--hostname 127.0.0.1]');
}

async function oppnaRamverk(plats: Plats) {
  const ramverk = next({ ...plats, dev: env().utveckling, dir: import.meta.dirname });
  await ramverk.prepare().catch((fel: unknown) => sluta(fel instanceof Error ? fel.message : String(fel)));
  return ramverk;
}

async function lyssna(svara: RequestListener, { port, hostname }: Plats): Promise<Server> {
  const { BOLLKOLL_ANSLUTEN_MS } = env().granser;
  const tider = {
    keepAliveTimeout: BOLLKOLL_ANSLUTEN_MS,
    headersTimeout: INKOMMEN_MS,
    requestTimeout: INKOMMEN_MS,
  };
  const server = createServer(tider, svara).listen(port, hostname);
  await once(server, 'listening').catch(({ code }: NodeJS.ErrnoException) =>
    sluta(`Det går inte att lyssna på port ${port}${hostname ? ` hos ${hostname}` : ''} (${code}).`),
  );
  return server;
}

const plats = lasPlats();
const slut = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => slut.abort());

await granskaStart();
const ramverk = await oppnaRamverk(plats);
const { BOLLKOLL_LASARE_MS, BOLLKOLL_STOPP_MS } = env().granser;
const uttag = { huvud: UTTAGSHUVUD, lasareMs: BOLLKOLL_LASARE_MS };
const server = await lyssna(vidVarden(dorr(uttag, medSynpunkter(ramverk.getRequestHandler()))), plats);
console.log(JSON.stringify({ handelse: 'lyssnar', port: plats.port }));

if (!slut.signal.aborted) await once(slut.signal, 'abort');
console.log(JSON.stringify({ handelse: 'stannar' }));
await stang(server, BOLLKOLL_STOPP_MS);
await ramverk.close();
await stangHuset();
process.exit(0);
