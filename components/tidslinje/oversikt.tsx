'use client';
// The overview: the answer in one sentence, who has answered, then the court. Promises the order of experience.md and
// that nothing painted moves while answers land: what stands below a growing list is painted when all have answered.

import { useEffect } from 'react';
import { Lucktext } from '../arende/lucka.tsx';
import { Annonsering } from './annonsering.tsx';
import { Fler } from './fler.tsx';
import { Hopp } from './hopp.tsx';
import { Huvudsats } from './huvudsats.tsx';
import { Liggare } from './liggare.tsx';
import { LiggarensInre } from './liggarens-inre.tsx';
import { Ovrigt } from './ovrigt.tsx';
import { useRum } from './rum.tsx';
import { SidaDem } from './sida-dem.tsx';
import { SidaDig } from './sida-dig.tsx';
import { Sokrad, useVisade } from './sokrad.tsx';
import { Tomt } from './tomt.tsx';
import { useArendenamn } from './use-arendenamn.ts';
import { useRullande } from './use-stabil-ordning.ts';

// What shows a case, fetched while the hand is on its way to one. Should it fail, opening the case meets the same, and says so.
function useForberedelse(): void {
  useEffect(() => {
    const forbered = ({ target }: Event) => {
      if (target instanceof Element && target.closest('.court h3 a'))
        void import('../arende/arendevy.tsx').catch(() => undefined);
    };
    document.addEventListener('pointerover', forbered);
    document.addEventListener('focusin', forbered);
    return () => {
      document.removeEventListener('pointerover', forbered);
      document.removeEventListener('focusin', forbered);
    };
  }, []);
}

const DELAR = { Tomt, Lucktext, Fler };

/** The whole view of a part. */
export function Oversikt() {
  const { tidslinje, ord } = useRum();
  useForberedelse();
  const namn = useArendenamn();
  const sokning = useVisade(namn);
  const { visade } = sokning;
  const visas = (nyckel: string) => visade?.has(nyckel) ?? true;
  const texter = ord.oversikt;
  const arenden = tidslinje?.arenden ?? [];
  const rullande = useRullande(arenden);
  const vantar = tidslinje === undefined || tidslinje.kallor.some((k) => k.lage === 'vantar');
  const hosDig =
    arenden.some((a) => a.boll === 'hos-dig') || (tidslinje?.notiser.some((n) => n.attGora) ?? false);
  return (
    <>
      <Annonsering />
      <div className="wrap answer oversikt">
        <Huvudsats />
        <Liggare>
          <LiggarensInre />
        </Liggare>
        <Sokrad {...sokning} />
      </div>
      <div className={vantar || hosDig ? 'court' : 'court clear'} aria-busy={vantar}>
        <SidaDig
          hopp={<Hopp texter={texter} />}
          delar={DELAR}
          visas={visas}
          namn={namn}
          rullande={rullande}
          texter={texter}
          vantar={vantar}
        />
        <div>
          <SidaDem visas={visas} namn={namn} rullande={rullande} texter={texter} vantar={vantar} />
          {vantar ? null : <Ovrigt visas={visas} namn={namn} texter={texter} />}
        </div>
      </div>
    </>
  );
}
