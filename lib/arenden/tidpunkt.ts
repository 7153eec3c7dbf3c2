// Reads a tidpunkt as producers really write it, and counts in Swedish calendar days. Promises: no answer depends
// on the machine's own time zone. Leaves the words ("sedan 12 dagar") to the page.

/** An instant. `tvetydig` marks a zone-less time in October's repeated hour, read as the earlier one. */
export type Tidpunkt = { readonly ms: number; readonly tvetydig?: true };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

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
  const before = swedishOffset(wall - DAY);
  const after = swedishOffset(wall + DAY);
  const fits = [...new Set([before, after])].filter((offset) => swedishOffset(wall - offset) === offset);
  const [first, second] = fits;
  if (first === undefined) return { ms: wall - before }; // March's missing hour: the clock has moved forward
  if (second === undefined) return { ms: wall - first };
  return { ms: wall - Math.max(first, second), tvetydig: true };
}

const SHAPE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]\s*(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?\s*(Z|z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Milliseconds of the wall clock as if UTC, or undefined for a date or time that does not exist. */
function wallClock(match: RegExpExecArray): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((x) => Number(x ?? 0));
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const fraction = match[7] === undefined ? 0 : Math.floor(Number(`0.${match[7]}`) * 1000);
  return date.getTime() + hour * HOUR + minute * 60_000 + second * 1000 + fraction;
}

/** The offset that a zone spells out, in ms, or undefined when it is not a possible one. */
function zoneOffset(zone: string): number | undefined {
  if (zone === 'Z' || zone === 'z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(3).replace(':', '') || 0);
  if (hours > 23 || minutes > 59) return undefined;
  return (zone.startsWith('-') ? -1 : 1) * (hours * HOUR + minutes * 60_000);
}

/**
 * Reads RFC 3339, or a zone-less time as Swedish time with one- or two-digit parts (design, "Time"; facts 1.4,
 * quirks 2 and 3). A bare date is its first instant in Sweden. Undefined when it names no real time.
 */
export function parseTidpunkt(text: string): Tidpunkt | undefined {
  const match = SHAPE.exec(text.trim());
  const wall = match === null ? undefined : wallClock(match);
  if (match === null || wall === undefined) return undefined;
  const zone = match[8];
  if (zone === undefined) return fromSwedish(wall);
  const offset = zoneOffset(zone);
  return offset === undefined ? undefined : { ms: wall - offset };
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
