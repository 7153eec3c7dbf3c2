// In the frame: only what waits for the person. The same headline, ledger and cards as in the overview, and so the same honesty.

import { Annonsering } from '../tidslinje/annonsering.tsx';
import { Huvudsats } from '../tidslinje/huvudsats.tsx';
import { Liggare } from '../tidslinje/liggare.tsx';
import { useRum } from '../tidslinje/rum.tsx';
import { SidaDig } from '../tidslinje/sida-dig.tsx';
import { useArendenamn } from '../tidslinje/use-arendenamn.ts';
import { useRullande } from '../tidslinje/use-stabil-ordning.ts';
import { useBollrapport } from './bollrapport.ts';
import { LiggarensInre, SIDODELAR } from './delar.tsx';

const alla = () => true;

/** The view *hos dig*. */
export function HosDig() {
  const { tidslinje, ord } = useRum();
  const namn = useArendenamn();
  const rullande = useRullande(tidslinje?.arenden ?? []);
  const hosDig = useBollrapport(tidslinje).antal > 0;
  const vantar = tidslinje === undefined || tidslinje.kallor.some((k) => k.lage === 'vantar');
  return (
    <>
      <Annonsering />
      <div className="wrap answer">
        <Huvudsats />
        <Liggare>
          <LiggarensInre />
        </Liggare>
      </div>
      <div className={vantar || hosDig ? 'court ensam' : 'court ensam clear'} aria-busy={vantar}>
        <SidaDig
          delar={SIDODELAR}
          visas={alla}
          namn={namn}
          rullande={rullande}
          texter={ord.oversikt}
          vantar={vantar}
        />
      </div>
    </>
  );
}
