// The overview of one part. The server knows who asks; what the authorities say goes straight to the browser.

import type { Metadata } from 'next';
import { Oversikt } from '../../../components/tidslinje/vyer.tsx';
import { kravPart } from '../tilltrade.ts';

type Props = { params: Promise<{ part: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { part } = await kravPart((await params).part);
  return { title: part.namn };
}

export default async function Sida({ params }: Props) {
  await kravPart((await params).part);
  return <Oversikt />;
}
