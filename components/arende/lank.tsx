'use client';
// The way from a list to a case, within the tab: what was fetched is not asked for again.

import { arendevag, useRum } from '../tidslinje/rum.tsx';

/** A case's name as a link to its page; the bare name when no address was given for it. */
export function Arendelank({ nyckel, namn }: { nyckel: string; namn: string }) {
  const rum = useRum();
  const { data, part, Lank } = rum;
  const id = data?.arendeId[nyckel];
  const text = <bdi>{namn}</bdi>;
  if (id === undefined) return text;
  // From the board it leads to another than the tab may act for: chosen here, so nobody asks.
  return (
    <Lank href={arendevag(rum, id)} for={part}>
      {text}
    </Lank>
  );
}
