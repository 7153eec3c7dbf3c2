// Why a sign-in came to nothing: each code of lib/session has its own sentence and way on.

import type { Metadata } from 'next';
import { Lagessida } from '../../components/sida/lagessida.tsx';
import { lagetexter, misslyckad } from '../../components/texter/lage.ts';
import { lasSprak } from '../las-sprak.ts';
import { Ram } from '../ram.tsx';

type Props = { searchParams: Promise<{ fel?: string | string[] }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { fel } = await searchParams;
  return { title: misslyckad(lagetexter(await lasSprak()), fel).titel, robots: { index: false } };
}

export default async function InloggningMisslyckades({ searchParams }: Props) {
  const [{ fel }, sprak] = await Promise.all([searchParams, lasSprak()]);
  const texter = lagetexter(sprak);
  return (
    <Ram>
      <Lagessida lage={misslyckad(texter, fel)} tillStart={texter.tillStart} />
    </Ram>
  );
}
