// In the frame: how many balls lie with the person, as a figure and in words. Never a bare nought: that nothing waits is said only
// when everyone has answered.

import { Annonsering } from '../tidslinje/annonsering.tsx';
import { useTitel } from '../tidslinje/huvudsats.tsx';
import { rubrikI } from '../tidslinje/rubrik.ts';
import { useRum } from '../tidslinje/rum.tsx';
import { bollarI, useBollrapport } from './bollrapport.ts';

/** The view *antal*. */
export function Antalsmarke() {
  const rum = useRum();
  const { tidslinje } = rum;
  const { antal, fullstandig } = bollarI(tidslinje);
  const [saker, osaker] = rubrikI(rum);
  useBollrapport(tidslinje);
  useTitel(saker);
  const vantar = tidslinje === undefined || tidslinje.kallor.some((k) => k.lage === 'vantar');
  const siffra = antal > 0 || fullstandig ? String(antal) : '?';
  return (
    <>
      <Annonsering />
      <p className="antalsmarke" aria-busy={vantar}>
        <b className={antal > 0 ? 'hos-dig' : undefined} aria-hidden="true">
          {vantar && antal === 0 ? '…' : siffra}
        </b>{' '}
        <span>
          {saker} {osaker}
        </span>
      </p>
    </>
  );
}
