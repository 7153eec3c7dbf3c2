// The second half of a källa's code: from the producer's answer to a Svar or a Fel. Promises to read event by event, so
// that one bad event costs one event, and never to make an empty answer of a failure. Nothing of `metadata`, where
// producers echo identity numbers, comes out. Leaves the deadline to the caller, whose abort stops the body.

import type { Fel, Svar } from '../arenden/utfall.ts';
import { type Bristlista, skapaBristlista } from './bristlista.ts';
import type { Brist, Lasvillkor } from './kallfraga.ts';
import type { Svarsmeddelande } from './natverk.ts';
import { isObject } from './objekt.ts';
import { readBody } from './read-body.ts';
import { readHandelser } from './read-handelser.ts';
import { aboutAnother, noteMetadata, type Svarskrav, saysNoEvents } from './read-metadata.ts';
import { countHandelser } from './read-vilse.ts';
import { parseRetryAfter } from './retry-after.ts';

/** What a status other than success means, in both dialects alike. */
export function failureOf({ status, headers }: Svarsmeddelande, now: number): Fel {
  if (status === 401 || status === 403) return { slag: 'refused', status };
  if (status !== 429 && status !== 503) return { slag: 'broken', status };
  const igenEfter = parseRetryAfter(headers.get('retry-after'), now);
  return { slag: 'overloaded', ...(igenEfter !== undefined && { igenEfter }) };
}

/** The parsed text, or undefined when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Silence: the parser's message quotes the answer, which holds what must never be logged.
    return undefined;
  }
}

/** An answer or a failure, and what was wrong on the wire. */
export type Direktlasning = { readonly resultat: Svar | Fel; readonly brister: readonly Brist[] };

// The events of an answer. One with only `metadata` is valid and means no events (facts 1.4, quirk 6), when it is the
// standard's own and stands alone: neither {"message": "…"} nor an error with a traceId may become "no events".
function listOf(wire: unknown, brister: Bristlista): readonly unknown[] | undefined {
  if (wire === undefined) return void brister.notera('ej-json', 'svar');
  if (!isObject(wire)) return void brister.notera('ej-svar', 'svar');
  const { kundhandelser } = wire;
  if (Array.isArray(kundhandelser)) return kundhandelser;
  if (kundhandelser !== undefined && kundhandelser !== null) {
    return void brister.notera('ej-svar', 'kundhandelser');
  }
  return saysNoEvents(wire) ? [] : void brister.notera('ej-svar', 'metadata');
}

/** Reads the text of a 200 answer. `malformed` when it is not JSON, not the standard's envelope, or about someone else. */
export function readSvar(
  text: string,
  { metadata: krav = ['anvandare', 'version'], part, referensnycklar }: Svarskrav = {},
  brister: Bristlista = skapaBristlista(),
): Direktlasning {
  const wire = parseJson(text);
  const list = listOf(wire, brister);
  if (list === undefined) return { resultat: { slag: 'malformed' }, brister: brister.lista() };
  const another = part && isObject(wire) ? aboutAnother(wire.metadata, part) : undefined;
  if (another !== undefined) {
    brister.notera('fel-kund', another);
    return { resultat: { slag: 'malformed' }, brister: brister.lista() };
  }
  noteMetadata(wire, krav, brister);
  const { kundhandelser: _, ...beside } = isObject(wire) ? wire : {};
  const vilse = countHandelser(beside);
  for (let i = 0; i < vilse; i += 1) brister.notera('vilse-handelse', 'svar');
  const { kundhandelser, olasliga } = readHandelser(list, brister, referensnycklar);
  return { resultat: { slag: 'svar', kundhandelser, olasliga: olasliga + vilse }, brister: brister.lista() };
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i;

/**
 * Reads an answer of the direct dialect. 200 is the only success (RAML 6.0); 401/403 `refused`, 429/503 `overloaded`,
 * any other status, redirects included, `broken`. Never throws; the body of a failure is left unread. `krav` is what the
 * answer is held against.
 */
export async function readResponse(
  svar: Svarsmeddelande,
  { svarByte, now }: Lasvillkor,
  krav?: Svarskrav,
): Promise<Direktlasning> {
  const utan = (resultat: Fel): Direktlasning => ({ resultat, brister: [] });
  if (svar.status !== 200) return utan(failureOf(svar, now()));
  const innehallstyp = svar.headers.get('content-type');
  const kropp = await readBody(svar.body, svarByte, innehallstyp);
  if (kropp.slag !== 'text') return utan(kropp);
  const brister = skapaBristlista();
  if (!JSON_TYPE.test(innehallstyp ?? '')) brister.notera('innehallstyp', 'content-type');
  if (!kropp.utf8) brister.notera('teckenkodning', 'svar');
  return readSvar(kropp.text, krav, brister);
}
