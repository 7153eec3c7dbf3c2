// What the browser knows of one part, as a value: the lines of the stream laid together. Promises that a källa which
// never came because the connection broke becomes a visible failure, never a silence and never nothing.

import type { Vantad } from '../../lib/arenden/kallage.ts';
import { kallnyckel, laggTill, type Samling, tomSamling } from '../../lib/arenden/samling.ts';
import type { Startrad, Stromrad } from '../../lib/arenden/strom.ts';
import { type Tidslinje, tidslinjeAv } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import type { Avbruten } from './las-strom.ts';

/** Everything of one principal. `fragas`: sources that are being asked once more, while their older answer stays. */
export type Handelsedata = {
  readonly start: Startrad;
  readonly samling: Samling;
  readonly arendeId: { readonly [nyckel: string]: string };
  readonly fragas: readonly Vantad[];
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

/** What a question to one källa says anew: the clock, and the källa's own description (a planned outage comes and goes). */
function medNy(start: Startrad, ny: Startrad, kalla: string): Startrad {
  const andra = start.kallor.filter((k) => k.kalla !== kalla);
  const own = ny.kallor.filter((k) => k.kalla === kalla);
  return { ...start, now: Math.max(start.now, ny.now), kallor: [...andra, ...own] };
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
  const kvar = data.fragas.filter((v) => kalla !== undefined && v.kalla !== kalla);
  switch (rad.rad) {
    case 'start':
      return kalla === undefined
        ? { ...data, start: rad, fragas: rad.vantade }
        : { ...data, start: medNy(data.start, rad, kalla) };
    case 'utfall':
      return {
        ...data,
        samling: laggTill(data.samling, rad.utfall),
        arendeId: { ...data.arendeId, ...rad.arendeId },
        // A källa may have more to say: about other parts, or for other authorities that it forwards to.
        fragas: data.fragas.filter((v) => kallnyckel(v) !== kallnyckel(rad.utfall)),
      };
    case 'slut':
      return { ...data, fragas: kvar };
    case 'avbruten': {
      const known = new Set(data.samling.map(kallnyckel));
      const asked = new Set(data.fragas.map(kallnyckel));
      const silent = data.start.vantade.filter((v) => {
        const source = kallnyckel(v);
        return (kalla ?? v.kalla) === v.kalla && (!known.has(source) || asked.has(source));
      });
      return { ...data, samling: medAvbrott(data, silent), fragas: kvar };
    }
  }
}

/** Whether something of the källa is being asked again. */
export function fragasKallan({ fragas }: Pick<Handelsedata, 'fragas'>, kalla: string): boolean {
  return fragas.some((v) => v.kalla === kalla);
}

/** Marks all of a källa as being asked again: every part, and every authority that it speaks for. */
export function fragarEn(data: Handelsedata, kalla: string): Handelsedata {
  const own = data.start.vantade.filter((v) => v.kalla === kalla);
  return fragasKallan(data, kalla) ? data : { ...data, fragas: [...data.fragas, ...own] };
}

/** Marks every källa as being asked again. */
export function fragarAlla(data: Handelsedata): Handelsedata {
  return { ...data, fragas: data.start.vantade };
}

/** Folds what is known with the very functions of the server. */
export function tidslinjeUr({ start, samling }: Handelsedata): Tidslinje {
  return tidslinjeAv(samling, start);
}
