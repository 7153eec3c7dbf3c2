// The public halves of the keys that we sign with towards Mina ombud: anybody's to read, and where Mina ombud reads them
// (docs/mina-ombud.md). Not found where Mina ombud is not set up.

import { connection } from 'next/server';
import { ombudsnycklar } from '../../../lib/wiring.ts';

export async function GET(): Promise<Response> {
  await connection();
  const nycklar = ombudsnycklar();
  if (nycklar === undefined) return new Response(null, { status: 404 });
  return Response.json(nycklar, { headers: { 'content-type': 'application/jwk-set+json' } });
}
