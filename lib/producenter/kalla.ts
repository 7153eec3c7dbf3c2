// A källa: one address that answers questions, and what must be known about it beforehand; and a producent: who speaks
// through it. Pure data, read from the registry. A municipality may have several källor, and a forwarding källa speaks
// for many producenter.

import type { Identifierartyp } from '../arenden/part.ts';
import type { Kallgranser } from './natverksgranser.ts';

/** A name in the two languages of the interface. */
export type Tvasprakigt = { readonly sv: string; readonly en: string };

/** Whom a person turns to when the producent does not answer. */
export type Kontakt = { readonly telefon: string; readonly webb?: string };

/** Who speaks: an authority, a municipality, a region. */
export type Producent = {
  readonly id: string;
  readonly namn: Tvasprakigt;
  /** Other names by which answers name it, told apart from its own by nothing. */
  readonly alias: readonly string[];
  /** Kind of body: the standard's *aktör*. `myndighet` stands for itself. */
  readonly aktor: 'kommun' | 'region' | 'myndighet';
  /** Twelve digits, `16` first. */
  readonly organisationsnummer?: string;
  /** The private company that handles the cases on its behalf; shown to the user. */
  readonly privatUtforare?: string;
  /** First part or parts of its kundhändelsetyper, such as `SKV`. */
  readonly typprefix: readonly string[];
  /** The kinds of customer that it knows, when they are fewer than its källa's. */
  readonly identifierartyper?: readonly Identifierartyp[];
  /** Keys of `referenser` that name a case beside `producentarende`, in order. */
  readonly referensnycklar: readonly string[];
  /** What its ärendetyper (`PRODUCENT.ARENDETYP`) are called. */
  readonly arendetyper: Readonly<Record<string, Tvasprakigt>>;
  /** Which event types each behörighet of a fullmakt opens. What is not mapped is not opened. */
  readonly behorigheter: Readonly<Record<string, readonly string[]>>;
  readonly kontakt: Kontakt;
  /** Whether only those ask it who have chosen it. Left out or false: everybody's question goes to it. */
  readonly valfri?: boolean;
};

/** Where a secret is kept: never in the registry itself. */
export type Hemlighetsplats = { readonly env: string } | { readonly fil: string };

/** PEM: a client certificate with its key, and the CA that the other side's own certificate is judged by. */
export type Tls = {
  readonly certifikat?: Hemlighetsplats;
  readonly nyckel?: Hemlighetsplats;
  readonly ca?: Hemlighetsplats;
};

/** OAuth 2 client credentials (RFC 6749 4.4). */
export type Oauth = {
  readonly tokenadress: string;
  readonly klientId: string;
  readonly scope?: string;
  /** How the client proves itself at the token endpoint. */
  readonly bevis:
    | { readonly metod: 'client_secret_basic' | 'client_secret_post'; readonly hemlighet: Hemlighetsplats }
    /** `nyckel`: a private key as JWK; `aud` is the token address unless said otherwise. */
    | { readonly metod: 'private_key_jwt'; readonly nyckel: Hemlighetsplats; readonly aud?: string };
  /** At the token endpoint; the källa's own is never shown there. */
  readonly tls?: Tls;
};

/** How Bollkoll shows a källa who it is. Any of them together; none is `{}`. */
export type Autentisering = {
  /** A key in a header of its own. */
  readonly apiNyckel?: { readonly huvud: string; readonly nyckel: Hemlighetsplats };
  /** The gateway headers `client_id` and `client_secret`, as Skatteverket has them (facts 1.1). */
  readonly klient?: { readonly id: Hemlighetsplats; readonly hemlighet: Hemlighetsplats };
  readonly oauth?: Oauth;
  readonly tls?: Tls;
};

/** A time when the källa is not asked, said beforehand. Epoch ms; `till` is the first ms after it. */
export type PlaneratAvbrott = { readonly fran: number; readonly till: number; readonly text: Tvasprakigt };

/** One källa (the registry's own schema, `public/schemas/kallor-1.json`). */
export type Kalla = {
  readonly id: string;
  /** `direkt`: `POST {adress}/kundhandelser`; `formedling`: `POST {adress}/kundhandelseFragaSynkron`. */
  readonly dialekt: 'direkt' | 'formedling';
  readonly adress: string;
  /**
   * Whether the address, and its token endpoint's, may lead to this machine or a private network. Left out or false: a
   * name that leads there is refused when it is connected to.
   */
  readonly intern?: boolean;
  /** Version of the standard that the question is written in. Answers are read by their shape. */
  readonly version: '3.1' | '4.0' | '4.1' | '5.0' | '6.0' | '6.1';
  /** Exactly one in the direct dialect; in the forwarding one, everyone it is known to answer for. */
  readonly producenter: readonly [Producent, ...Producent[]];
  /** A part of another type is not asked about here: `skipped` with `identifierartyp`. */
  readonly identifierartyper: readonly Identifierartyp[];
  /** Languages it can answer in, ISO 639-1. */
  readonly sprak: readonly string[];
  /** Longest wait for one whole answer, ms. */
  readonly deadlineMs: number;
  /** How many calls of one person it takes at once; from everyone together it is `granser.anslutningar`. */
  readonly samtidiga: number;
  /** Whether a second call may be made beside one that takes long. Left out or false: never. */
  readonly dubbelfraga?: boolean;
  /** Limits of its own. */
  readonly granser?: Kallgranser;
  /** Whether the user's number is sent as `anvandare`. */
  readonly skickaAnvandare: boolean;
  /** Events per part and page; only for a forwarding källa that demands paging. */
  readonly sidstorlek?: number;
  /** Set when a case may be followed by its kvittensnummer alone: how many tries a minute a user has. */
  readonly kvittensPerMinut?: number;
  /** The level of sign-in (acr) that it takes to ask it; left out: any that is accepted. */
  readonly kravAcr?: string;
  readonly autentisering: Autentisering;
  readonly avbrott: readonly PlaneratAvbrott[];
  /** False: known, but not connected. It is then no part of anyone's set. */
  readonly aktiv: boolean;
  /** False for a stand-in: it is not the authority whose name it bears. */
  readonly sant: boolean;
};
