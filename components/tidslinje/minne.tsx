'use client';
// The tab's memory of what was fetched. Promises that it lives in memory only and is never written anywhere. Of TanStack
// Query only the client is used: its React half would weigh 3 KB more for what two hooks of React's own do here.

import { QueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';

function nyttMinne(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The person asks anew herself (Uppdatera): a page that changes by its own would move under the hand.
        staleTime: Number.POSITIVE_INFINITY,
        // As long as the tab shows it; signing out empties it.
        gcTime: Number.POSITIVE_INFINITY,
        retry: false,
        // The data are folded into a new value for each line; comparing them deeply would only cost time.
        structuralSharing: false,
        // A phone that believes it is offline still gets its answer: a failure with a sentence.
        networkMode: 'always',
      },
    },
  });
}

const Sammanhang = createContext<QueryClient | undefined>(undefined);

/** The memory that a view stands in. Throws outside one: a mistake of ours. */
export function useMinne(): QueryClient {
  const minne = useContext(Sammanhang);
  if (minne === undefined) throw new Error('Minne');
  return minne;
}

/** Put around everything that shows cases, so that pages share what one of them fetched. */
export function Minne({ children }: { children: ReactNode }) {
  const [minne] = useState(nyttMinne);
  // When the page came alive, in the browser's own list of marks: what `npm run bench` measures from.
  useEffect(() => void performance.mark('bollkoll:hydrerad'), []);
  return <Sammanhang value={minne}>{children}</Sammanhang>;
}
