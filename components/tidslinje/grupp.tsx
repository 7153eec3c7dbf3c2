'use client';
// What the groups of the overview share: how many, whom we wait for, and the button that puts late ones right.

import { antal as antalOrd } from '../texter/antal.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { type Rum, useRum } from './rum.tsx';
import { antalstext } from './sidinnehall.ts';

/** Whom we wait for: how many authorities, and the words for it. */
export function vantande({ tidslinje, anslutna, namn }: Rum, texter: Oversiktstexter) {
  const ids = [...new Set(tidslinje?.kallor.filter((k) => k.lage === 'vantar').map((k) => k.producent))];
  const antal = tidslinje === undefined ? anslutna : ids.length;
  const vem = antal === 1 ? namn(ids[0] ?? '') : antalOrd(antal, ...texter.myndigheter);
  return { antal, text: fyll(texter.vantarPa, { vem }) };
}

/** The figure beside a group's heading. "At least" until nothing is missing; then, and only then, it may say none. */
export function Antal({
  antal,
  notiser,
  texter,
}: {
  antal: number;
  notiser?: number;
  texter: Oversiktstexter;
}) {
  const { tidslinje } = useRum();
  // The empty box keeps its line, so that the figure moves nothing when it comes.
  return <span>{antalstext(tidslinje, { antal, notiser }, texter)}</span>;
}

/** Stands after the rows that came late. */
export function Sorteraom(props: { antal: number; texter: Oversiktstexter; sorteraOm: () => void }) {
  if (props.antal === 0) return null;
  return (
    <button type="button" className="lank visa" onClick={props.sorteraOm}>
      {fyll(props.texter.sorteraOm, { n: props.antal })}
    </button>
  );
}
