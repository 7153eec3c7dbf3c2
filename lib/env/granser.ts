// The limits of the process that are numbers. Promises bounds and a default for each, and a sentence that says them. Leaves what each
// is for to docs/configuration.md, and to the rooms that keep them.

import { z } from 'zod';

function heltal(minst: number, hogst: number, annars: number, vad: string) {
  const fel = { error: `ska vara ett helt antal ${vad}, ${minst}–${hogst}` };
  return z.coerce.number(fel).int(fel).min(minst, fel).max(hogst, fel).default(annars);
}

/** Every limit that is a number, by the name of its variable (docs/configuration.md): unit, bounds, and what holds when it is not set. */
export const GRANSER = {
  BOLLKOLL_TOTAL_MS: heltal(100, 60_000, 10_000, 'millisekunder'),
  BOLLKOLL_FRAGOR_PER_PERSON: heltal(1, 1_000_000, 60, 'frågor i minuten'),
  BOLLKOLL_FRAGOR_PER_ADRESS: heltal(1, 1_000_000, 1_200, 'frågor i minuten'),
  BOLLKOLL_INLOGGNINGAR_PER_ADRESS: heltal(1, 1_000_000, 120, 'inloggningar i minuten'),
  BOLLKOLL_INLOGGNINGAR_PER_PERSON: heltal(1, 1_000_000, 60, 'inloggningar i minuten'),
  BOLLKOLL_SYNPUNKTER_PER_ADRESS: heltal(1, 1_000, 6, 'meddelanden i minuten'),
  BOLLKOLL_STROMMAR: heltal(1, 100_000, 1_000, 'strömmar'),
  BOLLKOLL_STROMMAR_PER_PERSON: heltal(1, 100_000, 8, 'strömmar'),
  BOLLKOLL_EFTERSLAP_MS: heltal(50, 60_000, 2_000, 'millisekunder'),
  BOLLKOLL_LASARE_MS: heltal(1_000, 600_000, 30_000, 'millisekunder'),
  BOLLKOLL_HISTORIK_DAGAR: heltal(30, 3_650, 180, 'dagar'),
  BOLLKOLL_VAL_DAGAR: heltal(30, 3_650, 400, 'dagar'),
  BOLLKOLL_FRAGA_ALLA: heltal(1, 1_000, 6, 'frågor i minuten'),
  BOLLKOLL_MINSTA_ALDER: heltal(0, 18, 0, 'år'),
  BOLLKOLL_ANSLUTEN_MS: heltal(1_000, 600_000, 65_000, 'millisekunder'),
  BOLLKOLL_STOPP_MS: heltal(0, 120_000, 12_000, 'millisekunder'),
  BOLLKOLL_ANROP: heltal(1, 100_000, 512, 'anrop'),
  BOLLKOLL_FEL_I_RAD: heltal(1, 1_000, 5, 'fel'),
  BOLLKOLL_VILA_MS: heltal(100, 600_000, 30_000, 'millisekunder'),
  BOLLKOLL_HOGST_VILA_MS: heltal(100, 3_600_000, 300_000, 'millisekunder'),
  BOLLKOLL_OMFORSOK: heltal(0, 3, 1, 'försök'),
  BOLLKOLL_OMFORSOK_PROCENT: heltal(0, 100, 10, 'procent'),
  BOLLKOLL_DUBBEL_PROCENT: heltal(0, 5, 5, 'procent'),
  BOLLKOLL_DUBBEL_GOLV_MS: heltal(1, 60_000, 50, 'millisekunder'),
  BOLLKOLL_HUVUD_BYTE: heltal(1_024, 65_536, 16_384, 'byte'),
  BOLLKOLL_KOPPLA_MS: heltal(100, 60_000, 10_000, 'millisekunder'),
  BOLLKOLL_TOKEN_MS: heltal(100, 60_000, 10_000, 'millisekunder'),
};

/** The limits as they hold. */
export type Granserna = Readonly<z.infer<z.ZodObject<typeof GRANSER>>>;

/** What is known between questions, in the form that the engine asks for. */
export function vaktgranserAv(granser: Granserna) {
  return {
    samtidiga: granser.BOLLKOLL_ANROP,
    felIRad: granser.BOLLKOLL_FEL_I_RAD,
    vilaMs: granser.BOLLKOLL_VILA_MS,
    hogstVilaMs: granser.BOLLKOLL_HOGST_VILA_MS,
    omforsok: granser.BOLLKOLL_OMFORSOK,
    omforsokAndel: granser.BOLLKOLL_OMFORSOK_PROCENT / 100,
    dubbelAndel: granser.BOLLKOLL_DUBBEL_PROCENT / 100,
    dubbelGolvMs: granser.BOLLKOLL_DUBBEL_GOLV_MS,
  };
}

/** What holds for the network towards all källor alike. */
export function natverksgranserAv(granser: Granserna) {
  return {
    huvudByte: granser.BOLLKOLL_HUVUD_BYTE,
    kopplaMs: granser.BOLLKOLL_KOPPLA_MS,
    tokenMs: granser.BOLLKOLL_TOKEN_MS,
  };
}
