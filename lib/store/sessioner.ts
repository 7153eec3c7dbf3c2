// What is remembered about a signed-in person, by the reference that her browser carries. Promises that neither the
// reference nor the number is ever written in clear and that an expired row is never given out. Leaves limits of
// time to session.

import { and, desc, eq, gt, inArray, isNull, lte, notInArray, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { dekryptera, forReferens, hashaReferens, kryptera } from './kryptering.ts';
import { engangsnycklar, sessioner } from './schema.ts';

const INNEHALL = z.object({
  nummer: z.string().regex(/^\d{12}$/),
  typ: z.enum(['Personnummer', 'Samordningsnummer']),
  namn: z.string(),
  acr: z.string(),
  organisation: z.string().optional(),
});

/** What only the server knows about the signed-in person. Kept encrypted. */
export type Sessionsinnehall = Readonly<z.infer<typeof INNEHALL>>;

/** Times are epoch milliseconds. `utgar` is when the row stops being valid unless extended. */
export type Sessionstider = { readonly skapad: number; readonly sedd: number; readonly utgar: number };

/**
 * What a portal has been given for someone, by its own name and that of the key it signed with. `kod`: to be redeemed once for
 * `inbaddad`, a frame on a page of its; `api`: a bearer for its server.
 */
export type Portalmarke = {
  readonly slag: 'kod' | 'inbaddad' | 'api';
  readonly portal: string;
  readonly nyckel: string;
};

/** A stored session as its own browser gets it back. `genom`: the portal that it came through, for none of our own pages. */
export type Lagradsession = Sessionstider & {
  readonly agare: string;
  readonly innehall: Sessionsinnehall;
  readonly genom?: Portalmarke;
};

/** What is kept beside a session: words about the device, and opaque names of the identity provider's session and person. */
export type Sessionstillagg = {
  readonly enhet?: string | undefined;
  readonly sid?: string | undefined;
  readonly sub?: string | undefined;
};

/** A session as another of the same person's sees it. `nyckel` leads to the row and signs nobody in. */
export type Sessionsrad = Sessionstider & {
  readonly nyckel: string;
  readonly enhet: string | undefined;
  readonly genom?: Portalmarke;
};

/** Which sessions: all of an owner or one of them, that of the identity provider's session, or all of its person. */
export type Sessionsurval =
  | { readonly agare: string; readonly nyckel?: string }
  | { readonly sid: string; readonly sub?: string }
  | { readonly sub: string };

/** What a message that may be taken once is known by, and until when (epoch ms) it could be sent again. */
export type Engangsnyckel = { readonly nyckel: string; readonly till: number };

/** So many sessions of one kind may one person have at once; a new one ends the one that was left alone the longest. */
export const FLEST_SESSIONER = 20;

/** The seam of the store; `kontrakt.ts` is its suite. Every method throws what the database throws when it is down. */
export type Sessionslager = {
  /**
   * Keeps a new session, and drops expired ones and the owner's oldest beyond `FLEST_SESSIONER`. A reference is kept once;
   * twice is an error of the database.
   */
  spara(referens: string, session: Lagradsession, tillagg?: Sessionstillagg): Promise<void>;
  /**
   * The session at `nu`, or undefined: never there, expired, removed, not readable with this secret, or not of the kind `slag`,
   * which is left out for a browser's own.
   */
  hamta(referens: string, nu: number, slag?: Portalmarke['slag']): Promise<Lagradsession | undefined>;
  /** Of these, the sessions of frames that are there at `nu`, each with what let it in: for many at once, and without opening any. */
  ramar(referenser: readonly string[], nu: number): Promise<ReadonlyMap<string, Portalmarke>>;
  /** Moves the times of a session that is still valid at `tider.sedd`. */
  ror(referens: string, tider: Pick<Sessionstider, 'sedd' | 'utgar'>): Promise<void>;
  /** Ends the session, and with a browser's own also what was let in from it (`knyt`). */
  taBort(referens: string): Promise<void>;
  /**
   * By what a browser's own session is known at the identity provider, to be written with what is let in from it: both end with
   * it. `annars` is its name from now on when it had none. Undefined when there is no such session.
   */
  knyt(referens: string, annars: string): Promise<Pick<Sessionstillagg, 'sid' | 'sub'> | undefined>;
  /**
   * Makes the code that `kod` refers to the session of `referens`, once and for one alone, also when several ask at the same
   * moment: undefined when there is none at `tider.sedd`. What ends the portal's session ends either.
   */
  losIn(
    kod: string,
    referens: string,
    tider: Sessionstider,
    enhet: string,
  ): Promise<Lagradsession | undefined>;
  /** Whether a message that may be taken once is taken now. */
  taEngang(engang: Engangsnyckel): Promise<boolean>;
  /** The owner's valid sessions at `nu`, the last used first. `nummer`, her own, opens what is said of the device. */
  lista(agare: string, nummer: string, nu: number): Promise<readonly Sessionsrad[]>;
  /** The `nyckel` of the session with this reference. */
  nyckelAv(referens: string): string;
  /** Ends the sessions of `urval`; returns how many. */
  avsluta(urval: Sessionsurval): Promise<number>;
  /** The same by a message that may be taken once: undefined, and nothing ended, when its key has been used before. */
  avslutaEngang(urval: Sessionsurval, engang: Engangsnyckel): Promise<number | undefined>;
  /** Drops what has expired at `nu`; returns how many rows. */
  rensa(nu: number): Promise<number>;
};

type Databas = PgDatabase<PgQueryResultHKT>;
type Rad = typeof sessioner.$inferSelect;

function oppna(hemlighet: Uint8Array, referens: string, text: string): Sessionsinnehall | undefined {
  const klartext = dekryptera(hemlighet, forReferens(referens), text);
  return klartext === undefined ? undefined : INNEHALL.parse(JSON.parse(klartext));
}

/** The device is read from the person's other sessions, which share her number and not the reference. */
const forEnhet = (nummer: string, rad: string) => ({ andamal: 'enhet', lasare: nummer, rad }) as const;

function villkor(urval: Sessionsurval) {
  if ('sid' in urval)
    return and(eq(sessioner.sid, urval.sid), urval.sub ? eq(sessioner.sub, urval.sub) : undefined);
  if ('sub' in urval) return eq(sessioner.sub, urval.sub);
  const { agare, nyckel } = urval;
  return and(eq(sessioner.agare, agare), nyckel === undefined ? undefined : eq(sessioner.referens, nyckel));
}

async function avsluta(db: Databas, urval: Sessionsurval): Promise<number> {
  const borta = await db.delete(sessioner).where(villkor(urval)).returning({ utgar: sessioner.utgar });
  return borta.length;
}

async function avslutaEngang(db: Databas, urval: Sessionsurval, engang: Engangsnyckel) {
  return db.transaction(async (tx) => {
    const [ny] = await tx.insert(engangsnycklar).values(engang).onConflictDoNothing().returning();
    return ny === undefined ? undefined : avsluta(tx, urval);
  });
}

async function tranUt(db: Databas, agare: string, slag: Portalmarke['slag'] | undefined): Promise<void> {
  const samma = and(
    eq(sessioner.agare, agare),
    slag === undefined ? isNull(sessioner.slag) : eq(sessioner.slag, slag),
  );
  const kvar = db
    .select({ referens: sessioner.referens })
    .from(sessioner)
    .where(samma)
    .orderBy(desc(sessioner.sedd), desc(sessioner.skapad))
    .limit(FLEST_SESSIONER);
  await db.delete(sessioner).where(and(samma, notInArray(sessioner.referens, kvar)));
}

const SLAG = ['kod', 'inbaddad', 'api'] as const;

/** A kind that this version does not know opens nothing: `okand`. */
function genomAv({ slag, portal, nyckel }: Rad): Portalmarke | 'okand' | undefined {
  if (slag === null) return undefined;
  const kant = SLAG.find((ett) => ett === slag);
  return kant === undefined || portal === null || nyckel === null ? 'okand' : { slag: kant, portal, nyckel };
}

function sessionAv(hemlighet: Uint8Array, referens: string, rad: Rad): Lagradsession | undefined {
  const innehall = oppna(hemlighet, referens, rad.innehall);
  const genom = genomAv(rad);
  if (innehall === undefined || genom === 'okand') return undefined;
  const { agare, skapad, sedd, utgar } = rad;
  return { agare, innehall, skapad, sedd, utgar, ...(genom && { genom }) };
}

/** The session store on any PostgreSQL that drizzle can talk to. */
export function sessionslager(db: Databas, hemlighet: Uint8Array): Sessionslager {
  const rensa = async (nu: number) =>
    (await db.delete(sessioner).where(lte(sessioner.utgar, nu)).returning({ utgar: sessioner.utgar })).length;
  const hamta: Sessionslager['hamta'] = async (klar, nu, slag) => {
    const [rad] = await db
      .select()
      .from(sessioner)
      .where(eq(sessioner.referens, hashaReferens(klar)));
    if (rad === undefined || rad.utgar <= nu) return undefined;
    const session = sessionAv(hemlighet, klar, rad);
    return session?.genom?.slag === slag ? session : undefined;
  };
  const hemligt = (klar: string, innehall: Sessionsinnehall, enhet: string | undefined) => {
    const referens = hashaReferens(klar);
    return {
      referens,
      innehall: kryptera(hemlighet, forReferens(klar), JSON.stringify(INNEHALL.parse(innehall))),
      enhet: enhet && kryptera(hemlighet, forEnhet(innehall.nummer, referens), enhet),
    };
  };
  return {
    async rensa(nu) {
      const nycklar = await db.delete(engangsnycklar).where(lte(engangsnycklar.till, nu)).returning();
      return nycklar.length + (await rensa(nu));
    },
    avslutaEngang: (urval, engang) => avslutaEngang(db, urval, engang),
    nyckelAv: hashaReferens,
    avsluta: (urval) => avsluta(db, urval),
    async spara(referens, session, { enhet, sid, sub } = {}) {
      const { agare, innehall, genom, skapad, sedd, utgar } = session;
      await rensa(skapad);
      await db
        .insert(sessioner)
        .values({ ...hemligt(referens, innehall, enhet), agare, skapad, sedd, utgar, sid, sub, ...genom });
      await tranUt(db, agare, genom?.slag);
    },
    hamta,
    async ramar(referenser, nu) {
      const klara = new Map(referenser.map((klar) => [hashaReferens(klar), klar]));
      if (klara.size === 0) return new Map();
      const { referens, portal, nyckel } = sessioner;
      const rader = await db
        .select({ referens, portal, nyckel })
        .from(sessioner)
        .where(
          and(inArray(referens, [...klara.keys()]), eq(sessioner.slag, 'inbaddad'), gt(sessioner.utgar, nu)),
        );
      return new Map(
        rader.flatMap((rad): [string, Portalmarke][] => {
          const klar = klara.get(rad.referens);
          if (klar === undefined || rad.portal === null || rad.nyckel === null) return [];
          return [[klar, { slag: 'inbaddad', portal: rad.portal, nyckel: rad.nyckel }]];
        }),
      );
    },
    async losIn(kod, referens, tider, enhet) {
      const bytt = await hamta(kod, tider.sedd, 'kod');
      if (bytt?.genom === undefined) return undefined;
      const { agare, innehall } = bytt;
      const genom = { ...bytt.genom, slag: 'inbaddad' } as const;
      // One statement: what has the row already, or ends it, is waited for, and then there is no such code any more.
      const [rad] = await db
        .update(sessioner)
        .set({ ...hemligt(referens, innehall, enhet), ...tider, ...genom })
        .where(and(eq(sessioner.referens, hashaReferens(kod)), eq(sessioner.slag, 'kod')))
        .returning({ agare: sessioner.agare });
      if (rad === undefined) return undefined;
      await tranUt(db, agare, 'inbaddad');
      return { agare, innehall, ...tider, genom };
    },
    async taEngang(engang) {
      return (await db.insert(engangsnycklar).values(engang).onConflictDoNothing().returning()).length > 0;
    },
    async ror(referens, tider) {
      const giltig = sql`${sessioner.referens} = ${hashaReferens(referens)} and ${sessioner.utgar} > ${tider.sedd}`;
      await db.update(sessioner).set(tider).where(giltig);
    },
    async taBort(klar) {
      const referens = hashaReferens(klar);
      const egen = sql`select ${sessioner.sid} from ${sessioner} where ${sessioner.referens} = ${referens} and ${sessioner.slag} is null`;
      const darifran = sql`${sessioner.slag} is not null and ${sessioner.sid} = (${egen})`;
      await db.delete(sessioner).where(sql`${sessioner.referens} = ${referens} or (${darifran})`);
    },
    async knyt(klar, annars) {
      const [rad] = await db
        .update(sessioner)
        .set({ sid: sql`coalesce(${sessioner.sid}, ${annars})` })
        .where(and(eq(sessioner.referens, hashaReferens(klar)), isNull(sessioner.slag)))
        .returning({ sid: sessioner.sid, sub: sessioner.sub });
      return rad && { sid: rad.sid ?? annars, sub: rad.sub ?? undefined };
    },
    async lista(agare, nummer, nu) {
      const rader = await db
        .select()
        .from(sessioner)
        .where(and(eq(sessioner.agare, agare), gt(sessioner.utgar, nu)))
        .orderBy(desc(sessioner.sedd), desc(sessioner.skapad));
      return rader.flatMap((rad) => {
        const { referens: nyckel, skapad, sedd, utgar, enhet: hemlig } = rad;
        const genom = genomAv(rad);
        // A code that nobody has redeemed is no session yet.
        if (genom === 'okand' || genom?.slag === 'kod') return [];
        const enhet = hemlig ? dekryptera(hemlighet, forEnhet(nummer, nyckel), hemlig) : undefined;
        return [{ nyckel, skapad, sedd, utgar, enhet, ...(genom && { genom }) }];
      });
    },
  };
}
