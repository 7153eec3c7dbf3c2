// How a källa is shown who asks, as the registry writes it. Promises that no secret itself has a place in the file: only
// the name of an environment variable or the path of a file that holds one.

import { z } from 'zod';

/** An address of the given protocol, without a user name. */
export function webbadress(protocol: RegExp, described: string) {
  return z
    .url({ protocol, error: `ska vara en adress som börjar med ${described}` })
    .refine(
      (text) => !URL.canParse(text) || new URL(text).username === '',
      'får inte innehålla användarnamn',
    );
}

const plats = z
  .union(
    [
      z.strictObject({
        env: z
          .string()
          .regex(/^[A-Z_][A-Z0-9_]*$/, 'ska vara namnet på en miljövariabel: BOLLKOLL_SKV_NYCKEL'),
      }),
      z.strictObject({ fil: z.string().min(1) }),
    ],
    { error: 'ska vara {"env": "NAMN"} eller {"fil": "sökväg"}: hemligheten själv får inte stå här' },
  )
  .describe('Where the secret is: an environment variable, or a file. Never the secret itself.');

// Headers that the call itself or the connection needs: a key there would break the question or be overwritten.
const TAGNA =
  /^(accept.*|content-.*|host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|cookie|x-request-id|x-correlation-id|anvandare|anropandeorganisation|skv_client_correlation_id)$/i;

const apiNyckel = z.strictObject({
  huvud: z
    .string()
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'ska vara namnet på ett HTTP-huvud: X-API-Key')
    .refine((huvud) => !TAGNA.test(huvud), 'är ett huvud som anropet självt använder')
    .describe('Name of the header.'),
  nyckel: plats,
});

const klient = z
  .strictObject({ id: plats, hemlighet: plats })
  .describe('The gateway headers client_id and client_secret.');

const bevis = z.discriminatedUnion('metod', [
  z.strictObject({ metod: z.literal('client_secret_basic'), hemlighet: plats }),
  z.strictObject({ metod: z.literal('client_secret_post'), hemlighet: plats }),
  z.strictObject({
    metod: z.literal('private_key_jwt'),
    nyckel: plats.describe('A private key as JWK.'),
    aud: z.string().min(1).optional().describe('Left out: the token address.'),
  }),
]);

const tls = z
  .strictObject({ certifikat: plats.optional(), nyckel: plats.optional(), ca: plats.optional() })
  .describe('Mutual TLS, PEM: client certificate with its key, and the CA that the other side is judged by.');

const oauth = z
  .strictObject({
    tokenadress: webbadress(/^https?$/, 'https:// (eller http:// i demo)'),
    klientId: z.string().min(1),
    scope: z.string().min(1).optional(),
    bevis,
    tls: tls.optional(),
  })
  .describe('OAuth 2 client credentials.');

export const AutentiseringSchema = z
  .strictObject({
    apiNyckel: apiNyckel.optional(),
    klient: klient.optional(),
    oauth: oauth.optional(),
    tls: tls.optional(),
  })
  .describe('How the källa is shown who asks. Any of them together; none when left out.');
