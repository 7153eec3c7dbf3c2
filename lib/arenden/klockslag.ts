// Reads a date with a time of day, character by character: as fast as the answer itself is parsed, which a regular
// expression is not. Promises that what comes out exists in the calendar. Leaves which instant it is, when no zone is
// written, to tidpunkt.

/** The reading of a clock on the wall: ms as if it were UTC, and the zone beside it in ms when one is written. */
export type Klockslag = { readonly ms: number; readonly zon?: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
// Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar repeats itself every 400 years, so those are read.
const YEARS_400 = 146_097 * 24 * HOUR;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isDigit = (code: number) => code >= 48 && code <= 57;

/** What is left of a text, from the left. Nothing found is -1 or false, and then nothing is taken. */
class Rest {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#text.length;
  }

  /** Takes a number of at least `least` and at most `most` digits. */
  tal(least: number, most: number): number {
    let value = 0;
    let length = 0;
    for (; length < most; length += 1) {
      const code = this.#text.charCodeAt(this.#at + length);
      if (!isDigit(code)) break;
      value = value * 10 + code - 48;
    }
    if (length < least) return -1;
    this.#at += length;
    return value;
  }

  /** Takes one character if it is among these. */
  tecken(among: string): boolean {
    if (this.done || !among.includes(this.#text.charAt(this.#at))) return false;
    this.#at += 1;
    return true;
  }

  blanka(): void {
    while (this.tecken(' '));
  }
}

function lengthOf(month: number, year: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return LENGTHS[month - 1] ?? 0;
}

/** `YYYY-M-D` as ms, or undefined for a day that does not exist. */
function readDag(rest: Rest): number | undefined {
  const year = rest.tal(4, 4);
  const month = rest.tecken('-') ? rest.tal(1, 2) : -1;
  const day = rest.tecken('-') ? rest.tal(1, 2) : -1;
  if (year < 0 || day < 1 || day > lengthOf(month, year)) return undefined;
  return Date.UTC(year + 400, month - 1, day) - YEARS_400;
}

/** A fraction of one to nine digits as whole ms, or -1. */
function readBrak(rest: Rest): number {
  const tenths = rest.tal(1, 1);
  const hundredths = Math.max(rest.tal(1, 1), 0);
  const ms = Math.max(rest.tal(1, 1), 0);
  rest.tal(0, 6);
  return tenths < 0 ? -1 : tenths * 100 + hundredths * 10 + ms;
}

/** `s` or `s.f` as ms, or -1. A leap second is the first of the next minute. */
function readSekund(rest: Rest): number {
  const second = rest.tal(1, 2);
  const fraction = rest.tecken('.,') ? readBrak(rest) : 0;
  return second < 0 || second > 60 || fraction < 0 ? -1 : second * 1000 + fraction;
}

/** `h:m`, `h:m:s` or `h:m:s.f` as ms, or -1. */
function readTid(rest: Rest): number {
  const hour = rest.tal(1, 2);
  const minute = rest.tecken(':') ? rest.tal(1, 2) : -1;
  const second = rest.tecken(':') ? readSekund(rest) : 0;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0) return -1;
  return hour * HOUR + minute * MINUTE + second;
}

/** `Z` or `±hh`, `±hhmm`, `±hh:mm` as ms; undefined when there is none, NaN when it is no possible one. */
function readZon(rest: Rest): number | undefined {
  if (rest.tecken('Zz')) return 0;
  const east = rest.tecken('+');
  if (!east && !rest.tecken('-')) return undefined;
  const hours = rest.tal(2, 2);
  const minutes = rest.tecken(':') ? rest.tal(2, 2) : rest.done ? 0 : rest.tal(2, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
  return (east ? 1 : -1) * (hours * HOUR + minutes * MINUTE);
}

// So many digits at a place, or NaN, which no comparison lets through.
function siffror(text: string, at: number, length: number): number {
  let value = 0;
  for (let i = at; i < at + length; i += 1) {
    const code = text.charCodeAt(i);
    if (!isDigit(code)) return Number.NaN;
    value = value * 10 + code - 48;
  }
  return value;
}

const RAK = 'YYYY-MM-DDTHH:MM:SS'.length;
const MED_MS = RAK + '.sss'.length;

// The zone at a place, or NaN; undefined when the text ends there.
function zonVid(text: string, at: number): number | undefined {
  if (text.length === at) return undefined;
  if (text[at] === 'Z') return text.length === at + 1 ? 0 : Number.NaN;
  const east = text[at] === '+';
  if ((!east && text[at] !== '-') || text[at + 3] !== ':' || text.length !== at + 6) return Number.NaN;
  const [hours, minutes] = [siffror(text, at + 1, 2), siffror(text, at + 4, 2)];
  return hours <= 23 && minutes <= 59 ? (east ? 1 : -1) * (hours * HOUR + minutes * MINUTE) : Number.NaN;
}

// `YYYY-MM-DDTHH:MM:SS` or `.sss` more, and a zone or none: as machines write it, and most of what is ever read. Undefined
// for all else, which is then read character by character.
function readRakt(text: string): Klockslag | undefined {
  if (text[4] !== '-' || text[7] !== '-' || text[13] !== ':' || text[16] !== ':') return undefined;
  if (text[10] !== 'T' && text[10] !== ' ') return undefined;
  const [year, month, day] = [siffror(text, 0, 4), siffror(text, 5, 2), siffror(text, 8, 2)];
  const [hour, minute, second] = [siffror(text, 11, 2), siffror(text, 14, 2), siffror(text, 17, 2)];
  if (!(year >= 100 && day >= 1 && day <= lengthOf(month, year))) return undefined;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined;
  const fraction = text[RAK] === '.' ? siffror(text, RAK + 1, 3) : 0;
  const zon = zonVid(text, text[RAK] === '.' ? MED_MS : RAK);
  const ms = Date.UTC(year, month - 1, day, hour, minute, second) + fraction;
  if (Number.isNaN(ms) || Number.isNaN(zon)) return undefined;
  return zon === undefined ? { ms } : { ms, zon };
}

/**
 * Reads `YYYY-MM-DD`, alone or with `T` or a space and a time of day, and that with or without a zone; parts may have one
 * digit. Undefined for anything else, and for what the calendar or the clock does not have.
 */
export function readKlockslag(text: string): Klockslag | undefined {
  return readRakt(text) ?? readTecken(text);
}

/** The same, character by character. */
export function readTecken(text: string): Klockslag | undefined {
  const rest = new Rest(text.trim());
  const day = readDag(rest);
  if (day === undefined) return undefined;
  if (rest.done) return { ms: day };
  if (!rest.tecken('Tt ')) return undefined;
  rest.blanka();
  const time = readTid(rest);
  if (time < 0) return undefined;
  rest.blanka();
  const zon = readZon(rest);
  if (!rest.done || Number.isNaN(zon)) return undefined;
  return zon === undefined ? { ms: day + time } : { ms: day + time, zon };
}
