'use client';
// How far the asking has come, and the ways to pause it, go on, and ask again.

import { useId, useLayoutEffect, useRef } from 'react';
import type { Taveltexter } from '../texter/tavla.ts';
import { type Stallning, stallningI } from './bild.ts';
import type { Tavlan } from './use-tavla.ts';

type Props = { tavlan: Tavlan; texter: Taveltexter; antal: number };

function sagt({ lage, bild }: Tavlan, texter: Taveltexter): string | undefined {
  if (lage.slag === 'fragar' && bild.fler) return texter.soker;
  if (lage.slag === 'avbruten') return lage.status === 0 ? texter.avbruten : texter.upptagen;
  return undefined;
}

function Raden({ tavlan, texter, stallning: { alla, klara, fran, till } }: Props & { stallning: Stallning }) {
  const text = sagt(tavlan, texter);
  return (
    <>
      {texter.klara(klara, alla)}
      {fran === undefined || till === undefined ? null : (
        <span className="soft">. {texter.hamtat(fran, till)}</span>
      )}
      {text === undefined ? null : <b>{text}</b>}
    </>
  );
}

function Igen({ tavlan, texter, osakra }: Omit<Props, 'antal'> & { osakra: readonly string[] }) {
  if (tavlan.lage.slag !== 'klar') return null;
  return (
    <>
      {osakra.length === 0 ? null : (
        <button type="button" className="again" onClick={() => tavlan.fragaIgen(osakra)}>
          {texter.fragaOsakra(osakra.length)}
        </button>
      )}
      <button type="button" className="lank visa" onClick={() => tavlan.fragaIgen()}>
        {texter.fragaAlla}
      </button>
    </>
  );
}

/** The bar and its buttons. `antal`: how many there will be, known before the first line. */
export function Forlopp(props: Props) {
  const { tavlan, texter, antal } = props;
  const id = useId();
  const raden = useRef<HTMLParagraphElement>(null);
  const knapp = useRef<HTMLButtonElement>(null);
  const { lage, bild } = tavlan;
  const stallning = stallningI(bild);
  const { klara } = stallning;
  const alla = stallning.alla || antal;
  const klar = lage.slag === 'klar';
  // The button goes when all are done: who stood on it is left where it was.
  const stodDar = klar && knapp.current !== null && document.activeElement === knapp.current;
  useLayoutEffect(() => {
    if (stodDar) raden.current?.focus();
  }, [stodDar]);
  return (
    <div className="forlopp">
      <progress value={klara} max={Math.max(1, alla)} aria-labelledby={id} />
      <p id={id} ref={raden} tabIndex={-1}>
        <Raden {...props} stallning={{ ...stallning, alla }} />
      </p>
      <div className="knappar">
        {klar ? null : (
          <button
            ref={knapp}
            type="button"
            className="again"
            onClick={lage.slag === 'fragar' ? tavlan.pausa : tavlan.fortsatt}
          >
            {lage.slag === 'fragar' ? texter.pausa : texter.fortsatt}
          </button>
        )}
        <Igen tavlan={tavlan} texter={texter} osakra={stallning.osakra} />
      </div>
    </div>
  );
}
