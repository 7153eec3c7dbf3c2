'use client';
// The door to the view *hos-dig* in the frame.

import { HosDig } from './hos-dig.tsx';
import { Ramrum, type Ramrumsprops } from './rum.tsx';

export function HosDigRum(rum: Ramrumsprops) {
  return (
    <Ramrum rum={rum}>
      <HosDig />
    </Ramrum>
  );
}
