/**
 * A second telling of the ball, written from docs (the law of the timeline) and not from the engine: which cases there are
 * and where the ball of each lies, from what is true of the events that are known.
 */
import type { Sanning } from './handelser.ts';

/** Where the ball lies. */
export type Boll = {
  readonly boll: 'hos-dig' | 'hos-producenten' | 'i-mal' | 'oklart';
  readonly motsagelse: boolean;
};

/** The ball of a case with these events. Future ones decide nothing, and an action is never hidden. */
export function bollenAv(handelser: readonly Sanning[], nu: number): Boll {
  const skett = handelser.filter(({ ms }) => ms <= nu);
  if (skett.length === 0) return { boll: 'oklart', motsagelse: false };
  const senast = Math.max(...skett.map(({ ms }) => ms));
  const da = skett.filter(({ ms }) => ms === senast);
  const klart = da.some((h) => h.klart === true);
  if (da.some(({ kraver }) => kraver === true)) return { boll: 'hos-dig', motsagelse: klart };
  const olasbar = da.some((h) => h.kraver === null || (!klart && h.klart === null));
  if (olasbar) return { boll: 'oklart', motsagelse: false };
  return { boll: klart ? 'i-mal' : 'hos-producenten', motsagelse: false };
}

/** A case: the ids of its events, and every ball that may rightly be told of it. */
export type Fall = { readonly ids: ReadonlySet<string>; readonly bollar: readonly Boll[] };

// An id that came with several contents is one event, and which content is told is not ours to say here. All ways to
// choose one of each.
function vagval(handelser: readonly Sanning[]): readonly (readonly Sanning[])[] {
  const perId = [...Map.groupBy(handelser, ({ id }) => id).values()];
  return perId.reduce<readonly (readonly Sanning[])[]>(
    (vagar, versioner) => {
      const olika = [...new Map(versioner.map((v) => [JSON.stringify(v), v])).values()];
      return vagar.flatMap((vag) => olika.map((version) => [...vag, version]));
    },
    [[]],
  );
}

/** The cases that the events of one kund and producent make, by name. Notices belong to none. */
export function fallenAv(handelser: readonly Sanning[], nu: number): ReadonlyMap<string, Fall> {
  const fall = new Map<string, Fall>();
  for (const [arende, egna] of Map.groupBy(handelser, ({ arende }) => arende)) {
    if (arende === undefined) continue;
    const bollar = vagval(egna).map((vag) => bollenAv(vag, nu));
    fall.set(arende, { ids: new Set(egna.map(({ id }) => id)), bollar });
  }
  return fall;
}
