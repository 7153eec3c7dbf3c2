'use client';
// The one place that holds what was fetched: TanStack Query's cache, in memory, in this tab. Promises that moving
// between overview and case asks nobody anew, and that a retry asks one källa only.

import type { QueryClient, QueryFunctionContext, QueryKey, QueryState } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Tidslinje } from '../../lib/arenden/tidslinje.ts';
import type { Sprak } from '../texter/sprak.ts';
import {
  fragarAlla,
  fragarEn,
  type Handelsedata,
  laggTillEnKallas,
  laggTillRad,
  tidslinjeUr,
} from './data.ts';
import { useMinne } from './minne.tsx';
import { Strombesked, strommaRader } from './strommar.ts';

/** What a page may do with the timeline of a part. `status`: why the server refused; 0 when it was not reached. */
export type Handelser = {
  readonly data: Handelsedata | undefined;
  readonly tidslinje: Tidslinje | undefined;
  readonly status: number | undefined;
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
      for await (const rad of strommaRader(part)) {
        client.setQueryData<Handelsedata>(queryKey, (data) => laggTillRad(data, rad));
      }
      const data = client.getQueryData<Handelsedata>(queryKey);
      if (data === undefined) throw new Strombesked(NATET);
      return data;
    },
  };
}

/** What the memory holds for a question, now and after each change; undefined before anything was asked. */
function useLage(client: QueryClient, queryKey: QueryKey): QueryState<Handelsedata> | undefined {
  const lage = () => client.getQueryState<Handelsedata>(queryKey);
  const prenumerera = useCallback((anropa: () => void) => client.getQueryCache().subscribe(anropa), [client]);
  return useSyncExternalStore(prenumerera, lage, () => undefined);
}

/** The timeline of a part, growing while the answers land. */
export function useHandelser(part: string, sprak: Sprak): Handelser {
  const client = useMinne();
  const fraga = useMemo(() => strom(part, sprak), [part, sprak]);
  const { queryKey } = fraga;
  const lage = useLage(client, queryKey);
  // Drawn when the browser has time between lines, so that a slow phone still answers to a touch while they land.
  const data = useDeferredValue(lage?.data);
  const error = lage?.error ?? null;
  // Asks only when nothing is known; a refusal is in the memory for the page to show.
  useEffect(() => void client.prefetchQuery(fraga), [client, fraga]);

  const fragaIgen = useCallback(
    async (kalla: string) => {
      const put = (change: (data: Handelsedata) => Handelsedata) =>
        client.setQueryData<Handelsedata>(queryKey, (data) => data && change(data));
      if (client.getQueryData<Handelsedata>(queryKey)?.fragas.includes(kalla)) return;
      put((data) => fragarEn(data, kalla));
      try {
        for await (const rad of strommaRader(part, kalla)) put((data) => laggTillEnKallas(data, kalla, rad));
      } catch (failure) {
        put((data) => laggTillEnKallas(data, kalla, { rad: 'avbruten' }));
        // Signed out meanwhile: asking for everything meets the same refusal, and shows its page.
        if (failure instanceof Strombesked) await client.prefetchQuery({ ...fraga, staleTime: 0 });
      }
    },
    [client, queryKey, fraga, part],
  );

  const uppdatera = useCallback(() => {
    client.setQueryData<Handelsedata>(queryKey, (data) => data && fragarAlla(data));
    void client.prefetchQuery({ ...fraga, staleTime: 0 });
  }, [client, queryKey, fraga]);

  const tidslinje = useMemo(() => data && tidslinjeUr(data), [data]);
  const status = error === null ? undefined : error instanceof Strombesked ? error.status : NATET;
  return { data, tidslinje, status, fragaIgen, uppdatera };
}
