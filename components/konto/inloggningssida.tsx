// Her sessions, one a row with what is kept of it, and the buttons that end one or all. Plain forms: nothing here needs script.

import { dagOchTid } from '../texter/dag-och-tid.ts';
import { maskintid } from '../texter/datum.ts';
import type { Enhetsord } from '../texter/inloggningar.sv.ts';
import { inloggningstexter } from '../texter/inloggningar.ts';
import { skaltexter } from '../texter/skal.ts';
import { pa, type Sprak } from '../texter/sprak.ts';

/** One session. Times are epoch ms. */
type Inloggningsrad = {
  readonly id: string;
  readonly denna: boolean;
  readonly skapad: number;
  readonly sedd: number;
  readonly enhet: Enhetsord;
  /** The portal on whose page it is (`ram`), or whose server asks for her. */
  readonly portal?: {
    readonly ram: boolean;
    readonly namn: { readonly sv: string; readonly en?: string | undefined };
  };
};

type Radprops = { sprak: Sprak; nu: number; rad: Inloggningsrad };

/** What a session is called: by its device, or by the portal. */
function namnet(sprak: Sprak, { enhet, portal }: Inloggningsrad): string {
  const texter = inloggningstexter(sprak);
  if (portal === undefined) return texter.enhet(enhet);
  const hos = pa(sprak, { sv: portal.namn.sv, en: portal.namn.en ?? portal.namn.sv });
  return portal.ram ? texter.ram(hos, texter.enhet(enhet)) : texter.hamtar(hos);
}

function Rad({ sprak, nu, rad }: Radprops) {
  const { id, denna, skapad, sedd } = rad;
  const texter = inloggningstexter(sprak);
  const namn = namnet(sprak, rad);
  const sedan = dagOchTid(skapad, nu, sprak);
  return (
    <li>
      <h2>{namn}</h2>
      {denna ? <p className="har">{texter.denna}</p> : null}
      <p>
        <time dateTime={maskintid(skapad)}>{texter.sedan(sedan)}</time>
        <br />
        <time dateTime={maskintid(sedd)}>{texter.senast(dagOchTid(sedd, nu, sprak))}</time>
      </p>
      <form action="/inloggningar/avsluta" method="post">
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="again">
          {texter.loggaUt}
          <span className="vh">{texter.loggaUtVad(namn, sedan)}</span>
        </button>
      </form>
    </li>
  );
}

type Props = { sprak: Sprak; nu: number; rader: readonly Inloggningsrad[]; besked: string | undefined };

/** The page's content. `besked`: what came of a form that led here. */
export function Inloggningssida({ sprak, nu, rader, besked }: Props) {
  const texter = inloggningstexter(sprak);
  const { overallt } = texter;
  return (
    <div className="wrap text">
      <h1>{texter.titel}</h1>
      {besked === undefined ? null : (
        <p className="kvitto" role="status">
          {besked}
        </p>
      )}
      <p className="lead">{texter.ingress}</p>
      {rader.some(({ portal }) => portal !== undefined) ? <p>{texter.portal}</p> : null}
      <ul className="konto">
        {rader.map((rad) => (
          <Rad key={rad.id} sprak={sprak} nu={nu} rad={rad} />
        ))}
      </ul>
      <h2>{overallt.rubrik}</h2>
      <p>{overallt.text}</p>
      <form className="enter" action="/logga-ut" method="post">
        <input type="hidden" name="overallt" value="ja" />
        <button type="submit" className="go">
          {overallt.knapp}
        </button>
      </form>
      <p className="sparas">{texter.sparas}</p>
      <p className="home">
        <a className="plain" href="/hem">
          {skaltexter(sprak).arenden}
        </a>
      </p>
    </div>
  );
}
