// In the frame: what waits for the person.

import { HosDigRum } from '../../../../components/inbaddning/hos-dig-rum.tsx';
import { Vyn } from '../../vyn.tsx';

export default function Sida() {
  return <Vyn Rum={HosDigRum} />;
}
