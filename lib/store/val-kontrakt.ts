// The contract of the choices: one suite for the embedded database and the served one.

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Vallager } from './val.ts';

/** Choices under test, and the same as another process has them. */
export type Provval = { readonly val: Vallager; readonly grannens: Vallager; stang(): Promise<void> };

const tider = (nar: number) => ({ nar, till: nar + 1000 });
const norrby = { part: 'p1', slag: 'producent', vad: 'norrby' };
const ekeras = { part: 'p1', slag: 'producent', vad: 'ekeras' };
const annanPart = { part: 'p2', slag: 'producent', vad: 'norrby' };
const favorit = { part: 'p1', slag: 'favorit', vad: 'p1' };

/** Declares the suite. */
export function valkontrakt(namn: string, oppna: () => Promise<Provval>): void {
  describe(`the choices in ${namn}`, () => {
    let prov: Provval;
    let nr = 0;
    let jag = '';
    beforeAll(async () => {
      prov = await oppna();
    });
    afterAll(() => prov?.stang());
    beforeEach(() => {
      nr += 1;
      jag = `agare-${nr}`;
    });
    const gor = async (...alla: (typeof norrby)[]) => {
      for (const [i, ett] of alla.entries()) await prov.val.gor(jag, ett, tider(i + 1));
    };

    test('are read by kind and by part, the last made first, by any process', async () => {
      await gor(norrby, annanPart, favorit, ekeras);
      expect(await prov.grannens.las(jag, { slag: 'producent', part: 'p1' })).toEqual([ekeras, norrby]);
      expect(await prov.grannens.las(jag, { slag: 'producent' })).toEqual([ekeras, annanPart, norrby]);
      expect(await prov.grannens.las(jag, { slag: 'favorit' })).toEqual([favorit]);
    });

    test('made again stand once, as the last', async () => {
      await gor(norrby, ekeras, norrby);
      expect(await prov.val.las(jag, { slag: 'producent' })).toEqual([norrby, ekeras]);
    });

    test('are nobody else’s to read or take back', async () => {
      await gor(norrby);
      expect(await prov.val.las('en annan', { slag: 'producent' })).toEqual([]);
      expect(await prov.val.taBort('en annan', {})).toBe(0);
      expect(await prov.val.las(jag, { slag: 'producent' })).toEqual([norrby]);
    });

    test('are taken back one by one, by part, by kind, or all', async () => {
      await gor(norrby, ekeras, annanPart, favorit);
      expect(await prov.val.taBort(jag, norrby)).toBe(1);
      expect(await prov.val.taBort(jag, norrby)).toBe(0);
      expect(await prov.val.taBort(jag, { slag: 'producent', part: 'p1' })).toBe(1);
      expect(await prov.val.las(jag, { slag: 'producent' })).toEqual([annanPart]);
      expect(await prov.val.taBort(jag, {})).toBe(2);
      expect(await prov.val.las(jag, { slag: 'favorit' })).toEqual([]);
    });

    test('go when their time has come, unless they have been kept on', async () => {
      await prov.val.gor(jag, norrby, { nar: 1, till: 10 });
      await prov.val.gor(jag, ekeras, { nar: 1, till: 10 });
      await prov.val.gor('en annan', norrby, { nar: 1, till: 10 });
      await prov.val.forlang(jag, { fore: 11, till: 30 });
      await prov.val.forlang(jag, { fore: 30, till: 90 });
      expect(await prov.val.rensa(9)).toBe(0);
      expect(await prov.val.rensa(10)).toBe(1);
      expect(await prov.val.las(jag, { slag: 'producent' })).toHaveLength(2);
      expect(await prov.val.rensa(30)).toBe(2);
    });

    test('made at the same moment by two processes are one', async () => {
      await Promise.all(
        [prov.val, prov.grannens, prov.val, prov.grannens].map((val) => val.gor(jag, norrby, tider(1))),
      );
      expect(await prov.val.las(jag, { slag: 'producent' })).toEqual([norrby]);
    });
  });
}
