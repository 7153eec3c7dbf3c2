'use client';
// What the groups of the overview share: how many, whom we wait for, and the button that puts late ones right.

import type { Boll } from '../../lib/arenden/boll.ts';
import { somFullstandig, type Tidslinje } from '../../lib/arenden/tidslinje.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { type Rum, useRum } from './rum.tsx';

/** How many cases have this ball. */
export function antalI(tidslinje: Tidslinje | undefined, boll: Boll): number {
  return tidslinje?.arenden.filter((a) => a.boll === boll).length ?? 0;
}

/** Whom we wait for: how many authorities, and the words for it. */
export function vantande({ tidslinje, anslutna, namn }: Rum, texter: Oversiktstexter) {
  const ids = [...new Set(tidslinje?.kallor.filter((k) => k.lage === 'vantar').map((k) => k.producent))];
  const antal = tidslinje === undefined ? anslutna : ids.length;
  return { antal, text: texter.vantarPa(antal, namn(ids[0] ?? '')) };
}

/** The figure beside a group's heading. "At least" until nothing is missing; then, and only then, it may say none. */
export function Antal({
  antal,
  notiser = 0,
  texter,
}: {
  antal: number;
  notiser?: number;
  texter: Oversiktstexter;
}) {
  const { tidslinje } = useRum();
  const whole = tidslinje !== undefined && somFullstandig(tidslinje) !== undefined;
  // The empty box keeps its line, so that the figure moves nothing when it comes.
  if (!whole && antal + notiser === 0) return <span />;
  const parts = [
    antal > 0 || notiser === 0 ? texter.arenden(antal) : undefined,
    notiser > 0 ? texter.meddelanden(notiser) : undefined,
  ];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return <span>{whole ? text : texter.minst(text)}</span>;
}

/** Stands after the rows that came late. */
export function Sorteraom(props: { antal: number; texter: Oversiktstexter; sorteraOm: () => void }) {
  if (props.antal === 0) return null;
  return (
    <button type="button" className="lank visa" onClick={props.sorteraOm}>
      {props.texter.sorteraOm(props.antal)}
    </button>
  );
}
