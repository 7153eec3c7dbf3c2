// In the frame: how many wait for the person.

import { Antalsmarke } from '../../../../components/inbaddning/antal.tsx';
import { lasTilltrade } from '../../tilltrade.ts';

export default async function Sida() {
  return (await lasTilltrade()).slag === 'inne' ? <Antalsmarke /> : null;
}
