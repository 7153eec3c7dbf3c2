'use client';
// The door to one case: the overview does not carry what only a case needs.

import { lazy, Suspense } from 'react';

const Arendevy = lazy(() => import('./arendevy.tsx'));

/** `id` is the opaque id in the address. */
export function Arendesida({ id }: { id: string }) {
  return (
    <Suspense>
      <Arendevy id={id} />
    </Suspense>
  );
}
