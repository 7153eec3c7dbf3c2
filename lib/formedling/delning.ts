// Questions that are the same and under way at once share one exchange. Promises that it is called off only when the last
// who shares it has left, and that nothing of it, question or answer, is kept when it has ended. Leaves what makes two
// questions the same to whoever names them; the name must hold whose the question is.

/** One share of an exchange. `lamna` is to be called once, ended or not; `skal` is why, should it be the last. */
export type Andel<T> = {
  readonly resultat: Promise<T>;
  /** When its turn came, epoch ms; undefined before. */
  readonly fragad: () => number | undefined;
  /** Whether this share began it. */
  readonly forst: boolean;
  readonly lamna: (skal?: unknown) => void;
};

/** How an exchange is begun: `borjar` tells when its turn has come; `slut` is aborted when nobody waits for it, or by itself. */
export type Start<T> = (slut: AbortController, borjar: (nar: number) => void) => Promise<T>;

/** What is under way. `av`: what must be the very same besides the name. */
export type Delning<T> = {
  readonly dela: (namn: string, av: readonly unknown[], starta: Start<T>) => Andel<T>;
  /** How many exchanges are under way. */
  readonly antal: () => number;
};

type Pagaende<T> = {
  readonly av: readonly unknown[];
  readonly slut: AbortController;
  readonly resultat: Promise<T>;
  delare: number;
  fragad?: number;
};

// A value of its own: without one, each abort would make an exception with its stack.
const INGEN_VANTAR = new Error('nobody waits any more');

/** Nothing under way. */
export function skapaDelning<T>(): Delning<T> {
  const pagar = new Map<string, Pagaende<T>>();
  const forget = (namn: string, ett: Pagaende<T>) => {
    if (pagar.get(namn) === ett) pagar.delete(namn);
  };
  const begin = (namn: string, av: readonly unknown[], starta: Start<T>): Pagaende<T> => {
    const slut = new AbortController();
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const ett: Pagaende<T> = { av, slut, resultat: promise, delare: 0 };
    pagar.set(namn, ett);
    starta(slut, (nar) => {
      ett.fragad = nar;
    }).then(
      (resultat) => {
        forget(namn, ett);
        resolve(resultat);
      },
      (error) => {
        forget(namn, ett);
        reject(error);
      },
    );
    return ett;
  };
  return {
    antal: () => pagar.size,
    dela: (namn, av, starta) => {
      const known = pagar.get(namn);
      const same = known?.av.every((one, i) => one === av[i]) ? known : undefined;
      const ett = same ?? begin(namn, av, starta);
      ett.delare += 1;
      return {
        resultat: ett.resultat,
        fragad: () => ett.fragad,
        forst: same === undefined,
        lamna: (skal) => {
          ett.delare -= 1;
          if (ett.delare > 0) return;
          // Whoever comes now begins anew: this one is being called off.
          forget(namn, ett);
          ett.slut.abort(skal ?? INGEN_VANTAR);
        },
      };
    },
  };
}
