// The identity provider tells that someone has signed out there. The one POST that comes from no page of ours: what it brings
// is signed by the provider.

import { session } from '../../../../lib/wiring.ts';

export function POST(request: Request): Promise<Response> {
  return session().idpLoggarUt(request);
}
