// Brings `referenser` to one shape: every value a list. The wire has four (response schema 6.0, `$defs.referens`) and
// producers mix them; what is neither text nor an object with text is passed over, for it names nothing.

import type { Referens, Referenser } from '../arenden/kundhandelse.ts';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nonEmpty(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function readOne(value: unknown): Referens | undefined {
  if (nonEmpty(value)) return { varde: value };
  if (!isObject(value)) return undefined;
  const { url, lanktext } = value;
  if (!nonEmpty(url) && !nonEmpty(lanktext)) return undefined;
  return { ...(nonEmpty(url) && { url }), ...(nonEmpty(lanktext) && { lanktext }) };
}

/** All references that say anything, under their wire names. Never fails: anything unreadable is left out. */
export function readReferenser(value: unknown): Referenser {
  if (!isObject(value)) return {};
  const lists = Object.entries(value).map(([nyckel, wire]): [string, readonly Referens[]] => [
    nyckel,
    (Array.isArray(wire) ? wire : [wire]).map(readOne).filter((r) => r !== undefined),
  ]);
  return Object.fromEntries(lists.filter(([nyckel, list]) => nyckel !== '__proto__' && list.length > 0));
}
