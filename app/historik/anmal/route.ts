// POST /historik/anmal: a row is marked as not her doing, and the page says what more to do.

import { session } from '../../../lib/wiring.ts';

export function POST(request: Request): Promise<Response> {
  return session().anmalHistorik(request);
}
