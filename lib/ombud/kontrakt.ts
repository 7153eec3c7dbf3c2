// The contract of the engagemang port: one suite for every way of finding out who signs for what.

import { describe, expect, test } from 'vitest';
import type { Engagemang, Engagemangsport } from './engagemang.ts';

/** What the suite asks about. The port must answer exactly `engagemang` for `person`, and nothing for `okand`. */
export type Engagemangsprov = {
  readonly port: Engagemangsport;
  readonly person: string;
  readonly engagemang: readonly Engagemang[];
  readonly okand: string;
};

/** Declares the suite. `oppna` may start a server; the caller stops it. */
export function engagemangskontrakt(namn: string, oppna: () => Promise<Engagemangsprov>): void {
  describe(`engagemang by ${namn}`, () => {
    test('names the companies of a person with what is needed to ask about them', async () => {
      const { port, person, engagemang } = await oppna();
      expect(await port(person)).toEqual({ slag: 'engagemang', engagemang });
      for (const ett of engagemang) expect(ett.organisationsnummer).toMatch(/^\d{12}$/);
    });

    test('answers that a person it does not know has no company, which is not the same as not knowing', async () => {
      const { port, okand } = await oppna();
      expect(await port(okand)).toEqual({ slag: 'engagemang', engagemang: [] });
    });

    test('gives no one a company by a number that merely begins or ends the same', async () => {
      const { port, person } = await oppna();
      for (const snarlik of [person.slice(2), `${person}0`, '', `${person} `]) {
        const svar = await port(snarlik);
        expect(svar.slag === 'engagemang' ? svar.engagemang : []).toEqual([]);
      }
    });
  });
}
