// Integritet: what is kept about a person and what is not.

import type { Metadata } from 'next';
import { Lassida, type Lastext } from '../../../components/sida/lassida.tsx';
import { integritettext } from '../../../components/texter/integritet.ts';
import { skaltexter } from '../../../components/texter/skal.ts';
import { konfig } from '../../../lib/wiring.ts';
import { lasSprak } from '../../las-sprak.ts';
import { Ram } from '../../ram.tsx';
import { portalnamnen } from '../../varumarke.ts';

async function text(): Promise<Lastext> {
  const { konsument, mode, kontakt, granser } = konfig();
  const dagar = granser.BOLLKOLL_HISTORIK_DAGAR;
  const valdagar = granser.BOLLKOLL_VAL_DAGAR;
  const demo = mode === 'demo';
  const sprak = await lasSprak();
  const portaler = portalnamnen(sprak);
  return integritettext(sprak)({ ansvarig: konsument, demo, kontakt, dagar, valdagar, portaler });
}

export async function generateMetadata(): Promise<Metadata> {
  const { titel, ingress } = await text();
  return { title: titel, description: ingress, alternates: { canonical: '/integritet' } };
}

export default async function Integritet() {
  return (
    <Ram>
      <Lassida {...(await text())} hem={skaltexter(await lasSprak()).hem} />
    </Ram>
  );
}
