// The stand-in Mina ombud on a port: the service, with the delays and faults of lage.ts between it and its callers.

import type { Server } from 'node:http';
import { setTimeout as vanta } from 'node:timers/promises';
import { type Loggrad, lyssna } from '../producent/lyssna.ts';
import { ADRESSER, hantera } from './hantera.ts';
import { FEL, felHos, lasLage } from './lage.ts';
import type { Tjanst } from './tjanst.ts';

/** Starts to listen; resolves when it does. Port 0 takes a free one. Rejects when the port is taken. */
export function startaMinaOmbud(
  tjanst: Tjanst,
  { port, logga }: { port: number; logga: (rad: Loggrad) => void },
): Promise<Server> {
  const svara = (request: Request) => svaraSomDetArNu(request, tjanst);
  return lyssna({ namn: 'mina-ombud', adresser: ADRESSER, svara, logga }, { port });
}

async function svaraSomDetArNu(request: Request, tjanst: Tjanst): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/_lage') return bytLage(request, tjanst);
  if (pathname === '/halsa') return hantera(request, tjanst);
  const { fordrojningMs } = tjanst.lage;
  if (felHos(tjanst.lage) === 'oandlig-vantan')
    await new Promise((_, avvisa) => request.signal.addEventListener('abort', avvisa));
  else if (fordrojningMs > 0) await vanta(fordrojningMs, undefined, { signal: request.signal });
  return hantera(request, tjanst);
}

async function bytLage(request: Request, tjanst: Tjanst): Promise<Response> {
  if (request.method === 'POST') {
    const onskat = lasLage(await request.text(), tjanst.lage);
    if (!onskat) {
      const text = `Ange fordrojningMs (≥ 0), fel (null eller ${FEL.join(', ')}), tredjeman och aterkallade (listor).`;
      return Response.json({ fel: text }, { status: 400 });
    }
    tjanst.lage = onskat;
  }
  return Response.json(tjanst.lage);
}
