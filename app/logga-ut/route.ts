// POST /logga-ut: out here and at the identity provider.

import { session } from '../../lib/wiring.ts';

export function POST(request: Request): Promise<Response> {
  return session().loggaUt(request);
}
