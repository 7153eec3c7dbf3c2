'use client';
// Your side with nothing on it: what may be said, who was asked, and what is coming.

import { somFullstandig } from '../../lib/arenden/tidslinje.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { Kommande } from './kommande.tsx';
import { useRum } from './rum.tsx';
import { tomtHosDig } from './tomma-sidor.ts';

function Tom({ texter }: { texter: Oversiktstexter }) {
  const { tidslinje, namn, begransning } = useRum();
  if (tidslinje === undefined) return null;
  const whole = somFullstandig(tidslinje) !== undefined;
  if (!whole || tidslinje.arenden.length + tidslinje.notiser.length > 0)
    return <p>{tomtHosDig(tidslinje, texter, begransning?.sida)}</p>;
  const fragade = [...new Set(tidslinje.kallor.map((k) => namn(k.producent)))].sort();
  return (
    <>
      <p>{begransning?.tomt ?? texter.tomt}</p>
      <h3 className="small soft say">{texter.fragade}</h3>
      <ul className="auth">
        {fragade.map((vem) => (
          <li key={vem}>{vem}</li>
        ))}
      </ul>
    </>
  );
}

/** In the place of the slips, once everyone has been heard. */
export function Tomt({ namn, texter }: { namn: (nyckel: string) => string; texter: Oversiktstexter }) {
  return (
    <>
      <Tom texter={texter} />
      <Kommande namn={namn} texter={texter} />
    </>
  );
}
