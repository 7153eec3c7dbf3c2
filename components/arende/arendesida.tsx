'use client';
// The door to one case. Its words come with it, in the language of the room: the overview does not carry them.

import { lazy, Suspense } from 'react';
import { useRum } from '../tidslinje/rum.tsx';

const VY = { sv: lazy(() => import('./arendevy-sv.tsx')), en: lazy(() => import('./arendevy-en.tsx')) };

/** `id` is the opaque id in the address. */
export function Arendesida({ id }: { id: string }) {
  const Vald = VY[useRum().sprak];
  return (
    <Suspense>
      <Vald id={id} />
    </Suspense>
  );
}
