// Why a person sees someone's cases, what she sees of them and what she does not, until when, and how to ask for more. Pure.

import type { Ombudstexter } from '../texter/ombud.sv.ts';

/** What of one authority is seen or not: its name, and the kinds of case; without kinds it is all of them. */
export type Myndighetsdel = { readonly id: string; readonly namn: string; readonly slag: readonly string[] };

/** What the page tells, in words. `fullmakter` is left out when she sees everything by a right of her own. */
export type Behorighetsvy = {
  readonly id: string;
  readonly namn: string;
  readonly ratt: 'egen' | 'firmatecknare' | 'fullmakt';
  readonly fullmakter: readonly { readonly vad: string; readonly hos: string; readonly till?: string }[];
  readonly ser: readonly Myndighetsdel[];
  readonly serInte: readonly Myndighetsdel[];
};

type Texter = Ombudstexter['behorighet'];

function Delar({ delar, texter, allt }: { delar: readonly Myndighetsdel[]; texter: Texter; allt: string }) {
  return (
    <dl className="form">
      {delar.map(({ id, namn, slag }) => (
        <div key={id}>
          <dt>{namn}</dt>
          <dd>{slag.length === 0 ? allt : texter.resten(slag)}</dd>
        </div>
      ))}
    </dl>
  );
}

function BeOmMer({ vy, texter }: { vy: Behorighetsvy; texter: Texter }) {
  const brev = texter.brev(
    vy.namn,
    vy.serInte.map(({ namn }) => namn),
  );
  const adress = `mailto:?subject=${encodeURIComponent(texter.amne)}&body=${encodeURIComponent(brev)}`;
  return (
    <section>
      <h2>{texter.be}</h2>
      <p>{texter.beText}</p>
      <div className="brev">
        {brev.split('\n\n').map((stycke) => (
          <p key={stycke}>{stycke}</p>
        ))}
      </div>
      <p>
        <a className="plain" href={adress}>
          {texter.mejla}
        </a>
      </p>
    </section>
  );
}

function Fullmakter({ vy, texter }: { vy: Behorighetsvy; texter: Texter }) {
  return (
    <section>
      <h2>{texter.fullmakter}</h2>
      <ul>
        {vy.fullmakter.map(({ vad, hos, till }) => (
          <li key={`${vad} ${hos}`}>
            {texter.hos(vad, hos)}
            <br />
            <span className="soft">{till === undefined ? texter.utanSlut : texter.till(till)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page's content. */
export function Behorighetssida({ vy, texter }: { vy: Behorighetsvy; texter: Texter }) {
  const varfor = vy.ratt === 'fullmakt' ? texter.varfor.fullmakt(vy.namn) : texter.varfor[vy.ratt];
  return (
    <div className="wrap text behorighet">
      <h1>{texter.titel(vy.namn)}</h1>
      <p className="lead">{varfor}</p>
      {vy.fullmakter.length === 0 ? null : <Fullmakter vy={vy} texter={texter} />}
      <section>
        <h2>{texter.ser}</h2>
        {vy.ser.length === 0 ? (
          <p>{texter.serInget}</p>
        ) : (
          <Delar delar={vy.ser} texter={texter} allt={texter.allt} />
        )}
      </section>
      {vy.serInte.length === 0 ? null : (
        <section>
          <h2>{texter.inte}</h2>
          <Delar delar={vy.serInte} texter={texter} allt={texter.ovrigt} />
          <p>{texter.varforInte}</p>
        </section>
      )}
      {vy.ratt === 'fullmakt' && vy.serInte.length > 0 ? <BeOmMer vy={vy} texter={texter} /> : null}
      <p className="vidare">
        {vy.ser.length === 0 ? null : (
          <a className="plain" href={`/for/${vy.id}`} data-for={vy.id}>
            {texter.visa}
          </a>
        )}
        <a className="plain" href="/for">
          {texter.lista}
        </a>
      </p>
    </div>
  );
}
