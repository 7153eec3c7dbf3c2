// Who is at the browser and for whom she may ask: the room's one object, made once per process. Promises that a number
// leaves it only inside an uppdrag.

import type { Uppdrag } from '../formedling/uppdrag.ts';
import type { Lagradsession, Portalmarke } from '../store/sessioner.ts';
import { medAvvisade } from './avvisat.ts';
import { skapaBakgrunder } from './bakgrund.ts';
import { idpLoggarUt } from './bakkanal.ts';
import { type Behorighetsbild, bildAv } from './behorighet.ts';
import { andraFavorit, type Narmast, narmastFor, noteraAnvand, SES_I_ETT } from './favoriter.ts';
import { type Historikurval, skapaHistorik } from './historik.ts';
import { anmalHistorik, type Historiksvar, lasHistorik } from './historik-vag.ts';
import { skapaHuvudman } from './huvudman.ts';
import { type Inloggad, type Inloggning, NOTERAS_VAR_MS, PORTALTIDER, SESSIONSTIDER } from './inloggning.ts';
import { avslutaInloggning, type Inloggningsrad, inloggningarAv } from './inloggningar.ts';
import { innehavAv, type Sessionsdelar } from './innehav.ts';
import { arReferens } from './kaka.ts';
import { type Kvittenskalla, type Kvittenssvar, kvittensuppdrag } from './kvittens.ts';
import { loggaIn, tillbaka } from './logga-in.ts';
import { loggaUt } from './logga-ut.ts';
import { nivahinder } from './niva.ts';
import type { Opak } from './opak.ts';
import { kodForRam } from './portal/fonster.ts';
import {
  type Inlosen,
  type Inlosensvar,
  type Kodsvar,
  kodFor,
  loggaUtPortal,
  losIn,
  type Tokensvar,
  tokenFor,
  type Utloggningssvar,
} from './portal/intrade.ts';
import { skapaRamvakt } from './portal/ramvakt.ts';
import { arTyst, borjaTyst, lamnaRam, tystTillbaka } from './portal/tyst.ts';
import { type Rattigheter, skapaRattigheter, type Uppdragssvar } from './rattigheter.ts';
import { skapaTakt, type Takt } from './takt.ts';
import { type Upphordasvar, upphordaFor } from './upphorda.ts';
import { andraUrval, valdaFor, valdaPerPart } from './urval.ts';

/** A caller's mistake: the value was not made by `sessionAv` in this process. */
export class Sessionsfel extends Error {
  readonly code = 'inloggning-okand';
  constructor() {
    super('the sign-in was not made by this session');
    this.name = 'Sessionsfel';
  }
}

/** What the web edge uses. Every method but those of `takt` rejects when the store is down. */
export type Session = {
  /** Who carries this Cookie header. Reading counts as use, noted at most once a minute. */
  sessionAv(cookieHeader: string | null | undefined): Promise<Inloggning>;
  /** The same, without counting as use: for the page that asks how long is left. */
  tittaPaSession(cookieHeader: string | null | undefined): Promise<Inloggning>;
  /** The same, and the use is noted at once: for the button that extends a session. */
  forlangSession(cookieHeader: string | null | undefined): Promise<Inloggning>;
  /** Who is in a frame on a portal's page, by this Cookie header; with `titta` it does not count as use. */
  inbaddadAv(cookieHeader: string | null | undefined, titta?: boolean): Promise<Inloggning>;
  /** Whether the session of a frame is still there; looks at nothing else, and counts as no use. */
  ramenGaller(cookieHeader: string | null | undefined): Promise<boolean>;
  /** Resolves when that session is no more, or when `signal` is aborted. Never rejects. */
  ramensSlut(cookieHeader: string | null | undefined, signal: AbortSignal): Promise<void>;
  /** Whom a portal's server asks for, by this Authorization header. */
  barareAv(authorization: string | null | undefined): Promise<Inloggning>;
  /** What a portal may have by an assertion, or by a code that it was given. */
  readonly portal: {
    kod(pastaende: string): Promise<Kodsvar>;
    token(pastaende: string): Promise<Tokensvar>;
    loggaUt(pastaende: string): Promise<Utloggningssvar>;
    losIn(inlosen: Inlosen): Promise<Inlosensvar>;
    /** A code for a frame on the page `sida` (an origin), for whoever is signed in with us. Throws `Sessionsfel`. */
    kodForRam(inloggning: Inloggad, sida: string): Promise<Kodsvar>;
    /** GET /inbaddad/tyst. */
    borjaTyst(request: Request): Promise<Response>;
    /** Ends the frame's session; gives the Set-Cookie lines. */
    lamnaRam(cookieHeader: string | null): Promise<readonly string[]>;
  };
  /** Those who have given her a fullmakt, in the order of their names, and the producenter of which it is not known. Throws `Sessionsfel`. */
  huvudman(inloggning: Inloggad): ReturnType<Rattigheter['huvudmanAv']>;
  /** The fullmakter that she has had and has no more, asked for now. Throws `Sessionsfel`. */
  upphorda(inloggning: Inloggad): Promise<Upphordasvar>;
  /** By what right she sees one part; undefined when she has none, or none is known. Throws `Sessionsfel`. */
  behorighet(inloggning: Inloggad, partId: string): Promise<Behorighetsbild | undefined>;
  /** The mandate to ask about one of her parts, the right checked anew. Throws `Sessionsfel`. */
  uppdragFor(inloggning: Inloggad, partId: string): Promise<Uppdragssvar>;
  /** Ids of the producenter that she has chosen to have asked about one part. Throws `Sessionsfel`. */
  valda(inloggning: Inloggad, partId: string): Promise<ReadonlySet<string>>;
  /** The same for all parts that she has chosen for. Throws `Sessionsfel`. */
  valdaPerPart(inloggning: Inloggad): ReturnType<typeof valdaPerPart>;
  /** Those she has marked, and has last acted for; undefined when so few gave her a fullmakt that none needs to be nearer. Throws `Sessionsfel`. */
  narmast(inloggning: Inloggad): Promise<Narmast | undefined>;
  /** Notes that she acts for someone by fullmakt, where it matters (`narmast`). Rejects only with `Sessionsfel`. */
  noteraAnvand(inloggning: Inloggad, partId: string): Promise<void>;
  /** POST /for/favorit. */
  andraFavorit(request: Request): Promise<Response>;
  /** POST /fragas/andra. */
  andraUrval(request: Request): Promise<Response>;
  /** The mandate to ask about one case by its kvittensnummer, the tries counted. Throws `Sessionsfel`. */
  kvittensuppdrag(inloggning: Inloggad, kalla: Kvittenskalla, kvittens: string): Promise<Kvittenssvar>;
  /** Why a källa is not to be asked with this uppdrag, if it takes a stronger sign-in. Throws for an uppdrag of no room of ours. */
  nivahinder(uppdrag: Uppdrag): ReturnType<typeof nivahinder>;
  /** Writes in the åtkomsthistorik that `uppdrag` is about to be used towards these producenter. False when it was not written. */
  bokfor(uppdrag: Uppdrag, producenter: readonly string[]): Promise<boolean>;
  /** The åtkomsthistorik of herself, or of a part that she signs for. Throws `Sessionsfel`. */
  historik(inloggning: Inloggad, urval: Historikurval & { part?: string | undefined }): Promise<Historiksvar>;
  /** POST /historik/anmal. */
  anmalHistorik(request: Request): Promise<Response>;
  /** Her sessions, this one first. Throws `Sessionsfel`. */
  inloggningar(inloggning: Inloggad): Promise<readonly Inloggningsrad[]>;
  /** POST /inloggningar/avsluta. */
  avslutaInloggning(request: Request): Promise<Response>;
  /** POST /logga-in. */
  loggaIn(request: Request): Promise<Response>;
  /** GET /api/auth/callback/legitimation. */
  tillbaka(request: Request): Promise<Response>;
  /** POST /logga-ut. */
  loggaUt(request: Request): Promise<Response>;
  /** POST /api/auth/backchannel-logout. */
  idpLoggarUt(request: Request): Promise<Response>;
  readonly opak: Opak;
  readonly takt: Takt;
};

/** The room, of its parts. next-auth is told its address with each step when lib/env.ts has been read. */
export function skapaSession(delar: Sessionsdelar): Session {
  const innehav = innehavAv(delar);
  const historik = skapaHistorik(delar);
  const fullmakter = medAvvisade(delar.fullmakter, historik, delar.producenter);
  const huvudman = skapaHuvudman(fullmakter, { ...delar, opak: innehav.opak });
  const rattigheter = skapaRattigheter(innehav.opak, delar.engagemang, huvudman, delar.now);
  // The number belongs to the value without standing in it, so that the value may be sent anywhere.
  const bakom = new WeakMap<Inloggad, { referens: string; session: Lagradsession }>();
  const bakomAv = (inloggning: Inloggad) => {
    const sedd = bakom.get(inloggning);
    if (sedd === undefined) throw new Sessionsfel();
    return sedd;
  };
  const { forsok } = innehav;
  const kvittenser = { opak: innehav.opak, forsok };
  const bakgrunder = skapaBakgrunder();
  const ramvakt = skapaRamvakt(innehav);

  const tjanstePart = (agare: string, identifierare: string | undefined) =>
    identifierare && {
      tjanstePart: innehav.opak.partId(agare, { identifierare, typ: 'Organisationsnummer' }),
    };

  const las = async (
    referens: string | undefined,
    noteraVar: number,
    slag?: Portalmarke['slag'],
  ): Promise<Inloggning> => {
    if (referens === undefined) return { slag: 'ingen' };
    const lager = await delar.lager();
    const nu = delar.now();
    const session = await lager.hamta(referens, nu, slag);
    if (session === undefined || !(await innehav.portalGaller(session))) return { slag: 'utgangen' };
    const notera = nu - session.sedd >= noteraVar;
    const tider = slag === undefined ? SESSIONSTIDER : PORTALTIDER[slag];
    const sessionSist = session.skapad + tider.totalt;
    const utgar = notera ? Math.min(nu + tider.vilande, sessionSist) : session.utgar;
    if (notera) await lager.ror(referens, { sedd: nu, utgar });
    const { agare, innehall } = session;
    const { parter, foretagOkanda } = await rattigheter.parterAv(agare, innehall);
    const inloggad: Inloggad = {
      slag: 'inloggad',
      agare,
      namn: innehall.namn,
      parter,
      foretagOkanda,
      sessionTill: utgar,
      sessionSist,
      ...tjanstePart(agare, innehall.organisation),
      ...(session.genom && { portal: session.genom.portal }),
    };
    bakom.set(inloggad, { referens, session });
    return inloggad;
  };

  const egen = (cookieHeader: string | null | undefined, noteraVar: number) =>
    las(innehav.kaka.las(cookieHeader), noteraVar);
  const sessionAv: Session['sessionAv'] = (cookieHeader) => egen(cookieHeader, NOTERAS_VAR_MS);

  const uppdragFor: Session['uppdragFor'] = async (inloggning, partId) => {
    const { agare, innehall } = bakomAv(inloggning).session;
    const { svar, behorighet } = await rattigheter.uppdragFor(agare, innehall, partId);
    if (svar.slag !== 'uppdrag' || behorighet === undefined) return svar;
    const { kunder, representation } = behorighet;
    const huvudman = { nummer: kunder[0].identifierare, namn: representation.namn };
    bakgrunder.minns(svar.uppdrag, { person: innehall, acr: innehall.acr, huvudman });
    return svar;
  };
  const harManga = async (inloggning: Inloggad) => {
    const { agare, innehall } = bakomAv(inloggning).session;
    return (await rattigheter.huvudmanAv(agare, innehall)).parter.length > SES_I_ETT;
  };
  const bakomSession = (inloggning: Inloggad) => bakomAv(inloggning).session;
  const historikvag = { historik, innehav, bakom: bakomSession, uppdragFor };

  return {
    opak: innehav.opak,
    takt: skapaTakt(forsok, delar.takt, delar.proxyhuvud),
    sessionAv,
    tittaPaSession: (cookieHeader) => egen(cookieHeader, Number.POSITIVE_INFINITY),
    forlangSession: (cookieHeader) => egen(cookieHeader, 0),
    inbaddadAv: (cookieHeader, titta = false) =>
      las(
        innehav.inbaddadkaka.las(cookieHeader),
        titta ? Number.POSITIVE_INFINITY : NOTERAS_VAR_MS,
        'inbaddad',
      ),
    async ramenGaller(cookieHeader) {
      const referens = innehav.inbaddadkaka.las(cookieHeader);
      if (referens === undefined) return false;
      const session = await (await delar.lager()).hamta(referens, delar.now(), 'inbaddad');
      return session !== undefined && innehav.portalGaller(session);
    },
    async ramensSlut(cookieHeader, signal) {
      const referens = innehav.inbaddadkaka.las(cookieHeader);
      if (referens !== undefined) await ramvakt(referens, signal);
    },
    async barareAv(authorization) {
      const token = /^Bearer +([^ ]+) *$/i.exec(authorization ?? '')?.[1];
      if (token === undefined) return { slag: 'ingen' };
      return arReferens(token) ? las(token, Number.POSITIVE_INFINITY, 'api') : { slag: 'utgangen' };
    },
    portal: {
      kod: (pastaende) => kodFor(innehav, pastaende),
      token: (pastaende) => tokenFor(innehav, historik, pastaende),
      loggaUt: (pastaende) => loggaUtPortal(innehav, pastaende),
      losIn: (inlosen) => losIn(innehav, historik, inlosen),
      kodForRam: async (inloggning, sida) => kodForRam(innehav, bakomAv(inloggning), sida),
      borjaTyst: (request) => borjaTyst(innehav, request),
      lamnaRam: (cookieHeader) => lamnaRam(innehav, cookieHeader),
    },
    async huvudman(inloggning) {
      const { agare, innehall } = bakomAv(inloggning).session;
      return rattigheter.huvudmanAv(agare, innehall);
    },
    async upphorda(inloggning) {
      const { agare, innehall } = bakomAv(inloggning).session;
      const vem = { identifierare: innehall.nummer, typ: innehall.typ, namn: innehall.namn };
      return upphordaFor(delar, vem, () => huvudman.av({ agare, vem }));
    },
    async behorighet(inloggning, partId) {
      const { agare, innehall } = bakomAv(inloggning).session;
      const funnen = await rattigheter.behorighetFor(agare, innehall, partId);
      return funnen && bildAv(funnen);
    },
    uppdragFor,
    valda: async (inloggning, partId) => valdaFor(innehav, bakomAv(inloggning).session.agare, partId),
    valdaPerPart: async (inloggning) => valdaPerPart(innehav, bakomAv(inloggning).session.agare),
    narmast: async (inloggning) =>
      (await harManga(inloggning)) ? narmastFor(innehav, bakomAv(inloggning).session.agare) : undefined,
    async noteraAnvand(inloggning, id) {
      if (await harManga(inloggning)) await noteraAnvand(innehav, bakomAv(inloggning).session.agare, id);
    },
    andraFavorit: (request) =>
      andraFavorit(innehav, request, sessionAv, async (inloggad, id) => {
        const { agare, innehall } = bakomAv(inloggad).session;
        return (await rattigheter.behorighetFor(agare, innehall, id)) !== undefined;
      }),
    andraUrval: (request) => andraUrval(innehav, request, sessionAv),
    async kvittensuppdrag(inloggning, kalla, kvittens) {
      const { agare, innehall } = bakomAv(inloggning).session;
      const svar = await kvittensuppdrag(kvittenser, { agare, nummer: innehall.nummer }, kalla, kvittens);
      if (svar.slag === 'uppdrag') bakgrunder.minns(svar.uppdrag, { person: innehall, acr: innehall.acr });
      return svar;
    },
    nivahinder(uppdrag) {
      const { acr } = bakgrunder.av(uppdrag);
      return nivahinder({ ratt: uppdrag.ratt, acr }, delar.oidc);
    },
    bokfor: async (uppdrag, producenter) => historik.bokfor(bakgrunder.av(uppdrag), uppdrag, producenter),
    historik: async (inloggning, urval) => lasHistorik(historikvag, inloggning, urval),
    anmalHistorik: (request) => anmalHistorik(historikvag, request, sessionAv),
    inloggningar: async (inloggning) => inloggningarAv(innehav, bakomAv(inloggning)),
    avslutaInloggning: (request) => avslutaInloggning(innehav, request),
    loggaIn: (request) => loggaIn(innehav, request),
    tillbaka: (request) =>
      arTyst(request) ? tystTillbaka(innehav, historik, request) : tillbaka(innehav, request),
    loggaUt: (request) => loggaUt(innehav, request),
    idpLoggarUt: (request) => idpLoggarUt(innehav, request),
  };
}
