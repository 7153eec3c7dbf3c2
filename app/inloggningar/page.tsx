// Her sessions: where she is signed in, and ending one or all. Works without script.

import type { Metadata } from 'next';
import { Inloggningssida } from '../../components/konto/inloggningssida.tsx';
import { inloggningstexter } from '../../components/texter/inloggningar.ts';
import { session } from '../../lib/wiring.ts';
import { InloggadRam, kravInloggad } from '../inloggad.tsx';
import { lasSprak } from '../las-sprak.ts';
import '../konto.css';

type Props = { searchParams: Promise<{ svar?: string | string[] }> };

/** What came of the form that led here, in words. */
async function besked({ searchParams }: Props): Promise<string | undefined> {
  const [{ svar }, sprak] = await Promise.all([searchParams, lasSprak()]);
  const { svar: ord } = inloggningstexter(sprak);
  return typeof svar === 'string' && Object.hasOwn(ord, svar) ? ord[svar as keyof typeof ord] : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { titel } = inloggningstexter(await lasSprak());
  const sagt = await besked(props);
  // The title is the first that is read aloud on a page that has come anew.
  return { title: sagt ? `${sagt} ${titel}` : titel, robots: { index: false, follow: false } };
}

export default async function Sida(props: Props) {
  const inloggning = await kravInloggad();
  const rader = await session().inloggningar(inloggning);
  return (
    <InloggadRam>
      <Inloggningssida sprak={await lasSprak()} nu={Date.now()} rader={rader} besked={await besked(props)} />
    </InloggadRam>
  );
}
