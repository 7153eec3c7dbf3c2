// A stand-in authority on a port: the producer, with the delays and faults of lage.ts between it and its callers.

import type { Server } from 'node:http';
import { setTimeout as vanta } from 'node:timers/promises';
import { hantera, type Producent } from './hantera.ts';
import { FELSLAG, type Felslag, forvansk, type Lage, vantetid } from './lage.ts';
import { type Loggrad, lyssna } from './lyssna.ts';

type Inkoppling = { readonly producent: Producent; lage: Lage };

/** Starts to listen; resolves when it does. Port 0 takes a free one. Rejects when the port is taken. */
export function startaProducent(
  producent: Producent,
  { port, lage, logga }: { port: number; lage: Lage; logga: (rad: Loggrad) => void },
): Promise<Server> {
  const inkoppling: Inkoppling = { producent, lage };
  const svara = (request: Request) => svaraSomDetArNu(request, inkoppling);
  return lyssna({ namn: producent.myndighet.id, adresser: [], svara, logga }, { port });
}

async function svaraSomDetArNu(request: Request, inkoppling: Inkoppling): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/_lage') return bytLage(request, inkoppling);
  const svar = await hantera(request, inkoppling.producent);
  if (pathname === '/halsa') return svar;
  const { lage } = inkoppling;
  const ms = vantetid(lage);
  if (ms === Number.POSITIVE_INFINITY)
    await new Promise((_, avvisa) => request.signal.addEventListener('abort', avvisa));
  else if (ms > 0) await vanta(ms, undefined, { signal: request.signal });
  return forvansk(svar, lage);
}

async function bytLage(request: Request, inkoppling: Inkoppling): Promise<Response> {
  if (request.method === 'POST') {
    const onskat = lasLage(await request.text(), inkoppling.lage);
    if (!onskat)
      return Response.json(
        { fel: `Ange fordrojningMs (≥ 0) och fel (null eller ${FELSLAG.join(', ')}).` },
        { status: 400 },
      );
    inkoppling.lage = onskat;
  }
  return Response.json(inkoppling.lage);
}

/** Reads `{fordrojningMs?, fel?}`; what is left out stays, `fel: null` mends. Undefined when it is something else. */
function lasLage(text: string, nuvarande: Lage): Lage | undefined {
  let varde: unknown;
  try {
    varde = JSON.parse(text);
  } catch {
    return undefined; // Said to the caller as a 400.
  }
  if (typeof varde !== 'object' || varde === null) return undefined;
  const { fordrojningMs = nuvarande.fordrojningMs, fel = nuvarande.fel ?? null } = varde as Record<
    string,
    unknown
  >;
  if (typeof fordrojningMs !== 'number' || !(fordrojningMs >= 0)) return undefined;
  if (fel === null) return { fordrojningMs };
  const slag = FELSLAG.find((kant): kant is Felslag => kant === fel);
  return slag && { fordrojningMs, fel: slag };
}
