'use client';
// The two sides of a case: what you need to do, and what the authority is doing. Each has a full sentence when there
// is nothing, and neither says more than the flags do.

import { nastaSteg, type Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Arendetexter } from '../texter/arende.ts';
import { dagOchTid } from '../texter/dag-och-tid.ts';
import { maskintid } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { useRum } from '../tidslinje/rum.tsx';
import { Golvbollar } from '../ui/boll.tsx';
import { derasMening, dinMening } from './arendelydelse.ts';
import { Anmarkningar } from './kort.tsx';
import { ledandeHandelse } from './ledande.ts';
import { Annatsprak, Citat, Ord } from './ord.tsx';
import { servicelofteAv } from './servicelofte.ts';
import { Steg } from './steg.tsx';

type Del = { arende: Producentarende; vem: string; texter: Arendetexter; ord: Oversiktstexter };

function Senaste({ arende, vem, ord }: Omit<Del, 'texter'>) {
  const { tidslinje, sprak } = useRum();
  const newest = ledandeHandelse(arende)?.handelse;
  if (newest === undefined) return null;
  const { ms } = newest.tidpunkt;
  return (
    <>
      <Ord handelse={newest} texter={ord} />
      <p className="src">
        {vem}, <time dateTime={maskintid(ms)}>{dagOchTid(ms, tidslinje?.now ?? ms, sprak)}</time>.
        <Annatsprak taggat={newest.sprak} sprak={sprak} texter={ord} />
      </p>
    </>
  );
}

/** *Det här behöver du göra*. */
export function DinDel({ arende, vem, texter, ord }: Del) {
  const rum = useRum();
  const steg = nastaSteg(arende);
  const yours = arende.boll === 'hos-dig';
  return (
    <section className="side yours">
      <Golvbollar sida="dig" antal={yours ? 1 : 0} />
      <h2>{texter.gora}</h2>
      {yours ? <Senaste arende={arende} vem={vem} ord={ord} /> : <p>{dinMening(arende, vem, texter)}</p>}
      {yours ? <Anmarkningar arende={arende} rum={rum} texter={ord} /> : null}
      {steg === undefined ? null : (
        <>
          {yours ? null : <p className="soft">{texter.taSigDit}</p>}
          <Steg
            adress={steg.adress}
            referens={steg.referens}
            taggat={steg.handelse.handelse.sprak}
            namn={vem}
            texter={ord}
          />
        </>
      )}
    </section>
  );
}

/** *Det här gör Bolagsverket*. */
export function DerasDel({ arende, vem, texter, ord }: Del) {
  const theirs = arende.boll === 'hos-producenten' || arende.boll === 'i-mal';
  const lofte = servicelofteAv(arende);
  const mening = derasMening(arende, vem, texter);
  return (
    <section className="side theirs">
      <Golvbollar sida="dem" antal={theirs ? 1 : 0} />
      <Golvbollar sida="nat" antal={arende.boll === 'oklart' ? 1 : 0} />
      <h2>{fyll(texter.gor, { namn: vem })}</h2>
      {mening === undefined ? null : <p>{mening}</p>}
      {arende.boll === 'hos-dig' ? null : <Senaste arende={arende} vem={vem} ord={ord} />}
      {lofte === undefined ? null : (
        <>
          <p className="lofte">{fyll(texter.loftet, { namn: vem })}:</p>
          <Citat text={lofte.text} taggat={lofte.sprak} texter={ord} grans={300} />
        </>
      )}
    </section>
  );
}
