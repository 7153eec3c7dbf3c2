// The tokens we hold, one for each token configuration, in memory alone. Promises one question at a time to a token
// endpoint however many wait for its answer, and that one who leaves takes the answer from nobody else.

import type { Tokenmal } from './tokenfraga.ts';
import type { Token } from './tokensvar.ts';

/** A token, and whether it was issued for this asking: then its refusal cannot be mended by another. */
export type Lamnad = { readonly varde: string; readonly farsk: boolean };

/**
 * The token of a configuration. `utdomd`: one that the källa has refused, so that it is not given again. Rejects with
 * the endpoint's `Natverksfel`, or with the signal's reason for one who leaves.
 */
export type Tokenforrad = {
  readonly token: (oauth: Tokenmal, signal: AbortSignal, utdomd?: string) => Promise<Lamnad>;
};

type Fack = { token?: Token; pagar?: Promise<Token> };

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** An empty store. `hamta` asks the endpoint, by a deadline of its own. */
export function skapaTokenforrad(now: () => number, hamta: (oauth: Tokenmal) => Promise<Token>): Tokenforrad {
  const allaFack = new Map<string, Fack>();

  const fornya = async (fack: Fack, oauth: Tokenmal): Promise<Token> => {
    try {
      fack.token = await hamta(oauth);
      return fack.token;
    } finally {
      delete fack.pagar;
    }
  };

  const token: Tokenforrad['token'] = async (oauth, signal, utdomd) => {
    const namn = JSON.stringify(oauth);
    const fack = allaFack.get(namn) ?? {};
    allaFack.set(namn, fack);
    if (fack.token && fack.token.varde !== utdomd && now() < fack.token.giltigTill)
      return { varde: fack.token.varde, farsk: false };
    delete fack.token;
    fack.pagar ??= fornya(fack, oauth);
    return { varde: (await untilAborted(fack.pagar, signal)).varde, farsk: true };
  };
  return { token };
}
