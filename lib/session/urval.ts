// Whom a person has chosen to have asked: producenter that are not asked for everybody, remembered as their ids, for one of her own
// parts at a time. Promises that only what the registry says can be chosen is, that none but her own parts can be chosen for, and
// that her choices go when she has not signed in for long.

import { svaraFormular } from './formular.ts';
import type { Inloggad, Inloggning } from './inloggning.ts';
import type { Innehav } from './innehav.ts';
import { valtider } from './valtider.ts';

/** The kind of choice, as the store knows it. */
const SLAG = 'producent';

/** What came of a form. */
type Utslag = 'tillagd' | 'borttagen' | 'redan' | 'gick-inte';

/** Ids of the producenter that she has chosen for one part. Rejects when the store is down. */
export async function valdaFor(
  { vallager }: Innehav,
  agare: string,
  part: string,
): Promise<ReadonlySet<string>> {
  const val = await (await vallager()).las(agare, { slag: SLAG, part });
  return new Set(val.map(({ vad }) => vad));
}

/** The same for every part that she has chosen for. */
export async function valdaPerPart(
  { vallager }: Innehav,
  agare: string,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const val = await (await vallager()).las(agare, { slag: SLAG });
  const perPart = Map.groupBy(val, ({ part }) => part);
  return new Map([...perPart].map(([part, alla]) => [part, new Set(alla.map(({ vad }) => vad))]));
}

async function andra(innehav: Innehav, inloggad: Inloggad, falt: URLSearchParams): Promise<Utslag> {
  const { vallager, producenter } = innehav;
  const part = falt.get('part') ?? '';
  const [nytt, gammalt] = [falt.get('lagg-till'), falt.get('ta-bort')];
  if (!inloggad.parter.some(({ id }) => id === part)) return 'gick-inte';
  const lager = await vallager();
  if (gammalt !== null) {
    return (await lager.taBort(inloggad.agare, { part, slag: SLAG, vad: gammalt })) > 0
      ? 'borttagen'
      : 'redan';
  }
  const finns = producenter().some(({ id, valfri }) => id === nytt && valfri);
  if (nytt === null || !finns) return 'gick-inte';
  const redan = (await valdaFor(innehav, inloggad.agare, part)).has(nytt);
  await lager.gor(inloggad.agare, { part, slag: SLAG, vad: nytt }, valtider(innehav));
  return redan ? 'redan' : 'tillagd';
}

/**
 * POST /fragas/andra { part, lagg-till | ta-bort }: changes whom she has asked and goes back to the page of it. Refuses (403) a form
 * from elsewhere.
 */
export function andraUrval(
  innehav: Innehav,
  request: Request,
  sessionAv: (cookie: string | null) => Promise<Inloggning>,
): Promise<Response> {
  return svaraFormular<Utslag>(innehav, request, {
    handelse: 'val-fel',
    async gor(falt) {
      const inloggning = await sessionAv(request.headers.get('cookie'));
      return inloggning.slag === 'inloggad' ? andra(innehav, inloggning, falt) : 'gick-inte';
    },
    till(svar, falt) {
      const vem = falt.get('lagg-till') ?? falt.get('ta-bort');
      const sagt = new URLSearchParams({ svar });
      if (vem !== null && svar !== 'fel' && svar !== 'gick-inte') sagt.set('vem', vem);
      return `/fragas/${encodeURIComponent(falt.get('part') ?? '')}?${sagt}`;
    },
  });
}
