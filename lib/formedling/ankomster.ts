// A queue between calls that finish whenever they do and one reader that takes what has landed. Promises to end at once
// when it is closed, whatever still lies in it.

/** The queue. `next` gives undefined when it has been closed; one reader at a time. */
export type Ankomster<T> = {
  push(item: T): void;
  /** Makes `next` reject, after what had landed before. For a bug of ours, which must not pass for an answer. */
  fail(error: unknown): void;
  next(): Promise<T | undefined>;
  close(): void;
};

type Ankommen<T> = { readonly item: T } | { readonly error: unknown };

/** An empty queue. */
export function skapaAnkomster<T>(): Ankomster<T> {
  const landed: Ankommen<T>[] = [];
  let wake: (() => void) | undefined;
  let closed = false;
  const arrive = (one: Ankommen<T>) => {
    landed.push(one);
    wake?.();
  };
  return {
    push: (item) => arrive({ item }),
    fail: (error) => arrive({ error }),
    async next() {
      if (landed.length === 0 && !closed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const one = closed ? undefined : landed.shift();
      if (one !== undefined && 'error' in one) throw one.error;
      return one?.item;
    },
    close() {
      closed = true;
      wake?.();
    },
  };
}
