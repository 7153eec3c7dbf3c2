'use client';
// A case that was found: whose move and since when, each side's part with a full sentence, the story, the facts.

import type { ReactNode } from 'react';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Arendetexter } from '../texter/arende.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { useTitel } from '../tidslinje/huvudsats.tsx';
import { useRum } from '../tidslinje/rum.tsx';
import { dessforinnan, ledareI } from './arendelydelse.ts';
import { Berattelse } from './berattelse.tsx';
import { Anmarkningar } from './kort.tsx';
import { OmDuRinger } from './om-du-ringer.tsx';
import { DerasDel, DinDel } from './sidor.tsx';

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
          {vem}. {dessforinnan(arende.perioder, vem, rum)}
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
