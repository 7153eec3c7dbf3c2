// The frame of one part's pages. The question starts here, before the bundle: an inline script with the request's
// nonce asks, and the page takes the answer once (components/tidslinje/tidig-fraga.ts). Another warns before the session
// ends. Without JavaScript the page says what to do instead.

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import type { ReactNode } from 'react';
import { Begransat } from '../../../components/ombud/begransat.tsx';
import { forskript } from '../../../components/ombud/forskript.ts';
import { ForVem } from '../../../components/sida/for-vem.tsx';
import { OkandaForetag } from '../../../components/sida/okanda-foretag.tsx';
import { partnamn } from '../../../components/sida/partnamn.ts';
import { Utgang } from '../../../components/sida/utgang.tsx';
import { utgangsskript } from '../../../components/sida/utgangsskript.ts';
import { ombudstexter } from '../../../components/texter/ombud.ts';
import { ordI } from '../../../components/texter/ord.ts';
import { skaltexter } from '../../../components/texter/skal.ts';
import { pa, type Sprak } from '../../../components/texter/sprak.ts';
import { utgangstexter } from '../../../components/texter/utgang.ts';
import { tidigtSkript } from '../../../components/tidslinje/tidig-fraga.ts';
import { Tidslinjerum } from '../../../components/tidslinje/vyer.tsx';
import { type Inloggad, type Representation, session } from '../../../lib/wiring.ts';
import { sessionstid } from '../../api/session/tid.ts';
import { avFullmakt } from '../../begransning.ts';
import { lasSprak } from '../../las-sprak.ts';
import { harFullmakter, producenterna } from '../../omgivning.ts';
import { Ram } from '../../ram.tsx';
import { Skript, UtanSkript } from '../../skript.tsx';
import { kravArende, kravPart } from '../tilltrade.ts';
import { urvaletFor } from '../urvalet.tsx';

/** What is said when a fullmakt shows only some of it; undefined by a right of her own. */
async function begransatFor(inloggning: Inloggad, part: Representation, sprak: Sprak) {
  if (part.slag !== 'huvudman') return undefined;
  // What opens nothing here is shown on a page of its own, and nobody is asked.
  if (!part.oppnar) redirect(`/behorighet/${part.id}`);
  // Not when another site's link brought her here: then it is not she who chose. After the answer, which nobody is to wait for it.
  const fran = (await headers()).get('sec-fetch-site') ?? 'none';
  const rum = session();
  if (fran === 'none' || fran === 'same-origin') after(() => rum.noteraAnvand(inloggning, part.id));
  const bild = await session().behorighet(inloggning, part.id);
  const oppnas = producenterna().filter(({ id }) => bild?.oppnar?.has(id));
  return { myndigheter: oppnas.map(({ namn }) => pa(sprak, namn)), texter: ombudstexter(sprak).begransat };
}

type Props = { params: Promise<{ part: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  const { part: partId } = await params;
  const { inloggning, part } = await kravPart(partId);
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const arende = huvuden.get('x-arende');
  // Before anything is drawn or asked: a frame already on its way could only answer 200.
  if (arende !== null) await kravArende(partId, arende);
  const nonce = huvuden.get('x-nonce') ?? undefined;
  const valbara = inloggning.parter.map((en) => ({
    id: en.id,
    namn: partnamn(en, sprak),
    adress: `/for/${en.id}`,
  }));
  const begransat = await begransatFor(inloggning, part, sprak);
  const valt = begransat === undefined ? await urvaletFor(inloggning, part, sprak) : undefined;
  const tid = sessionstid(inloggning, Date.now());
  return (
    <>
      <Skript nonce={nonce} text={forskript(partId, tidigtSkript({ part: partId }))} />
      <Ram
        forVem={<ForVem texter={skaltexter(sprak)} vald={part} valbara={valbara} alla={harFullmakter()} />}
      >
        <UtanSkript nonce={nonce} sprak={sprak} />
        {inloggning.foretagOkanda ? <OkandaForetag texter={skaltexter(sprak).foretagOkanda} /> : null}
        {begransat === undefined ? null : <Begransat part={partId} {...begransat} />}
        <Tidslinjerum
          key={`${part.id} ${sprak}`}
          sprak={sprak}
          ord={ordI(sprak, part.slag === 'huvudman' ? partnamn(part, sprak) : undefined)}
          part={part.id}
          partnamn={partnamn(part, sprak)}
          anslutna={begransat?.myndigheter.length ?? valt?.antal ?? 0}
          urval={valt?.urval}
          begransning={begransat && avFullmakt(sprak)}
        >
          {children}
        </Tidslinjerum>
      </Ram>
      <Utgang texter={utgangstexter(sprak)} klockan={tid.klockan} />
      <Skript nonce={nonce} text={utgangsskript(tid)} />
    </>
  );
}
