// Following one case by its kvittensnummer. The server knows who asks and whom she may ask; what she asks by is sent by the
// page itself, and never stands in the address.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { unauthorized } from 'next/navigation';
import { Foljsida } from '../../components/folj/foljsida.tsx';
import { Utgang } from '../../components/sida/utgang.tsx';
import { utgangsskript } from '../../components/sida/utgangsskript.ts';
import { uppraknat } from '../../components/texter/antal.ts';
import { foljtexter } from '../../components/texter/folj.ts';
import { skaltexter } from '../../components/texter/skal.ts';
import { pa } from '../../components/texter/sprak.ts';
import { utgangstexter } from '../../components/texter/utgang.ts';
import { sessionstid } from '../api/session/tid.ts';
import { foljbaraKallor } from '../folj-kallor.ts';
import { lasSprak } from '../las-sprak.ts';
import { lasSession } from '../omgivning.ts';
import { Ram } from '../ram.tsx';
import { Skript, UtanSkript } from '../skript.tsx';
import './folj.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: foljtexter(await lasSprak()).rubrik, robots: { index: false, follow: false } };
}

export default async function Sida() {
  const inloggning = await lasSession();
  if (inloggning.slag !== 'inloggad') unauthorized();
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const nonce = huvuden.get('x-nonce') ?? undefined;
  const kallor = foljbaraKallor().map(({ id, producenter }) => ({
    id,
    namn: uppraknat(
      producenter.map(({ namn }) => pa(sprak, namn)),
      sprak,
    ),
  }));
  const tid = sessionstid(inloggning, Date.now());
  const { rubrik, ingen } = foljtexter(sprak);
  return (
    <>
      <Ram>
        <UtanSkript nonce={nonce} sprak={sprak} />
        {kallor.length > 0 ? (
          <Foljsida sprak={sprak} kallor={kallor} />
        ) : (
          <div className="wrap text">
            <h1>{rubrik}</h1>
            <p className="lead">{ingen}</p>
            <a className="plain" href="/hem">
              {skaltexter(sprak).arenden}
            </a>
          </div>
        )}
      </Ram>
      <Utgang texter={utgangstexter(sprak)} klockan={tid.klockan} />
      <Skript nonce={nonce} text={utgangsskript(tid)} />
    </>
  );
}
