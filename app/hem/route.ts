// GET /hem: to the overview of the first she may ask for. Without a session, to the start.

import { adress, session } from '../../lib/wiring.ts';
import { forstaPart } from '../forsta-part.ts';

export async function GET(request: Request): Promise<Response> {
  const inloggning = await session().sessionAv(request.headers.get('cookie'));
  const forsta = inloggning.slag === 'inloggad' ? forstaPart(inloggning) : undefined;
  const mal = forsta === undefined ? '/' : `/for/${forsta.id}`;
  return new Response(null, {
    status: 303,
    headers: { location: `${adress()}${mal}`, 'cache-control': 'no-store' },
  });
}
