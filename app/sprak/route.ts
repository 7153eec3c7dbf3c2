// Changes the language: keeps the visitor's choice in a cookie for a year and goes back to where she was.

import { arSprak, SPRAKKAKA } from '../../components/texter/sprak.ts';
import { adress, franEgenSida, tillbaka } from '../../lib/wiring.ts';

const ETT_AR = 365 * 24 * 60 * 60;

/** POST `sprak=sv|en`. 303 back to the page; 400 for another language, 403 when another site sent the form. */
export async function POST(request: Request): Promise<Response> {
  const egen = adress();
  if (!franEgenSida(request, egen)) return new Response(null, { status: 403 });
  const sprak = new URLSearchParams(await request.text()).get('sprak');
  if (!arSprak(sprak)) return new Response(null, { status: 400 });
  const saker = egen.startsWith('https:') ? '; Secure' : '';
  return new Response(null, {
    status: 303,
    headers: {
      location: tillbaka(request.headers.get('referer'), egen),
      'set-cookie': `${SPRAKKAKA}=${sprak}; Path=/; Max-Age=${ETT_AR}; SameSite=Lax; HttpOnly${saker}`,
      'cache-control': 'no-store',
    },
  });
}
