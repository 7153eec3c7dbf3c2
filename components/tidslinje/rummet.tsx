'use client';
// Joins the views of a part to its data: fetches once, shares by context, and shows a page instead when the server
// refuses or is not reached. Promises that nothing of the cases stays on the screen after that.

import {
  type ComponentProps,
  type ComponentType,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { Ord } from '../texter/ord.ts';
import type { Sprak } from '../texter/sprak.ts';
import type { Hinder as Hindersida } from './hinder.tsx';
import type { Minne } from './minne.ts';
import { namnI } from './namn.ts';
import { type Begransning, type Rum, Rumsgivare, type Urval } from './rum.tsx';
import { Urvalsgivare } from './urval.tsx';
import { useHandelser, useMinne } from './use-handelser.ts';

// Signing out empties the memory at once; a page taken out of the browser's back/forward cache asks the server who
// is signed in before it shows anything.
function useTomd(minne: Minne, useTomning: Delar['useTomning']): boolean {
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

/** `Hinder`: the page in place of the views. `useTomning`: calls what it is given when all must be let go of. */
type Delar = {
  readonly useTomning: (tom: () => void) => void;
  readonly Hinder: ComponentType<ComponentProps<typeof Hindersida>>;
  readonly Lank: Rum['Lank'];
};

// `grund` is the room's own properties, one value for as long as they have not changed.
function Oppet({
  minne,
  grund,
  Hinder,
  Lank,
}: { minne: Minne; grund: Rumsprops } & Omit<Delar, 'useTomning'>) {
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
      Lank,
      begransning: grund.begransning ?? (handelser.data?.start.utanfor && grund.urval?.begransning),
      texter,
      namn: namnI(handelser.data?.start.kallor ?? []),
    }),
    [grund, handelser, texter, Lank],
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
export function Rummet({ Hinder, Lank, useTomning, ...props }: Rumsprops & Delar) {
  const { part, inbaddad, sprak } = props;
  const minne = useMinne({ part, inbaddad: inbaddad === undefined ? undefined : sprak });
  return useTomd(minne, useTomning) ? null : (
    <Oppet minne={minne} grund={props} Hinder={Hinder} Lank={Lank} />
  );
}
