// The frame of one part's pages. The question starts here, before the bundle: an inline script with the request's
// nonce asks, and the page takes the answer once (components/tidslinje/tidig-fraga.ts). Another warns before the session
// ends. Without JavaScript the page says what to do instead.

import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { ForVem } from '../../../components/sida/for-vem.tsx';
import { OkandaForetag } from '../../../components/sida/okanda-foretag.tsx';
import { partnamn } from '../../../components/sida/partnamn.ts';
import { Utgang } from '../../../components/sida/utgang.tsx';
import { utgangsskript } from '../../../components/sida/utgangsskript.ts';
import { ordI } from '../../../components/texter/ord.ts';
import { skaltexter } from '../../../components/texter/skal.ts';
import { utgangstexter } from '../../../components/texter/utgang.ts';
import { tidigtSkript } from '../../../components/tidslinje/tidig-fraga.ts';
import { Tidslinjerum } from '../../../components/tidslinje/vyer.tsx';
import { sessionstid } from '../../api/session/tid.ts';
import { lasSprak } from '../../las-sprak.ts';
import { anslutna } from '../../omgivning.ts';
import { Ram } from '../../ram.tsx';
import { Skript, UtanSkript } from '../../skript.tsx';
import { kravArende, kravPart } from '../tilltrade.ts';

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
  const tid = sessionstid(inloggning, Date.now());
  return (
    <>
      <Skript nonce={nonce} text={tidigtSkript(partId)} />
      <Ram forVem={<ForVem texter={skaltexter(sprak)} vald={part.id} valbara={valbara} />}>
        <UtanSkript nonce={nonce} sprak={sprak} />
        {inloggning.foretagOkanda ? <OkandaForetag texter={skaltexter(sprak).foretagOkanda} /> : null}
        <Tidslinjerum
          key={`${part.id} ${sprak}`}
          sprak={sprak}
          ord={ordI(sprak)}
          part={part.id}
          partnamn={partnamn(part, sprak)}
          anslutna={anslutna().length}
        >
          {children}
        </Tidslinjerum>
      </Ram>
      <Utgang texter={utgangstexter(sprak)} klockan={tid.klockan} />
      <Skript nonce={nonce} text={utgangsskript(tid)} />
    </>
  );
}
