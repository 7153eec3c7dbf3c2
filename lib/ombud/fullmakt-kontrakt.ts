// The contract of the fullmakt port: one suite for every way of finding out who has given a person a fullmakt.

import { describe, expect, test } from 'vitest';
import type { Fullmaktspart, Fullmaktsport, Fullmaktsratt } from './fullmakt.ts';

/**
 * What the suite asks about. At `tredjeman` the port must answer exactly `ratter` for `ombud`, and nothing for `utan`, who is known and
 * holds none. `tyst` does not answer, and is none of `tredjeman`.
 */
export type Fullmaktsprov = {
  readonly port: Fullmaktsport;
  readonly ombud: Fullmaktspart;
  readonly utan: Fullmaktspart;
  readonly tredjeman: readonly [string, ...string[]];
  readonly tyst: string;
  readonly ratter: readonly Fullmaktsratt[];
};

const iOrdning = (ratter: readonly Fullmaktsratt[]) =>
  [...ratter].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

/** Declares the suite. `oppna` may start servers and stops them itself. */
export function fullmaktskontrakt(namn: string, oppna: () => Promise<Fullmaktsprov>): void {
  describe(`fullmakter by ${namn}`, () => {
    test('names each right with whose it is, where it may be used, its code and its end', async () => {
      const { port, ombud, tredjeman, ratter } = await oppna();
      const svar = await port(ombud, tredjeman);
      expect(svar.utanSvar).toEqual([]);
      expect(iOrdning(svar.ratter)).toEqual(iOrdning(ratter));
      for (const { givare } of svar.ratter) expect(givare.identifierare).toMatch(/^\d{12}$/);
    });

    test('answers that someone without fullmakter has none, which is not the same as not knowing', async () => {
      const { port, utan, tredjeman } = await oppna();
      expect(await port(utan, tredjeman)).toEqual({ ratter: [], utanSvar: [] });
    });

    test('gives the others’ rights when one authority does not answer, and names that one', async () => {
      const { port, ombud, tredjeman, tyst, ratter } = await oppna();
      const svar = await port(ombud, [...tredjeman, tyst]);
      expect(iOrdning(svar.ratter)).toEqual(iOrdning(ratter));
      expect(svar.utanSvar).toEqual([{ tredjeman: tyst, skal: 'svarar-inte' }]);
    });

    test('asks only where it is told to', async () => {
      const { port, ombud, tredjeman } = await oppna();
      const [forst] = tredjeman;
      const svar = await port(ombud, [forst]);
      expect(new Set(svar.ratter.map((ratt) => ratt.tredjeman)).size).toBeLessThanOrEqual(1);
      expect(await port(ombud, [])).toEqual({ ratter: [], utanSvar: [] });
    });

    test('gives no one a right by a number that merely looks the same', async () => {
      const { port, ombud, tredjeman } = await oppna();
      const { identifierare } = ombud;
      for (const snarlik of [identifierare.slice(2), `${identifierare}0`, '', ` ${identifierare}`])
        expect((await port({ ...ombud, identifierare: snarlik }, tredjeman)).ratter).toEqual([]);
    });

    test('does not throw for one who has left, and gives her nothing', async () => {
      const { port, ombud, tredjeman } = await oppna();
      const svar = await port(ombud, tredjeman, AbortSignal.abort());
      expect(svar.ratter).toEqual([]);
      expect(svar.utanSvar.map((en) => en.tredjeman).sort()).toEqual([...tredjeman].sort());
    });
  });
}
