// GET /hem: to the overview of the first she may ask for, a company before herself, and before all the one whose eID she signed in with.
// Without a session, to the start.

import { adress, session } from '../../lib/wiring.ts';

export async function GET(request: Request): Promise<Response> {
  const inloggning = await session().sessionAv(request.headers.get('cookie'));
  const { parter, tjanstePart } = inloggning.slag === 'inloggad' ? inloggning : { parter: [] };
  const forsta = parter.find(({ id }) => id === tjanstePart) ?? parter[0];
  const mal = forsta === undefined ? '/' : `/for/${forsta.id}`;
  return new Response(null, {
    status: 303,
    headers: { location: `${adress()}${mal}`, 'cache-control': 'no-store' },
  });
}
