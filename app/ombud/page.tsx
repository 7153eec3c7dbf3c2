// The board over everyone she may act for. The question starts here, before the bundle: an inline script asks, and the page takes
// the answer once (components/ombud/stromma.ts). The server knows who asks; what the authorities say is summed up on its way.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { VALSKRIPT } from '../../components/ombud/forskript.ts';
import { Ombudsida } from '../../components/ombud/ombudsida.tsx';
import { tidigtTavelskript } from '../../components/ombud/stromma.ts';
import { OkandaForetag } from '../../components/sida/okanda-foretag.tsx';
import { fragastexter } from '../../components/texter/fragas.ts';
import { ombudstexter } from '../../components/texter/ombud.ts';
import { andraordI, ordI } from '../../components/texter/ord.ts';
import { skaltexter } from '../../components/texter/skal.ts';
import { taveltexter } from '../../components/texter/tavla.ts';
import { harValfria } from '../../lib/wiring/urval.ts';
import { InloggadRam, kravInloggad } from '../inloggad.tsx';
import { lasSprak } from '../las-sprak.ts';
import { producenterna } from '../omgivning.ts';
import { Skript, UtanSkript } from '../skript.tsx';
import './ombud.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: taveltexter(await lasSprak()).titel, robots: { index: false, follow: false } };
}

export default async function Sida() {
  const { parter, foretagOkanda } = await kravInloggad();
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const { ingetVantar, ingaArenden, sida, tomt } = ombudstexter(sprak).begransat;
  const nonce = huvuden.get('x-nonce') ?? undefined;
  return (
    <>
      <Skript nonce={nonce} text={tidigtTavelskript()} />
      <InloggadRam>
        <UtanSkript nonce={nonce} sprak={sprak} />
        {foretagOkanda ? <OkandaForetag texter={skaltexter(sprak).foretagOkanda} /> : null}
        <Ombudsida
          sprak={sprak}
          ord={ordI(sprak)}
          andraord={andraordI(sprak)}
          antal={parter.length}
          anslutna={producenterna().length}
          begransning={{ 'inget-vantar': ingetVantar, 'inga-arenden': ingaArenden, sida, tomt }}
        />
        {harValfria() ? <p className="wrap small soft">{fragastexter(sprak).tavlan}</p> : null}
        <Skript nonce={nonce} text={VALSKRIPT} />
      </InloggadRam>
    </>
  );
}
