// Brings `referenser` to one shape: every value a list. The wire has four (response schema 6.0, `$defs.referens`) and
// producers mix them; what is neither text nor an object with text is passed over, for it names nothing.

import type { Referens, Referenser } from '../arenden/kundhandelse.ts';
import type { Bristlista } from './bristlista.ts';
import { isObject } from './objekt.ts';

function says(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function readOne(wire: unknown): Referens | undefined {
  if (typeof wire === 'string') return says(wire) ? { varde: wire } : undefined;
  if (!isObject(wire)) return undefined;
  const { url, lanktext } = wire;
  if (says(url)) return says(lanktext) ? { url, lanktext } : { url };
  return says(lanktext) ? { lanktext } : undefined;
}

function readAll(wire: readonly unknown[]): readonly Referens[] {
  const read: Referens[] = [];
  for (const one of wire) {
    const referens = readOne(one);
    if (referens !== undefined) read.push(referens);
  }
  return read;
}

// Only the four keys of the standard have a form to break; a producer's own may hold anything.
function noteLost(nyckel: string, brister: Bristlista): void {
  switch (nyckel) {
    case 'producentarende':
    case 'konsumentReferens':
    case 'etjanst':
    case 'api':
      brister.notera('referens', `referenser.${nyckel}`);
  }
}

/** All references that say anything, under their wire names. Never fails: anything unreadable is left out and noted. */
export function readReferenser(wire: unknown, brister: Bristlista): Referenser {
  const read: { [nyckel: string]: readonly Referens[] } = {};
  if (wire === undefined || wire === null) return read;
  if (!isObject(wire)) {
    brister.notera('referens', 'referenser');
    return read;
  }
  for (const nyckel in wire) {
    const value = wire[nyckel];
    // Absent and null mean the same; and `__proto__` would be no key of the result but its prototype.
    if (value === undefined || value === null || nyckel === '__proto__') continue;
    const sent = Array.isArray(value) ? value : [value];
    const list = readAll(sent);
    if (list.length < sent.length) noteLost(nyckel, brister);
    if (list.length > 0) read[nyckel] = list;
  }
  return read;
}
