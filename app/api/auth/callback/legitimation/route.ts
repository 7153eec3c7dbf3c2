// Back from the identity provider: to /hem with a session, or to a page that says why there is none.

import { session } from '../../../../../lib/wiring.ts';

export function GET(request: Request): Promise<Response> {
  return session().tillbaka(request);
}
