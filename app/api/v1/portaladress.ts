// Addresses of the portal's own pages, as a portal asks for links to them. Promises that no link leads anywhere but to an origin that
// the brand's file names for that very portal: whoever holds a bearer cannot make our words lead to a page of someone else's.

const LANGST = 500;
/** What an address is written in (RFC 3986). */
const TECKEN = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;
const PLATS = '{arende}';

/** The address, when it is one of the portal's own pages. `sidor`: the origins of those. */
export function portalsida(text: string, sidor: readonly string[]): string | undefined {
  if (text.length > LANGST || !TECKEN.test(text) || !URL.canParse(text)) return undefined;
  // The slash after it ends the host, whatever follows.
  const sida = sidor.find((en) => text.startsWith(`${en}/`));
  const { origin, href } = new URL(text);
  return sida === origin ? href : undefined;
}

/** From the id of a case to the portal's page of it, when `mall` is one of the portal's own pages with one place for the id. */
export function portalmall(mall: string, sidor: readonly string[]): ((id: string) => string) | undefined {
  const [fore = '', efter, ...fler] = mall.split(PLATS);
  if (efter === undefined || fler.length > 0) return undefined;
  const med = (id: string) => fore + id + efter;
  return portalsida(med('x'), sidor) === undefined ? undefined : (id) => new URL(med(id)).href;
}
