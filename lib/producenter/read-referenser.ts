// Brings `referenser` to one shape: every value a list. The wire has four (response schema 6.0, `$defs.referens`) and
// producers mix them; what is neither text nor an object with text is passed over, for it names nothing. Promises that a
// value which should have named the case is noted as lost.

import type { Referens, Referenser } from '../arenden/kundhandelse.ts';
import type { Bristlista } from './bristlista.ts';
import { isObject } from './objekt.ts';
import type { Falt } from './svarsregler.ts';

/** What names a case beside `producentarende` where the registry says nothing else. */
export const STANDARDNYCKLAR: readonly string[] = ['diarienummer'];

function says(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function readOne(wire: unknown): Referens | undefined {
  if (typeof wire === 'string') return says(wire) ? { varde: wire } : undefined;
  // Only whole numbers come out of JSON as they were written: 2026.10 and 2026.1 would become one case.
  if (Number.isSafeInteger(wire)) return { varde: String(wire) };
  if (!isObject(wire)) return undefined;
  const { url, lanktext } = wire;
  if (says(url)) return says(lanktext) ? { url, lanktext } : { url };
  return says(lanktext) ? { lanktext } : undefined;
}

// Only the four keys of the standard, and those that name a case, have a form to break.
function faltAv(nyckel: string, grupperar: boolean): Falt | undefined {
  switch (nyckel) {
    case 'producentarende':
    case 'konsumentReferens':
    case 'etjanst':
    case 'api':
      return `referenser.${nyckel}`;
    default:
      return grupperar ? 'referenser.*' : undefined;
  }
}

const names = (referens: Referens | undefined) =>
  referens?.varde !== undefined || referens?.url !== undefined;

// Null and empty text name no case and hide none; a link text alone names none either, and may stand for one.
function losesCase(wire: unknown, referens: Referens | undefined): boolean {
  const empty = wire === null || (typeof wire === 'string' && referens === undefined);
  return !empty && !names(referens);
}

function readAll(sent: readonly unknown[], falt: Falt | undefined, grupperar: boolean, brister: Bristlista) {
  const all = sent.map(readOne);
  const read = all.filter((referens) => referens !== undefined);
  if (falt === undefined) return read;
  if (sent.some((one) => typeof one === 'number')) brister.notera('referens-tal', falt);
  if (grupperar && sent.some((one, i) => losesCase(one, all[i]))) brister.notera('arendereferens', falt);
  else if (read.length < sent.length) brister.notera('referens', falt);
  return read;
}

// Nearly all references are one alone that says what it should: there is nothing to note, and no list but its own.
function readEnsam(value: unknown, grupperar: boolean): readonly Referens[] | undefined {
  if (typeof value === 'number' || Array.isArray(value)) return undefined;
  const referens = readOne(value);
  return referens === undefined || (grupperar && !names(referens)) ? undefined : [referens];
}

/**
 * All references that say anything, under their wire names. Never fails: anything unreadable is left out and noted.
 * `nycklar`: those that name a case beside `producentarende`.
 */
export function readReferenser(
  wire: unknown,
  brister: Bristlista,
  nycklar: readonly string[] = STANDARDNYCKLAR,
): Referenser {
  const read: { [nyckel: string]: readonly Referens[] } = {};
  if (wire === undefined || wire === null) return read;
  if (!isObject(wire)) {
    const empty = Array.isArray(wire) && wire.length === 0;
    brister.notera(empty ? 'referens' : 'arendereferens', 'referenser');
    return read;
  }
  for (const nyckel in wire) {
    const value = wire[nyckel];
    // Absent and null mean the same; and `__proto__` would be no key of the result but its prototype.
    if (value === undefined || value === null || nyckel === '__proto__') continue;
    const grupperar = nyckel === 'producentarende' || nycklar.includes(nyckel);
    const list =
      readEnsam(value, grupperar) ??
      readAll(Array.isArray(value) ? value : [value], faltAv(nyckel, grupperar), grupperar, brister);
    if (list.length > 0) read[nyckel] = list;
  }
  return read;
}
