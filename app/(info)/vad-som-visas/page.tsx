// What is shown here: of the registry and the brand alone. Nobody is asked, and nobody needs to be signed in.

import type { Metadata } from 'next';
import {
  type Anslutenrad,
  type Saknadrad,
  Tackningssida,
  type Tackningsvy,
} from '../../../components/sida/tackningssida.tsx';
import { skaltexter } from '../../../components/texter/skal.ts';
import { pa, type Sprak } from '../../../components/texter/sprak.ts';
import { tackningstexter } from '../../../components/texter/tackning.ts';
import { type Ansluten, type Saknad, tackningen } from '../../../lib/wiring/tackning.ts';
import { lasSprak } from '../../las-sprak.ts';
import { Ram } from '../../ram.tsx';
import { tvasprakigt } from '../../varumarkesord.ts';
import '../../tackning.css';

/** Every kind of customer that there is. */
const ALLA_SLAG = 3;

function anslutenrad(sprak: Sprak, { compare }: Intl.Collator) {
  return ({ id, namn, aktor, arendetyper, kunder, privatUtforare, valfri }: Ansluten): Anslutenrad => ({
    ...{ id, aktor, namn: pa(sprak, namn), utforare: privatUtforare, valfri: valfri ?? false },
    arenden: Object.values(arendetyper)
      .map((typ) => pa(sprak, typ))
      .sort(compare),
    kunder: kunder.length < ALLA_SLAG ? kunder : undefined,
  });
}

function saknadrad(sprak: Sprak) {
  return ({ namn, arenden, webb, telefon = '' }: Saknad): Saknadrad => ({
    namn: tvasprakigt(sprak, namn),
    arenden: arenden && tvasprakigt(sprak, arenden),
    lank:
      webb === undefined
        ? { text: telefon, adress: `tel:${telefon.replace(/[^+\d]/g, '')}` }
        : { text: webb.replace(/^https:\/\/|\/$/g, ''), adress: webb },
  });
}

function vyAv(sprak: Sprak): Tackningsvy {
  const { egna, alltid, valbara, saknas } = tackningen();
  const collator = new Intl.Collator(sprak);
  const rader = (alla: readonly Ansluten[]) =>
    alla.map(anslutenrad(sprak, collator)).sort((a, b) => collator.compare(a.namn, b.namn));
  return {
    ...{ egna: rader(egna), alltid: rader(alltid), valbara: rader(valbara) },
    saknas: saknas.map(saknadrad(sprak)).sort((a, b) => collator.compare(a.namn, b.namn)),
  };
}

export async function generateMetadata(): Promise<Metadata> {
  const { titel, ingress } = tackningstexter(await lasSprak());
  return { title: titel, description: ingress, alternates: { canonical: '/vad-som-visas' } };
}

export default async function VadSomVisas() {
  const sprak = await lasSprak();
  return (
    <Ram>
      <Tackningssida vy={vyAv(sprak)} texter={tackningstexter(sprak)} hem={skaltexter(sprak).hem} />
    </Ram>
  );
}
