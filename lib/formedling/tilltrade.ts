// The way in to a källa: leave of its breaker, a place at the källa, a place among all. Promises that no place is held by
// one who may not call, that a källa without room holds up nobody else, and that leave is asked for anew when the källa
// was put to rest while one waited in turn.

import type { Bevis, Vilar } from './brytare.ts';
import type { Lamna, Platser } from './platser.ts';
import { untilAborted } from './until-aborted.ts';
import type { Kallvakt, Vakt } from './vakt.ts';

/** Who asks, and how much she may take. */
export type Sokande = {
  /** The question, told from others by identity. */
  readonly fragan: object;
  /** Whose turn it is, when there is not room for all. */
  readonly vem: string;
  /** Calls at once of hers to this källa, and in all. */
  readonly egnaHosKallan: number;
  readonly egna: number;
  /** Whether she asked for this källa in particular: then a rest is no hindrance, a probe under way is. */
  readonly genast: boolean;
};

/** Inside: the leave, and how to give back the places. */
export type Tilltrade = { readonly slag: 'inne'; readonly bevis: Bevis; readonly lamna: Lamna };

const both =
  (one: Lamna, other: Lamna): Lamna =>
  () => {
    one();
    other();
  };

// The källa's own place first: one who waits for it then keeps nobody from another källa.
async function takePlaces(
  kalla: Platser,
  alla: Platser,
  { vem, egnaHosKallan, egna }: Sokande,
  signal: AbortSignal,
): Promise<Lamna | undefined> {
  const hosKallan = kalla.genast(vem, egnaHosKallan) ?? (await kalla.iTur(vem, egnaHosKallan, signal));
  if (hosKallan === undefined) return undefined;
  const blandAlla = alla.genast(vem, egna) ?? (await alla.iTur(vem, egna, signal));
  if (blandAlla === undefined) {
    hosKallan();
    return undefined;
  }
  return both(hosKallan, blandAlla);
}

type Inslappt = Tilltrade | Vilar | undefined;

async function inTurn(
  { brytare, platser }: Kallvakt,
  { alla }: Pick<Vakt, 'alla'>,
  sokande: Sokande,
  signal: AbortSignal,
): Promise<Inslappt> {
  let { genast } = sokande;
  while (!signal.aborted) {
    const bevis = brytare.begar(sokande.fragan, genast);
    if (bevis.slag === 'vilar') return bevis;
    if (bevis.slag === 'vanta') {
      // Her own probe decides for the rest of her question: a second one of hers would be a second probe.
      genast = false;
      // Silence: an abort ends the loop.
      await untilAborted(bevis.klar, signal).catch(() => undefined);
      continue;
    }
    const lamna = await takePlaces(platser, alla, sokande, signal);
    if (lamna !== undefined && bevis.galler()) return { slag: 'inne', bevis, lamna };
    bevis.lamna();
    lamna?.();
  }
  return undefined;
}

/** A place at the källa and among all, if there is one at once. */
export function genastPlats(
  { platser }: Kallvakt,
  { alla }: Pick<Vakt, 'alla'>,
  { vem, egna, egnaHosKallan }: Omit<Sokande, 'fragan' | 'genast'>,
): Lamna | undefined {
  const hosKallan = platser.genast(vem, egnaHosKallan);
  const blandAlla = hosKallan && alla.genast(vem, egna);
  if (hosKallan && blandAlla) return both(hosKallan, blandAlla);
  hosKallan?.();
  return undefined;
}

/** In at once where there is room, else when its turn comes. Undefined when the signal was aborted first. */
export function slappIn(
  kallvakt: Kallvakt,
  vakt: Pick<Vakt, 'alla'>,
  sokande: Sokande,
  signal: AbortSignal,
): Inslappt | Promise<Inslappt> {
  const bevis = kallvakt.brytare.begar(sokande.fragan, sokande.genast);
  if (bevis.slag === 'vilar') return bevis;
  if (bevis.slag === 'fram') {
    const lamna = genastPlats(kallvakt, vakt, sokande);
    if (lamna !== undefined) return { slag: 'inne', bevis, lamna };
    bevis.lamna();
  }
  return inTurn(kallvakt, vakt, sokande, signal);
}
