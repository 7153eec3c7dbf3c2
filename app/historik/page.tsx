// The åtkomsthistorik: hers, or with `part` that of a company she signs for. Works without script.

import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { Historiksida } from '../../components/konto/historiksida.tsx';
import { historiktexter } from '../../components/texter/historik.ts';
import { env } from '../../lib/env.ts';
import { InloggadRam, kravInloggad } from '../inloggad.tsx';
import { lasSprak } from '../las-sprak.ts';
import { forsta, hamtaHistorik, lasPlats, skrivPlats, vag } from './hamta.ts';
import '../konto.css';

type Falt = { part?: string | string[]; efter?: string | string[] };
type Props = { searchParams: Promise<Falt> };

const PER_SIDA = 50;

export async function generateMetadata(): Promise<Metadata> {
  return { title: historiktexter(await lasSprak()).titel, robots: { index: false, follow: false } };
}

async function Okand({ part }: { part: string | undefined }) {
  const { titel, okand, forsokIgen } = historiktexter(await lasSprak());
  return (
    <InloggadRam>
      <div className="wrap text">
        <h1>{titel}</h1>
        <p className="lead">{okand}</p>
        <p>
          <a className="plain" href={vag('', { part })}>
            {forsokIgen}
          </a>
        </p>
      </div>
    </InloggadRam>
  );
}

export default async function Sida({ searchParams }: Props) {
  const [inloggning, falt, sprak] = await Promise.all([kravInloggad(), searchParams, lasSprak()]);
  const [part, efter] = [forsta(falt.part), lasPlats(forsta(falt.efter))];
  const hamtat = await hamtaHistorik(inloggning, { part, efter, antal: PER_SIDA }, sprak);
  if (hamtat.slag === 'far-inte') forbidden();
  if (hamtat.slag !== 'rader') return <Okand part={part} />;
  const { rader, namn } = hamtat;
  const sista = rader.length === PER_SIDA ? rader.at(-1) : undefined;
  const foretag = inloggning.parter.filter(({ slag, id }) => slag === 'foretag' && id !== part);
  return (
    <InloggadRam>
      <Historiksida
        sprak={sprak}
        nu={Date.now()}
        namn={part === undefined ? undefined : namn}
        rader={rader}
        dagar={env().granser.BOLLKOLL_HISTORIK_DAGAR}
        foretag={foretag.map((ett) => ({ namn: ett.namn, adress: vag('', { part: ett.id }) }))}
        adresser={{
          inteJag: (rad) => vag('/inte-jag', { rad, part }),
          csv: vag('/export', { format: 'csv', part }),
          json: vag('/export', { format: 'json', part }),
          aldre: sista && vag('', { part, efter: skrivPlats(sista) }),
          senaste: efter && vag('', { part }),
        }}
      />
    </InloggadRam>
  );
}
