// The overview of one part. The server knows who asks; what the authorities say goes straight to the browser.

import type { Metadata } from 'next';
import { partnamn } from '../../../components/sida/partnamn.ts';
import { Oversikt } from '../../../components/tidslinje/vyer.tsx';
import { lasSprak } from '../../las-sprak.ts';
import { kravPart } from '../tilltrade.ts';

type Props = { params: Promise<{ part: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await kravPart((await params).part);
  return { title: partnamn(part, await lasSprak()) };
}

export default async function Sida({ params }: Props) {
  await kravPart((await params).part);
  return <Oversikt />;
}
