'use client';
// The way from a list to a case, within the tab: what was fetched is not asked for again.

import Link from 'next/link';
import { useRum } from '../tidslinje/rum.tsx';

/** A case's name as a link to its page; the bare name when no address was given for it. */
export function Arendelank({ nyckel, namn }: { nyckel: string; namn: string }) {
  const { data, part } = useRum();
  const id = data?.arendeId[nyckel];
  const text = <bdi>{namn}</bdi>;
  if (id === undefined) return text;
  return (
    <Link href={`/for/${part}/arende/${id}`} prefetch={false}>
      {text}
    </Link>
  );
}
