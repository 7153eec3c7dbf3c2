// In the frame: one case. Its id was made for her, or nothing is shown.

import { ArendeRum } from '../../../../components/inbaddning/arende-rum.tsx';
import { Vyn } from '../../vyn.tsx';

export default function Sida() {
  return <Vyn Rum={ArendeRum} />;
}
