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

/** `hogst` places, all free. */
export function skapaPlatser(hogst: number): Platser {
  let tagna = 0;
  const egnaTagna = new Map<string, number>();
  // The order of the persons is the order of their turns; whoever was given a place goes last.
  const ko = new Map<string, Set<Vantande>>();

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
      fill();
    };
  };
  const leaveQueue = (vem: string, en: Vantande) => {
    const egna = ko.get(vem);
    if (egna?.delete(en) && egna.size === 0) ko.delete(vem);
  };
  const giveNext = (): boolean => {
    for (const [vem, [forst]] of ko) {
      const plats = forst && genast(vem, forst.egna);
      if (forst === undefined || plats === undefined) continue;
      const rest = ko.get(vem);
      leaveQueue(vem, forst);
      if (rest !== undefined && ko.delete(vem)) ko.set(vem, rest);
      forst.ge(plats);
      return true;
    }
    return false;
  };
  const fill = () => {
    while (tagna < hogst && giveNext());
  };
  const wait = (vem: string, egna: number, signal: AbortSignal) =>
    new Promise<Lamna | undefined>((resolve) => {
      const leave = () => {
        leaveQueue(vem, en);
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
  return {
    genast,
    iTur: async (vem, egna, signal) => {
      if (signal.aborted) return undefined;
      return genast(vem, egna) ?? wait(vem, egna, signal);
    },
  };
}
