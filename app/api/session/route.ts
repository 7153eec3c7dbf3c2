// GET /api/session: how long is left, without counting as use. POST: the person wants to stay.

import { adress, franEgenSida, session } from '../../../lib/wiring.ts';
import { problem } from '../problem.ts';
import { forlangd, tidssvar } from './tid.ts';

// The store is down: named for the operator, without what it said.
function fel(orsak: unknown): Response {
  console.error(
    JSON.stringify({ handelse: 'session-fel', orsak: orsak instanceof Error ? orsak.name : 'okänt' }),
  );
  return problem('tekniskt-fel');
}

export async function GET(request: Request): Promise<Response> {
  try {
    return tidssvar(await session().tittaPaSession(request.headers.get('cookie')), Date.now());
  } catch (orsak) {
    return fel(orsak);
  }
}

export async function POST(request: Request): Promise<Response> {
  const forlang = () => session().forlangSession(request.headers.get('cookie'));
  try {
    return await forlangd(franEgenSida(request, adress()), forlang, Date.now);
  } catch (orsak) {
    return fel(orsak);
  }
}
