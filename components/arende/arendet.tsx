'use client';
// A case that was found: whose move and since when, each side's part with a full sentence, the story, the facts.

import type { ReactNode } from 'react';
import type { Period } from '../../lib/arenden/boll.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { antal, uppraknat } from '../texter/antal.ts';
import type { Arendetexter } from '../texter/arende.ts';
import { dag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { sedanText } from '../texter/sedan.ts';
import { useTitel } from '../tidslinje/huvudsats.tsx';
import { type Rum, useRum } from '../tidslinje/rum.tsx';
import { Berattelse } from './berattelse.tsx';
import { Anmarkningar } from './kort.tsx';
import { OmDuRinger } from './om-du-ringer.tsx';
import { DerasDel, DinDel } from './sidor.tsx';

const FLEST_PERIODER = 4;

type Ledarrum = Pick<Rum, 'ord' | 'sprak' | 'tidslinje'>;

/** The sentence that leads: whose move, and since when. */
export function ledareI(arende: Producentarende, namn: string, rum: Ledarrum): string {
  const { boll, dagar, sedan: mal, handelser } = arende;
  const { ledare } = rum.ord.arende;
  if (handelser.length === 0) return ledare.kommande;
  const sedan = dagar === undefined ? undefined : sedanText(dagar, rum.ord.oversikt);
  if (boll === 'hos-dig') return sedan === undefined ? ledare.hosDigOkand : fyll(ledare.hosDig, { sedan });
  if (boll === 'hos-producenten')
    return sedan === undefined ? fyll(ledare.hosOkand, { namn }) : fyll(ledare.hos, { namn, sedan });
  if (boll !== 'i-mal') return ledare.oklart;
  if (mal === undefined) return ledare.malOkand;
  return fyll(ledare.mal, { dag: dag(mal, rum.tidslinje?.now ?? mal, rum.sprak) });
}

/** *9 dagar hos kommunen och 3 dagar hos dig*: where the ball lay before, newest first. */
export function dessforinnan(perioder: readonly Period[], namn: string, { ord, sprak }: Ledarrum): string {
  const { period, dessforinnan: mening } = ord.arende;
  const delar = perioder.map(({ boll, dagar }) =>
    fyll(period[boll], { dagar: antal(dagar, ...ord.oversikt.dag), namn }),
  );
  return fyll(mening, { perioder: uppraknat(delar, sprak) });
}

type Props = {
  arende: Producentarende;
  namn: string;
  texter: Arendetexter;
  ord: Oversiktstexter;
  tillbaka: ReactNode;
};

/** The whole page of one case. */
export function Arendet({ arende, namn, texter, ord, tillbaka }: Props) {
  const rum = useRum();
  const vem = rum.namn(arende.producent);
  const ledare = ledareI(arende, vem, rum);
  const tidigare = arende.perioder
    .slice(1)
    .filter((p) => p.dagar > 0)
    .slice(0, FLEST_PERIODER);
  useTitel(`${ledare} – ${namn}`);
  return (
    <>
      <div className="wrap answer">
        {tillbaka}
        <p className="over">
          <bdi>{namn}</bdi>
        </p>
        <h1>{ledare}</h1>
        <p className="who">
          {vem}. {tidigare.length === 0 ? null : dessforinnan(tidigare, vem, rum)}
        </p>
        {arende.boll === 'hos-dig' ? null : <Anmarkningar arende={arende} rum={rum} texter={ord} />}
      </div>
      <div className={arende.boll === 'hos-dig' ? 'court' : 'court clear'}>
        <DinDel arende={arende} vem={vem} texter={texter} ord={ord} />
        <DerasDel arende={arende} vem={vem} texter={texter} ord={ord} />
      </div>
      <div className="wrap">
        <Berattelse arende={arende} vem={vem} texter={texter} ord={ord} />
        <OmDuRinger arende={arende} texter={texter} />
      </div>
    </>
  );
}
