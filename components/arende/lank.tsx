'use client';
// The way from a list to a case, within the tab: what was fetched is not asked for again.

import { useRum } from '../tidslinje/rum.tsx';
import { Inomlank } from '../ui/inomlank.tsx';

// What shows a case, fetched while the hand is on its way. Should it fail, following the link meets the same, and says so.
const forbered = () => void import('./arendevy.tsx').catch(() => undefined);

/** A case's name as a link to its page; the bare name when no address was given for it. */
export function Arendelank({ nyckel, namn }: { nyckel: string; namn: string }) {
  const { data, part } = useRum();
  const id = data?.arendeId[nyckel];
  const text = <bdi>{namn}</bdi>;
  if (id === undefined) return text;
  return (
    <Inomlank href={`/for/${part}/arende/${id}`} forbered={forbered}>
      {text}
    </Inomlank>
  );
}
