// The portals that a brand is shown in: pages that are not ours, whose server vouches for who is signed in there. Promises
// that a key which cannot be used, or which says more than the public half, is a problem and never a key. Leaves what a
// portal may do with it to session.

import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { z } from 'zod';
import type { Filproblem } from '../datafil/las-datafil.ts';
import { id, tvasprakigt } from './falt.ts';

const RSA_MINST_BITAR = 2048;

const del = z.string().regex(/^[\w-]+$/, 'ska vara base64url');
const gemensamt = {
  kid: z.string().min(1).max(128).describe("The key's name, which each assertion says in its header (kid)."),
  use: z.literal('sig').optional(),
  d: z
    .never({ error: 'är den privata halvan: den ska aldrig stå här, och nyckeln måste bytas' })
    .optional()
    .describe('The private half, which never stands here.'),
};
const nyckel = z
  .discriminatedUnion('kty', [
    z.strictObject({
      kty: z.literal('RSA'),
      ...gemensamt,
      alg: z.enum(['RS256', 'PS256']).optional().describe('Left out: either.'),
      ...{ n: del, e: del },
    }),
    z.strictObject({
      kty: z.literal('EC'),
      ...gemensamt,
      alg: z.literal('ES256').optional(),
      crv: z.literal('P-256'),
      ...{ x: del, y: del },
    }),
  ])
  .describe('A public JWK (RFC 7517). The private half stays with the portal.');

const arTls = (text: string) => new URL(text).protocol === 'https:';
// Browsers never ask anyone else for these names, and take secure cookies from them: a portal that one tries on one's own machine.
const arEgenMaskin = (text: string) => /^http:\/\/([a-z0-9-]+\.)*localhost(:\d+)?$/.test(text);

const sida = z
  .string()
  .refine(
    (text) => URL.canParse(text) && (arTls(text) || arEgenMaskin(text)) && new URL(text).origin === text,
    'ska vara protokoll, värdnamn och eventuell port: https://sidor.kommunen.example',
  )
  .meta({ examples: ['https://minasidor.kommunen.example'] });

/** The field of the brand file. */
export const PortalerSchema = z
  .array(
    z.strictObject({
      id: id.describe('Short name: what the portal calls itself in each assertion (iss and sub).'),
      namn: tvasprakigt.describe('What it is called to the person, in her history and among her sessions.'),
      sidor: z.array(sida).min(1).describe('Origins whose pages may show the service in a frame.'),
      nycklar: z
        .array(nyckel)
        .describe(
          'Keys that its server signs with. Two or more at once for a rotation; taking one away revokes it, and ends what was begun with it.',
        ),
      tystInloggning: z
        .boolean()
        .default(false)
        .describe(
          'Asks the identity provider, before anything is pressed, whether it knows who is at the browser, and then signs her in to the frame. It works where portal, service and identity provider share a site, and sends every visitor’s browser there.',
        ),
    }),
  )
  .max(20)
  .default([])
  .describe('Portals, such as Mina sidor, that show this brand on pages of their own.');

/** A portal as the file has it. */
export type Portal = z.output<typeof PortalerSchema>[number];

function nyckelproblem(jwk: Portal['nycklar'][number]): string | undefined {
  try {
    const { d: _, ...halvan } = jwk;
    const { asymmetricKeyDetails } = createPublicKey({ key: halvan as JsonWebKey, format: 'jwk' });
    return (asymmetricKeyDetails?.modulusLength ?? RSA_MINST_BITAR) < RSA_MINST_BITAR
      ? `är för kort: minst ${RSA_MINST_BITAR} bitar`
      : undefined;
  } catch {
    return 'är ingen nyckel: delarna hör inte ihop';
  }
}

const dubblett = (alla: readonly string[], i: number) => alla.indexOf(alla[i] ?? '') < i;

/** What the schema cannot say: names that stand twice, and keys that are none. */
export function portalproblem(portaler: readonly Portal[]): Filproblem[] {
  const ids = portaler.map(({ id: ett }) => ett);
  return portaler.flatMap(({ nycklar }, i) => {
    const kids = nycklar.map(({ kid }) => kid);
    const tva = dubblett(ids, i) ? [{ var: `portaler[${i}].id`, problem: 'står två gånger' }] : [];
    const dess = nycklar.flatMap((jwk, j) => {
      const plats = `portaler[${i}].nycklar[${j}]`;
      const problem = nyckelproblem(jwk);
      return [
        ...(dubblett(kids, j) ? [{ var: `${plats}.kid`, problem: 'står två gånger' }] : []),
        ...(problem === undefined ? [] : [{ var: plats, problem }]),
      ];
    });
    return [...tva, ...dess];
  });
}
