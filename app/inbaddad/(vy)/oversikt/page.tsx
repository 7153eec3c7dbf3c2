// In the frame: the whole overview.

import { OversiktRum } from '../../../../components/inbaddning/oversikt-rum.tsx';
import { Vyn } from '../../vyn.tsx';

export default function Sida() {
  return <Vyn Rum={OversiktRum} />;
}
