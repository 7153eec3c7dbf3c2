'use client';
// The door to the view *ärende* in the frame.

import { Arendesida } from '../arende/arendesida.tsx';
import { Ramrum, type Ramrumsprops } from './rum.tsx';

export function ArendeRum(rum: Ramrumsprops) {
  return (
    <Ramrum rum={rum}>
      <Arendesida id={rum.arende ?? ''} />
    </Ramrum>
  );
}
