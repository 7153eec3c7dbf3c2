'use client';
// The page in place of the cases: signed out, not one's own, or no contact with us. What happened, what it means,
// what to do.

import type { Beskedstexter } from '../texter/besked.ts';
import { Nekad, Utloggad } from './stangt.tsx';

type Props = { status: number; texter: Beskedstexter; igen: () => void };

function Kontaktlos({ status, texter, igen }: Props) {
  const { rubrik, upptagen, text } = texter.kontaktlos;
  return (
    <>
      <h1>{status ? upptagen : rubrik}</h1>
      <p className="lead">{text}</p>
      <div className="enter">
        <button type="button" className="again" onClick={igen}>
          {texter.forsokIgen}
        </button>
      </div>
    </>
  );
}

/** `status` 401, 403, 0 for no contact, or anything else for a server that cannot answer now. */
export function Hinder({ status, texter, igen }: Props) {
  return (
    <div className="wrap text" role="alert">
      {status === 401 ? (
        <Utloggad ord={texter.utloggad} />
      ) : status === 403 ? (
        <Nekad ord={texter.nekad} />
      ) : (
        <Kontaktlos status={status} texter={texter} igen={igen} />
      )}
    </div>
  );
}
