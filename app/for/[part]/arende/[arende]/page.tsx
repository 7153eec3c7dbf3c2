// One case. Its address holds an id that only its owner's timeline can be opened with.

import type { Metadata } from 'next';
import { partnamn } from '../../../../../components/sida/partnamn.ts';
import { Arendesida } from '../../../../../components/tidslinje/vyer.tsx';
import { lasSprak } from '../../../../las-sprak.ts';
import { kravArende, kravPart } from '../../../tilltrade.ts';

type Props = { params: Promise<{ part: string; arende: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await kravPart((await params).part);
  return { title: partnamn(part, await lasSprak()) };
}

export default async function Sida({ params }: Props) {
  const { part, arende } = await params;
  await kravArende(part, arende);
  return <Arendesida id={arende} />;
}
