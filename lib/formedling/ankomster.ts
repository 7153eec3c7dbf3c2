// A queue between calls that finish whenever they do and one reader that takes what has landed. Promises to end at once
// when the signal is aborted, whatever still lies in it.

/** The queue. `next` gives undefined when it has ended; one reader at a time. */
export type Ankomster<T> = {
  push(item: T): void;
  /** Makes `next` reject, after what had landed before. For a bug of ours, which must not pass for an answer. */
  fail(error: unknown): void;
  next(): Promise<T | undefined>;
  /** Lets go of the signal: Node keeps one that is made of others for as long as anybody listens to it. */
  close(): void;
};

/** An empty queue that lives until the signal is aborted. */
export function skapaAnkomster<T>(signal: AbortSignal): Ankomster<T> {
  const landed: (() => Promise<T>)[] = [];
  let wake: (() => void) | undefined;
  const arrive = (item: () => Promise<T>) => {
    landed.push(item);
    wake?.();
  };
  const end = () => wake?.();
  signal.addEventListener('abort', end, { once: true });
  return {
    push: (item) => arrive(() => Promise.resolve(item)),
    fail: (error) => arrive(() => Promise.reject(error)),
    async next() {
      if (landed.length === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return signal.aborted ? undefined : landed.shift()?.();
    },
    close: () => signal.removeEventListener('abort', end),
  };
}
