// Waiting as an argument, so that no test has to.

/** Calls back once after `ms`; the returned function calls it off. */
export type Timer = (ms: number, callback: () => void) => () => void;

/** The machine's own timer. */
export const systemTimer: Timer = (ms, callback) => {
  const handle = setTimeout(callback, ms);
  return () => clearTimeout(handle);
};
