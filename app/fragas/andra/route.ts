// POST /fragas/andra: somebody is asked from now on, or no longer, and the page of who is asked says so.

import { session } from '../../../lib/wiring.ts';

export function POST(request: Request): Promise<Response> {
  return session().andraUrval(request);
}
