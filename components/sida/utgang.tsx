// The dialogs about the end of the session, closed until the script opens one: stay or leave; leave, for eight hours have
// passed; and no contact, so nobody knows. Native dialogs: focus goes in and back, and Esc closes.

import type { ReactNode } from 'react';
import type { Utgangstexter } from '../texter/utgang.ts';

type Rutprops = {
  namn: string;
  klockan?: string;
  ord: { rubrik: string; text: readonly [string, string?] };
  children: ReactNode;
};

function Ruta({ namn, klockan, ord: { rubrik, text }, children }: Rutprops) {
  const [fore, efter] = text;
  const id = `utgang-${namn}`;
  return (
    <dialog
      id={id}
      className="utgang"
      role="alertdialog"
      aria-labelledby={`${id}-rubrik`}
      aria-describedby={`${id}-text`}
      // The script may have opened it before React came.
      suppressHydrationWarning
    >
      <h2 id={`${id}-rubrik`}>{rubrik}</h2>
      <p id={`${id}-text`}>
        {fore}
        {efter === undefined ? null : (
          <>
            <b suppressHydrationWarning>{klockan}</b>
            {efter}
          </>
        )}
      </p>
      {children}
    </dialog>
  );
}

function Loggaut({ children }: { children: string }) {
  return (
    <form action="/logga-ut" method="post">
      <button type="submit" className="lank">
        {children}
      </button>
    </form>
  );
}

/** To stand once on every page under /for, before its script. `klockan`: when the session ends as it is now. */
export function Utgang({ texter, klockan }: { texter: Utgangstexter; klockan: string }) {
  const { forlang, sista, kontakt, loggaUt } = texter;
  return (
    <>
      <Ruta namn="forlang" klockan={klockan} ord={forlang}>
        <p className="fel" role="status">
          <span>{forlang.fel}</span>
        </p>
        <div className="enter">
          <button type="button" id="utgang-fortsatt" className="go">
            {forlang.knapp}
          </button>
          <Loggaut>{loggaUt}</Loggaut>
        </div>
      </Ruta>
      <Ruta namn="sista" klockan={klockan} ord={sista}>
        <div className="enter">
          <form action="/logga-in" method="post">
            <button type="submit" className="go">
              {sista.knapp}
            </button>
          </form>
          <Loggaut>{loggaUt}</Loggaut>
          <form method="dialog">
            <button type="submit" className="lank">
              {sista.stang}
            </button>
          </form>
        </div>
      </Ruta>
      <Ruta namn="kontakt" ord={kontakt}>
        <form method="dialog" className="enter">
          <button type="submit" className="go">
            {kontakt.knapp}
          </button>
        </form>
      </Ruta>
    </>
  );
}
