'use client';
// Following a case in Swedish.

import { sv as arende } from '../texter/arende.sv.ts';
import { sv as besked } from '../texter/besked.sv.ts';
import { sv as folj } from '../texter/folj.sv.ts';
import { sv as oversikt } from '../texter/oversikt.sv.ts';
import { type Foljprops, Foljvy } from './foljvy.tsx';

const ord = { besked, oversikt };

export default function FoljvySv(props: Foljprops) {
  return <Foljvy {...props} texter={folj} arendetexter={arende} ord={ord} />;
}
