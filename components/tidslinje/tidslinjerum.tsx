'use client';
// Joins the views of a part to its data: fetches once, shares by context, and shows a page instead when the server
// refuses or is not reached. Promises that nothing of the cases stays on the screen after that.

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Ord } from '../texter/ord.ts';
import type { Sprak } from '../texter/sprak.ts';
import { Hinder } from './hinder.tsx';
import { useMinne } from './minne.tsx';
import { namnI } from './namn.ts';
import { Rumsgivare } from './rum.tsx';
import { useHandelser } from './use-handelser.ts';

// Signing out empties the memory at once; a page taken out of the browser's back/forward cache asks the server who
// is signed in before it shows anything.
function useTomning(): boolean {
  const client = useMinne();
  const [tomd, setTomd] = useState(false);
  useEffect(() => {
    const tom = () => {
      setTomd(true);
      client.clear();
    };
    const submit = ({ target }: SubmitEvent) => {
      if (target instanceof HTMLFormElement && new URL(target.action).pathname === '/logga-ut') tom();
    };
    const show = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      tom();
      location.reload();
    };
    document.addEventListener('submit', submit);
    addEventListener('pageshow', show);
    return () => {
      document.removeEventListener('submit', submit);
      removeEventListener('pageshow', show);
    };
  }, [client]);
  return tomd;
}

/** What the page knows before anything is fetched. */
export type Rumsprops = {
  part: string;
  partnamn: string;
  sprak: Sprak;
  ord: Ord;
  anslutna: number;
  children: ReactNode;
};

function Oppet(props: Rumsprops) {
  const { handelser, status } = useHandelser(props.part, props.sprak);
  const refused = status === 401 || status === 403;
  const client = useMinne();
  useEffect(() => {
    if (refused) for (const query of client.getQueryCache().getAll()) query.setData(undefined);
  }, [refused, client]);
  const texter = props.ord.besked;
  const rum = useMemo(
    () => ({ ...props, ...handelser, texter, namn: namnI(handelser.data?.start.kallor ?? []) }),
    [props, handelser, texter],
  );
  if (refused || (status !== undefined && handelser.data === undefined)) {
    return <Hinder status={status} texter={texter} igen={handelser.uppdatera} />;
  }
  return <Rumsgivare value={rum}>{props.children}</Rumsgivare>;
}

/** Fetches a part's timeline and lets the views within read it. */
export function Tidslinjerum(props: Rumsprops) {
  return useTomning() ? null : <Oppet {...props} />;
}
