// In the frame, when its session has ended: nothing of anyone's is left, and the way in.

import { Inloggningsruta } from '../../../components/inbaddning/inloggningsruta.tsx';
import { inbaddadtexter } from '../../../components/texter/inbaddad.ts';
import { lasSprak } from '../../las-sprak.ts';

export default async function Sida() {
  const texter = inbaddadtexter(await lasSprak());
  return <Inloggningsruta ord={texter.utloggad} knapp={texter.utanSession} />;
}
