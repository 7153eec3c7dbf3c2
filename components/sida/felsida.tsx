// What is shown when a page broke: it needs nothing from the server, for that is what failed.

import { feltexter } from '../texter/fel.ts';
import type { Sprak } from '../texter/sprak.ts';

type Props = { sprak: Sprak; referens?: string | undefined };

/** `referens` is the digest that the server's log has too. The address `?` is the page itself, asked for anew. */
export function Felsida({ sprak, referens }: Props) {
  const t = feltexter[sprak];
  return (
    <main className="wrap text">
      <h1>{t.titel}</h1>
      <p className="say">
        {t.text} {referens && `${t.referens} ${referens}.`}
      </p>
      <div className="enter">
        <a className="go" href="?">
          {t.igen}
        </a>
        <a href="/">{t.hem}</a>
      </div>
    </main>
  );
}
