'use client';

// Your side: what waits for you, oldest ball first, then what is not known because an authority has not answered.

import { type ComponentProps, type ComponentType, Fragment, type ReactNode } from 'react';
import { Kort, Notiskort } from '../arende/kort.tsx';
import { Luckkort } from '../arende/luckkort.tsx';
import { Kortspoken } from '../arende/spoke.tsx';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { Golvbollar } from '../ui/boll.tsx';
import type { Fler as Flerknapp } from './fler.tsx';
import { Antal, vantande } from './grupp.tsx';
import { useRum } from './rum.tsx';
import { antalI, poster } from './sidinnehall.ts';
import { Sorteraom } from './sorteraom.tsx';
import type { Stallning } from './stallning.ts';
import { luckorI } from './stallning.ts';
import { useStegvis, type Visas } from './stegvis.ts';
import { useStabilOrdning } from './use-stabil-ordning.ts';

/** What both sides of the court are given. */
export type Sidprops = {
  readonly namn: (nyckel: string) => string;
  readonly rullande: ReadonlySet<string>;
  readonly texter: Oversiktstexter;
  readonly vantar: boolean;
  readonly visas: Visas;
};

/** What only some ever see of your side: that nothing is on it, that it goes on, and what is said of an authority that something is missing from. */
export type Sidodelar = {
  readonly Tomt: ComponentType<Pick<Sidprops, 'namn' | 'texter'>>;
  readonly Lucktext: ComponentType<{ kalla: Stallning }>;
  readonly Fler: ComponentType<ComponentProps<typeof Flerknapp>>;
};

/** *Hos dig*. `hopp`: the way to the other side, where it is on the page. */
export function SidaDig({
  delar: { Tomt, Lucktext, Fler },
  namn,
  rullande,
  texter,
  vantar,
  visas,
  hopp,
}: Sidprops & { delar: Sidodelar; hopp?: ReactNode }) {
  const rum = useRum();
  const { tidslinje } = rum;
  const alla = poster(tidslinje);
  const { ordning, sena, sorteraOm } = useStabilOrdning(alla.map((p) => p.nyckel));
  const funna = ordning.filter(visas);
  const visar = useStegvis('dig', funna);
  const perNyckel = new Map(alla.map((post) => [post.nyckel, post]));
  const hosDig = antalI(tidslinje, 'hos-dig');
  return (
    <section className="side yours">
      <Golvbollar sida="dig" antal={alla.length} />
      <h2>
        {texter.hosDig} <Antal antal={hosDig} notiser={alla.length - hosDig} texter={texter} />
      </h2>
      {hopp}
      {visar.map((nyckel) => {
        const post = perNyckel.get(nyckel);
        if (post?.arende)
          return <Kort key={nyckel} arende={post.arende} namn={namn(nyckel)} rullar={rullande.has(nyckel)} />;
        return post?.notis ? <Notiskort key={nyckel} notis={post.notis} /> : null;
      })}
      {visar.length < funna.length ? <Fler lista="dig" visar={visar.length} av={funna.length} /> : null}
      {alla.length > 0 && funna.length === 0 ? <p>{texter.sok.ingetHar}</p> : null}
      {funna.length > 0 && sena > 0 ? <Sorteraom antal={sena} texter={texter} sorteraOm={sorteraOm} /> : null}
      {vantar || alla.length > 0 ? null : <Tomt namn={namn} texter={texter} />}
      <Fragment key={`luckor-${vantar ? alla.length : 'klart'}`}>
        {luckorI(tidslinje?.kallor ?? []).map((kalla) => (
          <Luckkort key={kalla.producent} kalla={kalla}>
            <Lucktext kalla={kalla} />
          </Luckkort>
        ))}
      </Fragment>
      {/* A new key when the number of cards changes: a ghost is drawn anew and does not move. */}
      {vantar ? <Kortspoken key={`spoken-${alla.length}`} {...vantande(rum, texter)} /> : null}
    </section>
  );
}
