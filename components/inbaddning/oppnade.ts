'use client';
// Tells the page around the frame that a case is being opened, by its opaque id: that page may make room, or show it elsewhere.

import { useEffect } from 'react';

/** Says it for every case that is opened from the view. */
export function useOppnade(): void {
  useEffect(() => {
    const oppnar = ({ target }: Event) => {
      const lank = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="arende="]') : null;
      const id = lank && new URL(lank.href).searchParams.get('arende');
      if (id) window.bollkollSag?.('oppna-arende', { id });
    };
    document.addEventListener('click', oppnar);
    return () => document.removeEventListener('click', oppnar);
  }, []);
}
