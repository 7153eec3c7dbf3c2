import { describe, expect, test } from 'vitest';
import { BEHORIGHETER } from './behorigheter.ts';
import { johanPalm } from './johan-palm.ts';
import { klienternasHandelser } from './klientarenden.ts';
import { klienter } from './klienter.ts';
import { klienternasFullmakter } from './klientfullmakter.ts';
import type { Fullmakt, Handelse } from './person.ts';
import { sofiaNyberg } from './sofia-nyberg.ts';

const galler = ({ fran, till, aterkallad }: Fullmakt) =>
  aterkallad === undefined && fran <= 0 && (till === undefined || till >= 0);
const gallande = klienternasFullmakter.filter(galler);
const nummer = ({ givare }: Fullmakt) => givare.kund.identifierare;

describe('the accountant’s clients', () => {
  test('are two hundred, each with a name and a number of its own, of numbers that belong to nobody', () => {
    expect(klienter).toHaveLength(200);
    expect(new Set(klienter.map(({ namn }) => namn)).size).toBe(200);
    expect(new Set(klienter.map(({ kund }) => kund.identifierare)).size).toBe(200);
    for (const { kund, form } of klienter)
      expect(kund.identifierare).toMatch(form === 'EF' ? /^1897[01]\d{3}98\d\d$/ : /^16443\d{7}$/);
  });

  test('are the same every time', () => {
    expect(klienter[0]?.namn).toBe('Bergkvists Taxi i Motala AB');
    expect(klienter[199]?.kund.identifierare).toBe('189708049896');
  });

  test('have given fullmakter of every kind: wide, narrow, ended, withdrawn, ending soon, yet to begin', () => {
    const alla = klienternasFullmakter;
    expect(new Set(alla.map(({ id }) => id)).size).toBe(alla.length);
    const perKlient = Map.groupBy(gallande, nummer);
    expect(perKlient.size).toBe(195);
    const barMoms = [...perKlient.values()].filter((en) =>
      en.every(({ behorigheter }) => behorigheter.join() === 'moms'),
    );
    expect(barMoms.length).toBeGreaterThan(40);
    expect(alla.filter(({ aterkallad }) => aterkallad !== undefined).length).toBeGreaterThan(2);
    expect(alla.filter(({ till }) => till !== undefined && till < 0).length).toBeGreaterThan(2);
    expect(gallande.filter(({ till }) => till !== undefined && till <= 30).length).toBeGreaterThan(5);
    expect(alla.filter(({ fran }) => fran > 0).length).toBeGreaterThan(1);
  });

  test('give each behörighet at the authority that has it', () => {
    for (const { myndighet, behorigheter } of [...klienternasFullmakter, ...(johanPalm.fullmakter ?? [])])
      for (const namn of behorigheter) expect(BEHORIGHETER[namn].myndighet).toBe(myndighet);
  });

  test('have cases in every ball, at all six authorities, also where the accountant may not look', () => {
    const senaste = [...Map.groupBy(klienternasHandelser, fall).values()].map((en) => en.at(-1) as Handelse);
    const bollar = Map.groupBy(senaste, ({ boll }) => boll);
    for (const boll of ['kund', 'myndighet', 'klar'] as const)
      expect((bollar.get(boll) ?? []).length / senaste.length).toBeGreaterThan(0.2);
    expect(new Set(senaste.map(({ myndighet }) => myndighet)).size).toBe(6);
    const utan = klienter.filter(({ kund }) => !klienternasHandelser.some((en) => en.kund === kund));
    expect(utan.length).toBeGreaterThan(2);
    expect(sofiaNyberg.handelser.length).toBeLessThan(2000);
  });
});

function fall({ myndighet, kund, producentarende }: Handelse): string {
  return `${myndighet} ${kund.identifierare} ${String(producentarende)}`;
}

test('the builder holds one fullmakt, from a private person, for building permits alone', () => {
  expect(johanPalm.fullmakter).toMatchObject([
    { givare: { roll: 'PRIVAT', kund: { typ: 'Personnummer' } }, behorigheter: ['bygglov'] },
  ]);
});
