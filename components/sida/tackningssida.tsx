// What is shown here: who is asked and what they let out, who is not, and that absence proves nothing. For anyone to read.

import type { Identifierartyp } from '../../lib/arenden/part.ts';
import { AKTORER, type Aktor } from '../texter/aktorer.ts';
import type { Tackningstexter } from '../texter/tackning.sv.ts';

/** One who is connected, in the reader's language. `kunder`: undefined when it knows every kind. */
export type Anslutenrad = {
  readonly id: string;
  readonly namn: string;
  readonly aktor: Aktor;
  readonly arenden: readonly string[];
  readonly kunder: readonly Identifierartyp[] | undefined;
  readonly utforare: string | undefined;
  readonly valfri: boolean;
};

/** One who is not connected. `lank`: where to go instead. */
export type Saknadrad = {
  readonly namn: string;
  readonly arenden: string | undefined;
  readonly lank: { readonly text: string; readonly adress: string };
};

/** All that the page says. */
export type Tackningsvy = {
  readonly egna: readonly Anslutenrad[];
  readonly alltid: readonly Anslutenrad[];
  readonly valbara: readonly Anslutenrad[];
  readonly saknas: readonly Saknadrad[];
};

type Radprops = { rad: Anslutenrad; texter: Tackningstexter; egen?: boolean };

function Rad({ rad: { namn, arenden, kunder, utforare, valfri }, texter, egen = false }: Radprops) {
  return (
    <div>
      <dt>{namn}</dt>
      <dd>{arenden.length === 0 ? texter.okandaArenden : texter.arenden(arenden)}</dd>
      {kunder === undefined ? null : <dd>{texter.kunder(kunder)}</dd>}
      {utforare === undefined ? null : <dd>{texter.utforare(utforare)}</dd>}
      {egen && valfri ? <dd>{texter.valfri}</dd> : null}
    </div>
  );
}

function Rader({ rader, ...resten }: { rader: readonly Anslutenrad[] } & Omit<Radprops, 'rad'>) {
  return (
    <dl className="roll">
      {rader.map((rad) => (
        <Rad key={rad.id} rad={rad} {...resten} />
      ))}
    </dl>
  );
}

function Valbara({ rader, texter }: { rader: readonly Anslutenrad[]; texter: Tackningstexter }) {
  if (rader.length === 0) return null;
  const slag = AKTORER.filter((aktor) => rader.some((rad) => rad.aktor === aktor));
  return (
    <section>
      <h2>{texter.valbara}</h2>
      <p>{texter.valbaraText}</p>
      {slag.map((aktor) => (
        <section key={aktor}>
          {slag.length === 1 ? null : <h3>{texter.grupper[aktor]}</h3>}
          <Rader rader={rader.filter((rad) => rad.aktor === aktor)} texter={texter} />
        </section>
      ))}
    </section>
  );
}

function Saknas({ rader, texter }: { rader: readonly Saknadrad[]; texter: Tackningstexter }) {
  return (
    <section>
      <h2>{texter.saknas}</h2>
      <p>{texter.saknasText}</p>
      {rader.length === 0 ? null : (
        <>
          <p>{texter.saknasKanda}</p>
          <dl className="roll">
            {rader.map(({ namn, arenden, lank }) => (
              <div key={namn}>
                <dt>{namn}</dt>
                {arenden === undefined ? null : <dd>{arenden}</dd>}
                <dd>
                  <a href={lank.adress}>{lank.text}</a>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </section>
  );
}

/** The page's content. `hem`: the word of the way back to the start. */
export function Tackningssida({
  vy: { egna, alltid, valbara, saknas },
  texter,
  hem,
}: {
  vy: Tackningsvy;
  texter: Tackningstexter;
  hem: string;
}) {
  return (
    <div className="wrap text tackning">
      <h1>{texter.titel}</h1>
      <p className="lead">
        {egna.length + alltid.length + valbara.length === 0 ? texter.ingen : texter.ingress}
      </p>
      {egna.length === 0 ? null : (
        <section>
          <h2>{texter.egna}</h2>
          <Rader rader={egna} texter={texter} egen />
        </section>
      )}
      {alltid.length === 0 ? null : (
        <section>
          <h2>{egna.length === 0 ? texter.alltid.ensam : texter.alltid.annars}</h2>
          <Rader rader={alltid} texter={texter} />
        </section>
      )}
      <Valbara rader={valbara} texter={texter} />
      <Saknas rader={saknas} texter={texter} />
      <section>
        <h2>{texter.bevis.rubrik}</h2>
        {texter.bevis.stycken.map((stycke) => (
          <p key={stycke}>{stycke}</p>
        ))}
      </section>
      <p className="home">
        <a className="plain" href="/">
          {hem}
        </a>
      </p>
    </div>
  );
}
