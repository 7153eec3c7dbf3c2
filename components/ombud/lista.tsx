'use client';
// The board's lines as a table, and each one opened in place. Promises that the letters that move about in it work only while a name in
// it has the focus (WCAG 2.1.4), that every name is also reached with Tab, and that a name keeps its focus when lines come.

import { Fragment, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { Taveltexter } from '../texter/tavla.ts';
import type { Omgivning } from './begransning.ts';
import type { Bild } from './bild.ts';
import { KOLUMNER, Tavelrad } from './rad.tsx';
import { ROLL } from './roller.ts';

type Props = {
  bild: Bild;
  visade: readonly string[];
  /** How many more there are, and the way to see them. */
  fler: number;
  visaFler: () => void;
  om: Omgivning;
  oppna: ReadonlySet<string>;
  vaxla: (id: string) => void;
  klient: (id: string) => ReactNode;
  tabell: RefObject<HTMLTableElement | null>;
  tillSok: () => void;
  beskrivs: string;
};

const STEG: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

const regionAv = (id: string) => `klient-${id}`;

/** The name buttons of a table, in their order. */
function namnen(tabell: HTMLTableElement | null): readonly HTMLButtonElement[] {
  return [...(tabell?.querySelectorAll<HTMLButtonElement>('[data-huvudman]') ?? [])];
}

/** Puts the focus on the first name, if there is any. */
export function fokuseraForsta(tabell: HTMLTableElement | null): void {
  namnen(tabell)[0]?.focus();
}

function useTangenter({ tabell, fler, visaFler, oppna, vaxla, tillSok }: Props) {
  // Where the focus goes when lines that were asked for have been painted.
  const vantar = useRef<number>(undefined);
  useEffect(() => {
    if (vantar.current === undefined) return;
    const namn = namnen(tabell.current)[vantar.current];
    if (namn === undefined) return;
    vantar.current = undefined;
    namn.focus();
  });
  return (event: KeyboardEvent) => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    const id = target.dataset.huvudman;
    if (id === undefined) return;
    const steg = STEG[key];
    if (key === '/') tillSok();
    else if (key === 'Escape' && oppna.has(id)) vaxla(id);
    else if (steg === undefined) return;
    else {
      const alla = namnen(tabell.current);
      const plats = alla.findIndex((namn) => namn.dataset.huvudman === id) + steg;
      if (plats >= alla.length && fler > 0) {
        vantar.current = plats;
        visaFler();
      } else alla[plats]?.focus();
    }
    event.preventDefault();
  };
}

function Kolumnrubriker({ texter: { kolumner } }: { texter: Taveltexter }) {
  return (
    <thead {...ROLL.grupp}>
      <tr {...ROLL.rad}>
        {Object.entries(kolumner).map(([nyckel, ord]) => (
          <th key={nyckel} scope="col" {...ROLL.kolumnrubrik}>
            {ord}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** The table. Draws no lines of its own accord: what is `visade` is what is there. */
export function Lista(props: Props) {
  const { bild, visade, om, oppna, vaxla, klient, tabell, beskrivs } = props;
  const tangent = useTangenter(props);
  return (
    <table
      {...ROLL.tabell}
      className="lista"
      ref={tabell}
      aria-label={om.texter.titel}
      aria-describedby={beskrivs}
      onKeyDown={tangent}
    >
      <Kolumnrubriker texter={om.texter} />
      <tbody {...ROLL.grupp}>
        {visade.map((id) => {
          const rad = bild.rader.get(id);
          if (rad === undefined) return null;
          const oppen = oppna.has(id);
          return (
            <Fragment key={id}>
              <Tavelrad
                rad={rad}
                huvudman={bild.huvudman.get(id)}
                om={om}
                region={oppen ? regionAv(id) : undefined}
                oppna={vaxla}
              />
              {oppen ? (
                <tr {...ROLL.rad} className="oppen">
                  <td {...ROLL.cell} id={regionAv(id)} colSpan={KOLUMNER + 1} aria-colspan={KOLUMNER + 1}>
                    {klient(id)}
                  </td>
                </tr>
              ) : null}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
