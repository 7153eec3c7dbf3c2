// What to do about a row of the åtkomsthistorik that one does not recognise: report it, sign out everywhere, and whom to turn to.

import type { ReactNode } from 'react';
import type { Drift } from '../sida/lassida.tsx';
import { dagOchTid } from '../texter/dag-och-tid.ts';
import { historiktexter } from '../texter/historik.ts';
import type { Sprak } from '../texter/sprak.ts';
import { type Historikrad, hosVilka, mening } from './historikrad.ts';

function Steg({ rubrik, text, children }: { rubrik: string; text: string; children?: ReactNode }) {
  return (
    <section>
      <h2>{rubrik}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

type Radprops = { sprak: Sprak; rad: Historikrad; part: string | undefined };

function Anmal({ sprak, rad, part }: Radprops) {
  const { anmal, klart } = historiktexter(sprak).anmalan.steg;
  if (rad.anmald !== undefined) return <p className="kvitto">{klart(rad.id)}</p>;
  return (
    <Steg {...anmal}>
      <form className="enter" action="/historik/anmal" method="post">
        <input type="hidden" name="rad" value={rad.id} />
        {part === undefined ? null : <input type="hidden" name="part" value={part} />}
        <button type="submit" className="go">
          {anmal.knapp}
        </button>
      </form>
    </Steg>
  );
}

function Overallt({ sprak }: { sprak: Sprak }) {
  const { loggaUt } = historiktexter(sprak).anmalan.steg;
  return (
    <Steg {...loggaUt}>
      <form className="enter" action="/logga-ut" method="post">
        <input type="hidden" name="overallt" value="ja" />
        <button type="submit" className="again">
          {loggaUt.knapp}
        </button>
      </form>
    </Steg>
  );
}

function Kontakt({ sprak, ansvarig, kontakt }: { sprak: Sprak } & Drift) {
  const { rubrik, text, demo } = historiktexter(sprak).anmalan.steg.kontakt;
  return (
    <Steg rubrik={rubrik(ansvarig)} text={kontakt === undefined ? demo : text}>
      {kontakt === undefined ? null : (
        <p>
          <a href={kontakt.adress}>{kontakt.text}</a>
        </p>
      )}
    </Steg>
  );
}

/** `fel`: what went wrong with the form that led here, in words. `tillbaka`: the history that the row stands in. */
type Props = Radprops & { nu: number; drift: Drift; fel: string | undefined; tillbaka: string };

/** The page's content. */
export function InteJagSida({ sprak, nu, rad, part, drift, fel, tillbaka }: Props) {
  const { anmalan } = historiktexter(sprak);
  return (
    <div className="wrap text">
      <h1>{rad.vem.jag ? anmalan.titel : historiktexter(sprak).inteGodkant}</h1>
      {fel === undefined ? null : (
        <p className="kvitto" role="alert">
          {fel}
        </p>
      )}
      <dl className="roll">
        <div>
          <dt>{anmalan.raden}</dt>
          <dd>{dagOchTid(rad.nar, nu, sprak)}</dd>
          <dd>
            {mening(rad, sprak)} {hosVilka(rad, sprak)}
          </dd>
        </div>
      </dl>
      <p>
        {rad.portal !== undefined ? anmalan.portaltext : rad.vem.jag ? anmalan.egenText : anmalan.annansText}
      </p>
      <Anmal sprak={sprak} rad={rad} part={part} />
      {rad.vem.jag ? (
        <>
          <Overallt sprak={sprak} />
          <Steg {...anmalan.steg.legitimation} />
        </>
      ) : (
        <Steg {...anmalan.steg.fullmakt} />
      )}
      <Kontakt sprak={sprak} {...drift} />
      <p className="home">
        <a className="plain" href={tillbaka}>
          {anmalan.tillbaka}
        </a>
      </p>
    </div>
  );
}
