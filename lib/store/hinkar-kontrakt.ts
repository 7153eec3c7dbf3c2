// The contract of the buckets: one suite for memory, the embedded database and the served one.

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Hinkar } from './hinkar.ts';

/** Buckets under test, and others of the same place as another process would have them. */
export type Provhinkar = {
  readonly hinkar: Hinkar;
  readonly grannens: Hinkar;
  stang(): Promise<void>;
};

const NU = 1_800_000_000_000;
const MINUT = 60_000;

/** Declares the suite. `oppna` gives buckets that are all full. */
export function hinkkontrakt(namn: string, oppna: () => Promise<Provhinkar>): void {
  describe(`the buckets in ${namn}`, () => {
    let prov: Provhinkar;
    let nr = 0;
    beforeAll(async () => {
      prov = await oppna();
    });
    afterAll(() => prov?.stang());
    const egen = () => {
      nr += 1;
      return `nyckel-${nr}`;
    };
    const taMedan = async (nyckel: string, perMinut: number, nu: number) => {
      let tagna = 0;
      while ((await prov.hinkar.ta(nyckel, perMinut, nu)) === undefined) tagna += 1;
      return tagna;
    };

    test.each([1, 7, 60])('tell how many of %d are left, without taking any', async (perMinut) => {
      const nyckel = egen();
      for (let kvar = perMinut; kvar > 0; kvar -= 1) {
        expect(await prov.grannens.kvar(nyckel, perMinut, NU)).toBe(kvar);
        await prov.hinkar.ta(nyckel, perMinut, NU);
      }
      expect(await prov.hinkar.kvar(nyckel, perMinut, NU)).toBe(0);
      expect(await prov.hinkar.kvar(nyckel, perMinut, NU + MINUT / perMinut)).toBe(1);
      expect(await prov.hinkar.kvar(nyckel, perMinut, NU + MINUT)).toBe(perMinut);
    });

    test.each([1, 2, 7, 60])('hold %d, no more, and say when there is one again', async (perMinut) => {
      const nyckel = egen();
      expect(await taMedan(nyckel, perMinut, NU)).toBe(perMinut);
      const vantan = (await prov.hinkar.ta(nyckel, perMinut, NU)) ?? 0;
      expect(vantan).toBe(Math.ceil(MINUT / perMinut));
      expect(await prov.hinkar.ta(nyckel, perMinut, NU + vantan - 2)).toBeGreaterThan(0);
      expect(await prov.hinkar.ta(nyckel, perMinut, NU + vantan)).toBeUndefined();
    });

    test('are filled evenly, and never over the brim', async () => {
      const nyckel = egen();
      await taMedan(nyckel, 6, NU);
      expect(await taMedan(nyckel, 6, NU + MINUT / 2)).toBe(3);
      expect(await taMedan(nyckel, 6, NU + 100 * MINUT)).toBe(6);
    });

    test('are one for each key', async () => {
      const [ena, andra] = [egen(), egen()];
      await taMedan(ena, 1, NU);
      expect(await prov.hinkar.ta(andra, 1, NU)).toBeUndefined();
    });

    test('give takers at once, here and elsewhere, no more together than there is', async () => {
      const nyckel = egen();
      const svar = await Promise.all(
        Array.from({ length: 40 }, (_, i) => (i % 2 ? prov.hinkar : prov.grannens).ta(nyckel, 10, NU)),
      );
      expect(svar.filter((ett) => ett === undefined)).toHaveLength(10);
    });

    test('do not lock anyone out after a clock that was wrong', async () => {
      const nyckel = egen();
      await taMedan(nyckel, 2, NU + 600 * MINUT);
      expect(await prov.hinkar.ta(nyckel, 2, NU)).toBeUndefined();
    });

    test('are dropped when they are full, and not before', async () => {
      await prov.hinkar.rensa(NU + 1000 * MINUT);
      const nyckel = egen();
      await prov.hinkar.ta(nyckel, 2, NU);
      expect(await prov.hinkar.rensa(NU + MINUT / 2 - 1)).toBe(0);
      expect(await prov.hinkar.rensa(NU + MINUT / 2)).toBe(1);
    });
  });
}
