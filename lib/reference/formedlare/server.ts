// Binds the forwarding service to a port on the loopback. Its log holds one line per call and nothing of what was asked
// or answered.

import type { Server } from 'node:http';
import { type Loggrad, lyssna } from '../producent/lyssna.ts';
import { type Formedlare, FRAGEADRESS, formedlaVidare } from './hantera.ts';

/** Starts to listen; resolves when it does. Port 0 takes a free one. Rejects when the port is taken. */
export function startaFormedlare(
  formedlare: Formedlare,
  { port, logga }: { port: number; logga: (rad: Loggrad) => void },
): Promise<Server> {
  const svara = (request: Request) => formedlaVidare(request, formedlare);
  return lyssna({ namn: 'formedlare', adresser: [FRAGEADRESS], svara, logga }, { port });
}
