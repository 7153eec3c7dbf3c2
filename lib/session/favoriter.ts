// Those whom a person wants nearest in a long list: the ones she has marked, and those she has last acted for by fullmakt. Promises
// that only opaque ids that she has a right to are kept, no more than eight of the last used, and that she can take all of it back.

import type { Vallager } from '../store/val.ts';
import { svaraFormular } from './formular.ts';
import type { Inloggad, Inloggning } from './inloggning.ts';
import type { Innehav } from './innehav.ts';
import { valtider } from './valtider.ts';

const FAVORIT = 'favorit';
const SENAST = 'senast';
const FLEST_SENAST = 8;
const FLEST_FAVORITER = 200;

/** So few principals are seen at a glance: none of them needs to be nearer, and nothing is noted. */
export const SES_I_ETT = 8;

/** Ids of parts, the last marked or used first. None is a right: what she may see is asked elsewhere. */
export type Narmast = { readonly favoriter: readonly string[]; readonly senast: readonly string[] };

async function ider(lager: Vallager, agare: string, slag: typeof FAVORIT | typeof SENAST) {
  return (await lager.las(agare, { slag })).map(({ vad }) => vad);
}

/** Hers. Rejects when the store is down. */
export async function narmastFor({ vallager }: Innehav, agare: string): Promise<Narmast> {
  const lager = await vallager();
  const [favoriter, senast] = await Promise.all([ider(lager, agare, FAVORIT), ider(lager, agare, SENAST)]);
  return { favoriter, senast };
}

/** Notes that she acts for `id`, and forgets the one she acted for longest ago. Never rejects: a list in another order is no fault to show. */
export async function noteraAnvand(innehav: Innehav, agare: string, id: string): Promise<void> {
  const { vallager, logga } = innehav;
  try {
    const lager = await vallager();
    await lager.gor(agare, { part: id, slag: SENAST, vad: id }, valtider(innehav));
    const senast = await ider(lager, agare, SENAST);
    for (const gammal of senast.slice(FLEST_SENAST))
      await lager.taBort(agare, { part: gammal, slag: SENAST, vad: gammal });
  } catch (orsak) {
    logga({ handelse: 'val-fel', orsak: orsak instanceof Error ? orsak.name : 'okänt' });
  }
}

/** What came of a form. */
type Utslag = 'tillagd' | 'borttagen' | 'alla-borttagna' | 'glomd' | 'gick-inte';

type Fraga = {
  readonly inloggad: Inloggad;
  readonly falt: URLSearchParams;
  readonly farSe: (id: string) => Promise<boolean>;
};

async function andra(innehav: Innehav, { inloggad: { agare }, falt, farSe }: Fraga): Promise<Utslag> {
  const lager = await innehav.vallager();
  if (falt.has('glom')) {
    await lager.taBort(agare, { slag: SENAST });
    return 'glomd';
  }
  if (falt.has('ta-bort-alla')) {
    await lager.taBort(agare, { slag: FAVORIT });
    return 'alla-borttagna';
  }
  const bort = falt.get('ta-bort');
  if (bort !== null) {
    await lager.taBort(agare, { part: bort, slag: FAVORIT, vad: bort });
    return 'borttagen';
  }
  const id = falt.get('lagg-till') ?? '';
  const favoriter = await ider(lager, agare, FAVORIT);
  if (!(await farSe(id)) || favoriter.length >= FLEST_FAVORITER) return 'gick-inte';
  await lager.gor(agare, { part: id, slag: FAVORIT, vad: id }, valtider(innehav));
  return 'tillagd';
}

/**
 * POST /for/favorit { lagg-till | ta-bort | ta-bort-alla | glom }: marks one, takes a mark or all of them away, or forgets the last used;
 * back to the list. Refuses (403) a form from elsewhere.
 */
export function andraFavorit(
  innehav: Innehav,
  request: Request,
  sessionAv: (cookie: string | null) => Promise<Inloggning>,
  farSe: (inloggad: Inloggad, id: string) => Promise<boolean>,
): Promise<Response> {
  return svaraFormular<Utslag>(innehav, request, {
    handelse: 'val-fel',
    async gor(falt) {
      const inloggad = await sessionAv(request.headers.get('cookie'));
      if (inloggad.slag !== 'inloggad') return 'gick-inte';
      return andra(innehav, { inloggad, falt, farSe: (id) => farSe(inloggad, id) });
    },
    till: (svar) => `/for?svar=${svar}`,
  });
}
