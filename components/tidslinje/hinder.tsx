'use client';
// The page in place of the cases: signed out, not one's own, or no contact with us. What happened, what it means,
// what to do.

import { useEffect, useState } from 'react';
import type { Beskedstexter } from '../texter/besked.ts';

type Props = { status: number; texter: Beskedstexter; igen: () => void };

function Kontaktlos({ texter, igen }: Omit<Props, 'status'>) {
  const [utanNat, setUtanNat] = useState(false);
  useEffect(() => setUtanNat(!navigator.onLine), []);
  const { rubrik, offline, text } = texter.kontaktlos;
  return (
    <>
      <h1>{rubrik}</h1>
      <p className="lead">{utanNat ? offline : text}</p>
      <div className="enter">
        <button type="button" className="again" onClick={igen}>
          {texter.forsokIgen}
        </button>
      </div>
    </>
  );
}

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

/** `status` 401, 403, or anything else for no contact. */
export function Hinder({ status, texter, igen }: Props) {
  return (
    <div className="wrap text" role="alert">
      {status === 401 ? (
        <Utloggad ord={texter.utloggad} />
      ) : status === 403 ? (
        <Nekad ord={texter.nekad} />
      ) : (
        <Kontaktlos texter={texter} igen={igen} />
      )}
    </div>
  );
}
