// One question to a register of rights: sent over the engine's own network, which shows who asks, keeps the tokens and judges
// where a name leads. Promises a value for whatever comes back, in time, and JSON that is neither large nor deep. Leaves what
// the answer means to the register's own reader.

import { type Anrop, isNatverksfel, type Natverk, type Oauth, readBody } from '../formedling/index.ts';

/** Why a register gave nothing to read. */
export type Registerskal = 'svarar-inte' | 'nekad' | 'olaslig';

/** What a register answered, or why nothing is known. */
export type Registersvar =
  | { readonly slag: 'svar'; readonly status: number; readonly varde: unknown }
  | { readonly slag: 'fel'; readonly skal: Registerskal };

/** Where a register is, and how we show it who we are. `intern`: it may lie on this machine or a private network. */
export type Registerplats = {
  readonly natverk: Natverk;
  /** Without a trailing slash. */
  readonly adress: string;
  readonly intern: boolean;
  readonly oauth?: Oauth;
  /** Longest wait for one whole answer, ms. */
  readonly svarMs: number;
};

/** One question. Without `kropp` it is a GET. `lases`: statuses beside 200 whose body is read. */
export type Registerfraga = {
  readonly vag: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly kropp?: object;
  readonly lases?: readonly number[];
};

const SVAR_BYTE = 5_000_000;
/** Connections to one register at once, for the whole process: more wait within their deadline. */
const ANSLUTNINGAR = 32;
const DJUP = 32;

/** Whether a value is no deeper than a reader may follow: JSON.parse takes depths that would end a walk by stack. */
function grunt(varde: unknown, kvar = DJUP): boolean {
  if (typeof varde !== 'object' || varde === null) return true;
  return kvar > 0 && Object.values(varde).every((del) => grunt(del, kvar - 1));
}

function lasJson(text: string): { readonly varde: unknown } | undefined {
  try {
    const varde: unknown = JSON.parse(text);
    return grunt(varde) ? { varde } : undefined;
  } catch {
    // Silence: the parser's message quotes the answer. The caller is told that it cannot be read.
    return undefined;
  }
}

const fel = (skal: Registerskal): Registersvar => ({ slag: 'fel', skal });

function anropAv({ adress, intern, oauth }: Registerplats, { vag, headers, kropp }: Registerfraga): Anrop {
  return {
    url: `${adress}${vag}`,
    mal: { adress, intern, granser: { anslutningar: ANSLUTNINGAR } },
    headers: {
      accept: 'application/json',
      ...(kropp !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    body: kropp === undefined ? '' : JSON.stringify(kropp),
    ...(kropp === undefined && { metod: 'GET' as const }),
    ...(oauth !== undefined && { autentisering: { oauth } }),
  };
}

/** What a failure of the network means here. */
function skalAv(slag: string): Registerskal {
  if (slag === 'refused') return 'nekad';
  return slag === 'malformed' || slag === 'too-large' ? 'olaslig' : 'svarar-inte';
}

/** Asks, and reads the answer. Never rejects for the register's sake, nor when `signal` is aborted. */
export async function fragaRegister(
  plats: Registerplats,
  fraga: Registerfraga,
  signal?: AbortSignal,
): Promise<Registersvar> {
  const frist = AbortSignal.timeout(plats.svarMs);
  try {
    const svar = await plats.natverk(
      anropAv(plats, fraga),
      signal === undefined ? frist : AbortSignal.any([signal, frist]),
    );
    const { status } = svar;
    if (status !== 200 && !fraga.lases?.includes(status)) {
      svar.kasta?.();
      // Busy and broken may pass; any other refusal will not be better asked anew.
      return fel(status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'nekad' : 'svarar-inte');
    }
    const kropp = await readBody(svar.body, SVAR_BYTE, svar.headers.get('content-type'));
    if (kropp.slag !== 'text') return fel(skalAv(kropp.slag));
    const last = kropp.utf8 ? lasJson(kropp.text) : undefined;
    return last === undefined ? fel('olaslig') : { slag: 'svar', status, varde: last.varde };
  } catch (error) {
    if (isNatverksfel(error)) return fel(skalAv(error.fel.slag));
    throw error;
  }
}
