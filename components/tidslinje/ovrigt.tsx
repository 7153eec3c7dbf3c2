'use client';
// Under their side: what is unclear, what is finished, and what is good to know. Painted when all have answered, for
// it stands below a list that grows.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Servicenotis } from '../../lib/arenden/tidslinje.ts';
import { Kalla } from '../arende/kort.tsx';
import { Arendelank } from '../arende/lank.tsx';
import { notissteg } from '../arende/lydelse.ts';
import { Ord } from '../arende/ord.tsx';
import { Rad } from '../arende/rad.tsx';
import { Steg } from '../arende/steg.tsx';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { Ikon } from '../ui/ikon.tsx';
import { Fler } from './fler.tsx';
import { Antal } from './grupp.tsx';
import { useRum } from './rum.tsx';
import { useStegvis, type Visas } from './stegvis.ts';

type Props = { namn: (nyckel: string) => string; texter: Oversiktstexter };
type Lista = { arenden: readonly Producentarende[]; namn: Props['namn']; visas: Visas; lista: string };

const OPPNA = 3;

function Rader({ arenden, namn, visas, lista }: Lista) {
  const funna = arenden.filter((arende) => visas(arende.nyckel));
  const visar = useStegvis(lista, funna);
  const { sok } = useRum().ord.oversikt;
  if (funna.length === 0) return <p>{sok.ingetHar}</p>;
  return (
    <>
      <div className="rows">
        {visar.map((arende) => (
          <Rad key={arende.nyckel} arende={arende} namn={namn(arende.nyckel)} />
        ))}
      </div>
      <Fler lista={lista} visar={visar.length} av={funna.length} />
    </>
  );
}

function IMal({ arenden, namn, texter, visas }: Props & Omit<Lista, 'lista'>) {
  if (arenden.length === 0) return null;
  const rubrik = (
    <>
      {texter.iMal} <Antal antal={arenden.length} texter={texter} />
    </>
  );
  return (
    <section className="band">
      {arenden.length <= OPPNA ? (
        <>
          <h2>{rubrik}</h2>
          <Rader lista="mal" arenden={arenden} namn={namn} visas={visas} />
        </>
      ) : (
        <details className="fold">
          <summary>
            <h2>{rubrik}</h2>
            <Ikon namn="fram" />
          </summary>
          <Rader lista="mal" arenden={arenden} namn={namn} visas={visas} />
        </details>
      )}
    </section>
  );
}

function Notis({ notis, namn, texter }: Props & { notis: Servicenotis }) {
  const rum = useRum();
  const { handelse, producent } = notis.handelse;
  const steg = notissteg(notis);
  const hor = notis.arenden[0];
  return (
    <div className="notice">
      <Ord handelse={handelse} texter={texter} />
      <Kalla producent={producent} handelse={notis.handelse} rum={rum} texter={texter} />
      {notis.oklar ? <p className="note">{fyll(texter.oklartHos, { namn: rum.namn(producent) })}</p> : null}
      {hor === undefined ? null : (
        <p className="src">
          {texter.horTill}
          <Arendelank nyckel={hor} namn={namn(hor)} />
        </p>
      )}
      {steg === undefined ? null : (
        <Steg {...steg} taggat={handelse.sprak} namn={rum.namn(producent)} texter={texter} />
      )}
    </div>
  );
}

/** *Oklart*, *I mål* and *Bra att veta*, each only when there is any. */
export function Ovrigt({ namn, texter, visas }: Props & { visas: Visas }) {
  const { tidslinje } = useRum();
  const arenden = tidslinje?.arenden ?? [];
  const oklara = arenden.filter((a) => a.boll === 'oklart');
  const notiser = (tidslinje?.notiser ?? []).filter((n) => !n.attGora && visas(n.nyckel));
  return (
    <>
      {oklara.length === 0 ? null : (
        <section className="band">
          <h2>
            {texter.oklart} <Antal antal={oklara.length} texter={texter} />
          </h2>
          <Rader lista="oklart" arenden={oklara} namn={namn} visas={visas} />
        </section>
      )}
      <IMal arenden={arenden.filter((a) => a.boll === 'i-mal')} namn={namn} texter={texter} visas={visas} />
      {notiser.length === 0 ? null : (
        <section className="band">
          <h2>{texter.braAttVeta}</h2>
          <div>
            {notiser.map((notis) => (
              <Notis key={notis.nyckel} notis={notis} namn={namn} texter={texter} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
