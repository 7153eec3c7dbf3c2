// A stand-in authority of the demo: the same producer, answering from the scenario files. Nothing is taken in.

import type { Handelse } from '../personer/person.ts';
import { berattelselager } from './berattelse.ts';
import { besvara } from './besvara.ts';
import type { Myndighet } from './myndigheter.ts';
import type { Tjanst } from './tjanst.ts';

/** What a stand-in answers from. `nu` gives epoch ms. */
export type Producent = {
  readonly myndighet: Myndighet;
  readonly handelser: readonly Handelse[];
  readonly nu: () => number;
};

const tjanster = new WeakMap<Producent, Tjanst>();

/** Answers one request. Every refusal is a Response; only a fault of the producer itself throws. */
export function hantera(request: Request, producent: Producent): Promise<Response> {
  const tjanst = tjanster.get(producent) ?? tillTjanst(producent);
  tjanster.set(producent, tjanst);
  return besvara(request, tjanst);
}

function tillTjanst({ myndighet, handelser, nu }: Producent): Tjanst {
  return {
    namn: myndighet.namn.sv,
    kontakt: { webb: myndighet.kontakt.webb, epost: `api@${new URL(myndighet.kontakt.webb).host}` },
    identifierartyper: myndighet.identifierartyper,
    lager: berattelselager(handelser, nu),
  };
}
