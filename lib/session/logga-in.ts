// Signing in, as two answers to the browser: off to the identity provider, and back from it. Promises a new reference
// at each sign-in, that a sign-in for a higher level is none of a lower, that every way of failing ends on a page with one of `INLOGGNINGSFEL`, and that no token is kept.

import { enhetAv, skrivEnhet } from './enhet.ts';
import type { Inloggningsfel } from './felkoder.ts';
import { lasFormular } from './formular.ts';
import { type Atersvar, franLeverantoren, namnHosIdp, tillLeverantoren } from './hos-leverantoren.ts';
import { SESSIONSTIDER } from './inloggning.ts';
import type { Innehav } from './innehav.ts';
import { nyReferens } from './kaka.ts';
import type { Mal } from './mal.ts';
import { iFonster, stadning } from './pagaende.ts';
import { tillbaka as tillbakaTill } from './tillbaka.ts';
import { franEgenSida } from './ursprung.ts';
import { forlangVal } from './valtider.ts';
import { vidare } from './vidare.ts';

function misslyckades(innehav: Innehav, kod: Inloggningsfel, orsak?: unknown): Response {
  innehav.logga({
    handelse: 'inloggning-misslyckades',
    kod,
    ...(orsak !== undefined && { orsak: beskriv(orsak) }),
  });
  return vidare(`${innehav.adress}/inloggning-misslyckades?fel=${kod}`, stadning(iFonster(innehav.https)));
}

/** What failed, for the operator's log: no digits in a row, so that no number can come along in a message. */
function beskriv(orsak: unknown): string {
  const text = orsak instanceof Error ? `${orsak.name}: ${orsak.message}` : 'okänt';
  return text.replace(/[\w-]{25,}|\d{5,}/g, '…').slice(0, 200);
}

/** An origin is no longer; the cookie must hold it. */
const LANGSTA_SIDA = 300;

/** The stronger sign-in that a form asks for, if it asks for one that there is; then the page it stands on is come back to. */
async function malet(innehav: Innehav, request: Request): Promise<Mal | undefined> {
  const formular = await lasFormular(request);
  const fonster = formular.get('fonster');
  if (fonster === 'sv' || fonster === 'en') {
    const sida = (formular.get('sida') ?? '').slice(0, LANGSTA_SIDA);
    return { vag: `/inbaddad/fonster?${new URLSearchParams({ sprak: fonster, sida })}` };
  }
  const niva = formular.get('niva');
  if (niva === null || !innehav.oidc.acr.includes(niva)) return undefined;
  const { lager, kaka, now, adress } = innehav;
  const referens = kaka.las(request.headers.get('cookie'));
  const session = referens && (await (await lager()).hamta(referens, now()));
  if (!session) return undefined;
  return { niva, vag: tillbakaTill(request.headers.get('referer'), adress), agare: session.agare };
}

/**
 * POST /logga-in: 303 to the identity provider; with `niva`, and signed in, for a sign-in of that level or higher. Refuses (403) a
 * form that was not posted from a page of ours.
 */
export async function loggaIn(innehav: Innehav, request: Request): Promise<Response> {
  if (!franEgenSida(request, innehav.adress)) return new Response(null, { status: 403 });
  // Of the two that can fail here, the page is told which it was.
  let kod: Inloggningsfel = 'tekniskt-fel';
  try {
    const mal = await malet(innehav, request);
    kod = 'idp-fel';
    const pagaende = iFonster(innehav.https);
    const avfard = await tillLeverantoren(innehav, request.headers.get('cookie'), { mal, pagaende });
    return avfard.slag === 'fel'
      ? misslyckades(innehav, kod, avfard.orsak)
      : vidare(avfard.mal, avfard.kakor);
  } catch (orsak) {
    return misslyckades(innehav, kod, orsak);
  }
}

type Kand = Atersvar & { slag: 'person' };

async function behall(
  innehav: Innehav,
  { person: { slag: _, ...innehall }, claims, mal }: Kand,
  { headers }: Request,
): Promise<Response> {
  const cookieHeader = headers.get('cookie');
  const referens = nyReferens();
  const nu = innehav.now();
  const tider = { skapad: nu, sedd: nu, utgar: nu + SESSIONSTIDER.vilande };
  const agare = innehav.opak.agareAv(innehall.nummer);
  const igenOmMs = await innehav.forsok('inloggning', agare, innehav.takt.inloggningarPerPerson);
  if (igenOmMs !== undefined) return misslyckades(innehav, 'for-ofta');
  try {
    const lager = await innehav.lager();
    const tidigare = innehav.kaka.las(cookieHeader);
    if (tidigare !== undefined) await lager.taBort(tidigare);
    const enhet = skrivEnhet(enhetAv(headers.get('user-agent')));
    const tillagg = { enhet, ...namnHosIdp(innehav, claims) };
    await lager.spara(referens, { agare, innehall, ...tider }, tillagg);
    await forlangVal(innehav, agare);
  } catch (orsak) {
    return misslyckades(innehav, 'tekniskt-fel', orsak);
  }
  // Another person's page would only refuse her.
  const vag = mal !== undefined && (mal.agare ?? agare) === agare ? mal.vag : '/hem';
  return vidare(`${innehav.adress}${vag}`, [
    innehav.kaka.satt(referens),
    ...stadning(iFonster(innehav.https)),
  ]);
}

/** GET /api/auth/callback/legitimation: to /hem with a session, or to a page that says why there is none. */
export async function tillbaka(innehav: Innehav, request: Request): Promise<Response> {
  const pagaende = iFonster(innehav.https);
  const svar = await franLeverantoren(innehav, request, pagaende);
  if (svar.slag === 'fel') return misslyckades(innehav, svar.kod, svar.orsak);
  if (svar.slag === 'utan-nummer') return vidare(`${innehav.adress}/utan-nummer`, stadning(pagaende));
  return behall(innehav, svar, request);
}
