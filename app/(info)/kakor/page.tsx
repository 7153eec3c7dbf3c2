// Kakor: every cookie, by the name it has in this installation.

import type { Metadata } from 'next';
import { Lassida, type Lastext } from '../../../components/sida/lassida.tsx';
import { kakortext } from '../../../components/texter/kakor.ts';
import { skaltexter } from '../../../components/texter/skal.ts';
import { env } from '../../../lib/env.ts';
import { lasSprak } from '../../las-sprak.ts';
import { Ram } from '../../ram.tsx';
import { portalnamnen } from '../../varumarke.ts';

async function text(): Promise<Lastext> {
  const sprak = await lasSprak();
  return kakortext(sprak)(env().adress.startsWith('https:') ? '__Host-' : '', portalnamnen(sprak));
}

export async function generateMetadata(): Promise<Metadata> {
  const { titel, ingress } = await text();
  return { title: titel, description: ingress, alternates: { canonical: '/kakor' } };
}

export default async function Kakor() {
  return (
    <Ram>
      <Lassida {...(await text())} hem={skaltexter(await lasSprak()).hem} />
    </Ram>
  );
}
