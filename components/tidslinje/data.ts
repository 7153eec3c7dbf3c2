// What the browser knows of one part, as a value: the lines of the stream laid together. Promises that a källa which
// never came because the connection broke becomes a visible failure, never a silence and never nothing.

import type { Vantad } from '../../lib/arenden/kallage.ts';
import { kallnyckel, laggTill, type Samling, tomSamling } from '../../lib/arenden/samling.ts';
import type { Startrad, Stromrad } from '../../lib/arenden/strom.ts';
import { type Tidslinje, tidslinjeAv } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import type { Avbruten } from './las-strom.ts';

/** Everything of one part. `fragas`: källor that are being asked once more, while their older answer stays. */
export type Handelsedata = {
  readonly start: Startrad;
  readonly samling: Samling;
  readonly arendeId: { readonly [nyckel: string]: string };
  readonly fragas: readonly string[];
};

// Client-minted: the server's clock is all there is, so a cut comes right after the latest that it said.
function avbrottFor(vantad: Vantad, svarade: number): Utfall {
  const { kalla, producent, kund, part } = vantad;
  const resultat = { slag: 'skipped', skal: 'avbrott' } as const;
  return { kalla, producent, kund, part, svarade, referensnycklar: [], resultat };
}

/** The sources that had not spoken when the connection broke, as failures. */
function medAvbrott(data: Handelsedata, saknade: readonly Vantad[]): Samling {
  const svarade = Math.max(data.start.now, ...data.samling.map((u) => u.svarade)) + 1;
  return saknade.reduce((all, v) => laggTill(all, avbrottFor(v, svarade)), data.samling);
}

/**
 * Adds a line of the whole timeline's stream or, with `kalla`, of a question to that källa alone: then its answer is
 * laid to the rest, the clock moves on, and who is awaited does not. Undefined until the first line has come.
 */
export function laggTillRad(
  data: Handelsedata | undefined,
  rad: Stromrad | Avbruten,
  kalla?: string,
): Handelsedata | undefined {
  if (data === undefined) {
    return rad.rad === 'start' ? { start: rad, samling: tomSamling, arendeId: {}, fragas: [] } : undefined;
  }
  const kvar = data.fragas.filter((k) => kalla !== undefined && k !== kalla);
  switch (rad.rad) {
    case 'start':
      return kalla === undefined
        ? { ...data, start: rad, fragas: rad.vantade.map((v) => v.kalla) }
        : { ...data, start: { ...data.start, now: Math.max(data.start.now, rad.now) } };
    case 'utfall':
      return {
        ...data,
        samling: laggTill(data.samling, rad.utfall),
        arendeId: { ...data.arendeId, ...rad.arendeId },
        fragas: data.fragas.filter((k) => k !== rad.utfall.kalla),
      };
    case 'slut':
      return { ...data, fragas: kvar };
    case 'avbruten': {
      const known = new Set(data.samling.map(kallnyckel));
      const silent = data.start.vantade.filter(
        (v) => (kalla ?? v.kalla) === v.kalla && (!known.has(kallnyckel(v)) || data.fragas.includes(v.kalla)),
      );
      return { ...data, samling: medAvbrott(data, silent), fragas: kvar };
    }
  }
}

/** Marks a källa as being asked again. */
export function fragarEn(data: Handelsedata, kalla: string): Handelsedata {
  return data.fragas.includes(kalla) ? data : { ...data, fragas: [...data.fragas, kalla] };
}

/** Marks every källa as being asked again. */
export function fragarAlla(data: Handelsedata): Handelsedata {
  return { ...data, fragas: data.start.vantade.map((v) => v.kalla) };
}

/** Folds what is known with the very functions of the server. */
export function tidslinjeUr({ start, samling }: Handelsedata): Tidslinje {
  return tidslinjeAv(samling, { now: start.now, vantade: start.vantade });
}
