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

function efterSenaste({ start, samling }: Handelsedata): number {
  return Math.max(start.now, ...samling.map((u) => u.svarade)) + 1;
}

/** The sources that had not spoken when the connection broke, as failures. */
function medAvbrott(data: Handelsedata, saknade: readonly Vantad[]): Handelsedata {
  const svarade = efterSenaste(data);
  const samling = saknade.reduce((all, v) => laggTill(all, avbrottFor(v, svarade)), data.samling);
  return { ...data, samling, fragas: [] };
}

function medUtfall(data: Handelsedata, rad: Stromrad & { rad: 'utfall' }): Handelsedata {
  return {
    ...data,
    samling: laggTill(data.samling, rad.utfall),
    arendeId: { ...data.arendeId, ...rad.arendeId },
    fragas: data.fragas.filter((kalla) => kalla !== rad.utfall.kalla),
  };
}

/** The whole timeline's stream: adds a line. Undefined until the first line has come. */
export function laggTillRad(
  data: Handelsedata | undefined,
  rad: Stromrad | Avbruten,
): Handelsedata | undefined {
  if (rad.rad === 'start') {
    const fragas = data === undefined ? [] : rad.vantade.map((v) => v.kalla);
    return data === undefined
      ? { start: rad, samling: tomSamling, arendeId: {}, fragas }
      : { ...data, start: rad, fragas };
  }
  if (data === undefined) return undefined;
  if (rad.rad === 'utfall') return medUtfall(data, rad);
  if (rad.rad === 'slut') return { ...data, fragas: [] };
  const known = new Set(data.samling.map(kallnyckel));
  const silent = (v: Vantad) => !known.has(kallnyckel(v)) || data.fragas.includes(v.kalla);
  return medAvbrott(data, data.start.vantade.filter(silent));
}

/** A question to one källa alone: its answer is laid to the rest. The clock moves on, who is awaited does not. */
export function laggTillEnKallas(data: Handelsedata, kalla: string, rad: Stromrad | Avbruten): Handelsedata {
  switch (rad.rad) {
    case 'start':
      return { ...data, start: { ...data.start, now: Math.max(data.start.now, rad.now) } };
    case 'utfall':
      return medUtfall(data, rad);
    case 'slut':
      return { ...data, fragas: data.fragas.filter((k) => k !== kalla) };
    case 'avbruten': {
      if (!data.fragas.includes(kalla)) return data;
      const after = medAvbrott(
        data,
        data.start.vantade.filter((v) => v.kalla === kalla),
      );
      return { ...after, fragas: data.fragas.filter((k) => k !== kalla) };
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
