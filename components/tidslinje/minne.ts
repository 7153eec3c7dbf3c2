// What one tab remembers of one part: what was fetched, and why it could not be. Promises that it lives in memory only,
// that everything is asked once at a time, that an answer stays while its källa is asked again, and that nothing is left or
// laid there after a refusal or once it has been emptied. Nothing in it ages by itself: the person asks anew herself, for a
// page that changed by its own would move under the hand.

import type { Stromrad } from '../../lib/arenden/strom.ts';
import { fragarAlla, fragarEn, fragasKallan, type Handelsedata, laggTillRad } from './data.ts';
import type { Avbruten } from './las-strom.ts';

/** What is remembered. `status`: why the server refused; 0: it was not reached. The same value until something changes. */
export type Minnesbild = {
  readonly data?: Handelsedata | undefined;
  readonly status?: number | undefined;
};

/** The lines of everything, or of one källa. `alla`: of everyone connected, not only those whom the question goes to. Throws a `status` when the server refuses. */
export type Stromma = (kalla?: string, alla?: boolean) => AsyncIterable<Stromrad | Avbruten>;

/** A tab's memory of one part. None of its questions rejects. */
export type Minne = {
  las(): Minnesbild;
  /** Calls after each change, until what it gives back is called. */
  lyssna(anropa: () => void): () => void;
  /** Asks for everything, unless that is being asked. */
  hamta(): Promise<void>;
  /** The same, when something is known already: all are marked as being asked. */
  uppdatera(): Promise<void>;
  /** Asks for everything of everyone connected, and from then on. */
  fragaAlla(): Promise<void>;
  /** Asks one källa, unless it is being asked. */
  fragaIgen(kalla: string): Promise<void>;
  /** Forgets, for good. */
  tom(): void;
};

const NATET = 0;
const AVBRUTEN: Avbruten = { rad: 'avbruten' };

/** An empty memory that asks with `stromma`. */
export function nyttMinne(stromma: Stromma): Minne {
  let bild: Minnesbild = {};
  let oppet = true;
  let alla = false;
  let pagar: Promise<void> | undefined;
  const lyssnare = new Set<() => void>();

  function satt(ny: Minnesbild): void {
    if (!oppet) return;
    bild = ny;
    for (const anropa of lyssnare) anropa();
  }
  function andra(andrad: (data: Handelsedata) => Handelsedata | undefined): void {
    if (bild.data !== undefined) satt({ data: andrad(bild.data) });
  }
  /** A refusal forgets what was known, for it may be hers no more; any other leaves it, with what did not come named. */
  function nekad(status: number): void {
    if (status === 401 || status === 403 || bild.data === undefined) satt({ status });
    else andra((data) => laggTillRad(data, AVBRUTEN));
  }
  async function allt(): Promise<void> {
    let status = NATET;
    if (bild.status !== undefined) satt({});
    try {
      for await (const rad of stromma(undefined, alla)) {
        if (rad.rad === 'avbruten') status = rad.status ?? NATET;
        // Refused, for it was too much: the next question is the ordinary one.
        if (status === 429) alla = false;
        const data = laggTillRad(bild.data, rad);
        if (data !== undefined) satt({ data });
      }
      if (bild.data === undefined) satt({ status });
    } catch (fel) {
      nekad((fel as { status?: number }).status ?? NATET);
    }
  }
  const hamta = (): Promise<void> => {
    pagar ??= allt().finally(() => {
      pagar = undefined;
    });
    return pagar;
  };
  const uppdatera = (): Promise<void> => {
    andra(fragarAlla);
    return hamta();
  };
  return {
    las: () => bild,
    lyssna(anropa) {
      lyssnare.add(anropa);
      return () => lyssnare.delete(anropa);
    },
    hamta,
    uppdatera,
    async fragaAlla() {
      alla = true;
      // What is on its way was asked of fewer.
      await pagar;
      return uppdatera();
    },
    async fragaIgen(kalla) {
      if (bild.data === undefined || fragasKallan(bild.data, kalla)) return;
      andra((data) => fragarEn(data, kalla));
      try {
        for await (const rad of stromma(kalla)) andra((data) => laggTillRad(data, rad, kalla));
      } catch {
        andra((data) => laggTillRad(data, AVBRUTEN, kalla));
        // Refused, perhaps signed out meanwhile: asking for everything meets the same refusal, and shows its page.
        await hamta();
      }
    },
    tom() {
      satt({});
      oppet = false;
    },
  };
}
