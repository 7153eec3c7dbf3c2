// The fullmakter that were, each with its end: who is gone from the list of principals is missed by name. Pure markup.

import type { Ombudstexter } from '../texter/ombud.sv.ts';

/** One that was. Without a name the register did not say it in a way that can be read. */
type Upphordvy = { readonly namn?: string; readonly slut: string };

type Texter = Ombudstexter['upphorda'];

/** The page's content. `utanSvar`: names of the authorities of which it is not known. */
export function Upphordasida(props: {
  rader: readonly Upphordvy[];
  utanSvar: readonly string[];
  texter: Texter;
}) {
  const { rader, utanSvar, texter } = props;
  return (
    <div className="wrap text behorighet">
      <h1>{texter.titel}</h1>
      {rader.length > 0 ? <p className="lead">{texter.ingress}</p> : null}
      {utanSvar.length > 0 ? <p className="note">{texter.utanSvar(utanSvar)}</p> : null}
      {rader.length === 0 ? <p>{utanSvar.length === 0 ? texter.inga : texter.ingaHittills}</p> : null}
      {rader.length === 0 ? null : (
        <>
          <ul className="vilka">
            {rader.map(({ namn, slut }) => (
              <li key={`${namn} ${slut}`}>
                <b>{namn ?? texter.utanNamn}</b>
                <p>{slut}</p>
              </li>
            ))}
          </ul>
          <p>{texter.nytt}</p>
        </>
      )}
      <p className="vidare">
        <a className="plain" href="/for">
          {texter.lista}
        </a>
      </p>
    </div>
  );
}
