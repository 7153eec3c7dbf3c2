// The circuit breaker of one källa: after enough failures in a row it rests, and then one call at a time is let through to
// see whether it answers again. Promises at most one such probe at any moment, whatever order outcomes land in, and that
// what was asked before a change of state decides nothing after it. Leaves which failures count to the caller.

/** When a källa is let rest, and for how long. */
export type Brytargranser = {
  /** Failures in a row before it rests, 1–1000. */
  readonly felIRad: number;
  /** The first rest, ms, 100–600 000. Each probe that fails in its time doubles it. */
  readonly vilaMs: number;
  /** The longest rest, ms, 100–3 600 000, also where Retry-After asks for more. */
  readonly hogstVilaMs: number;
};

/** Leave to make one call. One of the last three is to be called when it has ended; only the first of them counts. */
export type Bevis = {
  readonly slag: 'fram';
  /** Set when it is the one that decides whether the rest is over. */
  readonly prov: boolean;
  /** False when the state has changed since it was given: ask again before calling. */
  readonly galler: () => boolean;
  readonly lyckades: () => void;
  /** `igenEfter`: when the källa asked to be asked again, epoch ms. */
  readonly misslyckades: (igenEfter?: number) => void;
  /** Nobody waited for the end, so nothing is known. */
  readonly lamna: () => void;
};

/** Not now: `till` when it will be tried again (epoch ms), left out while somebody else is trying it. */
export type Vilar = { readonly slag: 'vilar'; readonly till?: number };
/** The same question is already trying it: ask again after `klar`. */
export type Vanta = { readonly slag: 'vanta'; readonly klar: Promise<void> };

/** `begar`: may this question call? With `genast` it may be the probe though the rest is not over. */
export type Brytare = {
  readonly begar: (fragan: object, genast?: boolean) => Bevis | Vilar | Vanta;
  /** Whether it goes as it should: not resting, not being tried, and the last call did not fail. */
  readonly lugn: () => boolean;
};

type Vila = { readonly till: number; readonly langd: number };
type Prov = { readonly fragan: object; readonly klar: PromiseWithResolvers<void> };

/** A breaker of a källa that is taken to answer. Clock in epoch ms. */
export function skapaBrytare({ felIRad, vilaMs, hogstVilaMs }: Brytargranser, now: () => number): Brytare {
  let fel = 0;
  let omgang = 0;
  let vila: Vila | undefined;
  let prov: Prov | undefined;

  const rest = (langd: number, igenEfter = 0): Vila => {
    const langst = now() + hogstVilaMs;
    return { langd, till: Math.min(Math.max(now() + langd, igenEfter), langst) };
  };
  // A probe before its time tells no more than the rest already did, and whoever presses often prolongs nothing.
  const restAgain = (before: Vila, igenEfter = 0): Vila => {
    if (before.till > now())
      return { langd: before.langd, till: rest(0, Math.max(before.till, igenEfter)).till };
    return rest(Math.min(before.langd * 2, hogstVilaMs), igenEfter);
  };
  const vanligt = (): Bevis => {
    const given = omgang;
    let ended = false;
    const galler = () => given === omgang;
    const end = (then: () => void) => {
      if (!ended && galler()) then();
      ended = true;
    };
    const fail = (igenEfter?: number) => {
      fel += 1;
      if (fel < felIRad) return;
      vila = rest(Math.min(vilaMs, hogstVilaMs), igenEfter);
      omgang += 1;
    };
    return {
      ...{ slag: 'fram', prov: false, galler },
      lyckades: () => end(() => (fel = 0)),
      misslyckades: (igenEfter) => end(() => fail(igenEfter)),
      lamna: () => end(() => undefined),
    };
  };
  const provet = (fragan: object, before: Vila): Bevis => {
    const own: Prov = { fragan, klar: Promise.withResolvers() };
    prov = own;
    const end = (next: Vila | undefined) => {
      if (prov !== own) return;
      prov = undefined;
      vila = next;
      if (next === undefined) fel = 0;
      own.klar.resolve();
    };
    return {
      ...{ slag: 'fram', prov: true, galler: () => prov === own },
      lyckades: () => end(undefined),
      misslyckades: (igenEfter) => end(restAgain(before, igenEfter)),
      lamna: () => end(before),
    };
  };
  return {
    lugn: () => vila === undefined && fel === 0,
    begar: (fragan, genast = false) => {
      if (vila === undefined) return vanligt();
      const { till } = vila;
      if (prov?.fragan === fragan) return { slag: 'vanta', klar: prov.klar.promise };
      if (prov !== undefined) return { slag: 'vilar', ...(till > now() && { till }) };
      return genast || till <= now() ? provet(fragan, vila) : { slag: 'vilar', till };
    },
  };
}
