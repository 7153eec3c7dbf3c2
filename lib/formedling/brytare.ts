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

/** What a breaker knows. `omgang` is raised at each change, so that what was let through before it is told apart. */
type Lage = {
  readonly granser: Brytargranser;
  readonly now: () => number;
  fel: number;
  omgang: number;
  vila?: Vila | undefined;
  prov?: Prov | undefined;
};

function rest({ granser, now }: Lage, langd: number, igenEfter = 0): Vila {
  const langst = now() + granser.hogstVilaMs;
  return { langd, till: Math.min(Math.max(now() + langd, igenEfter), langst) };
}

// A probe before its time tells no more than the rest already did, and whoever presses often prolongs nothing.
function restAgain(lage: Lage, before: Vila, igenEfter = 0): Vila {
  const { hogstVilaMs } = lage.granser;
  if (before.till <= lage.now()) return rest(lage, Math.min(before.langd * 2, hogstVilaMs), igenEfter);
  return { langd: before.langd, till: rest(lage, 0, Math.max(before.till, igenEfter)).till };
}

function fail(lage: Lage, igenEfter?: number): void {
  const { felIRad, vilaMs, hogstVilaMs } = lage.granser;
  lage.fel += 1;
  if (lage.fel < felIRad) return;
  lage.vila = rest(lage, Math.min(vilaMs, hogstVilaMs), igenEfter);
  lage.omgang += 1;
}

function vanligt(lage: Lage): Bevis {
  const given = lage.omgang;
  let ended = false;
  const galler = () => given === lage.omgang;
  const end = (then: () => void) => {
    if (!ended && galler()) then();
    ended = true;
  };
  return {
    ...{ slag: 'fram', prov: false, galler },
    lyckades: () =>
      end(() => {
        lage.fel = 0;
      }),
    misslyckades: (igenEfter) => end(() => fail(lage, igenEfter)),
    lamna: () => end(() => undefined),
  };
}

function provet(lage: Lage, fragan: object, before: Vila): Bevis {
  const own: Prov = { fragan, klar: Promise.withResolvers() };
  lage.prov = own;
  const end = (next: Vila | undefined) => {
    if (lage.prov !== own) return;
    lage.prov = undefined;
    lage.vila = next;
    if (next === undefined) lage.fel = 0;
    own.klar.resolve();
  };
  return {
    ...{ slag: 'fram', prov: true, galler: () => lage.prov === own },
    lyckades: () => end(undefined),
    misslyckades: (igenEfter) => end(restAgain(lage, before, igenEfter)),
    lamna: () => end(before),
  };
}

/** A breaker of a källa that is taken to answer. Clock in epoch ms. */
export function skapaBrytare(granser: Brytargranser, now: () => number): Brytare {
  const lage: Lage = { granser, now, fel: 0, omgang: 0 };
  return {
    lugn: () => lage.vila === undefined && lage.fel === 0,
    begar: (fragan, genast = false) => {
      const { vila, prov } = lage;
      if (vila === undefined) return vanligt(lage);
      const { till } = vila;
      if (prov?.fragan === fragan) return { slag: 'vanta', klar: prov.klar.promise };
      if (prov !== undefined) return { slag: 'vilar', ...(till > now() && { till }) };
      return genast || till <= now() ? provet(lage, fragan, vila) : { slag: 'vilar', till };
    },
  };
}
