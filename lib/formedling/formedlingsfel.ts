// The mistakes a caller of the engine can make. A producer's failure is never one of them: that is an outcome.

import type { Fragefel } from '../producenter/fraga.ts';

/** Stable codes; the messages are prose and may change. */
export type Formedlingskod =
  | 'formedling-utan-part'
  | 'formedling-utan-kalla'
  | 'formedling-inaktiv-kalla'
  | 'formedling-dubbel-kalla'
  | 'formedling-dubbel-part'
  | 'formedling-tom-part'
  | 'formedling-ej-kvittens'
  | 'formedling-ogiltig-fraga'
  | 'formedling-orimlig-grans';

/** Thrown at once by `formedla`, before anything is asked. The message never holds an identity number. */
export class Formedlingsfel extends Error {
  readonly code: Formedlingskod;
  /** For `formedling-ogiltig-fraga`: every field that is wrong, to be said to whoever asked. */
  readonly problem: readonly Fragefel[];
  constructor(code: Formedlingskod, message: string, problem: readonly Fragefel[] = []) {
    super(message);
    this.name = 'Formedlingsfel';
    this.code = code;
    this.problem = problem;
  }
}
