// The same buckets in this process's own memory: for one process alone, and for a while without a database. Promises that
// no flood of new keys makes them grow without end.

import { FULL_EFTER_MS, type Hinkar, kvarI, SLARV_MS, vantan } from './hinkar.ts';

// At some hundred bytes each. A key beyond these pushes the oldest out, which then begins anew.
const FLEST = 100_000;

/** Buckets that are all full. `flest`: how many are remembered at once. */
export function minneshinkar(flest = FLEST): Hinkar {
  const fulla = new Map<string, number>();
  let sopad = Number.NEGATIVE_INFINITY;
  const rensa = (nu: number) => {
    const fore = fulla.size;
    for (const [nyckel, full] of fulla) if (full <= nu) fulla.delete(nyckel);
    sopad = nu;
    return fore - fulla.size;
  };
  return {
    rensa: async (nu) => rensa(nu),
    kvar: async (nyckel, perMinut, nu) => kvarI(fulla.get(nyckel) ?? nu, perMinut, nu),
    async ta(nyckel, perMinut, nu) {
      if (Math.abs(nu - sopad) >= FULL_EFTER_MS) rensa(nu);
      const steg = FULL_EFTER_MS / perMinut;
      const kant = fulla.get(nyckel) ?? nu;
      const fran = kant > nu + 2 * FULL_EFTER_MS ? nu : Math.max(kant, nu);
      if (fran + steg > nu + FULL_EFTER_MS + SLARV_MS) return vantan(fran, perMinut, nu);
      // Last in the order: the one that has been left alone the longest is the first to go.
      fulla.delete(nyckel);
      fulla.set(nyckel, fran + steg);
      const [aldst] = fulla.keys();
      if (fulla.size > flest && aldst !== undefined) fulla.delete(aldst);
      return undefined;
    },
  };
}
