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
  /** Set where it can be marked: whether it is. */
  readonly favorit?: boolean;
};

/** The form that the buttons of the rows belong to. */
export const FAVORITFORM = 'favorit';

type Texter = Ombudstexter['valj'];

function Favoritknapp({ rad: { id, namn, favorit }, texter }: { rad: Valrad; texter: Texter }) {
  if (favorit === undefined) return null;
  const name = favorit ? 'ta-bort' : 'lagg-till';
  return (
    <button type="submit" form={FAVORITFORM} name={name} value={id} className="lank">
      {favorit ? texter.inteFavorit : texter.favorit}
      <span className="vh"> {namn}</span>
    </button>
  );
}

function Rad({ rad, texter }: { rad: Valrad; texter: Texter }) {
  const { id, namn, till, oppnar = true } = rad;
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
      <Favoritknapp rad={rad} texter={texter} />
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

/** Her favourites and those last used, as ways to them; nothing when there are none. */
export function Narmast(props: { favoriter: readonly Valrad[]; senast: readonly Valrad[]; texter: Texter }) {
  const { favoriter, senast, texter } = props;
  const marked = new Set(favoriter.map(({ id }) => id));
  const alla = [...favoriter, ...senast.filter(({ id }) => !marked.has(id))];
  if (alla.length === 0) return null;
  return (
    <section>
      <h2>{texter.narmast}</h2>
      <ul className="narmast">
        {alla.map(({ id, namn }) => (
          <li key={id}>
            <a href={`/for/${id}`} data-for={id}>
              {namn}
            </a>
            {marked.has(id) ? <span className="small soft"> {texter.arFavorit}</span> : null}
          </li>
        ))}
      </ul>
      <p className="glomknappar">
        {senast.length === 0 ? null : (
          <button type="submit" form={FAVORITFORM} name="glom" value="ja" className="lank">
            {texter.glom}
          </button>
        )}
        {favoriter.length === 0 ? null : (
          <button type="submit" form={FAVORITFORM} name="ta-bort-alla" value="ja" className="lank">
            {texter.taBortAlla}
          </button>
        )}
      </p>
    </section>
  );
}

type Props = {
  texter: Texter;
  tavla: string | undefined;
  besked: string | undefined;
  children: ReactNode;
};

/** The page's content. `children`: the groups. `tavla`: what the board of them all is called, where there is one. `besked`: what came of a form. */
export function Valjsida({ texter, tavla, besked, children }: Props) {
  return (
    <div className="wrap text valj">
      <h1>{texter.titel}</h1>
      {besked === undefined ? null : (
        <p className="kvitto" role="status">
          {besked}
        </p>
      )}
      <form id={FAVORITFORM} action="/for/favorit" method="post" />
      <p className="lead">{texter.ingress}</p>
      {/* Before the search field, so that what follows that is what was found. */}
      {tavla === undefined ? null : (
        <p>
          <a className="plain" href="/ombud">
            {tavla}
          </a>
        </p>
      )}
      <search hidden>
        <label htmlFor={SOKFALT}>{texter.sok}</label>
        <input id={SOKFALT} type="search" autoComplete="off" spellCheck={false} />
        <p id={SOKSVAR} role="status" />
      </search>
      {children}
    </div>
  );
}
