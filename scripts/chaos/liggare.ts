/** What the producers have truly heard and sent, question by question. Kept in their own thread. */

import type { Svarsfel } from './fel.ts';

/** One call that arrived. Times in ms since the epoch, by the machine's steady clock. */
export type Forsok = {
  readonly kalla: string;
  /** Whom it was about; `*` in the forwarding dialect. */
  readonly part: string;
  readonly fel: Svarsfel;
  /** The same call after a redirect. */
  readonly hopp: boolean;
  readonly kom: number;
  /** When the whole and true answer had been handed over. */
  readonly hel?: number;
};

/** What is told of a question when it has ended. */
export type Redovisning = {
  readonly forsok: readonly Forsok[];
  /** Calls that were still open when the wait was over. */
  readonly oppna: readonly Svarsfel[];
  /** When the last one closed. */
  readonly sistStangd: number;
  /** How long the producers' own thread has stood still since the question was asked, ms. */
  readonly lag: number;
};

type Rad = { -readonly [K in keyof Forsok]: Forsok[K] };
type Sida = { readonly rader: Rad[]; readonly oppna: Set<Rad>; sistStangd: number; klar?: () => void };

/** The steady clock that both threads share, ms since the epoch. */
export const klockan = (): number => performance.timeOrigin + performance.now();

// A call may arrive after its question was told of, when it was called off on the way: such pages are few, and the
// oldest are thrown away.
const FLEST = 500;

/** The pages, by question: made when first asked for. */
function skapaSidor() {
  const sidor = new Map<number, Sida>();
  const sidan = (nr: number): Sida => {
    const known = sidor.get(nr) ?? { rader: [], oppna: new Set(), sistStangd: 0 };
    sidor.set(nr, known);
    for (const [aldst] of sidor) {
      if (sidor.size <= FLEST) break;
      sidor.delete(aldst);
    }
    return known;
  };
  return { sidan, glom: (nr: number) => void sidor.delete(nr) };
}

/** An empty ledger. */
export function skapaLiggare() {
  const { sidan, glom } = skapaSidor();
  return {
    /** How many calls there have been before of this question to a källa about a part. */
    antal: (nr: number, kalla: string, part: string): number =>
      sidan(nr).rader.filter((rad) => rad.kalla === kalla && rad.part === part).length,
    /** A call arrived. `hel` when its answer was handed over, `stangd` when it closed. */
    kom(nr: number, ny: Omit<Forsok, 'kom' | 'hel'>) {
      const sida = sidan(nr);
      const rad: Rad = { ...ny, kom: klockan() };
      sida.rader.push(rad);
      sida.oppna.add(rad);
      return {
        hel: () => {
          rad.hel = klockan();
        },
        stangd: () => {
          sida.oppna.delete(rad);
          sida.sistStangd = klockan();
          if (sida.oppna.size === 0) sida.klar?.();
        },
      };
    },
    /** Waits until nothing is open, `hogstMs` at most, tells what is known and forgets it. */
    async redovisa(nr: number, hogstMs: number): Promise<Omit<Redovisning, 'lag'>> {
      const sida = sidan(nr);
      if (sida.oppna.size > 0) {
        await new Promise<void>((resolve) => {
          sida.klar = resolve;
          setTimeout(resolve, hogstMs);
        });
      }
      glom(nr);
      return {
        forsok: sida.rader,
        oppna: [...sida.oppna].map(({ fel }) => fel),
        sistStangd: sida.sistStangd,
      };
    },
  };
}
