// The mistakes a caller of the engine can make. A producer's failure is never one of them: that is an outcome.

/** Stable codes; the messages are prose and may change. */
export type Formedlingskod =
  | 'formedling-utan-part'
  | 'formedling-utan-kalla'
  | 'formedling-dubbel-kalla'
  | 'formedling-dubbel-part'
  | 'formedling-tom-part'
  | 'formedling-orimlig-grans';

/** Thrown at once by `formedla`, before anything is asked. The message never holds an identity number. */
export class Formedlingsfel extends Error {
  readonly code: Formedlingskod;
  constructor(code: Formedlingskod, message: string) {
    super(message);
    this.name = 'Formedlingsfel';
    this.code = code;
  }
}
