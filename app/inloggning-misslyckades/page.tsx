// Why a sign-in came to nothing: each code of lib/session has its own sentence and way on. Whoever was signed in already, and tried
// for a stronger sign-in, still is: she is told so, and her way on is back to her cases.

import type { Metadata } from 'next';
import { Lagessida } from '../../components/sida/lagessida.tsx';
import { lagetexter, misslyckad } from '../../components/texter/lage.ts';
import { skaltexter } from '../../components/texter/skal.ts';
import { lasSprak } from '../las-sprak.ts';
import { lasSession } from '../omgivning.ts';
import { Ram } from '../ram.tsx';

type Props = { searchParams: Promise<{ fel?: string | string[] }> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { fel } = await searchParams;
  return { title: misslyckad(lagetexter(await lasSprak()), fel).titel, robots: { index: false } };
}

export default async function InloggningMisslyckades({ searchParams }: Props) {
  const [{ fel }, sprak, inloggning] = await Promise.all([searchParams, lasSprak(), lasSession()]);
  const texter = lagetexter(sprak);
  const inloggad = inloggning.slag === 'inloggad';
  const { igen, ...lage } = misslyckad(texter, fel, inloggad);
  const hem = inloggad ? { adress: '/hem', ord: skaltexter(sprak).arenden } : undefined;
  return (
    <Ram>
      <Lagessida
        lage={inloggad || igen === undefined ? lage : { ...lage, igen }}
        tillStart={texter.tillStart}
        hem={hem}
      />
    </Ram>
  );
}
