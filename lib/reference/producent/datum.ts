// Swedish calendar days and clock times, and the two ways in which the dialects write an instant.

const DATUM = /^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/;
const TIMME_MS = 3_600_000;

const svenskKlocka = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The date in Sweden at an instant (epoch ms), `YYYY-MM-DD`. */
export function svensktDatum(ms: number): string {
  return svenskKlocka.format(ms).slice(0, 10);
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

/**
 * The instant (epoch ms) of a Swedish date and clock time, `14:05`. In October's repeated hour the earlier of the two;
 * in March's missing hour the clock has already moved on.
 */
export function svenskTidpunkt(datum: string, klocka: string): number {
  const somUtc = Date.parse(`${datum}T${klocka.padStart(5, '0')}:00Z`);
  const skriven = new Date(somUtc).toISOString().slice(0, 19).replace('T', ' ');
  const sommartid = somUtc - 2 * TIMME_MS;
  return svenskKlocka.format(sommartid) === skriven ? sommartid : somUtc - TIMME_MS;
}

/**
 * `tidpunkt` as the 6.0 response schema's pattern demands: a space, no zone, exactly two decimals, and no leading
 * zero in the hours 01–09, which the pattern refuses. Without a zone, one hour in October cannot be told from the next.
 */
export function skrivTidpunktDirekt(ms: number): string {
  const [datum = '', klocka = ''] = svenskKlocka.format(ms).split(' ');
  const [timme, minut, sekund] = klocka.split(':');
  return `${datum} ${Number(timme)}:${minut}:${sekund}.${delar(ms, 10, 2)}`;
}

/** `tidpunkt` in RFC 3339 with the Swedish offset, as in 6.1 and the forwarding dialect. */
export function skrivTidpunktRfc3339(ms: number): string {
  const svensk = svenskKlocka.format(ms).replace(' ', 'T');
  const timmar = Math.round((Date.parse(`${svensk}Z`) - ms) / TIMME_MS);
  const brak = ms % 1000 === 0 ? '' : `.${delar(ms, 1, 3)}`;
  return `${svensk}${brak}+0${timmar}:00`;
}

function delar(ms: number, storlek: number, siffror: number): string {
  const rest = ((ms % 1000) + 1000) % 1000;
  return String(Math.floor(rest / storlek)).padStart(siffror, '0');
}

const RFC3339 =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** The instant (epoch ms) of an RFC 3339 text with its offset; undefined when it is anything else. */
export function lasTidpunkt(text: string): number | undefined {
  const datum = RFC3339.exec(text)?.[1];
  return datum !== undefined && arVerkligtDatum(datum) ? Date.parse(text) : undefined;
}
