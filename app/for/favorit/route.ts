// POST /for/favorit: one of those she may act for is marked or no longer, or the last used are forgotten; back to the list.

import { session } from '../../../lib/wiring.ts';

export function POST(request: Request): Promise<Response> {
  return session().andraFavorit(request);
}
