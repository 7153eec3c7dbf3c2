// The two pages of a closed door, drawn by the server (401, 403 under /for) and by the browser when the stream refuses.

import type { Beskedstexter } from '../texter/besked.ts';

/** What a signed-out person is told; also the page of the server's 401. */
export function Utloggad({ ord: { rubrik, text, knapp } }: { ord: Beskedstexter['utloggad'] }) {
  return (
    <>
      <h1>{rubrik}</h1>
      <p className="lead">{text}</p>
      <form className="enter" action="/logga-in" method="post">
        <button type="submit" className="go">
          {knapp}
        </button>
      </form>
    </>
  );
}

/** What someone is told who may not ask; also the page of the server's 403. */
export function Nekad({ ord: { rubrik, text, lank } }: { ord: Beskedstexter['nekad'] }) {
  return (
    <>
      <h1>{rubrik}</h1>
      <p className="lead">{text}</p>
      <div className="enter">
        <a className="go" href="/hem">
          {lank}
        </a>
      </div>
    </>
  );
}
