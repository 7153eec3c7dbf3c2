'use client';
// What the pages of a part are made of, as one door, so that the builder makes one chunk of it.

import { Minne } from './minne.tsx';
import { type Rumsprops, Tidslinjerum } from './tidslinjerum.tsx';

export { Arendesida } from '../arende/arendesida.tsx';
export { Oversikt } from './oversikt.tsx';

/** The room of a part. Its words, in the language of the page, come with the page as data. */
export function Rum(props: Rumsprops) {
  return (
    <Minne>
      <Tidslinjerum {...props} />
    </Minne>
  );
}
