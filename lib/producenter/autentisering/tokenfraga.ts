// One question to a token endpoint: client credentials (RFC 6749, 4.4) out, a token or the källa's failure back. Promises
// that redirects are never followed (the secret is for one address alone), that the answer is read to a limit, and that no word of it is quoted.

import type { Fel } from '../../arenden/utfall.ts';
import { anropa, type Svarsmeddelande } from '../anropa.ts';
import type { Oauth } from '../kalla.ts';
import { Natverksfel, utanOrd } from '../natverksfel.ts';
import type { Natverksgranser } from '../natverksgranser.ts';
import { readBody } from '../read-body.ts';
import { parseRetryAfter } from '../retry-after.ts';
import type { Anslutningar } from './anslutningar.ts';
import { type Hemlighet, hamtaHemlighet } from './hemlighet.ts';
import { klientpastaende, lasNyckel } from './klientpastaende.ts';
import { readTokensvar, type Token } from './tokensvar.ts';

/** What a token is asked with. `intern`: as its källa is marked. */
export type Tokenmal = Oauth & { readonly intern: boolean };

/** Far more than any token: an answer beyond it is none. */
const TOKEN_BYTES = 65_536;
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** What asking takes; `signal` is the deadline of the question, whoever waits for its answer. */
export type Tokenvillkor = {
  readonly hemlighet: Hemlighet;
  readonly now: () => number;
  readonly anslutningar: Pick<Anslutningar, 'till'>;
  readonly granser: Natverksgranser;
  /** As `Sandning`. */
  readonly klocka: () => number;
  readonly signal: AbortSignal;
};

type Bevisdelar = {
  readonly headers?: Readonly<Record<string, string>>;
  readonly falt?: Readonly<Record<string, string>>;
};

// RFC 6749, 2.3.1: both halves are form-encoded before they are joined, or a colon in one would end the other.
const formEncoded = (text: string) => new URLSearchParams({ x: text }).toString().slice(2);

async function bevisdelar(oauth: Oauth, { hemlighet, now }: Tokenvillkor): Promise<Bevisdelar> {
  const { klientId, bevis, tokenadress } = oauth;
  if (bevis.metod === 'private_key_jwt') {
    const nyckel = lasNyckel(await hamtaHemlighet(hemlighet, bevis.nyckel));
    if (nyckel === undefined) throw new Natverksfel('hemlighet', { slag: 'unreachable' }, 'jwk');
    const pastaende = klientpastaende(nyckel, { klientId, aud: bevis.aud ?? tokenadress, nu: now() });
    return {
      falt: { client_id: klientId, client_assertion_type: ASSERTION, client_assertion: pastaende },
    };
  }
  const secret = await hamtaHemlighet(hemlighet, bevis.hemlighet);
  if (bevis.metod === 'client_secret_post') return { falt: { client_id: klientId, client_secret: secret } };
  const pair = Buffer.from(`${formEncoded(klientId)}:${formEncoded(secret)}`).toString('base64');
  return { headers: { authorization: `Basic ${pair}` } };
}

/**
 * What a token endpoint's refusal means for the källa. That it is busy or broken may pass; any other 4xx (400
 * `invalid_client`, 401, 403, 404) means that we are not let in, and asking again will not help.
 */
function failureOf({ status, headers }: Svarsmeddelande, now: number): Fel {
  if (status === 429 || status === 503) {
    const igenEfter = parseRetryAfter(headers.get('retry-after'), now);
    return { slag: 'overloaded', ...(igenEfter !== undefined && { igenEfter }) };
  }
  return { slag: status >= 400 && status < 500 ? 'refused' : 'broken', status };
}

async function readAnswer(svar: Svarsmeddelande, asked: number, now: number): Promise<Token> {
  if (svar.status !== 200) throw new Natverksfel('token', failureOf(svar, now), String(svar.status));
  const kropp = await readBody(svar.body, TOKEN_BYTES, svar.headers.get('content-type'));
  if (kropp.slag === 'unreachable') throw new Natverksfel('token', { slag: 'unreachable' }, 'avbruten');
  if (kropp.slag === 'timed-out') throw new Natverksfel('token', kropp, 'tystMs');
  const token = kropp.slag === 'text' ? readTokensvar(kropp.text, asked) : undefined;
  if (token === undefined) throw new Natverksfel('token', { slag: 'malformed' }, 'olasligt');
  return token;
}

/** Asks for a token. Rejects with `Natverksfel`, whose `fel` is the källa's. */
export async function hamtaToken(oauth: Tokenmal, villkor: Tokenvillkor): Promise<Token> {
  const { now, anslutningar, granser, klocka, signal } = villkor;
  try {
    const { headers, falt } = await bevisdelar(oauth, villkor);
    const scope = oauth.scope === undefined ? {} : { scope: oauth.scope };
    const asked = now();
    const svar = await anropa(
      {
        url: oauth.tokenadress,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'application/json',
          ...headers,
        },
        body: new URLSearchParams({ grant_type: 'client_credentials', ...scope, ...falt }).toString(),
        dispatcher: await anslutningar.till({ tls: oauth.tls, intern: oauth.intern }),
        ...{ granser, klocka },
      },
      signal,
    );
    if (svar.status !== 200) svar.kasta();
    return await readAnswer(svar, asked, now());
  } catch (error) {
    throw utanOrd(error, 'token');
  }
}
