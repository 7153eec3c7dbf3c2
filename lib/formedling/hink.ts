// A token bucket: how many calls may be made beyond the ordinary ones. Promises that the extra calls are never more than
// their share of all ordinary calls so far and what lay in the bucket from the start.

/** The bucket. `fyllPa` at each ordinary call; `ta` before an extra one, which is not made when it says false. */
export type Hink = { readonly fyllPa: () => void; readonly ta: () => boolean };

// Whole parts, for a share added twenty times shall be one.
const DELAR = 10_000;

/** `andel`: extra calls per ordinary one. `rymd`: how many may be saved up. `fran`: how many there are from the start. */
export function skapaHink(andel: number, rymd: number, fran = 0): Hink {
  const share = Math.round(andel * DELAR);
  const most = rymd * DELAR;
  let left = Math.min(fran * DELAR, most);
  return {
    fyllPa: () => {
      left = Math.min(left + share, most);
    },
    ta: () => {
      if (left < DELAR) return false;
      left -= DELAR;
      return true;
    },
  };
}
