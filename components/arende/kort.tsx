'use client';
// A slip on your side: a case with the ball, or a notice that asks something of you. The name, who, since when, the
// newest words, the next step, and what is odd about it.

import type { ReactNode } from 'react';
import { nastaSteg, type Producentarende } from '../../lib/arenden/producentarende.ts';
import { dagarMellan } from '../../lib/arenden/tidpunkt.ts';
import type { Servicenotis } from '../../lib/arenden/tidslinje.ts';
import { dag, maskintid } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { sedanOrd } from '../texter/sedan.ts';
import { type Rum, useRum } from '../tidslinje/rum.tsx';
import { visbar } from '../tidslinje/visbar.ts';
import { Bollmarke } from '../ui/boll.tsx';
import { Arendelank } from './lank.tsx';
import { ledandeHandelse } from './ledande.ts';
import { anmarkningar, notissteg } from './lydelse.ts';
import { Annatsprak, Ord } from './ord.tsx';
import { Steg } from './steg.tsx';

const GRANS = 260;

/** Who wrote the words above, and when. */
export function Kalla({
  producent,
  handelse,
  rum,
  texter,
}: {
  producent: string;
  handelse: Producentarende['handelser'][number];
  rum: Rum;
  texter: Oversiktstexter;
}) {
  const { tidpunkt, sprak } = handelse.handelse;
  return (
    <p className="src">
      {rum.namn(producent)},{' '}
      <time dateTime={maskintid(tidpunkt.ms)}>
        {dag(tidpunkt.ms, rum.tidslinje?.now ?? tidpunkt.ms, rum.sprak)}
      </time>
      .
      <Annatsprak taggat={sprak} sprak={rum.sprak} texter={texter} />
    </p>
  );
}

/** What one should know before trusting the card: contradiction, missing, old. */
export function Anmarkningar({
  arende,
  rum,
  texter,
}: {
  arende: Producentarende;
  rum: Rum;
  texter: Oversiktstexter;
}) {
  const alla = anmarkningar(arende, { ...rum, texter, now: rum.tidslinje?.now ?? 0 });
  return alla.map((mening) => (
    <p key={mening} className="note">
      {mening}
    </p>
  ));
}

type Sedanprops = { rullar: boolean; dagar: number | undefined; texter: Oversiktstexter };

function Sedan({ rullar, dagar, texter }: Sedanprops) {
  const sedan = dagar === undefined ? undefined : sedanOrd(dagar, texter);
  return (
    <p className="since">
      <Bollmarke lage="hos-dig" rullar={rullar} />
      <span>
        {sedan === undefined ? (
          texter.bollenHosDigOkand
        ) : (
          <>
            {fyll(texter.bollenHosDig, { sedan: sedan.ord })}
            <b>{sedan.tid}</b>
          </>
        )}
      </span>
    </p>
  );
}

type Kort = { arende: Producentarende; namn: string; rullar: boolean };

/** A case that waits for you. */
export function Kort({ arende, namn, rullar }: Kort): ReactNode {
  const rum = useRum();
  const texter = rum.ord.oversikt;
  const newest = ledandeHandelse(arende);
  const steg = nastaSteg(arende);
  return (
    <article className="case">
      <h3>
        <Arendelank nyckel={arende.nyckel} namn={namn} />
      </h3>
      <p>{rum.namn(arende.producent)}</p>
      <Sedan rullar={rullar} dagar={arende.dagar} texter={texter} />
      {newest === undefined ? null : (
        <>
          <Ord handelse={newest.handelse} texter={texter} grans={GRANS} />
          <Kalla producent={arende.producent} handelse={newest} rum={rum} texter={texter} />
        </>
      )}
      <Anmarkningar arende={arende} rum={rum} texter={texter} />
      {steg === undefined ? null : (
        <Steg
          adress={steg.adress}
          referens={steg.referens}
          taggat={steg.handelse.handelse.sprak}
          namn={rum.namn(arende.producent)}
          texter={texter}
        />
      )}
    </article>
  );
}

/** A notice without a case that asks something of you. */
export function Notiskort({ notis }: { notis: Servicenotis }) {
  const rum = useRum();
  const texter = rum.ord.oversikt;
  const { handelse, producent } = notis.handelse;
  const namn = rum.namn(producent);
  const registered = rum.data?.start.kallor
    .map((k) => k.arendetyper[notis.arendetyp])
    .find((n) => n !== undefined);
  const dagar = dagarMellan(handelse.tidpunkt.ms, rum.tidslinje?.now ?? handelse.tidpunkt.ms);
  const steg = notissteg(notis);
  return (
    <article className="case">
      <h3>
        <bdi>{visbar(registered ?? handelse.rubrik)}</bdi>
      </h3>
      <p>{namn}</p>
      <Sedan rullar={false} dagar={dagar} texter={texter} />
      <Ord handelse={handelse} texter={texter} grans={GRANS} />
      <Kalla producent={producent} handelse={notis.handelse} rum={rum} texter={texter} />
      {steg === undefined ? null : <Steg {...steg} taggat={handelse.sprak} namn={namn} texter={texter} />}
    </article>
  );
}
