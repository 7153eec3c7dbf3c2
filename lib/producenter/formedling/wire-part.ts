// A part on the forwarding wire: how it is written, and how an echoed one is known again. Promises that two parts have
// equal keys when and only when they name the same kund and ärende, and that a key never leaves the dialect.

import type { Part } from '../../arenden/part.ts';
import { isObject } from '../objekt.ts';
import { writePart } from '../write-fraga.ts';

// This dialect spells the type without ä (facts 1.2); the direct one spells it with.
function utanPrickar(typ: string): string {
  return typ.normalize('NFC').replace('Producentärende', 'Producentarende');
}

/** The part as the forwarding request has it. */
export function writeForwarded(part: Part): object {
  const { arende, ...rest } = writePart(part);
  return { ...rest, ...(arende && { arende: { ...arende, typ: utanPrickar(arende.typ) } }) };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

// A tillagg that is missing, null or empty is the same: all firms of that number.
function keyOf(kund: Readonly<Record<string, unknown>>, arende: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([
    text(kund.identifierare),
    text(kund.typ),
    text(kund.tillagg),
    text(arende.identifierare),
    utanPrickar(text(arende.typ)),
  ]);
}

/** What makes an asked part the one that an answer echoes. */
export function partKey({ kund, arende }: Part): string {
  return keyOf({ ...kund }, { ...arende });
}

/**
 * The keys of the asked parts that an echoed part can be, the nearest first, whatever stands there: one that names nothing
 * equals no asked part's. Who asked about all firms of a number is answered firm by firm.
 */
export function echoKeys(wire: unknown): readonly string[] {
  const { kund, arende } = isObject(wire) ? wire : {};
  const [who, what] = [isObject(kund) ? kund : {}, isObject(arende) ? arende : {}];
  const own = keyOf(who, what);
  return text(who.tillagg) === '' ? [own] : [own, keyOf({ ...who, tillagg: '' }, what)];
}
