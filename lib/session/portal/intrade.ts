// What a portal may have for someone who is signed in there: a code for a frame, a bearer for its server, and the end of both.
// Promises that each assertion gives one thing once, that a refusal says nothing but that it is one, that what is begun is in
// the åtkomsthistorik before anyone can use it, and that it ends with the portal's own session.

import type { Lagradsession, Portalmarke, Sessionsinnehall, Sessionstillagg } from '../../store/sessioner.ts';
import { alderAv } from '../alder.ts';
import { enhetAv, skrivEnhet } from '../enhet.ts';
import type { Historik } from '../historik.ts';
import { PORTALTIDER } from '../inloggning.ts';
import type { Innehav } from '../innehav.ts';
import { nyReferens, sattLamnad } from '../kaka.ts';
import { personAv } from '../person.ts';
import { type Avslag, granskaPastaende, type Nekat, type Pastaende } from './pastaende.ts';
import { FONSTER } from './portal.ts';

/** Why there is nothing to have: refused, too often, or the history cannot be written. The reason is in the log. */
export type Portalnej =
  | { readonly slag: 'nekad' }
  | { readonly slag: 'for-manga'; readonly igenOmMs: number }
  | { readonly slag: 'ej-bokford' };

/** A code, and until when (epoch ms) it can be redeemed. */
export type Kodsvar = { readonly slag: 'kod'; readonly kod: string; readonly giltigTill: number } | Portalnej;
/** A bearer, and for how long, seconds. */
export type Tokensvar =
  | { readonly slag: 'token'; readonly token: string; readonly giltigS: number }
  | Portalnej;
/** How many frames, bearers and codes of the portal's session ended. */
export type Utloggningssvar = { readonly slag: 'utloggad'; readonly antal: number } | Portalnej;
/** The Set-Cookie rows of the frame's session, or with a refusal the one that ends what was there before. */
export type Inlosensvar =
  | { readonly slag: 'inloggad'; readonly kakor: readonly string[] }
  | (Portalnej & { readonly kakor?: readonly string[] });

/** What comes with a code: `origin` is the page that the browser says posted it. */
export type Inlosen = {
  readonly kod: string;
  readonly origin: string | null;
  readonly cookie: string | null;
  readonly agent: string | null;
};

/** For so long after a frame was let in, or left, nobody is signed in to it silently, seconds: no session of its is longer. */
export const LAMNAD_S = PORTALTIDER.inbaddad.totalt / 1000;

const NEKAD = { slag: 'nekad' } as const;

/** Logged: which portal, if it is one of ours, and the word; nothing of what it held. */
export function nekad({ logga }: Innehav, vad: string, { avslag, portal }: Nekat): Portalnej {
  logga({ handelse: 'portal-nekad', vad, orsak: avslag, ...(portal !== undefined && { portal }) });
  return NEKAD;
}

function personen(innehav: Innehav, { claims }: Pastaende): Sessionsinnehall | Avslag {
  const person = personAv(claims, innehav.oidc);
  if (person.slag === 'fel' && person.kod === 'for-lag-niva') return 'nivå';
  if (person.slag !== 'person') return 'nummer';
  const { slag: _, ...innehall } = person;
  if (innehall.namn === '') return 'namn';
  return alderAv(innehall.nummer, innehav.now()) < (innehav.minstaAlder ?? 0) ? 'ålder' : innehall;
}

type Borjad = { readonly referens: string; readonly session: Lagradsession; readonly portal: string };

/** Something of the kind for whom the assertion speaks of, begun and kept. */
async function borja(
  innehav: Innehav,
  vad: 'kod' | 'api',
  token: string,
  bokfor: (session: Sessionsinnehall, portal: string) => Promise<boolean>,
): Promise<Borjad | Portalnej> {
  const pastaende = await granskaPastaende(innehav, token);
  if ('avslag' in pastaende) return nekad(innehav, vad, pastaende);
  const { portal, nyckel, sid, engang } = pastaende;
  const nej = (avslag: Avslag) => nekad(innehav, vad, { avslag, portal: portal.id });
  const innehall = personen(innehav, pastaende);
  if (typeof innehall === 'string') return nej(innehall);
  const lager = await innehav.lager();
  if (!(await lager.taEngang(engang))) return nej('upprepat');
  const agare = innehav.opak.agareAv(innehall.nummer);
  const igenOmMs = await innehav.forsok('inloggning', agare, innehav.takt.inloggningarPerPerson);
  if (igenOmMs !== undefined) return { slag: 'for-manga', igenOmMs };
  if (!(await bokfor(innehall, portal.id))) return { slag: 'ej-bokford' };
  const nu = innehav.now();
  const genom: Portalmarke = { slag: vad, portal: portal.id, nyckel };
  const session = { agare, innehall, skapad: nu, sedd: nu, utgar: nu + PORTALTIDER[vad].vilande, genom };
  const referens = nyReferens();
  const tillagg: Sessionstillagg = { sid };
  await lager.spara(referens, session, tillagg);
  return { referens, session, portal: portal.id };
}

/** A code that one frame may redeem within a minute. Rejects when the store is down. */
export async function kodFor(innehav: Innehav, token: string): Promise<Kodsvar> {
  // Nothing is shown by a code: what is written is its redemption.
  const svar = await borja(innehav, 'kod', token, async () => true);
  return 'slag' in svar ? svar : { slag: 'kod', kod: svar.referens, giltigTill: svar.session.utgar };
}

/** A bearer for the portal's server. Rejects when the store is down. */
export async function tokenFor(innehav: Innehav, historik: Historik, token: string): Promise<Tokensvar> {
  const svar = await borja(innehav, 'api', token, (person, portal) =>
    historik.genomPortal('portal-token', person, portal),
  );
  if ('slag' in svar) return svar;
  return { slag: 'token', token: svar.referens, giltigS: PORTALTIDER.api.vilande / 1000 };
}

/** Ends all that the portal has had for its session. Rejects when the store is down, and then the assertion may be sent again. */
export async function loggaUtPortal(innehav: Innehav, token: string): Promise<Utloggningssvar> {
  const pastaende = await granskaPastaende(innehav, token);
  if ('avslag' in pastaende) return nekad(innehav, 'utloggning', pastaende);
  const { portal, sid, engang } = pastaende;
  const antal = await (await innehav.lager()).avslutaEngang({ sid }, engang);
  if (antal === undefined) return nekad(innehav, 'utloggning', { avslag: 'upprepat', portal: portal.id });
  return { slag: 'utloggad', antal };
}

/** What the browser keeps of a frame's session. Where there is silent sign-in, also that the frame has been someone's (tyst.ts). */
export function ramkakor(
  { inbaddadkaka, portaler }: Innehav,
  portal: string,
  referens: string,
): readonly string[] {
  const tyst = portaler?.portaler.some(({ id, tystInloggning }) => id === portal && tystInloggning) ?? false;
  return [inbaddadkaka.satt(referens), ...(tyst ? [sattLamnad(LAMNAD_S)] : [])];
}

/** The frame's session for a code, with a new reference. Rejects when the store is down. */
export async function losIn(
  innehav: Innehav,
  historik: Historik,
  { kod, origin, cookie, agent }: Inlosen,
): Promise<Inlosensvar> {
  const { adress, now, portaler, inbaddadkaka } = innehav;
  const nej = (avslag: Avslag, portal?: string) =>
    nekad(innehav, 'inlosen', { avslag, ...(portal !== undefined && { portal }) });
  // Only a portal's own pages hand over its codes. One that a window gave (fonster.ts) comes from the frame itself: ours.
  const sidans = portaler?.portaler.filter(({ sidor }) => origin !== null && sidor.includes(origin)) ?? [];
  if (sidans.length === 0 && origin !== adress) return nej('sida');
  const lager = await innehav.lager();
  // The frame was someone's before. Whoever comes with a code now, taken or not, is not to be shown what was hers.
  const tidigare = inbaddadkaka.las(cookie);
  if (tidigare !== undefined) await lager.taBort(tidigare);
  const kakor = [inbaddadkaka.rensa()];
  const nu = now();
  const tider = { skapad: nu, sedd: nu, utgar: nu + PORTALTIDER.inbaddad.vilande };
  const referens = nyReferens();
  const session = await lager.losIn(kod, referens, tider, skrivEnhet(enhetAv(agent)));
  if (session?.genom === undefined) return { ...nej('kod'), kakor };
  const { portal, nyckel } = session.genom;
  const darifran = nyckel === FONSTER ? origin === adress : sidans.some(({ id }) => id === portal);
  const ratt = darifran && (await innehav.portalGaller(session));
  if (!ratt || !(await historik.genomPortal('portal-ram', session.innehall, portal))) {
    await lager.taBort(referens);
    return { ...(ratt ? ({ slag: 'ej-bokford' } as const) : nej('sida', portal)), kakor };
  }
  return { slag: 'inloggad', kakor: ramkakor(innehav, portal, referens) };
}
