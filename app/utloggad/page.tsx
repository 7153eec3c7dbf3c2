// After signing out, or (`skal=tid`) after the session had ended by itself.

import type { Metadata } from 'next';
import { Lagessida } from '../../components/sida/lagessida.tsx';
import { lagetexter } from '../../components/texter/lage.ts';
import { lasSprak } from '../las-sprak.ts';
import { Ram } from '../ram.tsx';

type Props = { searchParams: Promise<{ skal?: string | string[] }> };

async function text({ searchParams }: Props) {
  const texter = lagetexter(await lasSprak());
  const { skal } = await searchParams;
  return { lage: skal === 'tid' ? texter.utgangen : texter.utloggad, tillStart: texter.tillStart };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await text(props)).lage.titel, robots: { index: false } };
}

export default async function Utloggad(props: Props) {
  return (
    <Ram>
      <Lagessida {...(await text(props))} />
    </Ram>
  );
}
