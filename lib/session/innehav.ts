// What the session room is given, and what it makes of it once; every step of signing in and out reads from here.

import type { JWTVerifyGetKey } from 'jose';
import type { Producent } from '../formedling/index.ts';
import type { Engagemangsport } from '../ombud/engagemang.ts';
import type { Fullmaktsport, Upphordaport } from '../ombud/fullmakt.ts';
import type { Hinkar } from '../store/hinkar.ts';
import type { Historiklager } from '../store/historik.ts';
import type { Lagradsession, Sessionslager } from '../store/sessioner.ts';
import type { Vallager } from '../store/val.ts';
import { type Forsok, skapaForsok } from './forsok.ts';
import { inbaddadkaka, type Sessionskaka, sessionskaka } from './kaka.ts';
import { type Leverantor, leverantorAv, nyckelskap } from './leverantor.ts';
import type { Oidckonfig } from './oidckonfig.ts';
import { type Opak, skapaOpak } from './opak.ts';
import { galler, type Portalerna } from './portal/portal.ts';
import type { Taktgranser } from './takt.ts';

/** The parts that `lib/wiring.ts` joins. `adress` is the public origin; `now` epoch ms. */
export type Sessionsdelar = {
  readonly adress: string;
  readonly hemlighet: Uint8Array;
  readonly oidc: Oidckonfig;
  readonly lager: () => Promise<Sessionslager>;
  readonly historiklager: () => Promise<Historiklager>;
  /** How long a row of the åtkomsthistorik is kept, days. */
  readonly historikDagar: number;
  readonly vallager: () => Promise<Vallager>;
  /** How long a choice is kept after the last sign-in, days. */
  readonly valDagar: number;
  readonly hinkar: () => Promise<Pick<Hinkar, 'ta' | 'kvar'>>;
  readonly takt: Taktgranser;
  /** Whole years that one must have lived to sign in; left out: everyone may. */
  readonly minstaAlder?: number;
  /** The header in which our own proxy says which address asks; undefined: the socket's own counts. */
  readonly proxyhuvud: string | undefined;
  readonly engagemang: Engagemangsport;
  /** Left out where no register of fullmakter is set up. */
  readonly fullmakter?: Fullmaktsport | undefined;
  /** Those that hold no more, of the same register. */
  readonly upphorda?: Upphordaport | undefined;
  /** The authorities of the registry, as it says now: what a fullmakt opens. */
  readonly producenter: () => readonly Producent[];
  /** Whose word is taken of who is signed in there; left out where there is no brand to vouch for them. */
  readonly portaler?: Portalerna | undefined;
  readonly now: () => number;
  /** One line for the operator. Never holds a number, a name or a reference. */
  readonly logga: (rad: Readonly<Record<string, string>>) => void;
};

/** The parts and what follows from them. */
export type Innehav = Sessionsdelar & {
  readonly https: boolean;
  readonly kaka: Sessionskaka;
  readonly inbaddadkaka: Sessionskaka;
  /** Whether a session may go on: it is of our own pages, or of a portal and a key that are still there. */
  readonly portalGaller: (session: Pick<Lagradsession, 'genom'>) => Promise<boolean>;
  readonly opak: Opak;
  readonly leverantor: () => Promise<Leverantor>;
  readonly idpnycklar: (leverantor: Leverantor) => JWTVerifyGetKey;
  readonly forsok: Forsok;
};

/** Makes what follows from the parts. */
export function innehavAv(delar: Sessionsdelar): Innehav {
  const https = delar.adress.startsWith('https:');
  return {
    ...delar,
    https,
    kaka: sessionskaka(https),
    inbaddadkaka: inbaddadkaka(),
    portalGaller: async ({ genom }) => genom === undefined || galler(delar.portaler, genom),
    opak: skapaOpak(delar.hemlighet),
    leverantor: leverantorAv(delar.oidc.issuer, delar.now),
    idpnycklar: nyckelskap(),
    forsok: skapaForsok(delar),
  };
}
