// GET /inbaddad/session: how long the frame's session has left; with `anvand` it counts as use, else not. 401 when the portal has ended it.

import { session } from '../../lib/wiring.ts';
import { tidssvar } from '../api/session/tid.ts';
import type { Forfragan } from '../forfragan.ts';

/** Answers one request. Rejects when the store is down. */
export async function svaraInbaddadTid({ headers, sok }: Forfragan): Promise<Response> {
  return tidssvar(await session().inbaddadAv(headers.get('cookie'), !sok.has('anvand')), Date.now());
}
