// What the browser knows of one part, as a value: the lines of the stream laid together. Promises that a källa which
// never came, for the connection broke or the answer did not name it, becomes a visible failure, never a silence and never
// nothing.

import { kallagenAv, type Vantad } from '../../lib/arenden/kallage.ts';
import { laggTill, type Samling, tomSamling } from '../../lib/arenden/samling.ts';
import type { Startrad, Stromrad } from '../../lib/arenden/strom.ts';
import { type Tidslinje, tidslinjeAv } from '../../lib/arenden/tidslinje.ts';
import type { Overhoppadskal } from '../../lib/arenden/utfall.ts';
import type { Avbruten } from './las-strom.ts';

/** Everything of one principal. `fragas`: sources that are being asked once more, while their older answer stays. */
export type Handelsedata = {
  readonly start: Startrad;
  readonly samling: Samling;
  readonly arendeId: { readonly [nyckel: string]: string };
  readonly fragas: readonly Vantad[];
};

// The server's clock, as far as it has been heard: an answer may come long after the first line.
function senast({ start, samling }: Pick<Handelsedata, 'start' | 'samling'>): number {
  return Math.max(start.now, ...samling.map((u) => u.svarade));
}

/** Sources that said nothing, as failures. Client-minted: they come right after the latest that the server said. */
function medTysta(data: Handelsedata, tysta: readonly Vantad[], skal: Overhoppadskal): Samling {
  const svarade = senast(data) + 1;
  return tysta.reduce((all, { kalla, producent, kund, part }) => {
    const resultat = { slag: 'skipped', skal } as const;
    return laggTill(all, { kalla, producent, kund, part, svarade, referensnycklar: [], resultat });
  }, data.samling);
}

/** What is known of källor that are described no more stays: their cases may still be on the screen. */
function medKallor(start: Startrad, ny: Startrad): Startrad['kallor'] {
  return [...start.kallor.filter((k) => !ny.kallor.some((n) => n.kalla === k.kalla)), ...ny.kallor];
}

/**
 * Adds a line of the whole timeline's stream or, with `kalla`, of a question to that källa alone: then its answer is
 * laid to the rest, and who is awaited stays. Undefined until the first line has come.
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
    case 'start': {
      const kallor = medKallor(data.start, rad);
      // All that ever spoke are to speak again, also those whom the server asks no more and those only ever named.
      return kalla === undefined
        ? { ...data, start: { ...rad, kallor }, fragas: [...rad.vantade, ...data.samling] }
        : { ...data, start: { ...data.start, kallor } };
    }
    case 'utfall': {
      const { utfall, arendeId } = rad;
      // A clock may be set back, and two servers differ: what lands later is newer all the same.
      const svarade = Math.max(utfall.svarade, senast(data) + 1);
      return {
        ...data,
        samling: laggTill(data.samling, { ...utfall, svarade }),
        arendeId: { ...data.arendeId, ...arendeId },
        // A källa may have more to say: about other parts, or for other authorities that it forwards to.
        fragas: data.fragas.filter(
          (v) => v.kalla !== utfall.kalla || v.producent !== utfall.producent || v.part !== utfall.part,
        ),
      };
    }
    default: {
      const never = kallagenAv(data.samling, data.start.vantade).filter((k) => k.lage === 'vantar');
      const tysta = [...data.fragas, ...never].filter((v) => (kalla ?? v.kalla) === v.kalla);
      const skal = rad.rad === 'slut' ? 'ej-namnd' : 'avbrott';
      return { ...data, samling: medTysta(data, tysta, skal), fragas: kvar };
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
  return { ...data, fragas: [...data.fragas, ...own] };
}

/** Marks every källa as being asked again. */
export function fragarAlla(data: Handelsedata): Handelsedata {
  return { ...data, fragas: data.start.vantade };
}

/** Folds what is known with the very functions of the server, as of the latest that it said. */
export function tidslinjeUr(data: Handelsedata): Tidslinje {
  return tidslinjeAv(data.samling, { ...data.start, now: senast(data) });
}
