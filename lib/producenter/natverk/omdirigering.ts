// Whether a redirect is followed. Pure. Promises that a question never leaves the origin it was meant for and is never
// asked in another way than it was: all else is an answer as it stands.

/** Most redirects of one call. */
export const FLEST_HOPP = 3;

/**
 * The address to ask instead, or undefined when the answer stands. Only 307 and 308 keep the method and the body
 * (RFC 9110, 15.4.8 and 15.4.9): after 301, 302 or 303 a question would become another, or a GET without one. Only the same
 * origin, since identity numbers and secrets go along.
 */
export function nastaAdress(status: number, location: string | null, from: string): string | undefined {
  if ((status !== 307 && status !== 308) || location === null || !URL.canParse(location, from))
    return undefined;
  const to = new URL(location, from);
  const same = to.origin === new URL(from).origin && to.username === '' && to.password === '';
  to.hash = '';
  return same ? to.href : undefined;
}
