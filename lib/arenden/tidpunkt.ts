// Reads a tidpunkt as producers really write it, and counts in Swedish calendar days. Promises: no answer depends
// on the machine's own time zone. Leaves the words ("sedan 12 dagar") to the page.

import { readKlockslag } from './klockslag.ts';

/** An instant. `tvetydig` marks a zone-less time in October's repeated hour, read as the earlier one. */
export type Tidpunkt = { readonly ms: number; readonly tvetydig?: true };

const DAY = 86_400_000;
const MOST_DAYS = 10_000;

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
const offsetOfDay = new Map<number, number | 'changes'>();

function computeOffset(ms: number): number {
  const part: Record<string, number> = {};
  for (const { type, value } of swedish().formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(hour, minute, second);
  return local.getTime() - Math.floor(ms / 1000) * 1000;
}

/** Swedish time minus UTC at an instant, in ms. */
function swedishOffset(ms: number): number {
  const day = Math.floor(ms / DAY);
  let known = offsetOfDay.get(day);
  if (known === undefined) {
    const start = computeOffset(day * DAY);
    known = start === computeOffset((day + 1) * DAY) ? start : 'changes';
    offsetOfDay.set(day, known);
  }
  return known === 'changes' ? computeOffset(ms) : known;
}

/** Swedish wall-clock time, given as if it were UTC, to the instant it names. */
function fromSwedish(wall: number): Tidpunkt {
  // An answer may name every day of ten thousand years; what is remembered of it has an end.
  if (offsetOfDay.size > MOST_DAYS) offsetOfDay.clear();
  const before = swedishOffset(wall - DAY);
  const after = swedishOffset(wall + DAY);
  if (before === after) return { ms: wall - before };
  const fits = [before, after].filter((offset) => swedishOffset(wall - offset) === offset);
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

/** Whole Swedish calendar days from one instant to another; yesterday evening to this morning is 1. */
export function dagarMellan(fran: number, till: number): number {
  const dayNumber = (ms: number) => Math.floor((ms + swedishOffset(ms)) / DAY);
  return dayNumber(till) - dayNumber(fran);
}
