'use client';
// The door to the view *översikt* in the frame.

import { InbaddadOversikt } from './oversikt.tsx';
import { Ramrum, type Ramrumsprops } from './rum.tsx';

export function OversiktRum(rum: Ramrumsprops) {
  return (
    <Ramrum rum={rum}>
      <InbaddadOversikt />
    </Ramrum>
  );
}
