'use client';
// A gap where an authority's cases would be: what happened, what it means, its telephone, and asking it alone again.

import type { Kallage } from '../../lib/arenden/kallage.ts';
import { versal } from '../texter/antal.ts';
import { kanFragasIgen, luckmening } from '../tidslinje/luckor.ts';
import { useRum } from '../tidslinje/rum.tsx';
import { Bollmarke } from '../ui/boll.tsx';

/** Asks one källa again. While it asks it says so, keeps its place and the focus, and takes no second press. */
export function Igenknapp({ kalla }: { kalla: Kallage }) {
  const { data, fragaIgen, namn, texter } = useRum();
  const asking = data?.fragas.includes(kalla.kalla) ?? false;
  const vem = namn(kalla.producent);
  return (
    <button
      type="button"
      className="again"
      aria-disabled={asking}
      onClick={() => asking || fragaIgen(kalla.kalla)}
    >
      {asking ? (
        texter.fragarEn(vem)
      ) : (
        <>
          {texter.forsokIgen}
          <span className="vh">{texter.hos(vem)}</span>
        </>
      )}
    </button>
  );
}

/** The sentences of a gap, with the telephone as a link. */
export function Luckord({ kalla }: { kalla: Kallage }) {
  const { data, namn, texter } = useRum();
  const telefon = data?.start.kallor.find((k) => k.kalla === kalla.kalla)?.telefon;
  const { hande, betyder, gor } = luckmening(kalla, { texter, namn: namn(kalla.producent), telefon });
  return (
    <p>
      {hande} {betyder} {gor}
      {telefon === undefined ? null : (
        <>
          <a className="tel" href={`tel:${telefon.replace(/[^\d+]/g, '')}`}>
            {telefon.replaceAll(' ', '\u00a0')}
          </a>
          .
        </>
      )}
    </p>
  );
}

/** The card that stands last on your side, in the place of the authority's skeleton. */
export function Luckkort({ kalla }: { kalla: Kallage }) {
  const { namn, texter } = useRum();
  return (
    <article className="case lucka">
      <h3>{namn(kalla.producent)}</h3>
      <p className="since">
        <Bollmarke lage="oklart" />
        <span>{versal(kalla.fel === undefined ? texter.lage.olasligt : texter.lage.fel)}</span>
      </p>
      <Luckord kalla={kalla} />
      {kanFragasIgen(kalla) ? <Igenknapp kalla={kalla} /> : null}
    </article>
  );
}
