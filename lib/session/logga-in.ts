// Signing in, as two answers to the browser: off to the identity provider, and back from it. Promises a new reference
// at each sign-in, that a sign-in for a higher level is none of a lower, that every way of failing ends on a page with one of `INLOGGNINGSFEL`, and that no token is kept.

import type { Sessionstillagg } from '../store/sessioner.ts';
import { alderAv } from './alder.ts';
import { enhetAv, skrivEnhet } from './enhet.ts';
import { felkodAv, type Inloggningsfel } from './felkoder.ts';
import { lasFormular } from './formular.ts';
import { SESSIONSTIDER } from './inloggning.ts';
import type { Innehav } from './innehav.ts';
import { lasKaka, nyReferens } from './kaka.ts';
import { lasMal, type Mal, malkaka, sattMal } from './mal.ts';
import { avsluta, borja, horTillPagaende, pagaendeKakor, type Steg } from './nextauth.ts';
import { nivaerFran } from './niva.ts';
import { type Person, personAv } from './person.ts';
import { tillbaka as tillbakaTill } from './tillbaka.ts';
import { franEgenSida } from './ursprung.ts';
import { forlangVal } from './valtider.ts';

function vidare(mal: string, kakor: readonly string[] = []): Response {
  const headers = new Headers({ location: mal, 'cache-control': 'no-store' });
  for (const kaka of kakor) headers.append('set-cookie', kaka);
  return new Response(null, { status: 303, headers });
}

/** The cookies of an unfinished sign-in, taken away. */
function stadning(https: boolean): string[] {
  const attribut = `; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}; Max-Age=0`;
  const namn = Object.values(pagaendeKakor(https)).map(({ name }) => name);
  return [...namn, malkaka(https)].map((ett) => `${ett}=${attribut}`);
}

function misslyckades(innehav: Innehav, kod: Inloggningsfel, orsak?: unknown): Response {
  innehav.logga({
    handelse: 'inloggning-misslyckades',
    kod,
    ...(orsak !== undefined && { orsak: beskriv(orsak) }),
  });
  return vidare(`${innehav.adress}/inloggning-misslyckades?fel=${kod}`, stadning(innehav.https));
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

async function tillLeverantoren(innehav: Innehav, request: Request, mal: Mal | undefined): Promise<Response> {
  const valt = lasKaka(request.headers.get('cookie'), 'bollkoll-sprak');
  const sprak = valt === 'en' || valt === 'sv' ? valt : undefined;
  const leverantor = await innehav.leverantor();
  const acr = mal?.niva === undefined ? undefined : nivaerFran(mal.niva, innehav.oidc.acr);
  const steg = await borja({ ...innehav, leverantor }, { sprak, acr });
  if (!steg.mal?.startsWith(leverantor.authorization_endpoint)) {
    return misslyckades(innehav, 'idp-fel', steg.orsak);
  }
  const { hemlighet, https } = innehav;
  const state = new URL(steg.mal).searchParams.get('state') ?? '';
  return vidare(steg.mal, [...steg.kakor, ...(mal ? [sattMal(hemlighet, https, state, mal)] : [])]);
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
    return await tillLeverantoren(innehav, request, mal);
  } catch (orsak) {
    return misslyckades(innehav, kod, orsak);
  }
}

/** What the provider's failure during the second step is called. */
function felkodForSteg({ orsak }: Steg): Inloggningsfel {
  const oidc = (orsak as { error?: unknown } | undefined)?.error;
  return typeof oidc === 'string' ? felkodAv(oidc) : 'idp-fel';
}

/** Who the provider says it is, in what words, and what the sign-in was for. */
type Kand = {
  readonly person: Person & { slag: 'person' };
  readonly claims: Claims;
  readonly mal: Mal | undefined;
};
type Claims = NonNullable<Steg['claims']>;

/** Kept so that the provider's own sign-out reaches here (back-channel logout). */
function namnHosIdp({ opak, oidc }: Innehav, claims: Claims): Pick<Sessionstillagg, 'sid' | 'sub'> {
  const namn = (slag: 'sid' | 'sub') => {
    const varde = claims[slag];
    return typeof varde === 'string' ? opak.idpnamn(slag, oidc.issuer, varde) : undefined;
  };
  return { sid: namn('sid'), sub: namn('sub') };
}

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
  return vidare(`${innehav.adress}${vag}`, [innehav.kaka.satt(referens), ...stadning(innehav.https)]);
}

/** GET /api/auth/callback/legitimation: to /hem with a session, or to a page that says why there is none. */
export async function tillbaka(innehav: Innehav, request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const cookieHeader = request.headers.get('cookie');
  const { hemlighet, https } = innehav;
  if (!(await horTillPagaende(hemlighet, https, query.state ?? null, cookieHeader))) {
    return misslyckades(innehav, 'for-gammal');
  }
  if (query.error !== undefined) return misslyckades(innehav, felkodAv(query.error));
  try {
    const leverantor = await innehav.leverantor();
    // RFC 9207: a provider that promises to name itself in the answer must have done so.
    if (leverantor.authorization_response_iss_parameter_supported && query.iss !== leverantor.issuer) {
      return misslyckades(innehav, 'idp-fel', new Error('iss is missing or another'));
    }
    const steg = await avsluta({ ...innehav, leverantor }, query, cookieHeader);
    if (steg.claims === undefined) return misslyckades(innehav, felkodForSteg(steg), steg.orsak);
    const mal = lasMal(hemlighet, https, query.state ?? '', cookieHeader);
    const acr = mal?.niva ? nivaerFran(mal.niva, innehav.oidc.acr) : innehav.oidc.acr;
    const person = personAv(steg.claims, { ...innehav.oidc, acr });
    if (person.slag === 'fel') return misslyckades(innehav, person.kod);
    if (person.slag === 'utan-nummer') return vidare(`${innehav.adress}/utan-nummer`, stadning(https));
    if (alderAv(person.nummer, innehav.now()) < (innehav.minstaAlder ?? 0))
      return misslyckades(innehav, 'for-ung');
    return behall(innehav, { person, claims: steg.claims, mal }, request);
  } catch (orsak) {
    return misslyckades(innehav, 'idp-fel', orsak);
  }
}
