// Following one case by its kvittensnummer. The server knows who asks and whom she may ask; what she asks by is sent by the
// page itself, and never stands in the address.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Foljvy } from '../../components/folj/foljvy.tsx';
import { uppraknat } from '../../components/texter/antal.ts';
import { foljtexter } from '../../components/texter/folj.ts';
import { ordI } from '../../components/texter/ord.ts';
import { skaltexter } from '../../components/texter/skal.ts';
import { pa } from '../../components/texter/sprak.ts';
import { foljbaraKallor } from '../folj-kallor.ts';
import { InloggadRam, kravInloggad } from '../inloggad.tsx';
import { lasSprak } from '../las-sprak.ts';
import { UtanSkript } from '../skript.tsx';
import '../falt.css';
import './folj.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: foljtexter(await lasSprak()).rubrik, robots: { index: false, follow: false } };
}

export default async function Sida() {
  await kravInloggad();
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const nonce = huvuden.get('x-nonce') ?? undefined;
  const kallor = foljbaraKallor().map(({ id, producenter }) => ({
    id,
    namn: uppraknat(
      producenter.map(({ namn }) => pa(sprak, namn)),
      sprak,
    ),
  }));
  const texter = foljtexter(sprak);
  return (
    <InloggadRam>
      <UtanSkript nonce={nonce} sprak={sprak} />
      {kallor.length > 0 ? (
        <Foljvy sprak={sprak} texter={texter} ord={ordI(sprak)} kallor={kallor} />
      ) : (
        <div className="wrap text">
          <h1>{texter.rubrik}</h1>
          <p className="lead">{texter.ingen}</p>
          <a className="plain" href="/hem">
            {skaltexter(sprak).arenden}
          </a>
        </div>
      )}
    </InloggadRam>
  );
}
