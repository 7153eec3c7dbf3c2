'use client';
// A gap where an authority's cases would be: what happened, what it means, its telephone, and asking it alone again.

import { fyll } from '../texter/mall.ts';
import { fragasKallan } from '../tidslinje/data.ts';
import { luckmening } from '../tidslinje/luckor.ts';
import { beskrivningAv } from '../tidslinje/namn.ts';
import { useRum } from '../tidslinje/rum.tsx';
import type { Stallning } from '../tidslinje/stallning.ts';

/** Signs in anew at the level that the authority takes, and comes back to this page. A form of its own: it leaves the page. */
function Starkareknapp({ niva, vem }: { niva: string; vem: string }) {
  const { texter } = useRum();
  return (
    <form action="/logga-in" method="post">
      <input type="hidden" name="niva" value={niva} />
      <button type="submit" className="again">
        {texter.loggaInStarkare}
        <span className="vh">{fyll(texter.hos, { namn: vem })}</span>
      </button>
    </form>
  );
}

/**
 * Asks one authority again, when that can help. While it asks it says so, keeps its place and the focus, and takes no
 * second press. Where a stronger sign-in is what it takes, that is offered instead.
 */
export function Igenknapp({ kalla }: { kalla: Stallning }) {
  const { data, fragaIgen, namn, texter } = useRum();
  const { fel } = kalla;
  if (fel?.slag === 'skipped' && fel.niva !== undefined) {
    return <Starkareknapp niva={fel.niva} vem={namn(kalla.producent)} />;
  }
  if (kalla.igen.length === 0) return null;
  const asking = data !== undefined && kalla.igen.some((id) => fragasKallan(data, id));
  const vem = namn(kalla.producent);
  return (
    <button
      type="button"
      className="again"
      aria-disabled={asking}
      onClick={() => asking || kalla.igen.forEach(fragaIgen)}
    >
      {asking ? (
        fyll(texter.fragarEn, { namn: vem })
      ) : (
        <>
          {texter.forsokIgen}
          <span className="vh">{fyll(texter.hos, { namn: vem })}</span>
        </>
      )}
    </button>
  );
}

/** The sentences of a gap, what the authority itself says of a planned outage, and the telephone as a link. */
export function Luckord({ kalla }: { kalla: Stallning }) {
  const { data, tidslinje, namn, texter, sprak } = useRum();
  const om = beskrivningAv(data?.start.kallor ?? [], kalla);
  const telefon = om?.telefon;
  const now = tidslinje?.now ?? 0;
  const vem = namn(kalla.producent);
  const { hande, betyder, gor } = luckmening(kalla, { texter, sprak, namn: vem, now, telefon });
  return (
    <p>
      {hande} {om?.avbrott === undefined ? null : `${om.avbrott} `}
      {betyder} {gor}
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

/** What a gap says, and what may be done about it. */
export function Lucktext({ kalla }: { kalla: Stallning }) {
  return (
    <>
      <Luckord kalla={kalla} />
      <Igenknapp kalla={kalla} />
    </>
  );
}
