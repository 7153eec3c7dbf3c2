// Chance that is the same every time: what is generated is a story too, and must be the same in the demo, the tests and the docs.

/** Draws numbers in [0, 1) from a seed (mulberry32). */
export function skapaSlump(fro: number): () => number {
  let lage = fro >>> 0;
  return () => {
    lage = (lage + 0x6d2b79f5) >>> 0;
    let blandat = Math.imul(lage ^ (lage >>> 15), lage | 1);
    blandat ^= blandat + Math.imul(blandat ^ (blandat >>> 7), blandat | 61);
    return ((blandat ^ (blandat >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of them. */
export function valj<T>(slump: () => number, bland: readonly T[]): T {
  const vald = bland[Math.floor(slump() * bland.length)];
  if (vald === undefined) throw new Error('nothing to choose among');
  return vald;
}

/** Twelve digits: the century, nine, and their check digit (Luhn). */
export function medKontrollsiffra(sekel: '16' | '18', nio: string): string {
  const summa = [...nio].reduce((hittills, siffra, plats) => {
    const varde = Number(siffra) * (plats % 2 === 0 ? 2 : 1);
    return hittills + (varde > 9 ? varde - 9 : varde);
  }, 0);
  return `${sekel}${nio}${(10 - (summa % 10)) % 10}`;
}
