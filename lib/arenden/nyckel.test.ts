import { describe, expect, test } from 'vitest';
import { handelse, ms, svar } from './exempel.ts';
import { vikUtfall } from './tidslinje.ts';
import type { Utfall } from './utfall.ts';

const now = ms('2026-06-01 12:00:00');
const fold = (...utfall: Utfall[]) => vikUtfall(utfall, { now, vantade: [] });
/** The cases as lists of event ids. */
const cases = (...utfall: Utfall[]) =>
  fold(...utfall)
    .arenden.map((a) => a.handelser.map((h) => h.handelse.kundhandelseId).sort())
    .sort();

describe('rung 1: the producer’s own reference', () => {
  test('a string and an object with the same url are one case', () => {
    const url = 'https://exv.example/arende/7';
    expect(
      cases(
        svar([
          handelse({ id: 'a', ref: { producentarende: url } }),
          handelse({ id: 'b', ref: { producentarende: { url } } }),
        ]),
      ),
    ).toEqual([['a', 'b']]);
  });
  test('the fragment of an address is stripped', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'a', ref: { producentarende: { url: 'https://exv.example/7#steg1' } } }),
          handelse({ id: 'b', ref: { producentarende: { url: 'https://exv.example/7#steg2' } } }),
        ]),
      ),
    ).toEqual([['a', 'b']]);
  });
  test('a number sign in a reference that is no address belongs to it', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'a', ref: { producentarende: 'A#1' } }),
          handelse({ id: 'b', ref: { producentarende: 'A#2' } }),
        ]),
      ),
    ).toHaveLength(2);
  });
  test('the link text never makes a case: without url the next rung answers', () => {
    const ref = { producentarende: { lanktext: 'Ditt ärende' } };
    const tidslinje = fold(
      svar([handelse({ id: 'a', ref }), handelse({ id: 'b', ref: { ...ref, diarienummer: 'D1' } })]),
    );
    expect(tidslinje.arenden.map((a) => a.handelser[0]?.handelse.kundhandelseId)).toEqual(['b']);
    expect(tidslinje.notiser).toHaveLength(1);
  });
  test('an array puts the event in each case and never joins them', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'a', ref: { producentarende: 'A' } }),
          handelse({ id: 'b', ref: { producentarende: 'B' } }),
          handelse({ id: 'ab', ref: { producentarende: ['A', 'B'] } }),
        ]),
      ),
    ).toEqual([
      ['a', 'ab'],
      ['ab', 'b'],
    ]);
  });
  test('an empty reference is none', () => {
    expect(cases(svar([handelse({ ref: { producentarende: ' ' } })]))).toEqual([]);
  });
});

describe('rung 2: the källa’s configured keys', () => {
  test('diarienummer makes a case', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'a', ref: { diarienummer: 'D1' } }),
          handelse({ id: 'b', ref: { diarienummer: 'D1' } }),
        ]),
      ),
    ).toEqual([['a', 'b']]);
  });
  test('the same number under two ärendetyper is two cases, since systems reuse numbers', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'a', typ: 'EXV.BYGG.X', ref: { diarienummer: '1' } }),
          handelse({ id: 'b', typ: 'EXV.SKOLA.X', ref: { diarienummer: '1' } }),
        ]),
      ),
    ).toHaveLength(2);
  });
  test('a key that the källa does not list is not looked at', () => {
    expect(cases(svar([handelse({ ref: { dossier: 'D1' } })]))).toEqual([]);
    expect(
      cases(svar([handelse({ ref: { dossier: 'D1' } })], { referensnycklar: ['dossier'] })),
    ).toHaveLength(1);
  });
  test('a diarienummer paired with one producentärende only is another name of it', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'both', ref: { producentarende: 'A', diarienummer: 'D' } }),
          handelse({ id: 'd', ref: { diarienummer: 'D' } }),
        ]),
      ),
    ).toEqual([['both', 'd']]);
  });
  test('a diarienummer paired with two producentärenden is a case of its own', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'a', ref: { producentarende: 'A', diarienummer: 'D' } }),
          handelse({ id: 'b', ref: { producentarende: 'B', diarienummer: 'D' } }),
          handelse({ id: 'd', ref: { diarienummer: 'D' } }),
        ]),
      ),
    ).toEqual([['a'], ['b'], ['d']]);
  });
  test('an event that carries several pairs nothing', () => {
    expect(
      cases(
        svar([
          handelse({ id: 'ab', ref: { producentarende: ['A', 'B'], diarienummer: 'D' } }),
          handelse({ id: 'd', ref: { diarienummer: 'D' } }),
        ]),
      ),
    ).toEqual([['ab'], ['ab'], ['d']]);
  });
  test('the pair may come in another answer than the lone number', () => {
    expect(
      cases(
        svar([handelse({ id: 'd', ref: { diarienummer: 'D' } })], { part: 'p1' }),
        svar([handelse({ id: 'both', ref: { producentarende: 'A', diarienummer: 'D' } })], { part: 'p2' }),
      ),
    ).toEqual([['both', 'd']]);
  });
});

describe('rung 3: the ärende of the question', () => {
  const bare = handelse({ ref: {} });
  test.each(['Diarienummer', 'Kvittensnummer', 'Producentärendereferens'] as const)(
    '%s makes a case',
    (typ) => {
      expect(cases(svar([bare], { fragatArende: { typ, identifierare: 'X1' } }))).toEqual([['h1']]);
    },
  );
  test('a Konsumentreferens never does, for it spans cases', () => {
    expect(cases(svar([bare], { fragatArende: { typ: 'Konsumentreferens', identifierare: 'X1' } }))).toEqual(
      [],
    );
  });
  test('the Diarienummer asked about and the one carried are the same case', () => {
    expect(
      cases(
        svar([bare], { fragatArende: { typ: 'Diarienummer', identifierare: 'D1' } }),
        svar([handelse({ id: 'h2', ref: { diarienummer: 'D1' } })]),
      ),
    ).toEqual([['h1', 'h2']]);
  });
});

describe('what never joins cases', () => {
  test('two producers, and two kunder, with the same reference', () => {
    const one = [handelse()];
    expect(cases(svar(one), svar(one, { kalla: 'skv' }), svar(one, { kund: 'k2' }))).toHaveLength(3);
  });
  test('the part that an event came through is no part of the key', () => {
    expect(
      cases(svar([handelse({ id: 'a' })], { part: 'p1' }), svar([handelse({ id: 'b' })], { part: 'p2' })),
    ).toEqual([['a', 'b']]);
  });
  test('konsumentReferens', () => {
    expect(cases(svar([handelse({ ref: { konsumentReferens: 'min vagn' } })]))).toEqual([]);
  });
});
