// What a set-up says of one process, for whoever starts it.

/** One process: `node <fil> ...args`. `halsa` answers 200 when it is ready; SIGTERM stops it at once. */
export type Process = {
  namn: string;
  fil: string;
  args: string[];
  port: number;
  /** Ports beside the first. */
  fler?: number[];
  halsa: string;
};
