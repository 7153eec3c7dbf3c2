// The network as an argument: what the engine asks of it, and the real one over undici. Promises that an aborted call
// closes its connection at once, that redirects are never followed, and that a källa is shown who asks as its entry says.
// Leaves time, size and meaning to the caller.

import { anropa, type Mottaget, type Svarsmeddelande } from './anropa.ts';
import { type Anslutningsgranser, skapaAnslutningar } from './autentisering/anslutningar.ts';
import { type Hemlighet, ingenHemlighet } from './autentisering/hemlighet.ts';
import { huvudenAv } from './autentisering/huvuden.ts';
import { skapaTokenforrad } from './autentisering/tokenforrad.ts';
import { hamtaToken } from './autentisering/tokenfraga.ts';
import type { Autentisering } from './kalla.ts';
import { utanOrd } from './natverksfel.ts';

export type { Svarsmeddelande } from './anropa.ts';

/** One call, ready to send. */
export type Anrop = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent with POST alone. */
  readonly body: string;
  /** POST unless said otherwise; only the checker asks in another way. */
  readonly metod?: 'GET';
  /** How the källa is shown who asks; the network fetches the secrets. */
  readonly autentisering?: Autentisering;
};

/**
 * Sends the call and resolves when status and headers are there; rejects when no answer came, the real one with
 * `Natverksfel` and nothing else. An abort of `signal` closes the connection, before the answer and in the middle of it.
 */
export type Natverk = (anrop: Anrop, signal: AbortSignal) => Promise<Svarsmeddelande>;

/** Limits of the real network. */
export type Natverksgranser = Anslutningsgranser & {
  /** Longest wait for a token, ms, whoever waits for it. */
  readonly tokenMs?: number;
};

/** Where secrets are had, and the clock (epoch ms) that tokens expire by. Without them only open källor can be asked. */
export type Natverksval = Natverksgranser &
  (
    | { readonly hemlighet: Hemlighet; readonly now: () => number }
    | { readonly hemlighet?: never; readonly now?: never }
  );

/** A network of its own connections and tokens, kept between calls until `close()`. */
export function skapaNatverk(val: Natverksval = {}): { natverk: Natverk; close(): Promise<void> } {
  const { hemlighet = ingenHemlighet, now = () => 0, tokenMs = 10_000 } = val;
  const anslutningar = skapaAnslutningar(val, hemlighet);
  const forrad = skapaTokenforrad(now, (oauth) =>
    hamtaToken(oauth, { hemlighet, now, anslutningar, signal: AbortSignal.timeout(tokenMs) }),
  );
  const sand = async (anrop: Anrop, token: string | undefined, signal: AbortSignal): Promise<Mottaget> => {
    const { autentisering = {}, ...rest } = anrop;
    const headers = { ...rest.headers, ...(await huvudenAv(autentisering, token, hemlighet)) };
    const dispatcher = await anslutningar.till(autentisering.tls);
    return anropa({ ...rest, headers, dispatcher }, signal);
  };
  const natverk: Natverk = async (anrop, signal) => {
    try {
      const oauth = anrop.autentisering?.oauth;
      if (oauth === undefined) return await sand(anrop, undefined, signal);
      const { varde, farsk } = await forrad.token(oauth, signal);
      const svar = await sand(anrop, varde, signal);
      if (svar.status !== 401 || farsk) return svar;
      // A token may be withdrawn before its time. One that was just issued and is refused will not be better asked anew.
      svar.kasta();
      const ny = await forrad.token(oauth, signal, varde);
      return await sand(anrop, ny.varde, signal);
    } catch (error) {
      throw utanOrd(error, 'kalla');
    }
  };
  return { natverk, close: anslutningar.close };
}
