'use client';

// Your side: what waits for you, oldest ball first, then what is not known because an authority has not answered.

import { Fragment } from 'react';
import { somFullstandig } from '../../lib/arenden/tidslinje.ts';
import { Kort, Notiskort } from '../arende/kort.tsx';
import { Luckkort } from '../arende/lucka.tsx';
import { Kortspoken } from '../arende/spoke.tsx';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { Golvbollar } from '../ui/boll.tsx';
import { Ikon } from '../ui/ikon.tsx';
import { Antal, Sorteraom, vantande } from './grupp.tsx';
import { Kommande } from './kommande.tsx';
import { luckorI } from './luckor.ts';
import { useRum } from './rum.tsx';
import { antalI, arendenOrd, poster, tomtHosDig } from './sidinnehall.ts';
import { Fler, useStegvis, type Visas } from './stegvis.tsx';
import { useStabilOrdning } from './use-stabil-ordning.ts';

/** What both sides of the court are given. */
export type Sidprops = {
  readonly namn: (nyckel: string) => string;
  readonly rullande: ReadonlySet<string>;
  readonly texter: Oversiktstexter;
  readonly vantar: boolean;
  readonly visas: Visas;
  /** The other side is not on the page. */
  readonly ensam?: boolean;
};

function Tom({ texter }: { texter: Oversiktstexter }) {
  const { tidslinje, namn, begransning } = useRum();
  if (tidslinje === undefined) return null;
  const whole = somFullstandig(tidslinje) !== undefined;
  if (!whole || tidslinje.arenden.length + tidslinje.notiser.length > 0)
    return <p>{tomtHosDig(tidslinje, texter, begransning?.sida)}</p>;
  const fragade = [...new Set(tidslinje.kallor.map((k) => namn(k.producent)))].sort();
  return (
    <>
      <p>{begransning?.tomt ?? texter.tomt}</p>
      <h3 className="small soft say">{texter.fragade}</h3>
      <ul className="auth">
        {fragade.map((vem) => (
          <li key={vem}>{vem}</li>
        ))}
      </ul>
    </>
  );
}

/** *Hos dig*. */
export function SidaDig({ namn, rullande, texter, vantar, visas, ensam = false }: Sidprops) {
  const rum = useRum();
  const { tidslinje } = rum;
  const alla = poster(tidslinje);
  const { ordning, sena, sorteraOm } = useStabilOrdning(alla.map((p) => p.nyckel));
  const funna = ordning.filter(visas);
  const visar = useStegvis('dig', funna);
  const perNyckel = new Map(alla.map((post) => [post.nyckel, post]));
  const hosDem = antalI(tidslinje, 'hos-producenten');
  const { antal, text } = vantande(rum, texter);
  return (
    <section className="side yours">
      <Golvbollar sida="dig" antal={alla.length} />
      <h2>
        {texter.hosDig}{' '}
        <Antal
          antal={antalI(tidslinje, 'hos-dig')}
          notiser={alla.length - antalI(tidslinje, 'hos-dig')}
          texter={texter}
        />
      </h2>
      {ensam ? null : (
        <a className="hop" href="#dem">
          <span>
            {texter.hosMyndigheten} {hosDem > 0 ? arendenOrd(hosDem, texter) : null}
          </span>
          <Ikon namn="ner" />
        </a>
      )}
      {visar.map((nyckel) => {
        const post = perNyckel.get(nyckel);
        if (post?.arende)
          return <Kort key={nyckel} arende={post.arende} namn={namn(nyckel)} rullar={rullande.has(nyckel)} />;
        return post?.notis ? <Notiskort key={nyckel} notis={post.notis} /> : null;
      })}
      <Fler lista="dig" visar={visar.length} av={funna.length} />
      {alla.length > 0 && funna.length === 0 ? <p>{texter.sok.ingetHar}</p> : null}
      <Sorteraom antal={funna.length === 0 ? 0 : sena} texter={texter} sorteraOm={sorteraOm} />
      {vantar || alla.length > 0 ? null : <Tom texter={texter} />}
      {vantar || alla.length > 0 ? null : <Kommande namn={namn} texter={texter} />}
      <Fragment key={`luckor-${vantar ? alla.length : 'klart'}`}>
        {luckorI(tidslinje?.kallor ?? []).map((kalla) => (
          <Luckkort key={kalla.producent} kalla={kalla} />
        ))}
      </Fragment>
      {/* A new key when the number of cards changes: a ghost is drawn anew and does not move. */}
      {vantar ? <Kortspoken key={`spoken-${alla.length}`} antal={antal} text={text} /> : null}
    </section>
  );
}
