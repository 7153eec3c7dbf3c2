// POST /inloggningar/avsluta: one of her sessions is ended, and the page of them says so.

import { session } from '../../../lib/wiring.ts';

export function POST(request: Request): Promise<Response> {
  return session().avslutaInloggning(request);
}
