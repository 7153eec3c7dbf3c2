// Measures a body as it comes over the wire: how much, and how slowly. Promises to stop one that is too large before it
// is decompressed, and one that drips. Leaves total silence to undici's timer and the whole wait to the caller's deadline.

import type { Fel } from '../../arenden/utfall.ts';
import { Gransbrott } from '../natverksfel.ts';
import type { Natverksgranser } from '../natverksgranser.ts';

/** Told of each chunk's bytes; throws `Gransbrott` at the one that is beyond a limit. */
export type Matare = (byte: number) => void;

/** `asked`: by the same clock, ms. */
export type Mattid = { readonly klocka: () => number; readonly asked: number };

/** That we waited no longer, and for how long we had waited. */
export const forSen = ({ klocka, asked }: Mattid): Fel => ({
  slag: 'timed-out',
  efterMs: Math.max(0, Math.round(klocka() - asked)),
});

/** A meter for one body. */
export function skapaMatare(
  { tradByte, tystMs, lagstByteSek }: Pick<Natverksgranser, 'tradByte' | 'tystMs' | 'lagstByteSek'>,
  tid: Mattid,
): Matare {
  let left = tradByte;
  let began = tid.klocka();
  let come = 0;
  return (byte) => {
    left -= byte;
    if (left < 0) throw new Gransbrott('tradByte', { slag: 'too-large', gransByte: tradByte });
    come += byte;
    const passed = tid.klocka() - began;
    if (passed < tystMs) return;
    if (come * 1000 < lagstByteSek * passed) throw new Gransbrott('lagstByteSek', forSen(tid));
    began += passed;
    come = 0;
  };
}
