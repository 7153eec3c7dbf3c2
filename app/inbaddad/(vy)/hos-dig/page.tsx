// In the frame: what waits for the person.

import { HosDig } from '../../../../components/inbaddning/hos-dig.tsx';
import { lasTilltrade } from '../../tilltrade.ts';

export default async function Sida() {
  return (await lasTilltrade()).slag === 'inne' ? <HosDig /> : null;
}
