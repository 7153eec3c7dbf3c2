/**
 * The key: what each producer truly sends, made from the plan alone. The producers' thread writes their answers from it
 * and the checker judges by it; the engine never sees it.
 */

import type { Slag } from './fel.ts';
import { delfragaAv, type Fragplan, formedlingsnyck, type Kallplan, type Planpart } from './fragplan.ts';
import { type Post, posterAv, type Sanning } from './handelser.ts';
import { producentnamn } from './varldsplan.ts';

/** What comes of one producent and part when the whole answer arrives. */
export type Rost = {
  /** Id of the producent as the engine names it. */
  readonly producent: string;
  /** The kinds of its outcomes, sorted. Two when it both spoke and failed. */
  readonly slag: readonly Slag[];
  readonly handelser: readonly Sanning[];
  /** Items that could not be read, or not what decides of them. */
  readonly olasliga: number;
};

/** A row of a forwarded answer and its events, or a direct answer's events. */
export type Avsnitt = { readonly namn: string; readonly poster: readonly Post[]; readonly status?: number };

/** The name of a producent that no registry knows. */
export const OKAND = 'Okända verket';

/** Of events with one id in one answer the one that may require the customer is told; the others that differ are counted. */
function enAvVarje(handelser: readonly Sanning[]): {
  readonly kvar: readonly Sanning[];
  readonly olika: number;
} {
  const kvar = [...Map.groupBy(handelser, ({ id }) => id).values()].flatMap((samma) => {
    return samma.find(({ kraver }) => kraver === true) ?? samma.slice(0, 1);
  });
  return { kvar, olika: new Set(handelser.map((h) => JSON.stringify(h))).size - kvar.length };
}

/** What one producent says in an answer. `utover`: items that may be anyone's. */
function asRost(producent: string, poster: readonly Post[], slag: readonly Slag[], utover = 0): Rost {
  const sanna = poster.flatMap(({ sant }) => sant ?? []);
  const { kvar, olika } = enAvVarje(sanna);
  const olasta = poster.filter(({ sant, objekt }) => sant === undefined && objekt).length;
  // Without a flag nobody can say who has the ball: such an event is shown, and counted too.
  const utanFlagga = sanna.filter(({ klart, kraver }) => klart === null || kraver === null).length;
  return { producent, slag, handelser: kvar, olasliga: olasta + utanFlagga + olika + utover };
}

function felslag(status: number): Slag {
  if (status === 401 || status === 403) return 'refused';
  if (status === 429 || status === 503) return 'overloaded';
  return status === 504 ? 'timed-out' : 'broken';
}

/** What a forwarder sends about a part, producent by producent. A row is left out where the status is. */
export function avsnittAv({ fro, nr }: Fragplan, { sort }: Kallplan, part: Planpart): readonly Avsnitt[] {
  const kanda = sort.producenter.map((id): Avsnitt => {
    const { lage, status } = delfragaAv(sort, fro, nr, id, part.id);
    const poster = lage === 'ok' || lage === 'halv' ? posterAv(fro, nr, id, part.id) : [];
    return {
      namn: producentnamn(id),
      poster,
      ...(lage === 'ok' && { status: 200 }),
      ...((lage === 'fel' || lage === 'halv') && { status }),
    };
  });
  if (!formedlingsnyck(sort, fro, nr).okand) return kanda;
  return [...kanda, { namn: OKAND, poster: [], status: 200 }];
}

/** Whether a forwarder says 206. */
export function ar206(plan: Fragplan, kallplan: Kallplan, parter: readonly Planpart[]): boolean {
  const nagonFelade = parter.some((part) =>
    avsnittAv(plan, kallplan, part).some(({ status = 200 }) => status !== 200),
  );
  return nagonFelade || formedlingsnyck(kallplan.sort, plan.fro, plan.nr).ogrundat206;
}

function rostAv(id: string, { poster, status }: Avsnitt, herrelosa: number): Rost {
  if (status === undefined) return asRost(id, [], ['skipped']);
  if (status === 200) return asRost(id, poster, ['svar'], herrelosa);
  const talade = poster.some(({ objekt }) => objekt);
  return asRost(
    id,
    poster,
    talade ? ([felslag(status), 'svar'].sort() as Slag[]) : [felslag(status)],
    talade ? herrelosa : 0,
  );
}

function formedlade(plan: Fragplan, kallplan: Kallplan, part: Planpart): readonly Rost[] {
  const { sort } = kallplan;
  const avsnitt = avsnittAv(plan, kallplan, part);
  // Nobody can tell whose an item is that is no object, so everyone may lack it.
  const herrelosa = avsnitt.flatMap(({ poster }) => poster).filter(({ objekt }) => !objekt).length;
  return avsnitt.map((ett, i) => rostAv(sort.producenter[i] ?? `via:${sort.id}:${OKAND}`, ett, herrelosa));
}

/**
 * What is true of a källa and a part, if the answer came whole. `parter`: everyone it is asked about. In the direct
 * dialect one producent, in the forwarding one everyone it serves or names.
 */
export function rosterAv(
  plan: Fragplan,
  kallplan: Kallplan,
  part: Planpart,
  parter: readonly Planpart[],
): readonly Rost[] {
  const { sort } = kallplan;
  if (sort.dialekt === 'direkt') {
    const [id] = sort.producenter;
    const poster = posterAv(plan.fro, plan.nr, id, part.id);
    const formlosa = poster.filter(({ objekt }) => !objekt).length;
    return [asRost(id, poster, ['svar'], formlosa)];
  }
  const roster = formedlade(plan, kallplan, part);
  const allaSvarade = parter.every((en) =>
    formedlade(plan, kallplan, en).every(({ slag }) => slag.join() === 'svar'),
  );
  // Somebody failed, it says, and nobody is said to have: then it is someone without a name.
  const namnlos = allaSvarade && ar206(plan, kallplan, parter);
  return namnlos ? [...roster, asRost(`via:${sort.id}:`, [], ['broken'])] : roster;
}

/** The parts that a källa is asked about. */
export function fragasOm({ parter }: Fragplan, { sort, stangd }: Kallplan): readonly Planpart[] {
  if (stangd) return [];
  return parter.filter(({ typ }) => !sort.baraPersoner || typ === 'Personnummer');
}
