// Whether a form was posted from a page of ours (OWASP: verifying origin). Cookies are SameSite=Lax, so this is the
// second lock; sign-in and sign-out have no other token.

import type { Huvuden } from './avsandare.ts';

/** True when the browser says that the request comes from a page at `adress`. Without any word from it: false. */
export function franEgenSida({ headers }: { readonly headers: Huvuden }, adress: string): boolean {
  const origin = headers.get('origin');
  const fetchSite = headers.get('sec-fetch-site');
  if (fetchSite !== null && fetchSite !== 'same-origin') return false;
  // A strict Referrer-Policy makes the browser write `null`, which says nothing.
  if (origin === null || origin === 'null') return fetchSite === 'same-origin';
  return origin === adress;
}
