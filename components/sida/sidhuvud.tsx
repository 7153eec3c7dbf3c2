// The header: who we are, on whose behalf, the other language, and out. Language and sign-out are forms, because
// both change something; they work without script.

import type { ReactNode } from 'react';
import type { Skaltexter } from '../texter/skal.ts';
import type { Sprak } from '../texter/sprak.ts';
import { Logotyp, type Marke } from '../ui/logotyp.tsx';

type Props = {
  sprak: Sprak;
  texter: Skaltexter;
  marke: Marke;
  /** Whether there is another language to change to. */
  tvasprakig: boolean;
  inloggad: boolean;
  forVem?: ReactNode;
};

/** The page's header. `forVem` is a `ForVem` on pages that show someone's cases, else left out. */
export function Sidhuvud({ sprak, texter, marke, tvasprakig, inloggad, forVem }: Props) {
  const annat = sprak === 'sv' ? 'en' : 'sv';
  return (
    <header className="top">
      <div className="wrap">
        <a className="logo" href="/" aria-label={texter.tillStart(marke.namn)}>
          <Logotyp {...marke} />
        </a>
        {forVem}
        <div className="tools">
          {tvasprakig ? (
            <form action="/sprak" method="post">
              <input type="hidden" name="sprak" value={annat} />
              <button type="submit" className="lank" lang={annat} aria-label={texter.annatSprakFullt}>
                {texter.annatSprak}
              </button>
            </form>
          ) : null}
          {inloggad ? (
            <form action="/logga-ut" method="post">
              <button type="submit" className="lank">
                {texter.loggaUt}
              </button>
            </form>
          ) : null}
        </div>
      </div>
    </header>
  );
}
