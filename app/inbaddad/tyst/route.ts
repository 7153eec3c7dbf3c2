// GET /inbaddad/tyst?sida=ORIGIN: the hidden frame that asks the identity provider, with nothing shown, who is at the browser. Too many from one
// address are answered as if it had not known.

import { adress, session } from '../../../lib/wiring.ts';

export async function GET(request: Request): Promise<Response> {
  if ((await session().takt.tystAdress(request)) === undefined) return session().portal.borjaTyst(request);
  const headers = { location: `${adress()}/inbaddad/tyst/svar`, 'cache-control': 'no-store' };
  return new Response(null, { status: 303, headers });
}
