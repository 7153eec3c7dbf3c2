'use client';
// From your side to theirs, where they stand below each other.

import type { Oversiktstexter } from '../texter/oversikt.ts';
import { Ikon } from '../ui/ikon.tsx';
import { useRum } from './rum.tsx';
import { antalI, arendenOrd } from './sidinnehall.ts';

/** Says how many cases are there. */
export function Hopp({ texter }: { texter: Oversiktstexter }) {
  const hosDem = antalI(useRum().tidslinje, 'hos-producenten');
  return (
    <a className="hop" href="#dem">
      <span>
        {texter.hosMyndigheten} {hosDem > 0 ? arendenOrd(hosDem, texter) : null}
      </span>
      <Ikon namn="ner" />
    </a>
  );
}
