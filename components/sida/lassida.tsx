// A page that is read, drawn from its text: a heading, an introduction, and sections of paragraphs, points and facts.

import type { ReactNode } from 'react';

/** One section. `fakta` are pairs of a name and the sentences about it; by `nyckel` a page finds the one that it adds something to. */
export type Avsnitt = {
  readonly rubrik: string;
  readonly nyckel?: string;
  readonly tillagg?: ReactNode;
  readonly stycken?: readonly string[];
  readonly punkter?: readonly string[];
  readonly fakta?: readonly (readonly [namn: string, ...meningar: string[]])[];
  readonly lankar?: readonly { readonly text: string; readonly adress: string }[];
};

/** Who runs this installation and how to reach them, and whether all that is shown is invented. */
export type Drift = {
  readonly ansvarig: string;
  readonly demo: boolean;
  readonly kontakt: { readonly text: string; readonly adress: string } | undefined;
};

/** What a reading page says. */
export type Lastext = {
  readonly titel: string;
  readonly ingress: string;
  readonly avsnitt: readonly Avsnitt[];
};

function Del({ rubrik, nyckel, stycken = [], punkter, fakta, lankar = [], tillagg }: Avsnitt) {
  return (
    <section id={nyckel}>
      <h2>{rubrik}</h2>
      {fakta === undefined ? null : (
        <dl className="roll">
          {fakta.map(([namn, ...meningar]) => (
            <div key={namn}>
              <dt>{namn}</dt>
              {meningar.map((mening) => (
                <dd key={mening}>{mening}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
      {stycken.map((stycke) => (
        <p key={stycke}>{stycke}</p>
      ))}
      {punkter === undefined ? null : (
        <ul>
          {punkter.map((punkt) => (
            <li key={punkt}>{punkt}</li>
          ))}
        </ul>
      )}
      {lankar.map(({ text, adress }) => (
        <p key={adress}>
          <a href={adress}>{text}</a>
        </p>
      ))}
      {tillagg}
    </section>
  );
}

/** The page's content, to stand in a `Ram`. `hem` is the word of the way back to the start. */
export function Lassida({ titel, ingress, avsnitt, hem }: Lastext & { hem: string }) {
  return (
    <div className="wrap text">
      <h1>{titel}</h1>
      <p className="lead">{ingress}</p>
      {avsnitt.map((ett) => (
        <Del key={ett.rubrik} {...ett} />
      ))}
      <p className="home">
        <a className="plain" href="/">
          {hem}
        </a>
      </p>
    </div>
  );
}
