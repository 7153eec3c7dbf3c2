'use client';
// The board over everyone she may act for: the answer in one sentence, how far the asking has come, and a line for each. Promises that
// nothing painted moves while lines come, and that nothing is claimed of those who have not been heard of.

import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Andraord } from '../texter/om-huvudman.ts';
import type { Ord } from '../texter/ord.ts';
import type { Sprak } from '../texter/sprak.ts';
import type { Taveltexter } from '../texter/tavla.ts';
import { Hinder } from '../tidslinje/hinder.tsx';
import { useTitel } from '../tidslinje/huvudsats.tsx';
import { namnI } from '../tidslinje/namn.ts';
import type { Begransning } from '../tidslinje/rum.tsx';
import { useTomning } from '../tidslinje/use-tomning.ts';
import { type Omgivning, oppnat } from './begransning.ts';
import { type Bild, namnetPa, sammandragI, stallningI } from './bild.ts';
import { Forlopp } from './forlopp.tsx';
import { Klient } from './klient.tsx';
import { fokuseraForsta, Lista } from './lista.tsx';
import { ALLA, malningAv, rangordnade, utanRad, type Val } from './urval.ts';
import { type Tavlan, useTavla } from './use-tavla.ts';
import { Verktyg } from './verktyg.tsx';

/** What the page knows before anything is asked: how many she may ask for, and how many authorities there are. */
export type Tavelprops = {
  sprak: Sprak;
  antal: number;
  anslutna: number;
  texter: Taveltexter;
  ord: Ord;
  /** What is said in place of "you" about one who gave a fullmakt. */
  andraord: Andraord;
  /** What is said in place of "nothing is waiting" for one whom a fullmakt shows only some of. */
  begransning: Begransning;
};

/** Most lines painted at once, and how many more at a time: what a phone bears, and a portfolio seldom exceeds. */
const STEG = 200;

/** Most of those not asked about yet that a search shows. */
const FLEST_UTAN_RAD = 20;

const INGA: readonly string[] = [];
const ALLT = Number.POSITIVE_INFINITY;

const lika = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, plats) => id === b[plats]);

/** What is painted of what is chosen. Another choice, and *Sortera om*, paint anew. */
function useMalning({ bild }: Tavlan, sprak: Sprak) {
  const [val, sattVal] = useState<Val>(ALLA);
  const [malade, sattMalade] = useState<readonly string[]>([]);
  const [hogst, sattHogst] = useState(STEG);
  const rang = useMemo(() => rangordnade(bild, val, sprak), [bild, val, sprak]);
  const malning = useMemo(() => malningAv(malade, rang, hogst), [malade, rang, hogst]);
  if (!lika(malade, malning.visade)) sattMalade(malning.visade);
  const valj = useCallback((nytt: Val) => {
    sattVal(nytt);
    sattMalade([]);
  }, []);
  const visaFler = useCallback(() => sattHogst((antal) => antal + STEG), []);
  return { val, valj, malning, visaFler, sorteraOm: () => sattMalade([]) };
}

function useOppna() {
  const [oppna, sattOppna] = useState<ReadonlySet<string>>(new Set());
  const vaxla = useCallback(
    (id: string) =>
      sattOppna((kanda) => {
        const nya = new Set(kanda);
        if (!nya.delete(id)) nya.add(id);
        return nya;
      }),
    [],
  );
  return { oppna, vaxla };
}

function omgivningAv(kallor: Bild['kallor'], texter: Taveltexter): Omgivning {
  return {
    texter,
    namn: namnI(kallor),
    typnamn: new Map(kallor.flatMap(({ arendetyper }) => Object.entries(arendetyper))),
    producenter: [...new Set(kallor.map(({ producent }) => producent))],
  };
}

type Huvudprops = Tavelprops & { tavlan: Tavlan };

/** What is said above the list: the answer; to a screen reader that the asking begins and how it ends, and never each line. */
function Huvud({ tavlan, texter, antal }: Huvudprops) {
  const { lage, bild } = tavlan;
  const { osakra, alla, ...rest } = stallningI(bild);
  const laget = { ...rest, slag: lage.slag, alla: alla || antal, osakra: osakra.length };
  const [saker, osaker = ''] = texter.rubrik(laget);
  const [fragar] = texter.rubrik({ ...laget, slag: 'fragar', attGora: 0 });
  useTitel(`${saker} ${osaker}`.trim());
  const sagt = lage.slag === 'fragar' ? fragar : `${saker} ${osaker}`;
  const [hort, sattHort] = useState('');
  useEffect(() => sattHort(sagt), [sagt]);
  return (
    <div className="wrap answer tavelhuvud">
      <div className="vh" role="status">
        {hort}
      </div>
      <h1>
        {saker} {osaker === '' ? null : <span>{osaker}</span>}
      </h1>
      <Forlopp tavlan={tavlan} texter={texter} antal={antal} />
    </div>
  );
}

type UtanRad = { tavlan: Tavlan; sok: string; texter: Taveltexter };

/** Who is searched for and has not been asked about yet. */
function InteKlara({ tavlan: { bild }, sok, texter }: UtanRad) {
  const ids = sok.trim() === '' ? [] : utanRad(bild, sok);
  if (ids.length === 0) return null;
  return (
    <section className="inteklara">
      <h2 className="small soft">{texter.inteKlara(ids.length)}</h2>
      <ul>
        {ids.slice(0, FLEST_UTAN_RAD).map((id) => (
          <li key={id}>
            <a href={`/for/${id}`} data-for={id}>
              {namnetPa(bild, id)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Kropp(props: Huvudprops & { nekad: () => void }) {
  const { tavlan, texter, sprak, ord, andraord, anslutna, begransning, nekad } = props;
  const { bild, lage, sammanfatta } = tavlan;
  const { val, valj, malning, visaFler, sorteraOm } = useMalning(tavlan, sprak);
  const { visade, sena, fler } = malning;
  const { oppna, vaxla } = useOppna();
  const om = useMemo(() => omgivningAv(bild.kallor, texter), [bild.kallor, texter]);
  const sokfalt = useRef<HTMLInputElement>(null);
  const tabell = useRef<HTMLTableElement>(null);
  const hjalp = useId();
  const stang = (id: string) => () => {
    vaxla(id);
    tabell.current?.querySelector<HTMLElement>(`[data-huvudman="${id}"]`)?.focus();
  };
  const klient = (id: string) => {
    const rad = bild.rader.get(id);
    const oppnar = rad?.lage === 'sammandrag' ? rad.oppnar : undefined;
    return (
      <Klient
        part={id}
        rattOkand={sammandragI(rad)?.rattOkand ?? INGA}
        oppnat={oppnar === undefined ? INGA : oppnat(oppnar, om, ALLT)}
        partnamn={namnetPa(bild, id)}
        begransning={oppnar && begransning}
        andraord={bild.huvudman.get(id)?.annan ? andraord : undefined}
        {...{ sprak, ord, anslutna, texter, sammanfatta, nekad }}
        stang={stang(id)}
      />
    );
  };
  return (
    <div className="wrap tavla">
      {bild.utanSvar.length === 0 ? null : <p className="note">{texter.utanSvar(bild.utanSvar, om.namn)}</p>}
      <Verktyg {...{ val, valj, texter, sokfalt }} tillListan={() => fokuseraForsta(tabell.current)} />
      <p id={hjalp} className="hjalp small soft">
        {texter.hjalp}
      </p>
      <p className="visas">
        <span role="status">{val === ALLA ? '' : texter.visas(visade.length, bild.huvudman.size)}</span>
        {sena === 0 ? null : (
          <button type="button" className="lank visa" onClick={sorteraOm}>
            {texter.sorteraOm(sena)}
          </button>
        )}
      </p>
      {visade.length === 0 && lage.slag !== 'fragar' ? <p>{texter.ingen}</p> : null}
      {visade.length === 0 && lage.slag === 'fragar' && val !== ALLA ? <p>{texter.ingenHittills}</p> : null}
      {visade.length === 0 ? null : (
        <Lista
          {...{ bild, visade, fler, visaFler, om, oppna, vaxla, klient, tabell }}
          tillSok={() => sokfalt.current?.focus()}
          beskrivs={hjalp}
        />
      )}
      {fler === 0 ? null : (
        <button type="button" className="again" onClick={visaFler}>
          {texter.fler(Math.min(fler, STEG))}
        </button>
      )}
      <InteKlara tavlan={tavlan} sok={val.sok} texter={texter} />
      <p className="small soft">{texter.sparas}</p>
    </div>
  );
}

/** The whole view. */
export function Tavla(props: Tavelprops) {
  const tavlan = useTavla(props.sprak);
  const { lage, bild, glom, fortsatt } = tavlan;
  const [utloggad, sattUtloggad] = useState(false);
  const nekad = useCallback(() => {
    sattUtloggad(true);
    glom();
  }, [glom]);
  useTomning(glom);
  const status = lage.slag === 'avbruten' ? lage.status : undefined;
  useEffect(() => {
    if (status === 401) nekad();
  }, [status, nekad]);
  if (utloggad) return <Hinder status={401} texter={props.ord.besked} igen={fortsatt} />;
  if (status !== undefined && bild.rader.size === 0)
    return <Hinder status={status} texter={props.ord.besked} igen={fortsatt} />;
  return (
    <>
      <Huvud {...props} tavlan={tavlan} />
      <Kropp {...props} tavlan={tavlan} nekad={nekad} />
    </>
  );
}
