'use client';
// What the groups of the overview share: how many, and whom we wait for.

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
