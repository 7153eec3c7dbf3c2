// The way into a frame that nobody presses: the identity provider is asked whether it knows who is at the browser, with nothing shown
// (prompt=none). Promises what the window promises (fonster.ts) of level, limits, history and end; that it is only begun where the
// portal asks for it; that nobody is signed in anew who has just left; and that every way of failing is one and the same answer.

import { enhetAv, skrivEnhet } from '../enhet.ts';
import type { Historik } from '../historik.ts';
import { type Atersvar, franLeverantoren, namnHosIdp, tillLeverantoren } from '../hos-leverantoren.ts';
import { PORTALTIDER } from '../inloggning.ts';
import type { Innehav } from '../innehav.ts';
import { arLamnad, nyReferens, sattLamnad } from '../kaka.ts';
import { glom } from '../logga-ut.ts';
import { I_RAM, stadning } from '../pagaende.ts';
import { vidare } from '../vidare.ts';
import { LAMNAD_S, nekad, ramkakor } from './intrade.ts';
import { FONSTER } from './portal.ts';

/** Where the frame is told how it went. */
const SVARET = '/inbaddad/tyst/svar';

const ute = ({ adress }: Innehav, kakor: readonly string[] = []) => vidare(`${adress}${SVARET}`, kakor);
const inne = ({ adress }: Innehav, kakor: readonly string[] = []) => vidare(`${adress}${SVARET}?inne`, kakor);

/** Whether what asks is a frame; `egen`: begun by a page of ours. Without a word of it from the browser: no. */
function iRam({ headers }: Request, egen: boolean): boolean {
  const fran = headers.get('sec-fetch-site');
  return headers.get('sec-fetch-dest') === 'iframe' && (!egen || fran === 'same-origin');
}

async function redanInne({ lager, inbaddadkaka, now, portalGaller }: Innehav, cookie: string | null) {
  const referens = inbaddadkaka.las(cookie);
  const session = referens && (await (await lager()).hamta(referens, now(), 'inbaddad'));
  return session ? portalGaller(session) : false;
}

/**
 * GET /inbaddad/tyst?sida=ORIGIN: 303 to the identity provider, or to the answer that there is nobody. Refuses (403) what is not a frame in a
 * page of ours.
 */
export async function borjaTyst(innehav: Innehav, request: Request): Promise<Response> {
  if (!iRam(request, true)) return new Response(null, { status: 403 });
  const sida = new URL(request.url).searchParams.get('sida') ?? '';
  const portal = innehav.portaler?.portaler.find(
    ({ sidor, tystInloggning }) => tystInloggning && sidor.includes(sida),
  );
  if (portal === undefined) {
    nekad(innehav, 'tyst', { avslag: 'sida' });
    return ute(innehav);
  }
  const cookie = request.headers.get('cookie');
  try {
    // Two frames on one page: the other one has been let in meanwhile.
    if (await redanInne(innehav, cookie)) return inne(innehav);
    if (arLamnad(cookie)) return ute(innehav);
    const mal = { vag: SVARET, portal: portal.id };
    const avfard = await tillLeverantoren(innehav, cookie, { mal, pagaende: I_RAM, tyst: true });
    if (avfard.slag === 'dit') return vidare(avfard.mal, avfard.kakor);
  } catch {
    // The store or the provider: it is named in the line below.
  }
  innehav.logga({ handelse: 'tyst-inloggning-nej', portal: portal.id, kod: 'idp-fel' });
  return ute(innehav);
}

/** Whether an answer from the provider belongs to a silent sign-in: nothing else of ours comes back in a frame. */
export function arTyst(request: Request): boolean {
  return iRam(request, false);
}

/** What is no news to the operator: nobody was known, or the browser keeps no cookies there. */
const VANTAT: readonly string[] = ['avbruten', 'for-gammal'];

async function slappIn(
  innehav: Innehav,
  historik: Historik,
  { person: { slag: _, ...innehall }, claims, mal }: Atersvar & { slag: 'person' },
  { headers }: Request,
): Promise<readonly string[] | undefined> {
  const portal = innehav.portaler?.portaler.find(
    ({ id, tystInloggning }) => tystInloggning && id === mal?.portal,
  );
  // She may have signed out while it was under way.
  if (portal === undefined || arLamnad(headers.get('cookie'))) return undefined;
  const agare = innehav.opak.agareAv(innehall.nummer);
  if ((await innehav.forsok('inloggning', agare, innehav.takt.inloggningarPerPerson)) !== undefined)
    return undefined;
  if (!(await historik.genomPortal('portal-ram', innehall, portal.id))) return undefined;
  const lager = await innehav.lager();
  const referens = nyReferens();
  const nu = innehav.now();
  const tider = { skapad: nu, sedd: nu, utgar: nu + PORTALTIDER.inbaddad.vilande };
  const genom = { slag: 'inbaddad', portal: portal.id, nyckel: FONSTER } as const;
  const enhet = skrivEnhet(enhetAv(headers.get('user-agent')));
  const tillagg = { enhet, ...namnHosIdp(innehav, claims) };
  await lager.spara(referens, { agare, innehall, ...tider, genom }, tillagg);
  return ramkakor(innehav, portal.id, referens);
}

/** The provider's answer in a frame: 303 to the frame's own answer, with its session when there is one. */
export async function tystTillbaka(
  innehav: Innehav,
  historik: Historik,
  request: Request,
): Promise<Response> {
  const stada = stadning(I_RAM);
  const svar = await franLeverantoren(innehav, request, I_RAM);
  if (svar.slag === 'fel' && !VANTAT.includes(svar.kod))
    innehav.logga({ handelse: 'tyst-inloggning-nej', kod: svar.kod });
  if (svar.slag !== 'person') return ute(innehav, stada);
  try {
    const kakor = await slappIn(innehav, historik, svar, request);
    return kakor === undefined ? ute(innehav, stada) : inne(innehav, [...kakor, ...stada]);
  } catch (fel) {
    innehav.logga({ handelse: 'tyst-inloggning-nej', kod: 'tekniskt-fel', orsak: (fel as Error).name });
    return ute(innehav, stada);
  }
}

/** The person has left the page around the frame: its session ends, and none is begun silently for a while. Never rejects. */
export async function lamnaRam(innehav: Innehav, cookie: string | null): Promise<readonly string[]> {
  const { inbaddadkaka, portaler } = innehav;
  const referens = inbaddadkaka.las(cookie);
  if (referens !== undefined) await glom(innehav, referens);
  const tyst = portaler?.portaler.some(({ tystInloggning }) => tystInloggning) ?? false;
  return [inbaddadkaka.rensa(), ...(tyst ? [sattLamnad(LAMNAD_S)] : [])];
}
