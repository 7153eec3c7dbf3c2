'use client';
// The story, newest first, with what is coming dotted above it: the ball passing between the two sides.

import { type Boll, bollAv, forenaFlaggor } from '../../lib/arenden/boll.ts';
import type { Handelse } from '../../lib/arenden/handelse.ts';
import type { Kundhandelse } from '../../lib/arenden/kundhandelse.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Arendetexter } from '../texter/arende.ts';
import { dagOchTid, maskintid } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { useRum } from '../tidslinje/rum.tsx';
import { annatSprak } from '../tidslinje/visbar.ts';
import { Handelsepunkt, handelseklass } from '../ui/handelsepunkt.tsx';
import { Ord } from './ord.tsx';

type Steg = { readonly handelse: Kundhandelse; readonly lage: Boll; readonly kommande: boolean };

function stegI(handelser: readonly Handelse[], kommande: boolean): readonly Steg[] {
  const perTid = Map.groupBy(handelser, (h) => h.handelse.tidpunkt.ms);
  return handelser.map(({ handelse }) => {
    const same = (perTid.get(handelse.tidpunkt.ms) ?? []).map((h) => h.handelse);
    return { handelse, lage: bollAv(forenaFlaggor(same)).boll, kommande };
  });
}

function tur(
  { lage, kommande }: Steg,
  tidigare: Boll | undefined,
  vem: string,
  texter: Arendetexter,
): string {
  const { tur: t } = texter;
  if (kommande) return texter.kommande;
  if (lage === 'hos-dig') return tidigare === 'hos-dig' ? t.kvarHosDig : t.tillDig;
  if (lage === 'hos-producenten')
    return tidigare === 'hos-producenten'
      ? fyll(t.kvarHosDem, { namn: vem })
      : fyll(t.tillDem, { namn: vem });
  return lage === 'i-mal' ? t.iMal : t.oklart;
}

type Rad = {
  steg: Steg;
  tidigare: Boll | undefined;
  vem: string;
  texter: Arendetexter;
  ord: Oversiktstexter;
};

function Handelserad({ steg, tidigare, vem, texter, ord }: Rad) {
  const { tidslinje, sprak } = useRum();
  const { handelse, lage, kommande } = steg;
  const { ms, tvetydig } = handelse.tidpunkt;
  const annat = annatSprak(handelse.sprak, sprak);
  return (
    <li className={handelseklass(lage, tidigare, kommande)}>
      <Handelsepunkt lage={lage} tidigare={tidigare} kommande={kommande} />
      <p className="when">
        <time dateTime={maskintid(ms)}>{dagOchTid(ms, tidslinje?.now ?? ms, sprak)}</time>
      </p>
      <Ord handelse={handelse} texter={ord} />
      <p className="turn">
        {tur(steg, tidigare, vem, texter)}
        {annat === undefined ? null : `. ${fyll(ord.skrevPa, { sprak: annat })}`}
        {tvetydig ? `. ${texter.tvetydig}` : null}
      </p>
    </li>
  );
}

/** *Så har bollen gått*. */
export function Berattelse({
  arende,
  vem,
  texter,
  ord,
}: { arende: Producentarende } & Omit<Rad, 'steg' | 'tidigare'>) {
  const steg = [...stegI(arende.kommande, true), ...stegI(arende.handelser, false)];
  return (
    <section className="band">
      <h2>{texter.berattelse}</h2>
      <p className="soft">{fyll(texter.berattelseHur, { namn: vem })}</p>
      <p className="sides" aria-hidden="true">
        <span>{texter.dinSida}</span>
        <span>{fyll(texter.derasSida, { namn: vem })}</span>
      </p>
      <ol className="story">
        {steg.map((ett, nr) => (
          <Handelserad
            key={ett.handelse.kundhandelseId}
            steg={ett}
            tidigare={steg[nr + 1]?.lage}
            vem={vem}
            texter={texter}
            ord={ord}
          />
        ))}
      </ol>
    </section>
  );
}
