'use client';
// The way to look among many cases. Stands in the space under the ledger, where it moves nothing when it comes, and only
// when there are more cases than one takes in at a glance.

import { useDeferredValue, useId, useMemo } from 'react';
import { useRum } from './rum.tsx';
import type { Sokrum } from './sok.ts';
import { ALLT, useUrval } from './urval.tsx';

const FA = 12;

/** The keys that are shown, undefined for all; they follow the choice when the browser has drawn what was typed. */
export function useVisade(arendenamn: (nyckel: string) => string) {
  const { tidslinje, namn } = useRum();
  const { urval, panel } = useUrval();
  const valt = useDeferredValue(urval);
  const sokrum = useMemo(
    (): Sokrum | undefined => tidslinje && { tidslinje, arendenamn, namn },
    [tidslinje, arendenamn, namn],
  );
  const visade = useMemo(() => sokrum && panel?.traffar(sokrum, valt), [panel, sokrum, valt]);
  return { sokrum, visade };
}

type Props = ReturnType<typeof useVisade>;

/** The button, and the panel when it has been opened. */
export function Sokrad({ sokrum, visade }: Props) {
  const { ord } = useRum();
  const { panel, visaPanel, valj } = useUrval();
  const id = useId();
  if (sokrum === undefined || (sokrum.tidslinje.arenden.length <= FA && panel === undefined)) return null;
  const texter = ord.oversikt.sok;
  const vaxla = async () => {
    if (panel !== undefined) {
      valj(ALLT);
      visaPanel(undefined);
    } else visaPanel(await import('./sokpanel.tsx'));
  };
  return (
    <div className="sok">
      <button type="button" className="lank" aria-expanded={panel !== undefined} onClick={() => void vaxla()}>
        {panel === undefined ? texter.oppna : texter.stang}
      </button>
      {panel === undefined ? null : <panel.Sokpanel id={id} sokrum={sokrum} visade={visade} />}
    </div>
  );
}
