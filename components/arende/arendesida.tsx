'use client';
// The door to one case. Its words come with it, in the language of the room: the overview does not carry them.

import { lazy, Suspense } from 'react';
import { useRum } from '../tidslinje/rum.tsx';

const hamta = { sv: () => import('./arendevy-sv.tsx'), en: () => import('./arendevy-en.tsx') };
const VY = { sv: lazy(hamta.sv), en: lazy(hamta.en) };

// Fetched beside the room's own words and not after them. Silence: who draws the case meets the same failure.
if (typeof document !== 'undefined') {
  hamta[document.documentElement.lang === 'en' ? 'en' : 'sv']().catch(() => undefined);
}

/** `id` is the opaque id in the address. */
export function Arendesida({ id }: { id: string }) {
  const Vald = VY[useRum().sprak];
  return (
    <Suspense>
      <Vald id={id} />
    </Suspense>
  );
}
