// A short page that says what happened and what one can do: the sign-in button where that helps, and the way home.

import type { Lage } from '../texter/lage.sv.ts';

/** What happened and what one can do, in words. */
export function Lageord({ lage }: { lage: Lage }) {
  return (
    <>
      <h1>{lage.titel}</h1>
      <div className="say">
        {lage.stycken.map((stycke) => (
          <p key={stycke}>{stycke}</p>
        ))}
        {lage.punkter === undefined ? null : (
          <ul>
            {lage.punkter.map((punkt) => (
              <li key={punkt}>{punkt}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}

type Props = { lage: Lage; tillStart: string; hem?: { adress: string; ord: string } | undefined };

/** The page's content, to stand in a `Ram`. `hem`: where the way on leads, when not to the start. */
export function Lagessida({ lage, tillStart, hem = { adress: '/', ord: tillStart } }: Props) {
  return (
    <div className="wrap text">
      <Lageord lage={lage} />
      <div className="enter">
        {lage.igen === undefined ? null : (
          <form action="/logga-in" method="post">
            <button type="submit" className="go">
              {lage.igen}
            </button>
          </form>
        )}
        <a className="plain" href={hem.adress}>
          {hem.ord}
        </a>
      </div>
    </div>
  );
}
