// *Det här var inte jag*: one row of the åtkomsthistorik, and what to do about it.

import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { InteJagSida } from '../../../components/konto/inte-jag-sida.tsx';
import { historiktexter } from '../../../components/texter/historik.ts';
import { konfig } from '../../../lib/wiring.ts';
import { InloggadRam, kravInloggad } from '../../inloggad.tsx';
import { lasSprak } from '../../las-sprak.ts';
import { forsta, hamtaHistorik, vag } from '../hamta.ts';
import '../../konto.css';

type Falt = { rad?: string | string[]; part?: string | string[]; svar?: string | string[] };
type Props = { searchParams: Promise<Falt> };

export async function generateMetadata(): Promise<Metadata> {
  const { anmalan } = historiktexter(await lasSprak());
  return { title: anmalan.titel, robots: { index: false, follow: false } };
}

async function FinnsInte({ part }: { part: string | undefined }) {
  const { anmalan } = historiktexter(await lasSprak());
  return (
    <div className="wrap text">
      <h1>{anmalan.titel}</h1>
      <p className="lead">{anmalan.finnsInte}</p>
      <p className="home">
        <a className="plain" href={vag('', { part })}>
          {anmalan.tillbaka}
        </a>
      </p>
    </div>
  );
}

export default async function Sida({ searchParams }: Props) {
  const [inloggning, falt, sprak] = await Promise.all([kravInloggad(), searchParams, lasSprak()]);
  const [id = '-', part] = [forsta(falt.rad), forsta(falt.part)];
  const hamtat = await hamtaHistorik(inloggning, { part, id, antal: 1 }, sprak);
  if (hamtat.slag === 'far-inte') forbidden();
  const rad = hamtat.slag === 'rader' ? hamtat.rader[0] : undefined;
  const { konsument, mode, kontakt } = konfig();
  const { fel } = historiktexter(sprak).anmalan;
  return (
    <InloggadRam>
      {rad === undefined ? (
        <FinnsInte part={part} />
      ) : (
        <InteJagSida
          sprak={sprak}
          nu={Date.now()}
          rad={rad}
          part={part}
          drift={{ ansvarig: konsument, demo: mode === 'demo', kontakt }}
          fel={forsta(falt.svar) === 'fel' ? fel : undefined}
          tillbaka={vag('', { part })}
        />
      )}
    </InloggadRam>
  );
}
