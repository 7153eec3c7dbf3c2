// Asks before a tab that acts for one begins to act for another. Nothing has been fetched, and no authority is asked here.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { bytskript, VALSKRIPT } from '../../../components/ombud/forskript.ts';
import { partnamn } from '../../../components/sida/partnamn.ts';
import { ombudstexter } from '../../../components/texter/ombud.ts';
import { session } from '../../../lib/wiring.ts';
import { kravPart } from '../../for/tilltrade.ts';
import { InloggadRam } from '../../inloggad.tsx';
import { lasSprak } from '../../las-sprak.ts';
import { Skript } from '../../skript.tsx';

type Props = { params: Promise<{ part: string }>; searchParams: Promise<{ fran?: string | string[] }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ part }, sprak] = [await kravPart((await params).part), await lasSprak()];
  return {
    title: ombudstexter(sprak).byt.titel(partnamn(part, sprak)),
    robots: { index: false, follow: false },
  };
}

/** Whom the tab acts for, when she may. Left over from somebody else's sign-in it is nobody. */
async function franVem({ params, searchParams }: Props) {
  const { inloggning } = await kravPart((await params).part);
  const { fran } = await searchParams;
  if (typeof fran !== 'string') return undefined;
  const egen = inloggning.parter.find(({ id }) => id === fran);
  return egen ?? (await session().behorighet(inloggning, fran))?.representation;
}

export default async function Sida(props: Props) {
  const { part } = await kravPart((await props.params).part);
  const [sprak, huvuden, fran] = await Promise.all([lasSprak(), headers(), franVem(props)]);
  const nonce = huvuden.get('x-nonce') ?? undefined;
  if (fran === undefined) return <Skript nonce={nonce} text={bytskript(part.id)} />;
  const texter = ombudstexter(sprak).byt;
  const [namn, nu] = [partnamn(part, sprak), partnamn(fran, sprak)];
  return (
    <InloggadRam>
      <div className="wrap text">
        <h1>{texter.titel(namn)}</h1>
        <p className="lead">{texter.text(nu, namn)}</p>
        <div className="enter">
          <a className="go" href={`/for/${part.id}`} data-for={part.id}>
            {texter.ja(namn)}
          </a>
          <a className="plain" href={`/for/${fran.id}`} data-for={fran.id}>
            {texter.nej(nu)}
          </a>
        </div>
      </div>
      <Skript nonce={nonce} text={VALSKRIPT} />
    </InloggadRam>
  );
}
