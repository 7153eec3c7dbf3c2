// Whom a person has chosen to have asked: producenter that are not asked for everybody, remembered as their ids, for one of her own
// parts at a time. Promises that only what the registry says can be chosen is, that none but her own parts can be chosen for, and
// that her choices go when she has not signed in for long.

import { lasFormular } from './formular.ts';
import type { Inloggad, Inloggning } from './inloggning.ts';
import type { Innehav } from './innehav.ts';
import { franEgenSida } from './ursprung.ts';

/** The kind of choice, as the store knows it. */
const SLAG = 'producent';
const DYGN_MS = 86_400_000;

/** What came of a form. */
type Utslag = 'tillagd' | 'borttagen' | 'redan' | 'gick-inte' | 'fel';

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

/** Keeps her choices on from now: she has signed in. Never rejects: what cannot be kept on today can another day. */
export async function forlangVal({ vallager, valDagar, now, logga }: Innehav, agare: string): Promise<void> {
  try {
    const till = now() + valDagar * DYGN_MS;
    // Once a day is enough.
    await (await vallager()).forlang(agare, { fore: till - DYGN_MS, till });
  } catch (orsak) {
    logga({ handelse: 'val-ej-forlangda', orsak: orsak instanceof Error ? orsak.name : 'okänt' });
  }
}

async function andra(innehav: Innehav, inloggad: Inloggad, falt: URLSearchParams): Promise<Utslag> {
  const { vallager, valDagar, now, producenter } = innehav;
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
  const nar = now();
  await lager.gor(inloggad.agare, { part, slag: SLAG, vad: nytt }, { nar, till: nar + valDagar * DYGN_MS });
  return redan ? 'redan' : 'tillagd';
}

/**
 * POST /fragas/andra { part, lagg-till | ta-bort }: changes whom she has asked and goes back to the page of it. Refuses (403) a form
 * from elsewhere.
 */
export async function andraUrval(
  innehav: Innehav,
  request: Request,
  sessionAv: (cookie: string | null) => Promise<Inloggning>,
): Promise<Response> {
  const { adress, logga } = innehav;
  if (!franEgenSida(request, adress)) return new Response(null, { status: 403 });
  const falt = await lasFormular(request);
  let svar: Utslag = 'fel';
  try {
    const inloggning = await sessionAv(request.headers.get('cookie'));
    svar = inloggning.slag === 'inloggad' ? await andra(innehav, inloggning, falt) : 'gick-inte';
  } catch (orsak) {
    logga({ handelse: 'val-fel', orsak: orsak instanceof Error ? orsak.name : 'okänt' });
  }
  const mal = new URL(`${adress}/fragas/${encodeURIComponent(falt.get('part') ?? '')}`);
  mal.searchParams.set('svar', svar);
  const vem = falt.get('lagg-till') ?? falt.get('ta-bort');
  if (vem !== null && svar !== 'fel' && svar !== 'gick-inte') mal.searchParams.set('vem', vem);
  return new Response(null, { status: 303, headers: { location: mal.href, 'cache-control': 'no-store' } });
}
