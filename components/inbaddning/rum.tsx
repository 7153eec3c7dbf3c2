// The room of a view in the frame. Each view is a door of its own, with the room in it.

import type { ReactNode } from 'react';
import { type Rumsprops, Tidslinjerum } from '../tidslinje/tidslinjerum.tsx';

/** What the page knows. `arende`: the case that is asked for, where one is. */
export type Ramrumsprops = Omit<Rumsprops, 'children'> & { readonly arende: string | undefined };

/** The room with `children` in it. */
export function Ramrum({ rum, children }: { rum: Ramrumsprops; children: ReactNode }) {
  const { arende: _, ...grund } = rum;
  return <Tidslinjerum {...grund}>{children}</Tidslinjerum>;
}
