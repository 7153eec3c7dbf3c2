// Days of the Swedish calendar, and the time format that dialect 6.0 really allows. Everything is counted in Swedish
// wall-clock dates, as the standard does, so no clock arithmetic over summer time is needed.

import type { Sprak } from '../personer/person.ts';
import type { Tid } from '../personer/tid.ts';

const DATUM = /^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/;

/** The date in Sweden at an instant (epoch ms), `YYYY-MM-DD`. */
export function svensktDatum(ms: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format(ms);
}

/** The date `dagar` days after a date. */
export function laggTillDagar(datum: string, dagar: number): string {
  const dag = new Date(`${datum}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dagar);
  return dag.toISOString().slice(0, 10);
}

/** True for a day that exists: the official pattern alone would accept 02-31. */
export function arVerkligtDatum(text: string): boolean {
  return DATUM.test(text) && laggTillDagar(text, 0) === text;
}

/** The date of a story's moment, seen from today. */
export function datumFor(tid: Tid, nu: number): string {
  return laggTillDagar(svensktDatum(nu), tid.dagar);
}

/**
 * `tidpunkt` as the 6.0 response schema's pattern demands: a space, no zone, exactly two decimals, and no leading
 * zero in the hours 01–09, which the pattern refuses.
 */
export function tidpunktFor(tid: Tid, nu: number): string {
  const [timme = '0', minut = '0'] = tid.klocka.split(':');
  return `${datumFor(tid, nu)} ${Number(timme)}:${minut.padStart(2, '0')}:00.00`;
}

/** Fills `{dag:14}` and `{manad:-1}` in a text, in the language of the text. */
export function fyllDatum(text: string, sprak: Sprak, nu: number): string {
  const idag = svensktDatum(nu);
  return text.replace(/\{(dag|manad):(-?\d+)\}/g, (_hel, slag: string, antal: string) => {
    if (slag === 'dag')
      return skriv(laggTillDagar(idag, Number(antal)), sprak, { day: 'numeric', month: 'long' });
    const manad = new Date(`${idag.slice(0, 7)}-01T00:00:00Z`);
    manad.setUTCMonth(manad.getUTCMonth() + Number(antal));
    return skriv(manad.toISOString().slice(0, 10), sprak, { month: 'long' });
  });
}

function skriv(datum: string, sprak: Sprak, form: Intl.DateTimeFormatOptions): string {
  const locale = sprak === 'sv' ? 'sv-SE' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' }).format(new Date(`${datum}T00:00:00Z`));
}
