// The footer: what is covered and what is not, whom to ask, and the pages about the service.

import type { Skaltexter } from '../texter/skal.ts';

/** What a brand says of itself in the footer: a sentence, who is responsible and how to reach them, links. */
export type Eget = {
  readonly mening: string | undefined;
  readonly ansvarig: string;
  readonly kontakt: readonly { readonly text: string; readonly adress: string }[];
  readonly lankar: readonly { readonly text: string; readonly adress: string }[];
};

type Props = {
  eget: Eget | undefined;
  texter: Skaltexter;
  anslutna: readonly string[];
  fler: number;
  kanFolja: boolean;
  inloggad: boolean;
};

/**
 * `anslutna`: the names of the authorities that everybody's question goes to, in the reader's language; `fler`: how many more one can
 * add. `kanFolja`: someone signed in may follow a
 * case by its kvittensnummer. `inloggad`: she has pages of her own.
 */
export function Sidfot({ eget, texter, anslutna, fler, kanFolja, inloggad }: Props) {
  return (
    <footer className="foot">
      <div className="wrap two">
        <div>
          <p>{texter.visar(anslutna, fler)}</p>
          <p>{texter.sparas}</p>
          <p>{texter.fragor}</p>
          {eget === undefined ? null : (
            <>
              {eget.mening === undefined ? null : <p>{eget.mening}</p>}
              <p>
                {texter.ansvarig(eget.ansvarig)}
                {eget.kontakt.map(({ text, adress }) => (
                  <span key={adress}>
                    {' '}
                    <a href={adress}>{text}</a>
                  </span>
                ))}
              </p>
            </>
          )}
        </div>
        <nav aria-label={texter.omTjansten}>
          <ul>
            {kanFolja ? (
              <li>
                <a href="/folj">{texter.folj}</a>
              </li>
            ) : null}
            {inloggad ? (
              <>
                <li>
                  <a href="/historik">{texter.historik}</a>
                </li>
                <li>
                  <a href="/inloggningar">{texter.inloggningar}</a>
                </li>
              </>
            ) : null}
            <li>
              <a href="/vad-som-visas">{texter.vadSomVisas}</a>
            </li>
            <li>
              <a href="/integritet">{texter.integritet}</a>
            </li>
            <li>
              <a href="/kakor">{texter.kakor}</a>
            </li>
            <li>
              <a href="/tillganglighet">{texter.tillganglighet}</a>
            </li>
            {eget?.lankar.map(({ text, adress }) => (
              <li key={adress}>
                <a href={adress}>{text}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
}
