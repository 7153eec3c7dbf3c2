// The footer: what is covered and what is not, whom to ask, and the pages about the service.

import type { Skaltexter } from '../texter/skal.ts';

type Props = {
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
export function Sidfot({ texter, anslutna, fler, kanFolja, inloggad }: Props) {
  return (
    <footer className="foot">
      <div className="wrap two">
        <div>
          <p>{texter.visar(anslutna, fler)}</p>
          <p>{texter.sparas}</p>
          <p>{texter.fragor}</p>
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
              <a href="/integritet">{texter.integritet}</a>
            </li>
            <li>
              <a href="/kakor">{texter.kakor}</a>
            </li>
            <li>
              <a href="/tillganglighet">{texter.tillganglighet}</a>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
