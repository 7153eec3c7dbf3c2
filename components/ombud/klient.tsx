'use client';
// One of them opened in the board: her answer, her ledger and her cases, with the very cards of her own page. Promises that what it
// came to is told to the board, so that the line above it says the same.

import { useEffect, useMemo } from 'react';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { type Sammandrag, sammandragAv } from '../../lib/arenden/sammandrag.ts';
import { Kort, Notiskort } from '../arende/kort.tsx';
import { Lucktext } from '../arende/lucka.tsx';
import { Luckkort } from '../arende/luckkort.tsx';
import { Rad } from '../arende/rad.tsx';
import { type Andraord, omHuvudman } from '../texter/om-huvudman.ts';
import type { Ord } from '../texter/ord.ts';
import type { Sprak } from '../texter/sprak.ts';
import type { Taveltexter } from '../texter/tavla.ts';
import { Liggare } from '../tidslinje/liggare.tsx';
import { LiggarensInre } from '../tidslinje/liggarens-inre.tsx';
import { namnI } from '../tidslinje/namn.ts';
import { rubrikI } from '../tidslinje/rubrik.ts';
import { type Begransning, Rumsgivare, useRum } from '../tidslinje/rum.tsx';
import { luckorI } from '../tidslinje/stallning.ts';
import { useArendenamn } from '../tidslinje/use-arendenamn.ts';
import { useHandelser, useMinne } from '../tidslinje/use-handelser.ts';
import { Ikon } from '../ui/ikon.tsx';
import { Inomlank } from '../ui/inomlank.tsx';

/** `sammanfatta` is told what is known as it becomes so; `nekad` that she is signed in no more. */
export type Klientprops = {
  part: string;
  partnamn: string;
  /** Ids of producers that there may be a right to ask. */
  rattOkand: readonly string[];
  /** What her fullmakt opens, in words; nothing when it opens all that is asked for. */
  oppnat: readonly string[];
  begransning: Begransning | undefined;
  sprak: Sprak;
  ord: Ord;
  /** What is said in place of "you", when it is about one who gave a fullmakt. */
  andraord: Andraord | undefined;
  anslutna: number;
  texter: Taveltexter;
  stang: () => void;
  sammanfatta: (part: string, nar: number, sammandrag: Sammandrag) => void;
  nekad: () => void;
};

type Rubrik = { rubrik: string; arenden: readonly Producentarende[]; namn: (nyckel: string) => string };

function Stilla({ rubrik, arenden, namn }: Rubrik) {
  if (arenden.length === 0) return null;
  return (
    <>
      <h3 className="small soft">{rubrik}</h3>
      <div className="rows">
        {arenden.map((arende) => (
          <Rad key={arende.nyckel} arende={arende} namn={namn(arende.nyckel)} />
        ))}
      </div>
    </>
  );
}

function IMal({ rubrik, arenden, namn }: Rubrik) {
  if (arenden.length === 0) return null;
  return (
    <details className="ledger">
      <summary>
        {rubrik} ({arenden.length}) <Ikon namn="fram" />
      </summary>
      <div className="rows">
        {arenden.map((arende) => (
          <Rad key={arende.nyckel} arende={arende} namn={namn(arende.nyckel)} />
        ))}
      </div>
    </details>
  );
}

function Arenden({ texter }: { texter: Taveltexter }) {
  const { tidslinje } = useRum();
  const namn = useArendenamn();
  if (tidslinje === undefined) return null;
  const { arenden, notiser, kallor } = tidslinje;
  const med = (boll: Producentarende['boll']) => arenden.filter((a) => a.boll === boll);
  const { kolumner } = texter;
  return (
    <div className="klientsidor">
      <div>
        {med('hos-dig').map((arende) => (
          <Kort key={arende.nyckel} arende={arende} namn={namn(arende.nyckel)} rullar={false} />
        ))}
        {notiser
          .filter((notis) => notis.attGora)
          .map((notis) => (
            <Notiskort key={notis.nyckel} notis={notis} />
          ))}
        {luckorI(kallor).map((kalla) => (
          <Luckkort key={kalla.producent} kalla={kalla}>
            <Lucktext kalla={kalla} />
          </Luckkort>
        ))}
      </div>
      <div>
        <Stilla rubrik={kolumner.hosMyndigheten} arenden={med('hos-producenten')} namn={namn} />
        <Stilla rubrik={kolumner.oklart} arenden={med('oklart')} namn={namn} />
        <IMal rubrik={kolumner.iMal} arenden={med('i-mal')} namn={namn} />
      </div>
    </div>
  );
}

function Svar({ texter }: { texter: Taveltexter }) {
  const rum = useRum();
  const [saker, osaker] = rubrikI(rum);
  return (
    <>
      <h2>
        {saker} {osaker === undefined ? null : <span>{osaker}</span>}
      </h2>
      <Liggare>
        <LiggarensInre />
      </Liggare>
      <Arenden texter={texter} />
    </>
  );
}

/** Asks for her alone, and shows it. */
export function Klient(props: Klientprops) {
  const {
    part,
    partnamn,
    rattOkand,
    oppnat,
    begransning,
    sprak,
    andraord,
    anslutna,
    texter,
    stang,
    sammanfatta,
    nekad,
  } = props;
  const { handelser, status } = useHandelser(useMinne({ part }));
  const { tidslinje, data } = handelser;
  const ord = useMemo(
    () => (andraord === undefined ? props.ord : omHuvudman(props.ord, andraord, partnamn)),
    [props.ord, andraord, partnamn],
  );
  const rum = useMemo(
    () => ({
      ...handelser,
      ...{ part, partnamn, sprak, ord, anslutna, begransning },
      texter: ord.besked,
      Lank: Inomlank,
      namn: namnI(data?.start.kallor ?? []),
    }),
    [handelser, data, part, partnamn, sprak, ord, anslutna, begransning],
  );
  useEffect(() => {
    if (tidslinje !== undefined && data !== undefined && data.fragas.length === 0)
      sammanfatta(part, tidslinje.now, sammandragAv(tidslinje, rattOkand));
  }, [part, tidslinje, data, rattOkand, sammanfatta]);
  useEffect(() => {
    if (status === 401) nekad();
  }, [status, nekad]);
  return (
    <>
      {oppnat.length === 0 ? null : <p className="note">{texter.bara(oppnat)}</p>}
      {status !== undefined && data === undefined ? (
        <p role="alert">
          {texter.gickInte}{' '}
          <button type="button" className="again" onClick={handelser.uppdatera}>
            {texter.forsokIgen}
          </button>
        </p>
      ) : (
        <Rumsgivare value={rum}>
          <Svar texter={texter} />
        </Rumsgivare>
      )}
      <p className="klientval">
        <a className="plain" href={`/for/${part}`} data-for={part}>
          {texter.egenSida(partnamn)}
        </a>
        <button type="button" className="lank visa" onClick={stang}>
          {texter.stang}
          <span className="vh"> {partnamn}</span>
        </button>
      </p>
    </>
  );
}
