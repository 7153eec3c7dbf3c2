// The room of a view in the frame. Each view is a door of its own, with the room in it.

import { type ReactNode, useEffect } from 'react';
import { Rummet, type Rumsprops } from '../tidslinje/rummet.tsx';
import type { Lankprops } from '../ui/inomlank.tsx';
import { Hinder } from './delar.tsx';

/** What the page knows. `arende`: the case that is asked for, where one is. */
export type Ramrumsprops = Omit<Rumsprops, 'children'> & { readonly arende: string | undefined };

// A view of the frame is a document of its own, with a memory of its own: an ordinary link is all that it takes.
function Lank({ href, children }: Lankprops) {
  return <a href={href}>{children}</a>;
}

// The frame's script says so, wherever the session was ended (ramskript.ts).
function useTomning(tom: () => void): void {
  useEffect(() => {
    addEventListener('bollkoll-tom', tom);
    return () => removeEventListener('bollkoll-tom', tom);
  }, [tom]);
}

/** The room with `children` in it. */
export function Ramrum({ rum, children }: { rum: Ramrumsprops; children: ReactNode }) {
  const { arende: _, ...grund } = rum;
  return (
    <Rummet Hinder={Hinder} Lank={Lank} useTomning={useTomning} {...grund}>
      {children}
    </Rummet>
  );
}
