// Small rules that together describe a body: each looks at one value and tells what is wrong with it. A rule never
// repeats a value in its text, because the value could be an identity number.

import { arVerkligtDatum } from './datum.ts';
import type { Brist } from './problem.ts';

/** Looks at a value that stands at `pekare` (JSON Pointer); an empty list means that it is good. */
export type Regel = (varde: unknown, pekare: string) => Brist[];

export type Objekt = Record<string, unknown>;
type Falt = Readonly<Record<string, Regel>>;

/** One fault. */
export const fel = (pekare: string, text: string): Brist[] => [{ pekare, text }];

/** A rule that is a single condition. */
export const krav =
  (villkor: (varde: unknown) => boolean, annars: string): Regel =>
  (varde, pekare) =>
    villkor(varde) ? [] : fel(pekare, annars);

export const text = krav((varde) => typeof varde === 'string', 'Ska vara en text.');
export const sanningsvarde = krav((varde) => typeof varde === 'boolean', 'Ska vara true eller false.');

/** A text that matches the whole pattern. */
export const monster = (form: RegExp, annars: string): Regel =>
  krav((varde) => typeof varde === 'string' && form.test(varde), annars);

/** A whole number within limits, both included. */
export const heltal = (minst: number, hogst: number): Regel =>
  krav(
    (varde) => Number.isInteger(varde) && Number(varde) >= minst && Number(varde) <= hogst,
    hogst < Number.MAX_SAFE_INTEGER
      ? `Ska vara ett heltal från ${minst} till ${hogst}.`
      : `Ska vara ett heltal, minst ${minst}.`,
  );

export const tolvSiffror = monster(
  /^\d{12}$/,
  'Ska vara tolv siffror: ÅÅÅÅMMDDXXXN för en person, 16 följt av tio siffror för ett företag.',
);

export const datum = krav(
  (varde) => typeof varde === 'string' && arVerkligtDatum(varde),
  'Ska vara ett datum som finns, skrivet ÅÅÅÅ-MM-DD.',
);

export const enAv = (tillatna: readonly string[]): Regel =>
  krav(
    (varde) => typeof varde === 'string' && tillatna.includes(varde),
    `Ska vara något av ${tillatna.join(', ')}.`,
  );

/** A list whose every item keeps the rule. */
export const lista =
  (del: Regel, { minst = 0, hogst = Number.POSITIVE_INFINITY } = {}): Regel =>
  (varde, pekare) => {
    if (!Array.isArray(varde)) return fel(pekare, 'Ska vara en lista.');
    if (varde.length < minst) return fel(pekare, `Ska innehålla minst ${minst}.`);
    if (varde.length > hogst) return fel(pekare, `Ska innehålla högst ${hogst}.`);
    return varde.flatMap((ett, i) => del(ett, `${pekare}/${i}`));
  };

/** An object with these fields and no others (`additionalProperties: false`). */
export const slutet = (falt: Falt, kravs: readonly string[]): Regel =>
  objekt(falt, kravs, (pekare) =>
    // The name of an unknown field is not repeated: it may be anything, even an identity number.
    fel(pekare, 'Innehåller ett fält som inte hör hit. Objektet är slutet.'),
  );

/** An object with these fields; others are let through unread. */
export const oppet = (falt: Falt, kravs: readonly string[]): Regel => objekt(falt, kravs, () => []);

/** An object whose known fields keep their rules; `okant` judges the others. */
export const objekt =
  (
    falt: Falt,
    kravs: readonly string[],
    okant: (pekare: string, namn: string, varde: unknown) => Brist[],
  ): Regel =>
  (varde, pekare) => {
    if (!arObjekt(varde)) return fel(pekare, 'Ska vara ett objekt.');
    const saknas = kravs.filter((namn) => !Object.hasOwn(varde, namn));
    return [
      ...saknas.flatMap((namn) => fel(`${pekare}/${namn}`, 'Fältet saknas.')),
      ...Object.entries(varde).flatMap(([namn, del]) => {
        const regel = Object.hasOwn(falt, namn) ? falt[namn] : undefined;
        return regel ? regel(del, `${pekare}/${namn}`) : okant(pekare, namn, del);
      }),
    ];
  };

export function arObjekt(varde: unknown): varde is Objekt {
  return typeof varde === 'object' && varde !== null && !Array.isArray(varde);
}
