'use client';
// What the pages of a part are made of, as one door, so that the builder makes one chunk of it. The words of a language
// are fetched by themselves: a browser is sent one language and not two.

import { lazy, Suspense } from 'react';
import type { Sprak } from '../texter/sprak.ts';
import { Minne } from './minne.tsx';
import type { Rumsprops } from './tidslinjerum.tsx';

export { Arendesida } from '../arende/arendesida.tsx';
export { Oversikt } from './oversikt.tsx';

const RUM = { sv: lazy(() => import('./rum-sv.tsx')), en: lazy(() => import('./rum-en.tsx')) };

/** The room of a part in the language of the page. */
export function Rum({ sprak, ...props }: Omit<Rumsprops, 'ord'> & { sprak: Sprak }) {
  const Valt = RUM[sprak];
  return (
    <Minne>
      <Suspense>
        <Valt {...props} />
      </Suspense>
    </Minne>
  );
}
