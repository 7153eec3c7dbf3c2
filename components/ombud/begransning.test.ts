import { expect, test } from 'vitest';
import { taveltexter } from '../texter/tavla.ts';
import { type Omgivning, oppnat, slutarSnart } from './begransning.ts';

const om: Omgivning = {
  texter: taveltexter('sv'),
  namn: (id) => ({ skv: 'Skatteverket', bv: 'Bolagsverket' })[id] ?? id,
  typnamn: new Map([
    ['SKV.MOMS', 'Moms'],
    ['SKV.F_SKATT', 'F-skatt'],
    ['SKV.SKATTEKONTO', 'Skattekonto'],
  ]),
  producenter: ['skv', 'bv'],
};
const words = (oppnar: Record<string, readonly string[]>, flest?: number) => oppnat(oppnar, om, flest);

test('a fullmakt that opens all of every authority limits nothing', () => {
  expect(words({ skv: ['SKV'], bv: ['BV'] })).toEqual([]);
  expect(words({ skv: ['SKV'] })).toEqual(['Skatteverket']);
});

test('kinds of case are named at their authority; many of them in full only where there is room', () => {
  expect(words({ skv: ['SKV.F_SKATT', 'SKV.MOMS'] })).toEqual(['F-skatt och Moms hos Skatteverket']);
  const three = { skv: ['SKV.F_SKATT', 'SKV.MOMS', 'SKV.SKATTEKONTO'] };
  expect(words(three)).toEqual(['en del hos Skatteverket']);
  expect(words(three, 9)).toEqual(['F-skatt, Moms och Skattekonto hos Skatteverket']);
});

test('single events of a kind are the kind by name, and a kind without a name is told as a limit', () => {
  expect(words({ skv: ['SKV.MOMS.BESLUT', 'SKV.MOMS.INLAMNAD'] })).toEqual(['Moms hos Skatteverket']);
  expect(words({ bv: ['BV.NAGOT'] }, 9)).toEqual(['en del hos Bolagsverket']);
});

test('an end is told within a month of it', () => {
  const nu = Date.parse('2026-11-23T10:00:00Z');
  const om = (dagar: number) => nu + dagar * 86_400_000;
  expect([om(30), om(31), undefined].map((till) => slutarSnart(till, nu))).toEqual([
    om(30),
    undefined,
    undefined,
  ]);
});
