'use client';
// The tab's memory of what was fetched. Promises that it lives in memory only and is never written anywhere.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';

const MINUTE = 60_000;

function nyttMinne(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // The person asks anew herself (Uppdatera): a page that changes by its own would move under the hand.
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * MINUTE,
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The data are folded into a new value for each line; comparing them deeply would only cost time.
        structuralSharing: false,
        // A phone that believes it is offline still gets its answer: a failure with a sentence.
        networkMode: 'always',
      },
    },
  });
}

/** Put around everything that shows cases, so that pages share what one of them fetched. */
export function Minne({ children }: { children: ReactNode }) {
  const [client] = useState(nyttMinne);
  // When the page came alive, in the browser's own list of marks: what `npm run bench` measures from.
  useEffect(() => void performance.mark('bollkoll:hydrerad'), []);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
