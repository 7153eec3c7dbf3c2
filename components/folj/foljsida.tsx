'use client';
// The door to following a case by its kvittensnummer, in the language of the page.

import { lazy, Suspense } from 'react';
import type { Foljprops } from './foljvy.tsx';

const VY = { sv: lazy(() => import('./foljvy-sv.tsx')), en: lazy(() => import('./foljvy-en.tsx')) };

export function Foljsida(props: Foljprops) {
  const Vald = VY[props.sprak];
  return (
    <Suspense>
      <Vald {...props} />
    </Suspense>
  );
}
