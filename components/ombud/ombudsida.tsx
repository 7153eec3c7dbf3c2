'use client';
// The door to the board, in the language of the page.

import { lazy, Suspense } from 'react';
import type { Sprak } from '../texter/sprak.ts';
import type { Tavelprops } from './tavla.tsx';

const TAVLA = { sv: lazy(() => import('./tavla-sv.tsx')), en: lazy(() => import('./tavla-en.tsx')) };

export function Ombudsida({ sprak, ...props }: Omit<Tavelprops, 'texter'> & { sprak: Sprak }) {
  const Vald = TAVLA[sprak];
  return (
    <Suspense>
      <Vald {...props} />
    </Suspense>
  );
}
