// What several rules ask of the events that came: all of them, their ids, times, types and references. Promises to read
// whatever stands there; a field of another type counts as missing.

import { parseTidpunkt, svenskDag } from '../arenden/tidpunkt.ts';
import type { Tvasprakigt } from '../producenter/kalla.ts';
import { arObjekt } from './dialekt.ts';
import type { Handelse, Last, Prov } from './prov.ts';
import type { Utbyte } from './samtal.ts';
import { ejProvad, GODKAND, type Utslag, underkand } from './utslag.ts';

/** The field as text, else empty. */
export function text(handelse: Handelse, falt: string): string {
  const value = handelse[falt];
  return typeof value === 'string' ? value : '';
}

/** The ids, sorted: which events an answer holds, whatever their order. */
export function ids(handelser: readonly Handelse[]): string {
  return JSON.stringify(handelser.map((h) => text(h, 'kundhandelseId')).sort());
}

/** The instant, epoch ms; undefined when it cannot be read. */
export function msAv(handelse: Handelse): number | undefined {
  return parseTidpunkt(text(handelse, 'tidpunkt'))?.ms;
}

/** The Swedish day, and whether the day in UTC is another. */
export function dagAv(handelse: Handelse): { readonly dag: string; readonly nattlig: boolean } {
  const ms = msAv(handelse) ?? 0;
  const dag = svenskDag(ms);
  return { dag, nattlig: new Date(ms).toISOString().slice(0, 10) !== dag };
}

/** The version that the answer is judged by: the one the caller named, else the one it names, else the dialect's own. */
export function versionAv(prov: Prov, { kropp, handelser }: Last): string {
  const { metadata } = kropp;
  const named = arObjekt(metadata) ? metadata.version : undefined;
  const onEvent = handelser.map((h) => h.version).find((version) => typeof version === 'string');
  for (const version of [prov.version, named, onEvent])
    if (typeof version === 'string' && /^\d\.\d$/.test(version)) return version;
  return prov.dialekt === 'direkt' ? '6.0' : '6.1';
}

/** Versions whose times are RFC 3339 and whose events may carry more. */
export function arNy(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 6 || (major === 6 && minor >= 1);
}

/** Whether an answer was read, rather than why not. */
export function arLast(value: Last | Utslag): value is Last {
  return 'handelser' in value;
}

/** What could be read about every kund that could be asked about. */
export async function allaSvar(prov: Prov): Promise<readonly Last[]> {
  const found: Last[] = [];
  for (const kund of prov.kunder) {
    const last = await prov.las({ kund });
    if (arLast(last)) found.push(last);
  }
  return found;
}

/** The events of those answers. */
export async function allaHandelser(prov: Prov): Promise<readonly Handelse[]> {
  return (await allaSvar(prov)).flatMap(({ handelser }) => handelser);
}

/** The calls of the answers that hold an event for which `sant` is true. */
export function bevisFor(svar: readonly Last[], sant: (handelse: Handelse) => boolean): readonly Utbyte[] {
  return svar.filter(({ handelser }) => handelser.some(sant)).map((last) => last.svar.utbyte);
}

export const utanHandelser = ejProvad(
  'Testdata gav inga händelser att pröva.',
  'The test data gave no events to try.',
);

const bada = (one: string | Tvasprakigt): Tvasprakigt =>
  typeof one === 'string' ? { sv: one, en: one } : one;

/** Judges each event. `brott` says what is wrong with one, in field names and forms, or undefined when nothing is. */
export async function varje(
  prov: Prov,
  brott: (handelse: Handelse) => string | Tvasprakigt | undefined,
  vad: readonly [sv: string, en: string],
): Promise<Utslag> {
  const svar = await allaSvar(prov);
  const all = svar.flatMap(({ handelser }) => handelser);
  if (all.length === 0) return utanHandelser;
  const found = all.map(brott).filter((one) => one !== undefined);
  if (found.length === 0) return GODKAND;
  const told = new Map(found.map(bada).map((one) => [one.sv, one]));
  const examples = [...told.values()].filter(({ sv }) => sv !== '').slice(0, 3);
  const such = (word: string, sprak: 'sv' | 'en') =>
    examples.length > 0 ? ` ${word} ${examples.map((one) => one[sprak]).join('; ')}.` : '';
  return underkand(
    `${found.length} av ${all.length} händelser ${vad[0]}.${such('Till exempel:', 'sv')}`,
    `${found.length} of ${all.length} events ${vad[1]}.${such('For example:', 'en')}`,
    bevisFor(svar, (handelse) => brott(handelse) !== undefined),
  );
}

/** Asks with a filter and demands just those events of the unfiltered answer that it keeps, among those that count. */
export async function justa(
  prov: Prov,
  filter: Readonly<Record<string, unknown>>,
  { keeps, counts = () => true }: { keeps: (h: Handelse) => boolean; counts?: (h: Handelse) => boolean },
): Promise<Utslag> {
  const all = await prov.bas();
  if (!arLast(all)) return all;
  const some = await prov.las({ kund: prov.kund(), ...filter });
  if (!arLast(some)) return some;
  const wanted = new Set(
    all.handelser.filter((h) => counts(h) && keeps(h)).map((h) => text(h, 'kundhandelseId')),
  );
  const came = new Set(some.handelser.filter(counts).map((h) => text(h, 'kundhandelseId')));
  const missing = [...wanted].filter((id) => !came.has(id)).length;
  const extra = [...came].filter((id) => !wanted.has(id)).length;
  if (missing + extra === 0) return GODKAND;
  return underkand(
    `Kom: ${came.size}. Saknades: ${missing}. Borde inte ha varit med: ${extra}.`,
    `Came: ${came.size}. Missing: ${missing}. Should not have been there: ${extra}.`,
  );
}
