// In the frame: the whole overview.

import { InbaddadOversikt } from '../../../../components/inbaddning/oversikt.tsx';
import { lasTilltrade } from '../../tilltrade.ts';

export default async function Sida() {
  return (await lasTilltrade()).slag === 'inne' ? <InbaddadOversikt /> : null;
}
