// The footer: what is covered and what is not, whom to ask, and the pages about the service.

import type { Skaltexter } from '../texter/skal.ts';

/** `anslutna`: the names of the connected authorities, in the reader's language. */
export function Sidfot({ texter, anslutna }: { texter: Skaltexter; anslutna: readonly string[] }) {
  return (
    <footer className="foot">
      <div className="wrap two">
        <div>
          <p>{texter.visar(anslutna)}</p>
          <p>{texter.sparas}</p>
          <p>{texter.fragor}</p>
        </div>
        <nav aria-label={texter.omTjansten}>
          <ul>
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
