// Tillgänglighet: the accessibility statement.

import type { Metadata } from 'next';
import { Lassida, type Lastext } from '../../../components/sida/lassida.tsx';
import { skaltexter } from '../../../components/texter/skal.ts';
import { tillganglighettext } from '../../../components/texter/tillganglighet.ts';
import { konfig } from '../../../lib/wiring.ts';
import { lasSprak } from '../../las-sprak.ts';
import { Ram } from '../../ram.tsx';

async function text(): Promise<Lastext> {
  const { konsument, mode, kontakt } = konfig();
  return tillganglighettext(await lasSprak())({ ansvarig: konsument, demo: mode === 'demo', kontakt });
}

export async function generateMetadata(): Promise<Metadata> {
  const { titel, ingress } = await text();
  return { title: titel, description: ingress, alternates: { canonical: '/tillganglighet' } };
}

export default async function Tillganglighet() {
  return (
    <Ram>
      <Lassida {...(await text())} hem={skaltexter(await lasSprak()).hem} />
    </Ram>
  );
}
