// Which calls are worth making once more, and when. Promises never to ask again about what a källa has decided (a refusal,
// an answer that cannot be read, one too large), never before it said, and never after the deadline.

import type { Svarsmeddelande } from '../producenter/natverk.ts';
import { parseRetryAfter } from '../producenter/retry-after.ts';
import { isUnreachable } from './inget.ts';

/** How a call went: an answer of any status, or none. */
export type Utgang =
  | { readonly slag: 'svar'; readonly svar: Svarsmeddelande }
  | { readonly slag: 'inget'; readonly error: unknown };

/** What the wait depends on: which try it was (0 first), clock and deadline (epoch ms), and chance, 0–1. */
export type Laget = {
  readonly nr: number;
  readonly nu: number;
  readonly slut: number;
  readonly slump: () => number;
};

/** The longest random wait before the first new try, ms; it doubles with each. */
const GRUND_MS = 200;

// The least time to wait, or undefined when there is nothing to try again.
function leastWait(utgang: Utgang, nu: number): number | undefined {
  if (utgang.slag === 'inget') return isUnreachable(utgang.error) ? 0 : undefined;
  const { status, headers } = utgang.svar;
  const igenEfter = parseRetryAfter(headers.get('retry-after'), nu);
  if (status === 429) return igenEfter === undefined ? undefined : igenEfter - nu;
  if (status === 502 || status === 503 || status === 504) return (igenEfter ?? nu) - nu;
  return undefined;
}

/** How long to wait before asking again, ms, with full jitter; undefined when it is not to be asked again. */
export function vantan(utgang: Utgang, { nr, nu, slut, slump }: Laget): number | undefined {
  const least = leastWait(utgang, nu);
  if (least === undefined) return undefined;
  const wait = least + slump() * GRUND_MS * 2 ** nr;
  return nu + wait < slut ? wait : undefined;
}
