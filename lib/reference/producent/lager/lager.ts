// Where events are kept, seen from the questions. Two things keep them: a database (sqlite.ts) and, for the demo's
// stand-ins, the scenario files (berattelse.ts).

import type { Arende, Kund, Post } from '../handelse.ts';

/** Whom a question is about: `kund`, `arende` or both. */
export type Part = { readonly kund?: Kund; readonly arende?: Arende };

/** Events to choose among. */
export type Lager = {
  /** At least every event about the part. It may give more: the choice itself is made by `valjUt`, for all alike. */
  readonly kandidater: (part: Part) => readonly Post[];
};

/** What became of a batch. */
export type Intaget = { readonly antal: number; readonly nya: number; readonly ersatta: number };

/** A store that events can be taken into. Every change is whole or not at all. */
export type SkrivbartLager = Lager & {
  /** The same `kundhandelseId` replaces. Throws `LagretUpptaget` when another process is writing. */
  readonly taIn: (poster: readonly Post[]) => Intaget;
  /** False when there was no such event. Throws `LagretUpptaget` when another process is writing. */
  readonly taBort: (kundhandelseId: string) => boolean;
};

/** Another process is writing to the same database and did not finish in time. Nothing was changed; ask again. */
export class LagretUpptaget extends Error {}
