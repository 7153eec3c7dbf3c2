// POST /logga-in: off to the identity provider.

import { session } from '../../lib/wiring.ts';

export function POST(request: Request): Promise<Response> {
  return session().loggaIn(request);
}
