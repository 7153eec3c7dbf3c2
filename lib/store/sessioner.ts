// What is remembered about a signed-in person, by the reference that her browser carries. Promises that neither the
// reference nor the number is ever written in clear and that an expired row is never given out. Leaves limits of
// time to session.

import { eq, lte, sql } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { dekryptera, hashaReferens, kryptera } from './kryptering.ts';
import { sessioner } from './schema.ts';

const INNEHALL = z.object({
  nummer: z.string().regex(/^\d{12}$/),
  typ: z.enum(['Personnummer', 'Samordningsnummer']),
  namn: z.string(),
  acr: z.string(),
});

/** What only the server knows about the signed-in person. Kept encrypted. */
export type Sessionsinnehall = Readonly<z.infer<typeof INNEHALL>>;

/** Times are epoch milliseconds. `utgar` is when the row stops being valid unless extended. */
export type Sessionstider = { readonly skapad: number; readonly sedd: number; readonly utgar: number };

/** A stored session as its own browser gets it back. */
export type Lagradsession = Sessionstider & { readonly agare: string; readonly innehall: Sessionsinnehall };

/** The seam of the store; `kontrakt.ts` is its suite. Every method throws what the database throws when it is down. */
export type Sessionslager = {
  /** Keeps a new session and drops expired ones. A reference is kept once; twice is an error of the database. */
  spara(referens: string, session: Lagradsession): Promise<void>;
  /** The session at `nu`, or undefined: never there, expired, removed, or not readable with this secret. */
  hamta(referens: string, nu: number): Promise<Lagradsession | undefined>;
  /** Moves the times of a session that is still valid at `tider.sedd`. */
  ror(referens: string, tider: Pick<Sessionstider, 'sedd' | 'utgar'>): Promise<void>;
  taBort(referens: string): Promise<void>;
  /** Drops what has expired at `nu`; returns how many rows. */
  rensa(nu: number): Promise<number>;
};

function oppna(hemlighet: Uint8Array, referens: string, text: string): Sessionsinnehall | undefined {
  const klartext = dekryptera(hemlighet, referens, text);
  return klartext === undefined ? undefined : INNEHALL.parse(JSON.parse(klartext));
}

/** The session store on any PostgreSQL that drizzle can talk to. */
export function sessionslager(db: PgDatabase<PgQueryResultHKT>, hemlighet: Uint8Array): Sessionslager {
  const rensa = async (nu: number) =>
    (await db.delete(sessioner).where(lte(sessioner.utgar, nu)).returning({ utgar: sessioner.utgar })).length;
  const ror: Sessionslager['ror'] = async (referens, tider) => {
    const giltig = sql`${sessioner.referens} = ${hashaReferens(referens)} and ${sessioner.utgar} > ${tider.sedd}`;
    await db.update(sessioner).set(tider).where(giltig);
  };
  return {
    rensa,
    ror,
    async spara(referens, { agare, innehall, skapad, sedd, utgar }) {
      await rensa(skapad);
      const krypterat = kryptera(hemlighet, referens, JSON.stringify(INNEHALL.parse(innehall)));
      const rad = { referens: hashaReferens(referens), agare, innehall: krypterat, skapad, sedd, utgar };
      await db.insert(sessioner).values(rad);
    },
    async hamta(referens, nu) {
      const [rad] = await db
        .select()
        .from(sessioner)
        .where(eq(sessioner.referens, hashaReferens(referens)));
      if (rad === undefined || rad.utgar <= nu) return undefined;
      const innehall = oppna(hemlighet, referens, rad.innehall);
      if (innehall === undefined) return undefined;
      return { agare: rad.agare, innehall, skapad: rad.skapad, sedd: rad.sedd, utgar: rad.utgar };
    },
    async taBort(referens) {
      await db.delete(sessioner).where(eq(sessioner.referens, hashaReferens(referens)));
    },
  };
}
