// In the frame: one case. Its id was made for her, or nothing is shown.

import { Arendesida } from '../../../../components/inbaddning/arende.tsx';
import { lasTilltrade } from '../../tilltrade.ts';

export default async function Sida() {
  const tilltrade = await lasTilltrade();
  return tilltrade.slag === 'inne' ? <Arendesida id={tilltrade.arende ?? ''} /> : null;
}
