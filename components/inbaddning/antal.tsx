// In the frame: how many balls lie with the person, as a figure and in words.

import { Annonsering } from '../tidslinje/annonsering.tsx';
import { bollsiffra } from '../tidslinje/bollsiffra.ts';
import { useTitel } from '../tidslinje/huvudsats.tsx';
import { rubrikI } from '../tidslinje/rubrik.ts';
import { useRum } from '../tidslinje/rum.tsx';
import { useBollrapport } from './bollrapport.ts';

/** The view *antal*. */
export function Antalsmarke() {
  const rum = useRum();
  const { tidslinje } = rum;
  const bollar = useBollrapport(tidslinje);
  const { antal } = bollar;
  const [saker, osaker] = rubrikI(rum);
  useTitel(saker);
  const vantar = tidslinje === undefined || tidslinje.kallor.some((k) => k.lage === 'vantar');
  return (
    <>
      <Annonsering />
      <p className="antalsmarke" aria-busy={vantar}>
        <b className={antal > 0 ? 'hos-dig' : undefined} aria-hidden="true">
          {vantar && antal === 0 ? '…' : bollsiffra(bollar)}
        </b>{' '}
        <span>
          {saker} {osaker}
        </span>
      </p>
    </>
  );
}
