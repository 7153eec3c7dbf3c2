// Dates and times as a person reads them, in Swedish time wherever the browser stands. One formatter per form and
// language, made once; no-break spaces inside a date, so that it never parts at a line break.

import type { Sprak } from './sprak.ts';

const ZON = 'Europe/Stockholm';
const LOKAL: Record<Sprak, string> = { sv: 'sv-SE', en: 'en-GB' };
const FORMER = {
  dag: { day: 'numeric', month: 'long' },
  dagOchAr: { day: 'numeric', month: 'long', year: 'numeric' },
  ar: { year: 'numeric' },
  klocka: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const gjorda = new Map<string, Intl.DateTimeFormat>();

function format(form: keyof typeof FORMER, ms: number, sprak: Sprak): string {
  const nyckel = `${form} ${sprak}`;
  const gjord =
    gjorda.get(nyckel) ?? new Intl.DateTimeFormat(LOKAL[sprak], { ...FORMER[form], timeZone: ZON });
  gjorda.set(nyckel, gjord);
  return gjord.format(ms).replaceAll(' ', '\u00a0');
}

/** `6 november`, with the year when it is not that of `nu` (both epoch ms). */
export function dag(ms: number, nu: number, sprak: Sprak): string {
  const sammaAr = format('ar', ms, sprak) === format('ar', nu, sprak);
  return format(sammaAr ? 'dag' : 'dagOchAr', ms, sprak);
}

/** `09:14`. */
export function klockslag(ms: number, sprak: Sprak): string {
  return format('klocka', ms, sprak);
}

/** The value of a `<time dateTime>`. */
export function maskintid(ms: number): string {
  return new Date(ms).toISOString();
}
