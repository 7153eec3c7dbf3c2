// The list of those whose cases a person may see: herself, her companies, those who have given her a fullmakt. Pure markup that
// works without script; the search field is shown by its script alone.

import type { ReactNode } from 'react';
import type { Ombudstexter } from '../texter/ombud.sv.ts';
import { SOKFALT, SOKSVAR } from './valjskript.ts';

/** One principal. `till`: when the first of a fullmakt ends, as a date in words. `oppnar`: false when a fullmakt opens nothing here. */
export type Valrad = {
  readonly id: string;
  readonly namn: string;
  readonly till?: string;
  readonly oppnar?: boolean;
};

type Texter = Ombudstexter['valj'];

function Rad({ rad: { id, namn, till, oppnar = true }, texter }: { rad: Valrad; texter: Texter }) {
  return (
    <li data-namn={namn}>
      {oppnar ? (
        <a href={`/for/${id}`} data-for={id}>
          {namn}
        </a>
      ) : (
        <b>{namn}</b>
      )}
      {oppnar ? null : <p>{texter.oppnarInget}</p>}
      {till === undefined ? null : <p>{texter.till(till)}</p>}
      <a className="plain" href={`/behorighet/${id}`}>
        {texter.varfor}
        <span className="vh">{texter.varforVem(namn)}</span>
      </a>
    </li>
  );
}

/** A group of principals under its heading; nothing when it is empty. `not`: what is not known about it. */
export function Valgrupp(props: {
  rubrik: string;
  rader: readonly Valrad[];
  texter: Texter;
  children?: ReactNode;
}) {
  const { rubrik, rader, texter, children } = props;
  if (rader.length === 0 && children === undefined) return null;
  return (
    <section>
      <h2>{rubrik}</h2>
      {children}
      {rader.length === 0 ? null : (
        <ul className="vilka">
          {rader.map((rad) => (
            <Rad key={rad.id} rad={rad} texter={texter} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The page's content. `children`: the groups. */
export function Valjsida({ texter, children }: { texter: Texter; children: ReactNode }) {
  return (
    <div className="wrap text valj">
      <h1>{texter.titel}</h1>
      <p className="lead">{texter.ingress}</p>
      <search hidden>
        <label htmlFor={SOKFALT}>{texter.sok}</label>
        <input id={SOKFALT} type="search" autoComplete="off" spellCheck={false} />
        <p id={SOKSVAR} role="status" />
      </search>
      {children}
    </div>
  );
}
