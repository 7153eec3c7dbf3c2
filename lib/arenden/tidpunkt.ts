// Reads a tidpunkt as producers really write it, and counts in Swedish calendar days. Promises: no answer depends
// on the machine's own time zone. Leaves the words ("sedan 12 dagar") to the page.

import { readKlockslag } from './klockslag.ts';

/** An instant. `tvetydig` marks a zone-less time in October's repeated hour, read as the earlier one. */
export type Tidpunkt = { readonly ms: number; readonly tvetydig?: true };

const DAY = 86_400_000;

// Formatting is the costly part, so one formatter serves all and its answer is remembered per UTC day. Made at first
// use: the first formatter of a browser costs tens of milliseconds, which no one who only imports this shall pay.
let made: Intl.DateTimeFormat | undefined;
function swedish(): Intl.DateTimeFormat {
  made ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'Europe/Stockholm',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return made;
}
/** A day on which the clock is changed: the first ms of the new offset, which search finds once. */
type Skifte = { readonly vid: number; readonly fore: number; readonly efter: number };
const offsetOfDay = new Map<number, number | Skifte>();

function computeOffset(ms: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of swedish().formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hour, minute, second);
  return local.getTime() - Math.floor(ms / 1000) * 1000;
}

function skiftet(start: number, fore: number, efter: number): Skifte {
  let [low, high] = [start, start + DAY];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (computeOffset(middle) === fore) low = middle;
    else high = middle;
  }
  return { vid: high, fore, efter };
}

function offsetsOf(day: number): number | Skifte {
  const start = computeOffset(day * DAY);
  const end = computeOffset((day + 1) * DAY);
  return start === end ? start : skiftet(day * DAY, start, end);
}

/** Swedish time minus UTC at an instant, in ms. */
function swedishOffset(ms: number): number {
  const day = Math.floor(ms / DAY);
  let known = offsetOfDay.get(day);
  if (known === undefined) {
    known = offsetsOf(day);
    offsetOfDay.set(day, known);
  }
  if (typeof known === 'number') return known;
  return ms < known.vid ? known.fore : known.efter;
}

// An answer may name any day of ten thousand years, and each costs a formatting or four. So whole spans without a change
// are remembered, and only those of six hundred years: the calendar, and with it the rule of summer time, repeats
// itself every 400, and before 1800 there was no time but the sun's.
const SPAN = 32 * DAY;
const YEARS_400 = 146_097 * DAY;
const YEAR_1800 = Date.UTC(1800, 0);
const YEAR_2000 = Date.UTC(2000, 0);
const offsetOfSpan = new Map<number, number | 'changes'>();

function steadyOffset(wall: number): number | 'changes' {
  const span = Math.floor(wall / SPAN);
  let known = offsetOfSpan.get(span);
  if (known === undefined) {
    const start = swedishOffset(span * SPAN - DAY);
    known = start === swedishOffset((span + 1) * SPAN + DAY) ? start : 'changes';
    offsetOfSpan.set(span, known);
  }
  return known;
}

/** The offsets that Swedish time has at a wall-clock time: none in March's missing hour, two in October's repeated. */
function offsetsAt(wall: number): { before: number; fits: readonly number[] } {
  const before = swedishOffset(wall - DAY);
  const after = swedishOffset(wall + DAY);
  const possible = before === after ? [before] : [before, after];
  return { before, fits: possible.filter((offset) => swedishOffset(wall - offset) === offset) };
}

/** Swedish wall-clock time, given as if it were UTC, to the instant it names. */
function fromSwedish(wall: number): Tidpunkt {
  const cycles = Math.max(0, Math.floor((wall - YEAR_2000) / YEARS_400));
  const like = Math.max(wall - cycles * YEARS_400, YEAR_1800);
  const steady = steadyOffset(like);
  if (steady !== 'changes') return { ms: wall - steady };
  const { before, fits } = offsetsAt(like);
  const [first, second] = fits;
  if (first === undefined) return { ms: wall - before }; // March's missing hour: the clock has moved forward
  if (second === undefined) return { ms: wall - first };
  return { ms: wall - Math.max(first, second), tvetydig: true };
}

/**
 * Reads RFC 3339, or a zone-less time as Swedish time with one- or two-digit parts (design, "Time"; facts 1.4,
 * quirks 2 and 3). A bare date is its first instant in Sweden. Undefined when it names no real time.
 */
export function parseTidpunkt(text: string): Tidpunkt | undefined {
  const read = readKlockslag(text);
  if (read === undefined) return undefined;
  return read.zon === undefined ? fromSwedish(read.ms) : { ms: read.ms - read.zon };
}

/** The Swedish calendar day of an instant, `YYYY-MM-DD`. */
export function svenskDag(ms: number): string {
  return new Date(ms + swedishOffset(ms)).toISOString().slice(0, 10);
}

function dagnummer(ms: number): number {
  return Math.floor((ms + swedishOffset(ms)) / DAY);
}

/** Whole Swedish calendar days from one instant to another; yesterday evening to this morning is 1. */
export function dagarMellan(fran: number, till: number): number {
  return dagnummer(till) - dagnummer(fran);
}
