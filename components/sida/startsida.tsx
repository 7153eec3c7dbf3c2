// The start: what this is before one signs in, with the court explained by standing on it.

import type { starttexter } from '../texter/start.ts';
import { Bollmarke, Golvbollar } from '../ui/boll.tsx';

type Texter = ReturnType<typeof starttexter>;

type Ingangsprops = { t: Texter; slag: 'inloggad' | 'ingen' | 'utgangen'; folj: string | undefined };

function Ingang({ t, slag, folj }: Ingangsprops) {
  if (slag === 'inloggad') {
    return (
      <div className="enter">
        <a className="go" href="/hem">
          {t.fortsatt}
        </a>
        {folj === undefined ? null : (
          <a className="plain" href="/folj">
            {folj}
          </a>
        )}
      </div>
    );
  }
  return (
    <>
      {slag === 'utgangen' ? <p className="lead">{t.utgangen}</p> : null}
      <div className="enter">
        <form action="/logga-in" method="post">
          <button type="submit" className="go">
            {t.loggaIn}
          </button>
        </form>
      </div>
    </>
  );
}

function Plan({ t, exempel }: { t: Texter; exempel: string }) {
  const [digText, digDagar] = t.exempelDig;
  const [demText, demDagar] = t.exempelDem(exempel);
  return (
    <div className="court">
      <section className="side yours">
        <Golvbollar sida="dig" antal={1} />
        <h2>{t.hosDig}</h2>
        <p>{t.hosDigText}</p>
        <p className="since">
          <Bollmarke lage="hos-dig" />
          <span>
            <span className="soft">{t.exempel}: </span>
            {digText}
            <b>{digDagar}</b>
          </span>
        </p>
      </section>
      <section className="side theirs">
        <Golvbollar sida="dem" antal={1} />
        <h2>{t.hosDem}</h2>
        <p>{t.hosDemText}</p>
        <p className="since">
          <Bollmarke lage="hos-producenten" />
          <span>
            <span className="soft">{t.exempel}: </span>
            {demText}
            <b>{demDagar}</b>
          </span>
        </p>
      </section>
    </div>
  );
}

function Loften({ t }: { t: Texter }) {
  return (
    <div>
      <section className="band">
        <h2>{t.sparas}</h2>
        <p>{t.sparasText}</p>
      </section>
      <section className="band">
        <h2>{t.gissas}</h2>
        <p>{t.gissasText}</p>
      </section>
      <section className="band">
        <h2>{t.ord}</h2>
        <p>{t.ordText}</p>
      </section>
    </div>
  );
}

/** What the page knows. `namn`: the authorities that everybody's question goes to; `fler`: how many more one can add; `folj`: the words of the way to follow a case. */
export type Startvy = Ingangsprops & {
  rubrik: string;
  ingress: string;
  namn: readonly string[];
  fler: number;
};

/** The page's content, to stand in a `Ram`. */
export function Startsida({ t, slag, folj, rubrik, ingress, namn, fler }: Startvy) {
  return (
    <div className="start">
      <div className="wrap answer">
        <h1>{rubrik}</h1>
        <p className="lead">{ingress}</p>
        <Ingang t={t} slag={slag} folj={folj} />
      </div>
      <Plan t={t} exempel={namn[0] ?? t.myndigheten} />
      <div className="wrap two">
        <Loften t={t} />
        {namn.length === 0 ? null : (
          <section className="band">
            <h2>{t.myndigheter(namn.length)}</h2>
            <ul className="auth">
              {namn.map((n) => (
                <li key={n}>{n}</li>
              ))}
            </ul>
            {fler === 0 ? null : <p>{t.flerAttLagga(fler)}</p>}
          </section>
        )}
      </div>
    </div>
  );
}
