// How old a person is, by the number that she signed in with. Promises whole years in Swedish calendar days.

import { svenskDag } from '../arenden/tidpunkt.ts';

/** The day of a samordningsnummer is the day of birth plus sixty (facts 2.5). */
const SAMORDNING = 60;

/** Whole years at `nu` (epoch ms). `nummer`: the twelve digits of a person. One born on 29 February is a year older on 1 March. */
export function alderAv(nummer: string, nu: number): number {
  const [ar, manad, dag] = svenskDag(nu).split('-').map(Number);
  const [fodd, fodelsemanad] = [Number(nummer.slice(0, 4)), Number(nummer.slice(4, 6))];
  const siffra = Number(nummer.slice(6, 8));
  const fodelsedag = siffra > SAMORDNING ? siffra - SAMORDNING : siffra;
  const [idag, da] = [(manad ?? 0) * 100 + (dag ?? 0), fodelsemanad * 100 + fodelsedag];
  return (ar ?? 0) - fodd - (idag < da ? 1 : 0);
}
