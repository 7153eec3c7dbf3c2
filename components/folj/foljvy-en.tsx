'use client';
// Following a case in English.

import { en as arende } from '../texter/arende.en.ts';
import { en as besked } from '../texter/besked.en.ts';
import { en as folj } from '../texter/folj.en.ts';
import { en as oversikt } from '../texter/oversikt.en.ts';
import { type Foljprops, Foljvy } from './foljvy.tsx';

const ord = { besked, oversikt };

export default function FoljvyEn(props: Foljprops) {
  return <Foljvy {...props} texter={folj} arendetexter={arende} ord={ord} />;
}
