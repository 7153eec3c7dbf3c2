// The way into a frame for a portal without a server of its own: the person signs in with us, in a window that the frame opened, and the
// frame is given a code. Promises that what it becomes ends with the session it came from, here and at the identity provider.

import type { Lagradsession } from '../../store/sessioner.ts';
import { PORTALTIDER } from '../inloggning.ts';
import type { Innehav } from '../innehav.ts';
import { nyReferens } from '../kaka.ts';
import { type Kodsvar, nekad } from './intrade.ts';
import { FONSTER } from './portal.ts';

/** A code for a frame on a page of the origin `sida`, which must be a portal's. Rejects when the store is down. */
export async function kodForRam(
  innehav: Innehav,
  { referens, session }: { readonly referens: string; readonly session: Lagradsession },
  sida: string,
): Promise<Kodsvar> {
  const portal = innehav.portaler?.portaler.find(({ sidor }) => sidor.includes(sida));
  if (portal === undefined) return nekad(innehav, 'fonster', { avslag: 'sida' });
  const { agare, innehall } = session;
  const igenOmMs = await innehav.forsok('inloggning', agare, innehav.takt.inloggningarPerPerson);
  if (igenOmMs !== undefined) return { slag: 'for-manga', igenOmMs };
  const lager = await innehav.lager();
  const knuten = await lager.knyt(referens, innehav.opak.idpnamn('sid', 'egen', lager.nyckelAv(referens)));
  if (knuten === undefined) return { slag: 'nekad' };
  const nu = innehav.now();
  const giltigTill = nu + PORTALTIDER.kod.vilande;
  const kod = nyReferens();
  const genom = { slag: 'kod', portal: portal.id, nyckel: FONSTER } as const;
  await lager.spara(kod, { agare, innehall, skapad: nu, sedd: nu, utgar: giltigTill, genom }, { ...knuten });
  return { slag: 'kod', kod, giltigTill };
}
