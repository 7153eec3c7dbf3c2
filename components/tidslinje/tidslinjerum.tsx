'use client';
// Joins the views of a part to its data: fetches once, shares by context, and shows a page instead when the server
// refuses or is not reached. Promises that nothing of the cases stays on the screen after that.

import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Ord } from '../texter/ord.ts';
import type { Sprak } from '../texter/sprak.ts';
import { Hinder } from './hinder.tsx';
import type { Minne } from './minne.ts';
import { namnI } from './namn.ts';
import { type Begransning, Rumsgivare, type Urval } from './rum.tsx';
import { Urvalsgivare } from './urval.tsx';
import { useHandelser, useMinne } from './use-handelser.ts';
import { useTomning } from './use-tomning.ts';

// Signing out empties the memory at once; a page taken out of the browser's back/forward cache asks the server who
// is signed in before it shows anything.
function useTomd(minne: Minne): boolean {
  const [tomd, setTomd] = useState(false);
  const tom = useCallback(() => {
    setTomd(true);
    minne.tom();
  }, [minne]);
  useTomning(tom);
  return tomd;
}

/** What the page knows before anything is fetched. `ord`: the words, in the language of the page. */
export type Rumsprops = {
  part: string;
  inbaddad?: string | undefined;
  partnamn: string;
  sprak: Sprak;
  ord: Ord;
  anslutna: number;
  begransning?: Begransning | undefined;
  urval?: Urval | undefined;
  children: ReactNode;
};

// `grund` is the room's own properties, one value for as long as they have not changed.
function Oppet({ minne, grund }: { minne: Minne; grund: Rumsprops }) {
  const { handelser, status } = useHandelser(minne);
  const refused = status === 401 || status === 403;
  const texter = grund.ord.besked;
  // In a frame there is a page of its own for that, with the way in.
  useEffect(() => {
    if (status === 401 && grund.inbaddad !== undefined)
      location.replace(`/inbaddad/utloggad?${grund.inbaddad}`);
  }, [status, grund.inbaddad]);
  const rum = useMemo(
    () => ({
      ...grund,
      ...handelser,
      begransning: grund.begransning ?? (handelser.data?.start.utanfor && grund.urval?.begransning),
      texter,
      namn: namnI(handelser.data?.start.kallor ?? []),
    }),
    [grund, handelser, texter],
  );
  if (refused || (status !== undefined && handelser.data === undefined)) {
    return <Hinder status={status} texter={texter} igen={handelser.uppdatera} />;
  }
  return (
    <Rumsgivare value={rum}>
      <Urvalsgivare>{grund.children}</Urvalsgivare>
    </Rumsgivare>
  );
}

/** Fetches a part's timeline and lets the views within read it. */
export function Tidslinjerum(props: Rumsprops) {
  const { part, inbaddad, sprak } = props;
  const minne = useMinne({ part, inbaddad: inbaddad === undefined ? undefined : sprak });
  return useTomd(minne) ? null : <Oppet minne={minne} grund={props} />;
}
