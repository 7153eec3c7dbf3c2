// The keys by which each authority's answers are signed, fetched from Mina ombud and kept for a while. Promises one fetch at a time
// for each authority, and that answers with unknown keys cannot make us fetch more than once a minute.

import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { Registersvar } from '../anrop.ts';

/** Finds the key that a header asks for, among an authority's own. */
export type Nyckeluppslag = ReturnType<typeof createLocalJWKSet>;

/** The key of `kid` at an authority; `okand` when it has none; else why its keys are not known. */
export type Nyckelsvar =
  | { readonly slag: 'nyckel'; readonly nyckel: Nyckeluppslag }
  | { readonly slag: 'okand' }
  | (Registersvar & { readonly slag: 'fel' });

/** The keys of all authorities, by ten digits. */
export type Nyckelskap = (tredjeman: string, kid: string) => Promise<Nyckelsvar>;

/** How long a fetched key set is used before it is fetched anew, so that a withdrawn key stops counting. */
const GALLER_MS = 10 * 60_000;
/** The shortest time between two fetches that an unknown key asks for. */
const IGEN_MS = 60_000;

const JWKS = z.object({
  keys: z.array(z.looseObject({ kty: z.string(), kid: z.string().optional() })).max(100),
});

type Uppsattning = {
  readonly hamtad: number;
  readonly kid: ReadonlySet<string>;
  readonly nyckel: Nyckeluppslag;
};
type Fack = { kand?: Uppsattning; pagar?: Promise<Uppsattning | (Registersvar & { slag: 'fel' })> };

function las(svar: Registersvar, nu: number): Uppsattning | (Registersvar & { slag: 'fel' }) {
  if (svar.slag === 'fel') return svar;
  const last = JWKS.safeParse(svar.varde);
  if (!last.success) return { slag: 'fel', skal: 'olaslig' };
  const { keys } = last.data;
  const kid = new Set(keys.flatMap((nyckel) => nyckel.kid ?? []));
  return { hamtad: nu, kid, nyckel: createLocalJWKSet({ keys } as JSONWebKeySet) };
}

/** An empty one. `hamta` asks for an authority's key set by a deadline of its own, for it is asked for everyone who waits. */
export function skapaNyckelskap(
  hamta: (tredjeman: string) => Promise<Registersvar>,
  now: () => number,
): Nyckelskap {
  const allaFack = new Map<string, Fack>();

  const hamtaIn = async (fack: Fack, tredjeman: string) => {
    try {
      const ny = las(await hamta(tredjeman), now());
      if ('hamtad' in ny) fack.kand = ny;
      return ny;
    } finally {
      delete fack.pagar;
    }
  };
  return async (tredjeman, kid) => {
    const fack = allaFack.get(tredjeman) ?? {};
    allaFack.set(tredjeman, fack);
    const { kand } = fack;
    const alder = kand === undefined ? Number.POSITIVE_INFINITY : now() - kand.hamtad;
    if (kand !== undefined && alder < GALLER_MS && (kand.kid.has(kid) || alder < IGEN_MS))
      return kand.kid.has(kid) ? { slag: 'nyckel', nyckel: kand.nyckel } : { slag: 'okand' };
    fack.pagar ??= hamtaIn(fack, tredjeman);
    const ny = await fack.pagar;
    if (!('hamtad' in ny)) return ny;
    return ny.kid.has(kid) ? { slag: 'nyckel', nyckel: ny.nyckel } : { slag: 'okand' };
  };
}
