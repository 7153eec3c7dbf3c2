'use client';
// When a page must let go of what it shows. Promises that signing out, by the person or by the end of the session, empties it at once,
// and that one taken out of the browser's back/forward cache is fetched anew. A frame has its own script for that.

import { useEffect } from 'react';

/** Calls `tom` then. It must not change from one drawing to the next. */
export function useTomning(tom: () => void): void {
  useEffect(() => {
    const submit = ({ target }: SubmitEvent) => {
      if (target instanceof HTMLFormElement && new URL(target.action).pathname === '/logga-ut') tom();
    };
    const show = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      tom();
      location.reload();
    };
    document.addEventListener('submit', submit);
    addEventListener('pageshow', show);
    return () => {
      document.removeEventListener('submit', submit);
      removeEventListener('pageshow', show);
    };
  }, [tom]);
}
