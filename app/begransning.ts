// What is said in place of "nothing is waiting" when only some of it is asked for: by a fullmakt, or by choice.

import { fragastexter } from '../components/texter/fragas.ts';
import { type Ombudstexter, ombudstexter } from '../components/texter/ombud.ts';
import type { Sprak } from '../components/texter/sprak.ts';
import type { Begransning } from '../components/tidslinje/rum.tsx';

type Begransningstexter = Pick<Ombudstexter['begransat'], 'ingetVantar' | 'ingaArenden' | 'sida' | 'tomt'>;

function begransningAv({ ingetVantar, ingaArenden, sida, tomt }: Begransningstexter): Begransning {
  return { 'inget-vantar': ingetVantar, 'inga-arenden': ingaArenden, sida, tomt };
}

/** What a fullmakt opens is asked for, and no more. */
export function avFullmakt(sprak: Sprak): Begransning {
  return begransningAv(ombudstexter(sprak).begransat);
}

/** Those are asked whom she has chosen, and others are not. */
export function avVal(sprak: Sprak): Begransning {
  return begransningAv(fragastexter(sprak));
}
