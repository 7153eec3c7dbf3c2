// Reads a date with a time of day, character by character: as fast as the answer itself is parsed, which a regular
// expression is not. Promises that what comes out exists in the calendar. Leaves which instant it is, when no zone is
// written, to tidpunkt.

/** The reading of a clock on the wall: ms as if it were UTC, and the zone beside it in ms when one is written. */
export type Klockslag = { readonly ms: number; readonly zon?: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// Characters by their code: a text of one character would be made for each comparison.
const STRECK = 45; // -
const PLUS = 43;
const KOLON = 58;
const PUNKT = 46;
const KOMMA = 44;
const BLANK = 32;
const [STORT_T, LITET_T, STORT_Z, LITET_Z] = [84, 116, 90, 122];

// So far below zero that no digits beside it make it a number.
const INGEN_SIFFRA = -100_000;

function siffra(text: string, at: number): number {
  const value = text.charCodeAt(at) - 48;
  return value >= 0 && value <= 9 ? value : INGEN_SIFFRA;
}

/** What is left of a text, from the left. Nothing found is -1 or false, and then nothing is taken. */
class Rest {
  readonly text: string;
  at = 0;
  constructor(text: string) {
    this.text = text;
  }

  get done(): boolean {
    return this.at === this.text.length;
  }

  /** Takes a number of at least `least` and at most `most` digits. */
  tal(least: number, most: number): number {
    let value = 0;
    let length = 0;
    for (; length < most; length += 1) {
      const next = siffra(this.text, this.at + length);
      if (next < 0) break;
      value = value * 10 + next;
    }
    if (length < least) return -1;
    this.at += length;
    return value;
  }

  /** Takes one character if it is this or the other. */
  tecken(code: number, other = code): boolean {
    const next = this.text.charCodeAt(this.at);
    if (next !== code && next !== other) return false;
    this.at += 1;
    return true;
  }

  blanka(): void {
    while (this.tecken(BLANK));
  }
}

function lengthOf(month: number, year: number): number {
  if (month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) return 29;
  return LENGTHS[month - 1] ?? 0;
}

// Counted from March of the year 0, so that a leap day is the last of its year; the first of 1970 is day 719 468. Date.UTC
// is slower and takes the years 0 to 99 for others.
function dagen(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const beforeMonth = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return (365 * y + leaps + beforeMonth + day - 1 - 719_468) * DAY;
}

/** `YYYY-M-D` as ms, or undefined for a day that does not exist. */
function readDag(rest: Rest): number | undefined {
  const year = rest.tal(4, 4);
  const month = rest.tecken(STRECK) ? rest.tal(1, 2) : -1;
  const day = rest.tecken(STRECK) ? rest.tal(1, 2) : -1;
  if (year < 0 || day < 1 || day > lengthOf(month, year)) return undefined;
  return dagen(year, month, day);
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
  const fraction = rest.tecken(PUNKT, KOMMA) ? readBrak(rest) : 0;
  return second < 0 || second > 60 || fraction < 0 ? -1 : second * 1000 + fraction;
}

/** `h:m`, `h:m:s` or `h:m:s.f` as ms, or -1. */
function readTid(rest: Rest): number {
  const hour = rest.tal(1, 2);
  const minute = rest.tecken(KOLON) ? rest.tal(1, 2) : -1;
  const second = rest.tecken(KOLON) ? readSekund(rest) : 0;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0) return -1;
  return hour * HOUR + minute * MINUTE + second;
}

/** `Z` or `±hh`, `±hhmm`, `±hh:mm` as ms; undefined when there is none, NaN when it is no possible one. */
function readZon(rest: Rest): number | undefined {
  if (rest.tecken(STORT_Z, LITET_Z)) return 0;
  const east = rest.tecken(PLUS);
  if (!east && !rest.tecken(STRECK)) return undefined;
  const hours = rest.tal(2, 2);
  const minutes = rest.tecken(KOLON) ? rest.tal(2, 2) : rest.done ? 0 : rest.tal(2, 2);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
  return (east ? 1 : -1) * (hours * HOUR + minutes * MINUTE);
}

const tva = (text: string, at: number) => siffra(text, at) * 10 + siffra(text, at + 1);

// The zone at a place, or NaN; undefined when the text ends there.
function zonVid(text: string, at: number): number | undefined {
  if (text.length === at) return undefined;
  const sign = text.charCodeAt(at);
  if (sign === STORT_Z) return text.length === at + 1 ? 0 : Number.NaN;
  if ((sign !== PLUS && sign !== STRECK) || text.charCodeAt(at + 3) !== KOLON || text.length !== at + 6)
    return Number.NaN;
  const hours = tva(text, at + 1);
  const minutes = tva(text, at + 4);
  if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) return Number.NaN;
  return (sign === PLUS ? 1 : -1) * (hours * HOUR + minutes * MINUTE);
}

// `:MM:SS` at a place, as ms, or less than zero.
function minutOchSekund(text: string, at: number): number {
  if (text.charCodeAt(at) !== KOLON || text.charCodeAt(at + 3) !== KOLON) return -1;
  const minute = tva(text, at + 1);
  const second = tva(text, at + 4);
  return minute < 0 || minute > 59 || second < 0 || second > 59 ? -1 : minute * MINUTE + second * 1000;
}

function slutetPaSiffror(text: string, at: number): number {
  let end = at;
  while (siffra(text, end) >= 0) end += 1;
  return end;
}

// The digits from one place to another as a fraction of a second, ms; what is finer is left out.
function brak(text: string, fran: number, till: number): number {
  const digit = (at: number) => (at < till ? siffra(text, at) : 0);
  return digit(fran) * 100 + digit(fran + 1) * 10 + digit(fran + 2);
}

const DAG = 'YYYY-MM-DD'.length;
const FLEST_DECIMALER = 9;

// `YYYY-MM-DDTHH:MM:SS`, with a fraction or none and a zone or none, the hour perhaps of one digit: as machines write it, and
// most of what is ever read. Undefined for all else, which is then read character by character.
function readRakt(text: string): Klockslag | undefined {
  if (text.charCodeAt(4) !== STRECK || text.charCodeAt(7) !== STRECK) return undefined;
  const between = text.charCodeAt(DAG);
  if (between !== STORT_T && between !== BLANK) return undefined;
  const year = tva(text, 0) * 100 + tva(text, 2);
  const month = tva(text, 5);
  const day = tva(text, 8);
  if (year < 0 || day < 1 || day > lengthOf(month, year)) return undefined;
  const two = siffra(text, DAG + 2) >= 0;
  const hour = two ? tva(text, DAG + 1) : siffra(text, DAG + 1);
  const whole = two ? DAG + 3 : DAG + 2;
  const rest = minutOchSekund(text, whole);
  if (hour < 0 || hour > 23 || rest < 0) return undefined;
  const point = whole + ':MM:SS'.length;
  const exact = text.charCodeAt(point) === PUNKT;
  const end = exact ? slutetPaSiffror(text, point + 1) : point;
  if (exact && (end === point + 1 || end > point + 1 + FLEST_DECIMALER)) return undefined;
  const zon = zonVid(text, end);
  if (Number.isNaN(zon)) return undefined;
  const ms = dagen(year, month, day) + hour * HOUR + rest + (exact ? brak(text, point + 1, end) : 0);
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
  if (!rest.tecken(STORT_T, LITET_T) && !rest.tecken(BLANK)) return undefined;
  rest.blanka();
  const time = readTid(rest);
  if (time < 0) return undefined;
  rest.blanka();
  const zon = readZon(rest);
  if (!rest.done || Number.isNaN(zon)) return undefined;
  return zon === undefined ? { ms: day + time } : { ms: day + time, zon };
}
