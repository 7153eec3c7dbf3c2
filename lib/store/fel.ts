// Broken promises of the store, each with a stable code for docs/errors.md.

/**
 * `lager-upptaget`: another process has the folder. `lager-oatkomligt`: the database or its folder cannot be used.
 * `migrationer-saknas`: started outside the project's root. No message holds a connection string or a row.
 */
export type Lagringsfelkod = 'lager-upptaget' | 'lager-oatkomligt' | 'migrationer-saknas';

/** The store cannot be used. The message is a sentence for the operator. */
export class Lagringsfel extends Error {
  readonly code: Lagringsfelkod;
  constructor(code: Lagringsfelkod, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Lagringsfel';
    this.code = code;
  }
}
