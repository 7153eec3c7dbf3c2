/**
 * Chance from a seed. The same names give the same numbers wherever and in whatever order they are asked for, so that
 * one question can be made again alone, and by the producers' own thread.
 */

/** One stream of chance. */
export type Slump = {
  /** From 0 up to 1. */
  readonly tal: () => number;
  /** A whole number, both ends included. */
  readonly heltal: (minst: number, hogst: number) => number;
  readonly chans: (andel: number) => boolean;
  readonly en: <T>(lista: readonly [T, ...T[]]) => T;
  /** One of the keys, each as often as its weight says. */
  readonly viktad: <K extends string>(vikter: Readonly<Record<K, number>>) => K;
  /** Log-normal: half of the values are below `median`; `sigma` says how long the tail is. */
  readonly lognormal: (median: number, sigma: number) => number;
};

// FNV-1a, then the finaliser of MurmurHash3, so that names that differ in one letter differ in every bit.
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

// mulberry32: 32 bits of state, which is plenty for the few numbers that one name is asked for.
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The stream of a seed and names. */
export function slumpAv(...namn: readonly (string | number)[]): Slump {
  const tal = mulberry(hash(namn.join('/')));
  return {
    tal,
    heltal: (minst, hogst) => minst + Math.floor(tal() * (hogst - minst + 1)),
    chans: (andel) => tal() < andel,
    en: (lista) => lista[Math.floor(tal() * lista.length)] ?? lista[0],
    viktad: <K extends string>(vikter: Readonly<Record<K, number>>): K => {
      const alla = Object.entries<number>(vikter) as [K, number][];
      let left = tal() * alla.reduce((sum, [, vikt]) => sum + vikt, 0);
      const [forsta] = alla;
      if (forsta === undefined) throw new Error('nothing to choose from');
      const traffad = alla.find(([, vikt]) => {
        left -= vikt;
        return left < 0;
      });
      return (traffad ?? forsta)[0];
    },
    lognormal: (median, sigma) => {
      // Box and Muller: two even chances make one normal one.
      const normal = Math.sqrt(-2 * Math.log(1 - tal())) * Math.cos(2 * Math.PI * tal());
      return median * Math.exp(sigma * normal);
    },
  };
}
