// Someone proved who she is, but without a number that the authorities know her by.

import type { Metadata } from 'next';
import { Lagessida } from '../../components/sida/lagessida.tsx';
import { lagetexter } from '../../components/texter/lage.ts';
import { lasSprak } from '../las-sprak.ts';
import { Ram } from '../ram.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: lagetexter(await lasSprak()).utanNummer.titel, robots: { index: false } };
}

export default async function UtanNummer() {
  const texter = lagetexter(await lasSprak());
  return (
    <Ram>
      <Lagessida lage={texter.utanNummer} tillStart={texter.tillStart} />
    </Ram>
  );
}
