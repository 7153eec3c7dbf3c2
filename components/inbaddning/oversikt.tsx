// In the frame: the whole overview, as on our own pages.

import { Oversikt } from '../tidslinje/oversikt.tsx';
import { useRum } from '../tidslinje/rum.tsx';
import { useBollrapport } from './bollrapport.ts';

/** The view *oversikt*. */
export function InbaddadOversikt() {
  useBollrapport(useRum().tidslinje);
  return <Oversikt />;
}
