// What is shown when a page broke: it needs nothing from the server, for that is what failed.

import { feltexter } from '../texter/fel.ts';
import type { Sprak } from '../texter/sprak.ts';

type Props = { sprak: Sprak; referens?: string | undefined; igen: () => void };

/** `referens` is the digest that the server's log has too; `igen` draws the page once more. */
export function Felsida({ sprak, referens, igen }: Props) {
  const t = feltexter[sprak];
  return (
    <main className="wrap text">
      <h1>{t.titel}</h1>
      <p className="say">
        {t.text} {referens && `${t.referens} ${referens}.`}
      </p>
      <div className="enter">
        <button type="button" className="again" onClick={igen}>
          {t.igen}
        </button>
        <a href="/">{t.hem}</a>
      </div>
    </main>
  );
}
