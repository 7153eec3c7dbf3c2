// What has been painted does not move (design, "On the page"). Promises that painted rows keep their order, that new
// ones come after them, and to tell how many stand lower than they rank. A pure function; the page remembers.

/** `sena` counts rows that stand below one that ranks lower: what *Sortera om* would lift. */
export type Ordning = { readonly ordning: readonly string[]; readonly sena: number };

/** `malade` is the order on the screen, `rangordnade` the order by rank now. Keys in both are unique. */
export function stabilOrdning(malade: readonly string[], rangordnade: readonly string[]): Ordning {
  const rang = new Map(rangordnade.map((nyckel, plats) => [nyckel, plats]));
  const kvar = malade.filter((nyckel) => rang.has(nyckel));
  const redan = new Set(kvar);
  const ordning = [...kvar, ...rangordnade.filter((nyckel) => !redan.has(nyckel))];
  let lagst = -1;
  let sena = 0;
  for (const nyckel of ordning) {
    const plats = rang.get(nyckel) ?? 0;
    if (plats < lagst) sena++;
    lagst = Math.max(lagst, plats);
  }
  return { ordning, sena };
}
