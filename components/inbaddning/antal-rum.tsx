'use client';
// The door to the view *antal* in the frame.

import { Antalsmarke } from './antal.tsx';
import { Ramrum, type Ramrumsprops } from './rum.tsx';

export function AntalRum(rum: Ramrumsprops) {
  return (
    <Ramrum rum={rum}>
      <Antalsmarke />
    </Ramrum>
  );
}
