// Starts jobs in order as room allows: so many at once in all, so many at once for each källa. Promises that a källa
// that is full holds up nobody else.

/** One job. `run` must not reject. */
export type Jobb = {
  readonly kalla: string;
  /** How many jobs of this källa may run at once. */
  readonly hogst: number;
  readonly run: () => Promise<void>;
};

/** Starts as many as there is room for, and the next whenever one ends, until none is left or the signal is aborted. */
export function startaITurordning(jobb: readonly Jobb[], samtidiga: number, signal: AbortSignal): void {
  const waiting = [...jobb];
  const running = new Map<string, number>();
  let total = 0;
  const change = (kalla: string, by: 1 | -1) => {
    total += by;
    running.set(kalla, (running.get(kalla) ?? 0) + by);
  };
  const fill = () => {
    while (total < samtidiga && !signal.aborted) {
      const at = waiting.findIndex(({ kalla, hogst }) => (running.get(kalla) ?? 0) < hogst);
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (next === undefined) return;
      change(next.kalla, 1);
      void next.run().then(() => {
        change(next.kalla, -1);
        fill();
      });
    }
  };
  fill();
}
