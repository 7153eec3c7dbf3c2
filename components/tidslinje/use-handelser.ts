'use client';
// The one place that holds what was fetched: TanStack Query's cache, in memory, in this tab. Promises that moving
// between overview and case asks nobody anew, and that a retry asks one källa only.

import type { QueryClient, QueryFunctionContext, QueryKey, QueryState } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';
import type { Sprak } from '../texter/sprak.ts';
import { fragarAlla, fragarEn, fragasKallan, type Handelsedata, laggTillRad, tidslinjeUr } from './data.ts';
import { useMinne } from './minne.tsx';
import { type Strombesked, strombesked, strommaRader } from './strommar.ts';

/** What a page knows of the timeline of a part, and may do with it. */
export type Handelser = {
  readonly data: Handelsedata | undefined;
  readonly tidslinje: Tidslinje | undefined;
  readonly fragaIgen: (kalla: string) => void;
  readonly uppdatera: () => void;
};

const NATET = 0;

function handelsenyckel(part: string, sprak: Sprak) {
  return ['handelser', part, sprak] as const;
}

// Each line is laid into the memory as it lands. The signal is left alone on purpose: a page that gives way to another
// must not cut the stream that both of them read.
function strom(part: string, sprak: Sprak) {
  return {
    queryKey: handelsenyckel(part, sprak),
    queryFn: async ({ client, queryKey }: QueryFunctionContext) => {
      let status: number | undefined;
      for await (const rad of strommaRader(part)) {
        if (rad.rad === 'avbruten') status = rad.status;
        client.setQueryData<Handelsedata>(queryKey, (data) => laggTillRad(data, rad));
      }
      const data = client.getQueryData<Handelsedata>(queryKey);
      if (data === undefined) throw strombesked(status ?? NATET);
      return data;
    },
  };
}

/** The two ways to ask once more; what was answered before stays meanwhile. */
function atgarder(client: QueryClient, part: string, fraga: ReturnType<typeof strom>) {
  const { queryKey } = fraga;
  const put = (change: (data: Handelsedata) => Handelsedata | undefined) =>
    client.setQueryData<Handelsedata>(queryKey, (data) => data && change(data));
  const uppdatera = () => client.prefetchQuery({ ...fraga, staleTime: 0 });
  return {
    uppdatera() {
      put(fragarAlla);
      void uppdatera();
    },
    async fragaIgen(kalla: string) {
      const kand = client.getQueryData<Handelsedata>(queryKey);
      if (kand !== undefined && fragasKallan(kand, kalla)) return;
      put((data) => fragarEn(data, kalla));
      try {
        for await (const rad of strommaRader(part, kalla)) put((data) => laggTillRad(data, rad, kalla));
      } catch {
        put((data) => laggTillRad(data, { rad: 'avbruten' }, kalla));
        // Refused, perhaps signed out meanwhile: asking for everything meets the same refusal, and shows its page.
        await uppdatera();
      }
    },
  };
}

/** What the memory holds for a question, now and after each change; undefined before anything was asked. */
function useLage(client: QueryClient, queryKey: QueryKey): QueryState<Handelsedata> | undefined {
  const lage = () => client.getQueryState<Handelsedata>(queryKey);
  const prenumerera = useCallback((anropa: () => void) => client.getQueryCache().subscribe(anropa), [client]);
  return useSyncExternalStore(prenumerera, lage, () => undefined);
}

/** The timeline of a part, growing while the answers land. `status`: why the server refused; 0: it was not reached. */
export function useHandelser(part: string, sprak: Sprak) {
  const client = useMinne();
  const { fraga, kan } = useMemo(() => {
    const fraga = strom(part, sprak);
    return { fraga, kan: atgarder(client, part, fraga) };
  }, [client, part, sprak]);
  const lage = useLage(client, fraga.queryKey);
  // Drawn when the browser has time between lines, so that a slow phone still answers to a touch while they land.
  const data = useDeferredValue(lage?.data);
  // Asks only when nothing is known; a refusal is in the memory for the page to show.
  useEffect(() => void client.prefetchQuery(fraga), [client, fraga]);
  const error = lage?.error ?? undefined;
  const status = error && ((error as Partial<Strombesked>).status ?? NATET);
  // One value for as long as what is drawn has not changed: a line that is only noted draws nothing twice.
  const handelser: Handelser = useMemo(
    () => ({ data, tidslinje: data && tidslinjeUr(data), ...kan }),
    [data, kan],
  );
  return { handelser, status };
}
