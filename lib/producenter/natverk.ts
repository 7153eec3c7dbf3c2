// The network as an argument: what the engine asks of it, and the real one over undici. Promises that an aborted call
// closes its connection at once, that a question goes to its källa's own origin and nowhere else, and that a källa is shown
// who asks as its entry says. Leaves the whole wait, the decompressed size and the meaning to the caller.

import { anropa, type Mottaget, type Sandning, type Svarsmeddelande } from './anropa.ts';
import { skapaAnslutningar } from './autentisering/anslutningar.ts';
import { type Hemlighet, ingenHemlighet } from './autentisering/hemlighet.ts';
import { huvudenAv } from './autentisering/huvuden.ts';
import { skapaTokenforrad } from './autentisering/tokenforrad.ts';
import { hamtaToken } from './autentisering/tokenfraga.ts';
import type { Autentisering, Kalla } from './kalla.ts';
import type { Slaupp } from './natverk/koppling.ts';
import { FLEST_HOPP, nastaAdress } from './natverk/omdirigering.ts';
import { Gransbrott, utanOrd } from './natverksfel.ts';
import { type Natverksgranser, STANDARD_NATVERKSGRANSER } from './natverksgranser.ts';

export type { Svarsmeddelande } from './anropa.ts';
export type { Natverksgranser } from './natverksgranser.ts';

/** Where a call may go: to the origin of this address alone, and within only when so marked. */
export type Anropsmal = Pick<Kalla, 'adress' | 'intern' | 'granser'>;

/** One call, ready to send. */
export type Anrop = {
  readonly url: string;
  readonly mal: Anropsmal;
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

/**
 * Limits, where secrets are had, and the clock (epoch ms) that tokens expire by; without the last two only open källor can
 * be asked. `slaUpp`: the resolver; `klocka`: ms that are never set back.
 */
export type Natverksval = Partial<Natverksgranser> & {
  readonly slaUpp?: Slaupp;
  readonly klocka?: () => number;
} & (
    | { readonly hemlighet: Hemlighet; readonly now: () => number }
    | { readonly hemlighet?: never; readonly now?: never }
  );

/** The limits that hold for one källa. */
function granserFor(allmanna: Natverksgranser, { granser }: Anropsmal): Natverksgranser {
  if (granser === undefined) return allmanna;
  const { svarByte: _, ...egna } = granser;
  return { ...allmanna, ...egna };
}

function allmannaAv(val: Natverksval): Natverksgranser {
  const { hemlighet: _h, now: _n, slaUpp: _s, klocka: _k, ...granser } = val;
  return { ...STANDARD_NATVERKSGRANSER, ...granser };
}

/** Sends it, and again where a redirect is followed. */
async function follow(sandning: Sandning, signal: AbortSignal): Promise<Mottaget> {
  let { url } = sandning;
  for (let hopp = 0; ; hopp += 1) {
    const svar = await anropa({ ...sandning, url }, signal);
    const next = hopp < FLEST_HOPP ? nastaAdress(svar.status, svar.headers.get('location'), url) : undefined;
    if (next === undefined) return svar;
    svar.kasta();
    url = next;
  }
}

// What follows a whole address and a slash is a path: only another beginning need be read as an address.
function assertOrigin({ url, mal: { adress } }: Anrop): void {
  if (url.startsWith(adress) && (adress.endsWith('/') || url[adress.length] === '/')) return;
  if (new URL(url).origin !== new URL(adress).origin)
    throw new Gransbrott('frammande-ursprung', { slag: 'unreachable' });
}

/** A network of its own connections and tokens, kept between calls until `close()`. */
export function skapaNatverk(val: Natverksval = {}): { natverk: Natverk; close(): Promise<void> } {
  const { hemlighet = ingenHemlighet, now = () => 0, klocka = () => performance.now(), slaUpp } = val;
  const allmanna = allmannaAv(val);
  const anslutningar = skapaAnslutningar({ granser: allmanna, hemlighet, slaUpp });
  const forrad = skapaTokenforrad(now, (oauth) => {
    const signal = AbortSignal.timeout(allmanna.tokenMs);
    return hamtaToken(oauth, { hemlighet, now, anslutningar, granser: allmanna, klocka, signal });
  });
  const sand = async (anrop: Anrop, token: string | undefined, signal: AbortSignal): Promise<Mottaget> => {
    const { autentisering = {}, mal, ...rest } = anrop;
    const egna = huvudenAv(autentisering, token, hemlighet);
    const headers = egna === undefined ? rest.headers : { ...rest.headers, ...(await egna) };
    const { intern = false, granser } = mal;
    const till = anslutningar.till({ tls: autentisering.tls, intern, anslutningar: granser?.anslutningar });
    // Not a tick is waited for what is at hand.
    const dispatcher = till instanceof Promise ? await till : till;
    return follow({ ...rest, headers, dispatcher, granser: granserFor(allmanna, mal), klocka }, signal);
  };
  const natverk: Natverk = async (anrop, signal) => {
    try {
      assertOrigin(anrop);
      if (anrop.autentisering?.oauth === undefined) return await sand(anrop, undefined, signal);
      const oauth = { ...anrop.autentisering.oauth, intern: anrop.mal.intern ?? false };
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
