// Receives one answer as undici hands it over. Promises that a body nobody reads yet is not taken in without end, that an
// abort closes the connection, before the answer and in the middle of it, and that the signal is let go of when the answer
// has ended. Not a stream: making one costs more than reading a whole answer does.

import { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';

/** Status and headers, names in lower case. */
export type Borjan = {
  readonly status: number;
  readonly huvuden: Readonly<Record<string, string | string[] | undefined>>;
};

/** Who reads: `ta` is given each chunk until it says no; where it does not, one of the others is called last, once. */
export type Lasare = {
  readonly ta: (chunk: Uint8Array) => boolean;
  readonly slut: () => void;
  readonly fel: (error: unknown) => void;
};

/** How much of a body is taken in before someone reads it, bytes. */
const VANTRUM = 65_536;

const LAMNAD = new Error('the answer is not read to its end');

/** One answer. Give it to `dispatch`. */
export class Mottagning implements Dispatcher.DispatchHandler {
  readonly #borjan = Promise.withResolvers<Borjan>();
  readonly #signal: AbortSignal;
  readonly #avbryt = () => this.stang(this.#signal.reason);
  readonly #vantar: Uint8Array[] = [];
  #vantande = 0;
  #controller: Dispatcher.DispatchController | undefined;
  #lasare: Lasare | undefined;
  #utgang: { readonly error?: unknown } | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    if (signal.aborted) this.#end({ error: signal.reason });
    else signal.addEventListener('abort', this.#avbryt, { once: true });
  }

  /** Rejects when no answer came, as do the reader's `fel` when it broke: with undici's own error, or the signal's reason. */
  get borjan(): Promise<Borjan> {
    return this.#borjan.promise;
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // One that was called off while it waited for a connection.
    if (this.#utgang !== undefined) controller.abort(LAMNAD);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, huvuden: Borjan['huvuden']): void {
    if (status >= 200) this.#borjan.resolve({ status, huvuden });
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    if (this.#lasare !== undefined) {
      if (!this.#lasare.ta(chunk)) this.stang(LAMNAD);
      return;
    }
    this.#vantar.push(chunk);
    this.#vantande += chunk.byteLength;
    if (this.#vantande >= VANTRUM) controller.pause();
  }

  onResponseEnd(): void {
    this.#end({});
  }

  onResponseError(_: unknown, error: unknown): void {
    this.#end({ error });
  }

  #end(utgang: { readonly error?: unknown }): void {
    if (this.#utgang !== undefined) return;
    this.#utgang = utgang;
    this.#signal.removeEventListener('abort', this.#avbryt);
    if ('error' in utgang) this.#borjan.reject(utgang.error);
    this.#tell();
  }

  #tell(): void {
    if (this.#lasare === undefined || this.#utgang === undefined) return;
    if ('error' in this.#utgang) this.#lasare.fel(this.#utgang.error);
    else this.#lasare.slut();
  }

  /** Begins to read the body. Throws when somebody else already has. */
  las(lasare: Lasare): void {
    if (this.#lasare !== undefined) throw new Error('an answer is read once');
    this.#lasare = lasare;
    if (!this.#vantar.splice(0).every(lasare.ta)) this.stang(LAMNAD);
    else if (this.#utgang === undefined) this.#controller?.resume();
    else this.#tell();
  }

  /** The same as a stream, for whoever needs one. */
  strom(): Readable {
    const strom = new Readable({
      read: () => this.#controller?.resume(),
      destroy: (error, done) => {
        this.stang(error ?? LAMNAD);
        done(error);
      },
    });
    this.las({
      ta: (chunk) => {
        if (!strom.push(chunk)) this.#controller?.pause();
        return true;
      },
      slut: () => strom.push(null),
      fel: (error) => strom.destroy(error as Error),
    });
    return strom;
  }

  /** Closes the connection, unless the answer has ended. */
  stang(error: unknown): void {
    this.#end({ error });
    this.#controller?.abort(error as Error);
  }
}
