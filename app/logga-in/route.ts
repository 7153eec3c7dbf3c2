// POST /logga-in: off to the identity provider. One who begins too often from her address is told on a page; what is no
// browser gets problem details.

import { adress, franEgenSida, session } from '../../lib/wiring.ts';
import { problem } from '../api/problem.ts';

export async function POST(request: Request): Promise<Response> {
  // What another site sends in her name is refused below, and is not counted as hers.
  const egen = franEgenSida(request, adress());
  const igenOmMs = egen ? await session().takt.inloggningsadress(request) : undefined;
  if (igenOmMs === undefined) return session().loggaIn(request);
  if (!/text\/html/.test(request.headers.get('accept') ?? '')) return problem('for-tatt', igenOmMs);
  const location = `${adress()}/inloggning-misslyckades?fel=for-manga`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
