// Stands before every page: a strict Content-Security-Policy with a fresh nonce, and the other headers of a service
// that shows people's cases. Promises no `unsafe-inline` and no `unsafe-eval` in a build. Leaves sign-in to the routes.

import { type NextRequest, NextResponse } from 'next/server';
import { delarVid, policy, policydelar, svarshuvuden } from './app/sakerhet.ts';
import { env } from './lib/env.ts';
import { valt } from './lib/wiring/varumarke.ts';

/** A case's page. The id is what follows. */
const ARENDE = /^\/for\/[^/]+\/arende\/([^/]+)\/?$/;

// No page has this address, so that it is answered as one that leads nowhere.
const FINNS_INTE = '/finns-inte';

// Next answers a cut-off escape in a page's own part of the path with a bare 500.
function lasbar(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/** Next's hook before routing (Next 16's name for middleware). */
export function proxy(request: NextRequest): Response {
  const { pathname } = request.nextUrl;
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const portaler = valt()?.varumarke.portaler ?? [];
  const ramar = portaler.flatMap(({ sidor }) => sidor);
  const tyst = portaler.some(({ tystInloggning }) => tystInloggning);
  const delar = { ...policydelar(env(), nonce), ramar, tyst };
  // Next reads the nonce from the request's policy and puts it on its own scripts; ours read x-nonce.
  const vidare = new Headers(request.headers);
  vidare.set('content-security-policy', policy(delarVid(pathname, delar)));
  vidare.set('x-nonce', nonce);
  // Whose case it is must be decided by the frame, before the first byte and the early question: only here is the whole
  // address known to it. What a browser sends under this name is not believed.
  vidare.delete('x-arende');
  const [, arende] = ARENDE.exec(pathname) ?? [];
  if (arende !== undefined) vidare.set('x-arende', arende);
  // The same for a frame on another's page: its language and part stand in the address.
  vidare.delete('x-inbaddad');
  if (pathname.startsWith('/inbaddad/')) vidare.set('x-inbaddad', `${pathname}${request.nextUrl.search}`);
  const svar = lasbar(pathname)
    ? NextResponse.next({ request: { headers: vidare } })
    : NextResponse.rewrite(new URL(FINNS_INTE, request.url), { request: { headers: vidare } });
  for (const [namn, varde] of svarshuvuden(pathname, delar)) svar.headers.set(namn, varde);
  return svar;
}

// Build output is the same for everyone and is served with its own long-lived headers.
export const config = { matcher: '/((?!_next/static/).*)' };
