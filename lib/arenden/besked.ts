// The one sentence a person came for, as data: is it my move? Each kind carries just what its sentence may say, and
// "nothing is waiting" carries the proof of completeness that it needs. Leaves the words to the texts.

import type { Kallage } from './kallage.ts';
import { type FullstandigTidslinje, somFullstandig, type Tidslinje } from './tidslinje.ts';

/** What waits for the customer, or may: so many cases, and so many notices without a case. */
export type Hosdig = { readonly arenden: number; readonly notiser: number };

/** What is missing: producers that failed, producers with events that could not be read (ids, each once), and firms. */
export type Saknas = {
  readonly svaradeInte: readonly string[];
  readonly olasliga: readonly string[];
  readonly foretagOkanda: boolean;
};

/**
 * The headline (experience, first table). `minst`: more may lie with the customer, for a flag could not be read.
 * `oklara`: cases with an unclear ball, those that have not begun among them, and notices that cannot be read.
 */
export type Besked =
  | { readonly slag: 'fragar'; readonly fragade: number; readonly svarat: number; readonly hittills: Hosdig }
  | { readonly slag: 'hos-dig'; readonly hosDig: Hosdig; readonly minst: boolean }
  | { readonly slag: 'oklart'; readonly oklara: Hosdig }
  | { readonly slag: 'inget-vantar'; readonly bevis: FullstandigTidslinje }
  | { readonly slag: 'inga-arenden'; readonly bevis: FullstandigTidslinje }
  | { readonly slag: 'hos-dig-minst'; readonly hosDig: Hosdig; readonly saknas: Saknas }
  | { readonly slag: 'vet-inte'; readonly saknas: Saknas }
  | { readonly slag: 'ingen-svarade'; readonly saknas: Saknas };

function producenterSom(kallor: readonly Kallage[], test: (kalla: Kallage) => boolean): readonly string[] {
  return [...new Set(kallor.filter(test).map((k) => k.producent))];
}

/** What is missing from a timeline for good; who has not been heard yet may still come. */
export function saknasI({ kallor, foretagOkanda }: Tidslinje): Saknas {
  return {
    foretagOkanda,
    svaradeInte: producenterSom(kallor, (k) => k.lage === 'fel' && !k.fullstandig),
    olasliga: producenterSom(kallor, (k) => k.lage === 'svarat' && !k.fullstandig),
  };
}

/** How many producers were asked and how many of them are done, whatever the outcome. */
export function raknaSvar({ kallor }: Tidslinje): { fragade: number; svarat: number; klara: number } {
  const byProducent = Map.groupBy(kallor, (k) => k.producent);
  const counted = [...byProducent.values()];
  return {
    fragade: counted.length,
    svarat: counted.filter((own) => own.every((k) => k.lage === 'svarat' || k.fullstandig)).length,
    klara: counted.filter((own) => own.every((k) => k.lage !== 'vantar')).length,
  };
}

/** What lies with the customer, as far as is known. */
export function hosDigI({ arenden, notiser }: Tidslinje): Hosdig {
  return {
    arenden: arenden.filter((a) => a.boll === 'hos-dig').length,
    notiser: notiser.filter((n) => n.attGora).length,
  };
}

/** The headline of a timeline. Says "nothing" only with the proof in hand. */
export function beskedAv(tidslinje: Tidslinje): Besked {
  const hosDig = hosDigI(tidslinje);
  const something = hosDig.arenden + hosDig.notiser > 0;
  const oklart = tidslinje.arenden.filter((a) => a.boll === 'oklart');
  const oklara = { arenden: oklart.length, notiser: tidslinje.notiser.filter((n) => n.oklar).length };
  const { fragade, svarat } = raknaSvar(tidslinje);
  if (tidslinje.kallor.some((k) => k.lage === 'vantar'))
    return { slag: 'fragar', fragade, svarat, hittills: hosDig };
  const bevis = somFullstandig(tidslinje);
  if (bevis === undefined) {
    const saknas = saknasI(tidslinje);
    if (something) return { slag: 'hos-dig-minst', hosDig, saknas };
    const nobody = tidslinje.kallor.every((k) => k.senasteSvar === undefined);
    return nobody ? { slag: 'ingen-svarade', saknas } : { slag: 'vet-inte', saknas };
  }
  if (something) {
    // Where nothing has happened yet no ball can be hidden.
    const minst = oklara.notiser > 0 || oklart.some((a) => a.handelser.length > 0);
    return { slag: 'hos-dig', hosDig, minst };
  }
  if (oklara.arenden + oklara.notiser > 0) return { slag: 'oklart', oklara };
  const empty = tidslinje.arenden.length === 0 && tidslinje.notiser.length === 0;
  return { slag: empty ? 'inga-arenden' : 'inget-vantar', bevis };
}
