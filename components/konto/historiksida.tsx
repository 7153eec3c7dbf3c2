// The åtkomsthistorik: what was asked in whose name, the newest first, a page at a time. Nothing here needs script.

import { dagOchTid } from '../texter/dag-och-tid.ts';
import { maskintid } from '../texter/datum.ts';
import { historiktexter } from '../texter/historik.ts';
import { skaltexter } from '../texter/skal.ts';
import type { Sprak } from '../texter/sprak.ts';
import { type Historikrad, hosVilka, kanAnmalas, mening } from './historikrad.ts';

/** Addresses are paths of ours. `aldre`: of the next page, if there may be one; `senaste`: of the first, when this is not it. */
type Adresser = {
  readonly inteJag: (rad: string) => string;
  readonly csv: string;
  readonly json: string;
  readonly aldre: string | undefined;
  readonly senaste: string | undefined;
};

type Delar = { sprak: Sprak; nu: number };

function Rad({ sprak, nu, rad, inteJag }: Delar & { rad: Historikrad; inteJag: string }) {
  const texter = historiktexter(sprak);
  const tid = dagOchTid(rad.nar, nu, sprak);
  return (
    <li>
      <h2>
        <time dateTime={maskintid(rad.nar)}>{tid}</time>
      </h2>
      <p>
        {mening(rad, sprak)} {hosVilka(rad, sprak)}
      </p>
      {!kanAnmalas(rad) ? null : rad.anmald === undefined ? (
        <a className="plain" href={inteJag}>
          {rad.vem.jag ? texter.inteJag : texter.inteGodkant}
          <span className="vh">{texter.om(tid)}</span>
        </a>
      ) : (
        <p className="har">{texter.anmald(dagOchTid(rad.anmald, nu, sprak))}</p>
      )}
    </li>
  );
}

function Foretag({ sprak, foretag }: { sprak: Sprak; foretag: Props['foretag'] }) {
  const { rubrik, text } = historiktexter(sprak).foretag;
  return foretag.length === 0 ? null : (
    <>
      <h2>{rubrik}</h2>
      <p>{text}</p>
      <ul>
        {foretag.map(({ namn, adress }) => (
          <li key={adress}>
            <a href={adress}>{namn}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** `namn`: of the company whose history it is, or undefined for her own. `foretag`: whose history she may also read. */
type Props = Delar & {
  namn: string | undefined;
  rader: readonly Historikrad[];
  adresser: Adresser;
  dagar: number;
  foretag: readonly { readonly namn: string; readonly adress: string }[];
};

/** The page's content. */
export function Historiksida({ sprak, nu, namn, rader, adresser, dagar, foretag }: Props) {
  const texter = historiktexter(sprak);
  const { aldre, senaste } = adresser;
  return (
    <div className="wrap text">
      <h1>{namn === undefined ? texter.titel : texter.titelFor(namn)}</h1>
      <p className="lead">{namn === undefined ? texter.ingress : texter.ingressFor(namn)}</p>
      {rader.length === 0 ? <p>{senaste === undefined ? texter.tom : texter.tomIgen}</p> : null}
      <ol className="konto">
        {rader.map((rad) => (
          <Rad key={rad.id} sprak={sprak} nu={nu} rad={rad} inteJag={adresser.inteJag(rad.id)} />
        ))}
      </ol>
      <div className="enter">
        {aldre === undefined ? null : (
          <a className="plain" href={aldre}>
            {texter.aldre}
          </a>
        )}
        {senaste === undefined ? null : (
          <a className="plain" href={senaste}>
            {texter.senaste}
          </a>
        )}
      </div>
      <Foretag sprak={sprak} foretag={foretag} />
      <h2>{texter.hamta.rubrik}</h2>
      <p>{texter.hamta.text}</p>
      <ul>
        <li>
          <a href={adresser.csv}>{texter.hamta.csv}</a>
        </li>
        <li>
          <a href={adresser.json}>{texter.hamta.json}</a>
        </li>
      </ul>
      <p className="sparas">{texter.sparas(dagar)}</p>
      <p className="home">
        <a className="plain" href={namn === undefined ? '/hem' : '/historik'}>
          {namn === undefined ? skaltexter(sprak).arenden : texter.egen}
        </a>
      </p>
    </div>
  );
}
