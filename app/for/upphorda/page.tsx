// The fullmakter that she has had and has no more. The register of fullmakter is asked when the page is, and no authority about any case.

import type { Metadata } from 'next';
import { Upphordasida } from '../../../components/ombud/upphordasida.tsx';
import { dag } from '../../../components/texter/datum.ts';
import { ombudstexter } from '../../../components/texter/ombud.ts';
import { pa, type Sprak } from '../../../components/texter/sprak.ts';
import { session } from '../../../lib/wiring.ts';
import { InloggadRam, kravInloggad } from '../../inloggad.tsx';
import { lasSprak } from '../../las-sprak.ts';
import { producenterna } from '../../omgivning.ts';
import '../../konto.css';
import '../valj.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: ombudstexter(await lasSprak()).upphorda.titel };
}

function namnen(ider: readonly string[], sprak: Sprak): readonly string[] {
  return producenterna()
    .filter(({ id }) => ider.includes(id))
    .map(({ namn }) => pa(sprak, namn));
}

function slutet(hur: 'aterkallad' | 'slut', nar: number | undefined, hos: readonly string[], sprak: Sprak) {
  const texter = ombudstexter(sprak).upphorda;
  if (nar === undefined) return texter.aterkalladNagon(hos);
  return (hur === 'slut' ? texter.slut : texter.aterkallad)(hos, dag(nar, Date.now(), sprak));
}

export default async function Sida() {
  const inloggning = await kravInloggad();
  const sprak = await lasSprak();
  const { rader, utanSvar } = await session().upphorda(inloggning);
  const vyer = rader.map(({ namn, producenter, hur, nar }) => ({
    ...(namn !== undefined && { namn }),
    slut: slutet(hur, nar, namnen(producenter, sprak), sprak),
  }));
  return (
    <InloggadRam>
      <Upphordasida rader={vyer} utanSvar={namnen(utanSvar, sprak)} texter={ombudstexter(sprak).upphorda} />
    </InloggadRam>
  );
}
