// An address that leads nowhere.

import type { Metadata } from 'next';
import { Lagessida } from '../components/sida/lagessida.tsx';
import { lagetexter } from '../components/texter/lage.ts';
import { lasSprak } from './las-sprak.ts';
import { Ram } from './ram.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: lagetexter(await lasSprak()).saknas.titel };
}

export default async function Saknas() {
  const texter = lagetexter(await lasSprak());
  return (
    <Ram>
      <Lagessida lage={texter.saknas} tillStart={texter.tillStart} />
    </Ram>
  );
}
