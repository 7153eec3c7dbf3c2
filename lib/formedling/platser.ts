// Places to call from: so many at once in all, so many at once for one person. Promises that those who wait get theirs
// in turn, person by person, so that many questions of one never stand before the single one of another. Holds whom a
// place belongs to only while it is held or waited for.

/** Gives the place back. Only the first time counts. */
export type Lamna = () => void;

/** The places of one källa, or of all. */
export type Platser = {
  /** A place at once, or undefined. `egna`: how many this person may hold. */
  readonly genast: (vem: string, egna: number) => Lamna | undefined;
  /** A place when it is this person's turn; undefined when the signal was aborted first. */
  readonly iTur: (vem: string, egna: number, signal: AbortSignal) => Promise<Lamna | undefined>;
};

type Vantande = { readonly egna: number; readonly ge: (plats: Lamna) => void };

/** Who waits. The order of the persons is the order of their turns; whoever was given a place goes last. */
type Ko = Map<string, Set<Vantande>>;

function leaveQueue(ko: Ko, vem: string, en: Vantande): void {
  const egna = ko.get(vem);
  if (egna?.delete(en) && egna.size === 0) ko.delete(vem);
}

/** Gives one place to the first whose turn it is and who may have it. False when there is nobody. */
function giveNext(ko: Ko, genast: Platser['genast']): boolean {
  for (const [vem, egna] of ko) {
    const [forst] = egna;
    const plats = forst && genast(vem, forst.egna);
    if (forst === undefined || plats === undefined) continue;
    leaveQueue(ko, vem, forst);
    if (ko.delete(vem)) ko.set(vem, egna);
    forst.ge(plats);
    return true;
  }
  return false;
}

function wait(ko: Ko, vem: string, egna: number, signal: AbortSignal): Promise<Lamna | undefined> {
  return new Promise((resolve) => {
    const leave = () => {
      leaveQueue(ko, vem, en);
      resolve(undefined);
    };
    const en: Vantande = {
      egna,
      ge: (plats) => {
        signal.removeEventListener('abort', leave);
        resolve(plats);
      },
    };
    signal.addEventListener('abort', leave, { once: true });
    ko.set(vem, (ko.get(vem) ?? new Set()).add(en));
  });
}

/** `hogst` places, all free. */
export function skapaPlatser(hogst: number): Platser {
  let tagna = 0;
  const egnaTagna = new Map<string, number>();
  const ko: Ko = new Map();
  const change = (vem: string, by: 1 | -1) => {
    tagna += by;
    const egna = (egnaTagna.get(vem) ?? 0) + by;
    if (egna === 0) egnaTagna.delete(vem);
    else egnaTagna.set(vem, egna);
  };
  const genast = (vem: string, egna: number): Lamna | undefined => {
    if (tagna >= hogst || (egnaTagna.get(vem) ?? 0) >= egna) return undefined;
    change(vem, 1);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      change(vem, -1);
      while (tagna < hogst && giveNext(ko, genast));
    };
  };
  return {
    genast,
    iTur: async (vem, egna, signal) => {
      if (signal.aborted) return undefined;
      return genast(vem, egna) ?? wait(ko, vem, egna, signal);
    },
  };
}
