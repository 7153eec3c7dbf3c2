// How often something may be tried: so many times in any minute, for each person and källa. Promises that a refused try
// counts for nothing, and that what is older than a minute is forgotten. In memory: each process counts for itself.

/** Notes a try, or says in how many milliseconds the next one is allowed. */
export type Forsok = (vem: string, vid: string, perMinut: number) => number | undefined;

const MINUT_MS = 60_000;

/** A counter that starts empty. */
export function skapaForsok(now: () => number): Forsok {
  const gjorda = new Map<string, readonly number[]>();
  return (vem, vid, perMinut) => {
    const nu = now();
    for (const [nyckel, tider] of gjorda) if ((tider.at(-1) ?? 0) <= nu - MINUT_MS) gjorda.delete(nyckel);
    const nyckel = JSON.stringify([vem, vid]);
    const tider = (gjorda.get(nyckel) ?? []).filter((tid) => tid > nu - MINUT_MS);
    const stoppar = tider.at(-perMinut);
    if (stoppar !== undefined) return stoppar + MINUT_MS - nu;
    gjorda.set(nyckel, [...tider, nu]);
    return undefined;
  };
}
