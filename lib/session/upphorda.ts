// The fullmakter that were: so that a principal who is gone from the list is missed by name and not in silence. Promises that none of
// them is a right, that one which has been given anew is not told of, and that an authority that did not answer is told of. Nothing is
// kept: the register is asked when she looks.

import { svenskDag } from '../arenden/tidpunkt.ts';
import type { Producent } from '../formedling/index.ts';
import type { Fullmaktspart, Upphord, Upphordaport } from '../ombud/fullmakt.ts';
import { type Huvudmannen, tredjemanAv } from './huvudman.ts';

/** How long ago one may have ended and still be told of, days. */
export const UPPHORDA_DAGAR = 366;

/** One that was: whose, at which producenter (ids), how it ended and when (epoch ms). */
export type Upphordrad = {
  /** Undefined when the register does not say it in a way that can be read. */
  readonly namn?: string;
  readonly producenter: readonly string[];
  readonly hur: Upphord['hur'];
  readonly nar?: number;
};

/** Newest first, those of unknown time last. `utanSvar`: ids of the producenter of which it is not known. */
export type Upphordasvar = { readonly rader: readonly Upphordrad[]; readonly utanSvar: readonly string[] };

type Delar = {
  readonly upphorda?: Upphordaport | undefined;
  readonly producenter: () => readonly Producent[];
  readonly now: () => number;
};

const nyckel = (givare: Fullmaktspart | undefined, tredjeman: string) =>
  givare && `${givare.typ} ${givare.identifierare} ${tredjeman}`;

/** What is told of in one line: the same giver's, ended in the same way on the same day. */
const samma = ({ givare, hur, nar }: Upphord) =>
  `${givare?.typ} ${givare?.identifierare} ${hur} ${nar === undefined ? '' : svenskDag(nar)}`;

/** What `vem` may no longer do; `nu`: what she may. Without a register of fullmakter there is nothing to tell. */
export async function upphordaFor(
  delar: Delar,
  vem: Fullmaktspart,
  nu: () => Promise<Huvudmannen>,
): Promise<Upphordasvar> {
  if (delar.upphorda === undefined) return { rader: [], utanSvar: [] };
  const producenter = delar.producenter();
  const [forr, innehav] = await Promise.all([delar.upphorda(vem, tredjemanAv(producenter)), nu()]);
  const hos = (ett: string) =>
    producenter.filter(({ organisationsnummer }) => organisationsnummer === ett).map(({ id }) => id);
  const ratter = innehav.alla.flatMap(({ fullmakt }) => fullmakt?.ratter ?? []);
  const galler = new Set(ratter.map(({ givare, tredjeman }) => nyckel(givare, tredjeman)));
  // Where it is not known what holds, nothing can be said to have ended for good.
  const okanda = new Set([...forr.utanSvar.flatMap(hos), ...innehav.utanSvar]);
  const aldst = delar.now() - UPPHORDA_DAGAR * 86_400_000;
  const upphorda = forr.upphorda.filter(({ givare, tredjeman: ett, nar }) => {
    const fornyad = givare !== undefined && galler.has(nyckel(givare, ett));
    return !fornyad && !hos(ett).some((id) => okanda.has(id)) && (nar ?? aldst) >= aldst;
  });
  const rader = [...Map.groupBy(upphorda, samma).values()]
    .map((alla): Upphordrad => {
      const [{ givare, hur, nar } = { hur: 'slut' } as const] = alla;
      return {
        ...(givare && { namn: givare.namn }),
        producenter: [...new Set(alla.flatMap(({ tredjeman: ett }) => hos(ett)))],
        hur,
        ...(nar !== undefined && { nar }),
      };
    })
    .sort((a, b) => (b.nar ?? 0) - (a.nar ?? 0) || (a.namn ?? '').localeCompare(b.namn ?? '', 'sv'));
  return { rader, utanSvar: [...okanda] };
}
