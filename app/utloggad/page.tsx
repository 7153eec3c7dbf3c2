// After signing out.

import type { Metadata } from 'next';
import { Lagessida } from '../../components/sida/lagessida.tsx';
import { lagetexter } from '../../components/texter/lage.ts';
import { lasSprak } from '../las-sprak.ts';
import { Ram } from '../ram.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: lagetexter(await lasSprak()).utloggad.titel, robots: { index: false } };
}

export default async function Utloggad() {
  const texter = lagetexter(await lasSprak());
  return (
    <Ram>
      <Lagessida lage={texter.utloggad} tillStart={texter.tillStart} />
    </Ram>
  );
}
