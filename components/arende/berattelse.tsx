'use client';
// The story, newest first, with what is coming dotted above it: the ball passing between the two sides.

import type { Boll } from '../../lib/arenden/boll.ts';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Arendetexter } from '../texter/arende.ts';
import { dagOchTid } from '../texter/dag-och-tid.ts';
import { maskintid } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { useRum } from '../tidslinje/rum.tsx';
import { Handelsepunkt, handelseklass } from '../ui/handelsepunkt.tsx';
import { berattelsen, type Steg, turmening } from './arendelydelse.ts';
import { Ord } from './ord.tsx';

type Rad = {
  steg: Steg;
  tidigare: Boll | undefined;
  vem: string;
  ord: Oversiktstexter;
};

function Handelserad({ steg, tidigare, vem, ord }: Rad) {
  const rum = useRum();
  const { tidslinje, sprak } = rum;
  const { handelse, lage, kommande } = steg;
  const { ms } = handelse.tidpunkt;
  return (
    <li className={handelseklass(lage, tidigare, kommande)}>
      <Handelsepunkt lage={lage} tidigare={tidigare} kommande={kommande} />
      <p className="when">
        <time dateTime={maskintid(ms)}>{dagOchTid(ms, tidslinje?.now ?? ms, sprak)}</time>
      </p>
      <Ord handelse={handelse} texter={ord} />
      <p className="turn">{turmening(steg, tidigare, vem, rum)}</p>
    </li>
  );
}

/** *Så har bollen gått*. */
export function Berattelse({
  arende,
  vem,
  texter,
  ord,
}: { arende: Producentarende; texter: Arendetexter } & Omit<Rad, 'steg' | 'tidigare'>) {
  const steg = berattelsen(arende);
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
            ord={ord}
          />
        ))}
      </ol>
    </section>
  );
}
