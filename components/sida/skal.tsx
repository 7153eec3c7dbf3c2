// The frame of every page, pure: all it shows comes as props. app/ram.tsx reads what it needs and calls it.

import type { ReactNode } from 'react';
import { skaltexter } from '../texter/skal.ts';
import type { Sprak } from '../texter/sprak.ts';
import type { Marke } from '../ui/logotyp.tsx';
import { type Eget, Sidfot } from './sidfot.tsx';
import { Sidhuvud } from './sidhuvud.tsx';

export type Skalprops = {
  sprak: Sprak;
  /** What the service is called here and looks like; what a brand says of itself. */
  marke: Marke;
  eget: Eget | undefined;
  tvasprakig: boolean;
  inloggad: boolean;
  /** True when the authorities are stand-ins: every page then says so. */
  demo: boolean;
  anslutna: readonly string[];
  fler: number;
  /** True when she is signed in and some authority may be asked by a kvittensnummer. */
  kanFolja: boolean;
  forVem?: ReactNode;
  children: ReactNode;
};

/** Skip link, demo bar, header, `<main>`, footer. The page's own content brings its `<h1>`. */
export function Skal({ sprak, marke, eget, tvasprakig, ...resten }: Skalprops) {
  const { inloggad, demo, anslutna, fler, kanFolja, forVem, children } = resten;
  const texter = skaltexter(sprak);
  return (
    <>
      <a className="skip" href="#innehall">
        {texter.hoppa}
      </a>
      {demo ? (
        <aside className="demo" aria-label="Demo">
          <div className="wrap">
            <p>{texter.demo}</p>
          </div>
        </aside>
      ) : null}
      <Sidhuvud
        sprak={sprak}
        texter={texter}
        marke={marke}
        tvasprakig={tvasprakig}
        inloggad={inloggad}
        forVem={forVem}
      />
      <main id="innehall" tabIndex={-1}>
        {children}
      </main>
      <Sidfot
        eget={eget}
        texter={texter}
        anslutna={anslutna}
        fler={fler}
        kanFolja={kanFolja}
        inloggad={inloggad}
      />
    </>
  );
}
