'use client';
// From the tab's memory to what is drawn. Promises that moving between overview and case asks nobody anew, and that what
// is drawn gives way to a touch.

import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';
import { type Handelsedata, tidslinjeUr } from './data.ts';
import { type Minnesbild, nyttMinne } from './minne.ts';
import { strommaRader } from './strommar.ts';
import { ALLA, type Fragestalle } from './tidig-fraga.ts';

/** What a page knows of the timeline of a part, and may do with it. */
export type Handelser = {
  readonly data: Handelsedata | undefined;
  readonly tidslinje: Tidslinje | undefined;
  readonly fragaIgen: (kalla: string) => void;
  readonly uppdatera: () => void;
};

const TOMT: Minnesbild = {};

/** The memory of a part, for as long as the page shows it; asked for everything at once. */
export function useMinne(stalle: Fragestalle) {
  const [minne] = useState(() => nyttMinne((kalla, alla) => strommaRader(stalle, kalla, alla)));
  useEffect(() => {
    // When the page came alive, in the browser's own list of marks: what `npm run bench` measures from.
    performance.mark('bollkoll:hydrerad');
    const alla = () => location.hash === ALLA && minne.fragaAlla();
    void (alla() || minne.hamta());
    addEventListener('hashchange', alla);
    return () => removeEventListener('hashchange', alla);
  }, [minne]);
  return minne;
}

/** The timeline of a part, growing while the answers land. `status`: why the server refused; 0: it was not reached. */
export function useHandelser(minne: ReturnType<typeof useMinne>) {
  const bild = useSyncExternalStore(minne.lyssna, minne.las, () => TOMT);
  // Drawn when the browser has time between lines, so that a slow phone still answers to a touch while they land.
  const data = useDeferredValue(bild.data);
  // One value for as long as what is drawn has not changed: a line that is only noted draws nothing twice.
  const handelser: Handelser = useMemo(
    () => ({
      data,
      tidslinje: data && tidslinjeUr(data),
      fragaIgen: minne.fragaIgen,
      uppdatera: minne.uppdatera,
    }),
    [data, minne],
  );
  return { handelser, status: bild.status };
}
