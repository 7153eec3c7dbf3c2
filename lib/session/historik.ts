// The åtkomsthistorik: what was asked in whose name, written before it is asked and read by those it concerns. Promises that
// subjects are opaque under a key of their own, that nothing of an answer is in it, and that someone else's is never read.

import { createHmac, createSecretKey, hkdfSync, randomBytes } from 'node:crypto';
import type { Ratt, Uppdrag } from '../formedling/uppdrag.ts';
import type {
  Berord,
  Historiklager,
  Historikplats,
  Historikrad,
  NyHistorikrad,
  Sedd,
} from '../store/historik.ts';
import type { Bakgrund, Namngiven } from './bakgrund.ts';
import { type Bokforing, skapaBokforing } from './bokforing.ts';

/**
 * What a row can be about, a closed list. `fraga`: a question was put to producenter. `ombud-avvisat`: an answer about someone's
 * fullmakter at these producenter could not be trusted, and gave no right.
 */
export type Historikhandelse = 'fraga' | 'ombud-avvisat' | Portalhandelse;

/** A portal where she is signed in was let in for her: a frame on its page, or its server. The row's `omstandighet` is which. */
export type Portalhandelse = 'portal-ram' | 'portal-token';

/** Someone as she is shown to the reader: herself, or by name. */
export type Historikperson = { readonly jag: boolean; readonly namn: string | undefined };

/** A row as the reader is shown it. Times are epoch ms. */
export type Historikpost = Omit<Historikrad, 'person' | 'huvudman'> & {
  readonly vem: Historikperson;
  readonly forVem: Historikperson | undefined;
};

/** Whose history is read, and who reads it: herself, or a company of hers. */
export type Historiklasare = { readonly jag: Namngiven; readonly huvudman: Namngiven };

/** Which rows: those after a place in the order, at most `antal`; or one alone. */
export type Historikurval = {
  readonly efter?: Historikplats;
  readonly id?: string;
  readonly antal: number;
};

/** The history under one secret. Reading and reporting reject when the store is down. */
export type Historik = {
  /** Writes that `uppdrag` is about to be used towards `producenter` (ids). False, and logged, when it is not written. */
  bokfor(bakgrund: Bakgrund, uppdrag: Uppdrag, producenter: readonly string[]): Promise<boolean>;
  /** Writes that what was said of her fullmakter at these producenter was not trusted. Logged, and no more, when it is not written. */
  avvisat(person: Namngiven, producenter: readonly string[]): Promise<void>;
  /** Writes that a portal (its id) was let in for her. False, and logged, when it is not written. */
  genomPortal(handelse: Portalhandelse, person: Namngiven, portal: string): Promise<boolean>;
  las(lasare: Historiklasare, urval: Historikurval): Promise<readonly Historikpost[]>;
  /** Notes that a row was not the reader's doing. False when it had been noted before. */
  anmal(post: Historikpost): Promise<boolean>;
};

/** What the history is made of. `dagar`: how long a row is kept. */
export type Historikdelar = {
  readonly hemlighet: Uint8Array;
  readonly historiklager: () => Promise<Historiklager>;
  readonly historikDagar: number;
  readonly now: () => number;
  readonly logga: (rad: Readonly<Record<string, string>>) => void;
};

const DYGN_MS = 24 * 60 * 60_000;

/** Whom a row concerns. */
type Omvilka = Pick<Bakgrund, 'person' | 'huvudman'>;

/** The opaque names of the history: of no use to whoever has those of the sessions, and the other way round. */
function amnesmakare(hemlighet: Uint8Array): (vem: Namngiven) => Berord {
  const nyckel = createSecretKey(Buffer.from(hkdfSync('sha256', hemlighet, '', 'bollkoll historik v1', 32)));
  return ({ nummer, namn }) => {
    const mac = createHmac('sha256', nyckel).update(JSON.stringify(['amne', nummer]));
    return { amne: mac.digest().subarray(0, 16).toString('base64url'), nummer, namn };
  };
}

function postAv({ person, huvudman, ...rad }: Historikrad, jag: Berord, lasare: Berord): Historikpost {
  const visad = ({ amne, namn }: Sedd): Historikperson => ({
    jag: amne === jag.amne,
    namn: amne === lasare.amne ? lasare.namn : namn,
  });
  return { ...rad, vem: visad(person), forVem: huvudman && visad(huvudman) };
}

/** The history over one store. */
export function skapaHistorik(delar: Historikdelar): Historik {
  const { historiklager, historikDagar, now, logga } = delar;
  const berord = amnesmakare(delar.hemlighet);
  const skriv: Bokforing = skapaBokforing(historiklager);
  const nyRad = (
    handelse: Historikhandelse,
    { person, huvudman }: Omvilka,
    ratt: Ratt | undefined,
  ): NyHistorikrad => {
    const nar = now();
    return {
      id: randomBytes(16).toString('base64url'),
      nar,
      till: nar + historikDagar * DYGN_MS,
      handelse,
      ...(ratt !== undefined && { ratt }),
      person: berord(person),
      ...(huvudman && { huvudman: berord(huvudman) }),
      producenter: [],
    };
  };
  const skrivet = async (rad: NyHistorikrad): Promise<boolean> => {
    try {
      await skriv(rad);
      return true;
    } catch (orsak) {
      logga({ handelse: 'historik-fel', orsak: orsak instanceof Error ? orsak.name : 'okänt' });
      return false;
    }
  };
  return {
    bokfor: (bakgrund, { ratt }, producenter) => skrivet({ ...nyRad('fraga', bakgrund, ratt), producenter }),
    async avvisat(person, producenter) {
      await skrivet({ ...nyRad('ombud-avvisat', { person }, undefined), producenter });
    },
    genomPortal: (handelse, person, portal) =>
      skrivet({ ...nyRad(handelse, { person }, undefined), omstandighet: portal }),
    async las({ jag, huvudman }, urval) {
      const [mig, lasare] = [berord(jag), berord(huvudman)];
      const roll = mig.amne === lasare.amne ? 'alla' : 'huvudman';
      const rader = await (await historiklager()).las({ lasare, roll, ...urval });
      return rader.map((rad) => postAv(rad, mig, lasare));
    },
    async anmal(post) {
      const ny = await (await historiklager()).anmal(post, now());
      // The row's own random name: whoever calls about it can say which, and it tells nobody who.
      logga({ handelse: 'historik-anmald', rad: post.id });
      return ny;
    },
  };
}
