'use client';
// What the answer ledger opens to: each authority with its own state and retry, and asking all of them again.

import { Igenknapp } from '../arende/lucka.tsx';
import { tidpunkten } from '../texter/dag-och-tid.ts';
import { klockslag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import { type Rum, useRum } from './rum.tsx';
import { type Stallning, stallningar } from './stallning.ts';

function felord({ fel }: Stallning, { texter, sprak, tidslinje }: Rum): string {
  if (fel?.slag !== 'skipped' || fel.skal !== 'vilar') return texter.lage.fel;
  if (fel.till === undefined) return texter.lage.vilar;
  return fyll(texter.lage.vilarTill, { tid: tidpunkten(fel.till, tidslinje?.now ?? 0, sprak) });
}

function Lage({ kalla }: { kalla: Stallning }) {
  const rum = useRum();
  const { texter, sprak } = rum;
  if (kalla.lage === 'vantar') return texter.lage.vantar;
  if (kalla.lage === 'svarat') {
    const tid = klockslag(kalla.senasteSvar ?? 0, sprak);
    return kalla.fullstandig ? tid : `${tid}, ${texter.lage.olasligt}`;
  }
  if (kalla.fullstandig) return texter.lage.ejDar;
  return (
    <>
      {felord(kalla, rum)} <Igenknapp kalla={kalla} />
    </>
  );
}

function antal({ producent, senasteSvar }: Stallning, { tidslinje }: Rum): string {
  if (senasteSvar === undefined) return '–';
  return String(tidslinje?.arenden.filter((a) => a.producent === producent).length ?? 0);
}

function Tabell({ rum }: { rum: Rum }) {
  const { tidslinje, texter, namn, sprak } = rum;
  const kallor = [...stallningar(tidslinje?.kallor ?? [])].sort((a, b) =>
    namn(a.producent).localeCompare(namn(b.producent), sprak),
  );
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texter.myndighet}</th>
          <th scope="col">{texter.svarade}</th>
          <th scope="col" className="n">
            {texter.antalArenden}
          </th>
        </tr>
      </thead>
      <tbody>
        {kallor.map((kalla) => (
          <tr key={kalla.producent}>
            <th scope="row">{namn(kalla.producent)}</th>
            <td>
              <Lage kalla={kalla} />
            </td>
            <td className="n">{antal(kalla, rum)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Uppdatera({ rum: { data, texter, uppdatera } }: { rum: Rum }) {
  const asking = data === undefined || data.fragas.length > 0;
  return (
    <button type="button" className="lank visa" aria-disabled={asking} onClick={() => asking || uppdatera()}>
      {asking && data !== undefined ? texter.uppdaterar : texter.uppdatera}
    </button>
  );
}

/** The table, what is not asked, and the way to ask again. */
export function LiggarensInre() {
  const rum = useRum();
  return (
    <>
      <Tabell rum={rum} />
      {rum.data?.start.utanfor ? rum.urval?.utanfor : rum.urval?.annars}
      <p>
        <a className="plain" href="/vad-som-visas">
          {rum.texter.vadSomVisas}
        </a>
      </p>
      <Uppdatera rum={rum} />
    </>
  );
}
