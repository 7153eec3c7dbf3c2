// In the frame: how many wait for the person.

import { AntalRum } from '../../../../components/inbaddning/antal-rum.tsx';
import { Vyn } from '../../vyn.tsx';

export default function Sida() {
  return <Vyn Rum={AntalRum} />;
}
