// Whom a question about one of her own parts is put to, and adding one. By a fullmakt there is nothing to choose. No authority is asked.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { forbidden } from 'next/navigation';
import { Fragassida, type Fragasvy, type Fragbar } from '../../../components/konto/fragassida.tsx';
import { VALSKRIPT } from '../../../components/ombud/forskript.ts';
import { partnamn } from '../../../components/sida/partnamn.ts';
import { fragastexter } from '../../../components/texter/fragas.ts';
import { pa, type Sprak } from '../../../components/texter/sprak.ts';
import { valdagar, valet } from '../../../lib/wiring/urval.ts';
import { kravPart } from '../../for/tilltrade.ts';
import { InloggadRam } from '../../inloggad.tsx';
import { lasSprak } from '../../las-sprak.ts';
import { producenterna } from '../../omgivning.ts';
import { Skript } from '../../skript.tsx';
import '../../konto.css';

type Props = {
  params: Promise<{ part: string }>;
  searchParams: Promise<{ svar?: string | string[]; vem?: string | string[] }>;
};

async function kravEgen(partId: string) {
  const { inloggning, part } = await kravPart(partId);
  if (!inloggning.parter.some(({ id }) => id === part.id)) forbidden();
  return { inloggning, part };
}

/** What came of the form that led here, in words. */
async function besked({ searchParams }: Props, sprak: Sprak): Promise<string | undefined> {
  const { svar, vem } = await searchParams;
  const ord = fragastexter(sprak).svar;
  if (typeof svar !== 'string' || !Object.hasOwn(ord, svar)) return undefined;
  const namn = producenterna().find(({ id }) => id === vem)?.namn;
  if (namn === undefined && (svar === 'tillagd' || svar === 'borttagen')) return undefined;
  return ord[svar as keyof typeof ord](namn === undefined ? '' : pa(sprak, namn));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ part }, sprak] = [await kravEgen((await props.params).part), await lasSprak()];
  const titel = fragastexter(sprak).titel(partnamn(part, sprak));
  const sagt = await besked(props, sprak);
  // The title is the first that is read aloud on a page that has come anew.
  return { title: sagt ? `${sagt} ${titel}` : titel, robots: { index: false, follow: false } };
}

async function vyAv(partId: string, sprak: Sprak): Promise<Fragasvy> {
  const { inloggning, part } = await kravEgen(partId);
  const { alltid, tillagda, valbara } = await valet(inloggning, part.id);
  const { compare } = new Intl.Collator(sprak);
  const vilka = (alla: typeof alltid): readonly Fragbar[] =>
    alla
      .map(({ id, namn, aktor }) => ({ id, aktor, namn: pa(sprak, namn) }))
      .sort((a, b) => compare(a.namn, b.namn));
  return {
    ...{ part: part.id, namn: partnamn(part, sprak), dagar: valdagar() },
    ...{ alltid: vilka(alltid), tillagda: vilka(tillagda), valbara: vilka(valbara) },
  };
}

export default async function Sida(props: Props) {
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const vy = await vyAv((await props.params).part, sprak);
  return (
    <InloggadRam>
      <Fragassida vy={vy} texter={fragastexter(sprak)} besked={await besked(props, sprak)} />
      <Skript nonce={huvuden.get('x-nonce') ?? undefined} text={VALSKRIPT} />
    </InloggadRam>
  );
}
