'use client';
// The one place that holds what was fetched: TanStack Query's cache, in memory, in this tab. Promises that moving
// between overview and case asks nobody anew, and that a retry asks one källa only.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
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

// Each line is laid into the cache as it lands. The signal is left alone on purpose: a page that gives way to another
// must not cut the stream that both of them read.
function useStrom(part: string, sprak: Sprak) {
  return useQuery({
    queryKey: handelsenyckel(part, sprak),
    queryFn: async ({ client, queryKey }) => {
      for await (const rad of strommaRader(part)) {
        client.setQueryData<Handelsedata>(queryKey, (data) => laggTillRad(data, rad));
      }
      const data = client.getQueryData<Handelsedata>(queryKey);
      if (data === undefined) throw new Strombesked(NATET);
      return data;
    },
  });
}

/** The timeline of a part, growing while the answers land. */
export function useHandelser(part: string, sprak: Sprak): Handelser {
  const client = useQueryClient();
  const { data, error, refetch } = useStrom(part, sprak);
  const queryKey = useMemo(() => handelsenyckel(part, sprak), [part, sprak]);

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
        if (failure instanceof Strombesked) await client.refetchQueries({ queryKey });
      }
    },
    [client, queryKey, part],
  );

  const uppdatera = useCallback(() => {
    client.setQueryData<Handelsedata>(queryKey, (data) => data && fragarAlla(data));
    void refetch();
  }, [client, queryKey, refetch]);

  const tidslinje = useMemo(() => data && tidslinjeUr(data), [data]);
  const status = error === null ? undefined : error instanceof Strombesked ? error.status : NATET;
  return { data, tidslinje, status, fragaIgen, uppdatera };
}
