// Which address a request comes from, as a limit counts it. Promises that nothing the visitor can write decides: the
// socket's own address, or what the configured proxy says. Leaves to the operator that this proxy sets its header itself.

import { isIP } from 'node:net';

/** What is read of a request's headers. */
export type Huvuden = Pick<Headers, 'get'>;

/** Where the process notes the socket's own address, in place of whatever came under this name (app/uttag.ts). */
export const UTTAGSHUVUD = 'x-bollkoll-uttag';

/** The eight groups of an IPv6 address without a zone. */
function grupper(adress: string): number[] {
  // The URL parser writes an embedded IPv4 address as groups.
  const [fore = '', efter] = new URL(`http://[${adress}]`).hostname.slice(1, -1).split('::');
  const tal = (text: string) =>
    text === '' ? [] : text.split(':').map((grupp) => Number.parseInt(grupp, 16));
  if (efter === undefined) return tal(fore);
  const [first, last] = [tal(fore), tal(efter)];
  return [...first, ...Array<number>(8 - first.length - last.length).fill(0), ...last];
}

/** An IPv6 address stands for its /64, which is one subscriber's; an IPv4 address for itself, however it is written. */
function natet(text: string): string | undefined {
  const adress = text
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/%.*$/, '');
  if (isIP(adress) === 4) return adress;
  if (isIP(adress) !== 6) return undefined;
  const alla = grupper(adress);
  const [a = 0, b = 0] = alla.slice(6);
  if (alla.slice(0, 5).every((grupp) => grupp === 0) && alla[5] === 0xffff)
    return [a >> 8, a & 255, b >> 8, b & 255].join('.');
  return `${alla
    .slice(0, 4)
    .map((grupp) => grupp.toString(16))
    .join(':')}::/64`;
}

/**
 * The address to count by. `proxyhuvud`: the header in which our own proxy says who asks, if there is one; of several
 * addresses the last, which is the one it saw. Undefined only when neither can be read.
 */
export function avsandarnat(headers: Huvuden, proxyhuvud: string | undefined): string | undefined {
  const enligtProxy = proxyhuvud && headers.get(proxyhuvud)?.split(',').at(-1);
  return natet(enligtProxy || '') ?? natet(headers.get(UTTAGSHUVUD) ?? '');
}
