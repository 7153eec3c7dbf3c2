// Whom a question about one part is put to: who always is, whom she has added, and adding one. Plain forms: nothing here needs
// script, and a list of three hundred is the browser's own.

import { AKTORER, type Aktor, antalen } from '../texter/aktorer.ts';
import type { Fragastexter } from '../texter/fragas.sv.ts';

/** Somebody who can be asked. */
export type Fragbar = { readonly id: string; readonly namn: string; readonly aktor: Aktor };

/** Everyone connected, by how it is decided that they are asked. `namn`: whom the cases are about; `dagar`: how long a choice is kept. */
export type Fragasvy = {
  readonly part: string;
  readonly namn: string;
  readonly alltid: readonly Fragbar[];
  readonly tillagda: readonly Fragbar[];
  readonly valbara: readonly Fragbar[];
  readonly dagar: number;
};

type Delprops = { vy: Fragasvy; texter: Fragastexter };

function Tillagda({ vy: { part, tillagda }, texter }: Delprops) {
  if (tillagda.length === 0) return <p>{texter.ingaTillagda}</p>;
  return (
    <ul className="konto fragas">
      {tillagda.map(({ id, namn }) => (
        <li key={id}>
          <h3>{namn}</h3>
          <form action="/fragas/andra" method="post">
            <input type="hidden" name="part" value={part} />
            <input type="hidden" name="ta-bort" value={id} />
            <button type="submit" className="again">
              {texter.taBort}
              <span className="vh"> {namn}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function LaggTill({ vy: { part, valbara }, texter }: Delprops) {
  const grupper = AKTORER.map((aktor) => [aktor, valbara.filter((en) => en.aktor === aktor)] as const).filter(
    ([, alla]) => alla.length > 0,
  );
  const val = (alla: readonly Fragbar[]) =>
    alla.map(({ id, namn }) => (
      <option key={id} value={id}>
        {namn}
      </option>
    ));
  const antal = antalen(valbara);
  return (
    <section>
      <h2>{texter.rubrik(antal)}</h2>
      {valbara.length === 0 ? (
        <p>{texter.allaTillagda}</p>
      ) : (
        <form className="valj-en" action="/fragas/andra" method="post">
          <input type="hidden" name="part" value={part} />
          <label htmlFor="lagg-till">{texter.valj(antal)}</label>
          <select id="lagg-till" name="lagg-till" required defaultValue="">
            <option value="" disabled>
              {texter.valjForst}
            </option>
            {grupper.length === 1
              ? val(valbara)
              : grupper.map(([aktor, alla]) => (
                  <optgroup key={aktor} label={texter.grupper[aktor]}>
                    {val(alla)}
                  </optgroup>
                ))}
          </select>
          <button type="submit" className="go">
            {texter.knapp}
          </button>
        </form>
      )}
      <p>{texter.saknas}</p>
    </section>
  );
}

/** The page's content. `besked`: what came of the form that led here. */
export function Fragassida({ vy, texter, besked }: Delprops & { besked: string | undefined }) {
  const { part, namn, alltid, tillagda, valbara, dagar } = vy;
  return (
    <div className="wrap text">
      <h1>{texter.titel(namn)}</h1>
      {besked === undefined ? null : (
        <p className="kvitto" role="status">
          {besked}
        </p>
      )}
      <p className="lead">{texter.ingress}</p>
      <h2>{texter.tillagda}</h2>
      <Tillagda vy={vy} texter={texter} />
      <LaggTill vy={vy} texter={texter} />
      {valbara.length === 0 ? null : (
        <section>
          <h2>{texter.osaker.rubrik}</h2>
          <p>{texter.osaker.text(alltid.length + tillagda.length + valbara.length)}</p>
          <p>
            <a className="plain" href={`/for/${part}#alla`} data-for={part}>
              {texter.osaker.lank}
            </a>
          </p>
        </section>
      )}
      <h2>{texter.alltid}</h2>
      <ul>
        {alltid.map(({ id, namn: vem }) => (
          <li key={id}>{vem}</li>
        ))}
      </ul>
      <p className="sparas">{texter.sparas(namn, dagar)}</p>
      <p className="home">
        <a className="plain" href={`/for/${part}`} data-for={part}>
          {texter.tillArenden}
        </a>
      </p>
    </div>
  );
}
