// The two steps at the identity provider, whoever takes them: a sign-in in a window (logga-in.ts) or one that nobody sees, in a frame
// (portal/tyst.ts). Promises that nobody comes of the second but a person whose number, level and age let her in, and that it is
// read only together with the very first step that this browser took.

import type { Sessionstillagg } from '../store/sessioner.ts';
import { alderAv } from './alder.ts';
import { felkodAv, type Inloggningsfel } from './felkoder.ts';
import type { Innehav } from './innehav.ts';
import { lasKaka } from './kaka.ts';
import { lasMal, type Mal, sattMal } from './mal.ts';
import { avsluta, borja, horTillPagaende, type Steg } from './nextauth.ts';
import { nivaerFran } from './niva.ts';
import type { Pagaende } from './pagaende.ts';
import { type Person, personAv } from './person.ts';

type Dit = { readonly mal: Mal | undefined; readonly pagaende: Pagaende; readonly tyst?: boolean };

/** Where the browser goes and what it is to remember; or why it goes nowhere. */
export type Avfard =
  | { readonly slag: 'dit'; readonly mal: string; readonly kakor: readonly string[] }
  | { readonly slag: 'fel'; readonly orsak: unknown };

/** The first step. `tyst`: nothing may be shown to her. Rejects when the provider does not say where. */
export async function tillLeverantoren(
  innehav: Innehav,
  cookieHeader: string | null,
  { mal, pagaende, tyst = false }: Dit,
): Promise<Avfard> {
  const valt = lasKaka(cookieHeader, 'bollkoll-sprak');
  const sprak = valt === 'en' || valt === 'sv' ? valt : undefined;
  const leverantor = await innehav.leverantor();
  const acr = mal?.niva === undefined ? undefined : nivaerFran(mal.niva, innehav.oidc.acr);
  const steg = await borja({ ...innehav, leverantor, pagaende }, { sprak, acr, tyst });
  if (!steg.mal?.startsWith(leverantor.authorization_endpoint)) return { slag: 'fel', orsak: steg.orsak };
  const state = new URL(steg.mal).searchParams.get('state') ?? '';
  const malets = mal ? [sattMal(innehav.hemlighet, pagaende, state, mal)] : [];
  return { slag: 'dit', mal: steg.mal, kakor: [...steg.kakor, ...malets] };
}

type Claims = NonNullable<Steg['claims']>;

/** Kept so that the provider's own sign-out reaches here (back-channel logout). */
export function namnHosIdp({ opak, oidc }: Innehav, claims: Claims): Pick<Sessionstillagg, 'sid' | 'sub'> {
  const namn = (slag: 'sid' | 'sub') => {
    const varde = claims[slag];
    return typeof varde === 'string' ? opak.idpnamn(slag, oidc.issuer, varde) : undefined;
  };
  return { sid: namn('sid'), sub: namn('sub') };
}

/** Who the provider says it is, in what words, and what the sign-in was for; or why nobody is signed in. */
export type Atersvar =
  | {
      readonly slag: 'person';
      readonly person: Person & { slag: 'person' };
      readonly claims: Claims;
      readonly mal: Mal | undefined;
    }
  | { readonly slag: 'utan-nummer' }
  | { readonly slag: 'fel'; readonly kod: Inloggningsfel; readonly orsak?: unknown };

const fel = (kod: Inloggningsfel, orsak?: unknown): Atersvar => ({ slag: 'fel', kod, orsak });

/** What the provider's failure during the second step is called. */
function felkodForSteg({ orsak }: Steg): Inloggningsfel {
  const oidc = (orsak as { error?: unknown } | undefined)?.error;
  return typeof oidc === 'string' ? felkodAv(oidc) : 'idp-fel';
}

/** The second step: what the provider sent the browser back with. Never rejects. */
export async function franLeverantoren(
  innehav: Innehav,
  { url, headers }: Request,
  pagaende: Pagaende,
): Promise<Atersvar> {
  const query = Object.fromEntries(new URL(url).searchParams);
  const cookieHeader = headers.get('cookie');
  const { hemlighet } = innehav;
  if (!(await horTillPagaende(hemlighet, pagaende, query.state ?? null, cookieHeader)))
    return fel('for-gammal');
  if (query.error !== undefined) return fel(felkodAv(query.error));
  try {
    const leverantor = await innehav.leverantor();
    // RFC 9207: a provider that promises to name itself in the answer must have done so.
    if (leverantor.authorization_response_iss_parameter_supported && query.iss !== leverantor.issuer)
      return fel('idp-fel', new Error('iss is missing or another'));
    const steg = await avsluta({ ...innehav, leverantor, pagaende }, query, cookieHeader);
    if (steg.claims === undefined) return fel(felkodForSteg(steg), steg.orsak);
    const mal = lasMal(hemlighet, pagaende, query.state ?? '', cookieHeader);
    const acr = mal?.niva ? nivaerFran(mal.niva, innehav.oidc.acr) : innehav.oidc.acr;
    const person = personAv(steg.claims, { ...innehav.oidc, acr });
    if (person.slag === 'fel') return fel(person.kod);
    if (person.slag === 'utan-nummer') return { slag: 'utan-nummer' };
    if (alderAv(person.nummer, innehav.now()) < (innehav.minstaAlder ?? 0)) return fel('for-ung');
    return { slag: 'person', person, claims: steg.claims, mal };
  } catch (orsak) {
    return fel('idp-fel', orsak);
  }
}
