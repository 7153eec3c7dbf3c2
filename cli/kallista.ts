// The källor of a registry as an operator asks about them: what is asked, how, when not, and what a try proved. As
// published JSON (`public/schemas/kallista-1.json`). Promises that no secret, and not even where one is kept, is in it.

import { z } from 'zod';
import type { Autentisering, Kalla, PlaneratAvbrott } from '../lib/formedling/index.ts';
import type { Prov } from './prova.ts';

const tid = z.iso.datetime().describe('RFC 3339, UTC.');
const ms = z.int().nonnegative().describe('Milliseconds.');
const tvasprakigt = z.strictObject({ sv: z.string(), en: z.string() });

const Provresultat = z.strictObject({
  tecken: z
    .enum(['provar-fragor', 'nekade', 'svarade-annat', 'inget-svar', 'ingen-anslutning'])
    .describe(
      'provar-fragor: an empty question was refused as the standard demands. Nothing else is a good sign.',
    ),
  anslutenMs: ms.nullable(),
  certifikat: z
    .strictObject({ utgar: tid, godtaget: z.boolean(), fel: z.string().nullable() })
    .nullable()
    .describe('What the källa showed over TLS, and whether it is trusted here.'),
  status: z.int().nullable(),
  svarMs: ms.nullable(),
  orsak: z.string().nullable().describe('Why there was nothing: a code such as ECONNREFUSED.'),
});

const Listad = z.strictObject({
  id: z.string(),
  producenter: z.array(
    z.strictObject({
      id: z.string(),
      namn: tvasprakigt,
      aktor: z.enum(['kommun', 'region', 'myndighet']),
      privatUtforare: z.string().nullable(),
    }),
  ),
  adress: z.string(),
  dialekt: z.enum(['direkt', 'formedling']),
  version: z.string(),
  identifierartyper: z.array(z.string()),
  sprak: z.array(z.string()),
  autentisering: z
    .array(z.enum(['apiNyckel', 'klient', 'oauth', 'klientcertifikat', 'egenCa']))
    .describe('How it is shown who asks. Empty: not at all.'),
  kvittensPerMinut: z.int().nullable(),
  aktiv: z.boolean().describe('False: nobody asks it.'),
  sant: z.boolean(),
  avbrott: z
    .array(z.strictObject({ fran: tid, till: tid, text: tvasprakigt, pagar: z.boolean() }))
    .describe('Planned outages that have not ended.'),
  prov: Provresultat.nullable().describe('Null when it was not tried.'),
});

export const KallistaSchema = z.strictObject({
  schema: z.literal('kallista-1'),
  now: tid,
  kallor: z.array(Listad),
});

/** A källa and what came of trying it. */
export type Rad = { readonly kalla: Kalla; readonly prov?: Prov };

/** The kinds of proof that the källa is shown. */
export function autentiseringsslag({ apiNyckel, klient, oauth, tls }: Autentisering) {
  return [
    ...(apiNyckel ? (['apiNyckel'] as const) : []),
    ...(klient ? (['klient'] as const) : []),
    ...(oauth ? (['oauth'] as const) : []),
    ...(tls?.certifikat ? (['klientcertifikat'] as const) : []),
    ...(tls?.ca ? (['egenCa'] as const) : []),
  ];
}

/** Outages that are on or to come. */
export function kvarvarande(
  { avbrott }: Kalla,
  now: number,
): readonly (PlaneratAvbrott & { pagar: boolean })[] {
  return avbrott.filter(({ till }) => till > now).map((ett) => ({ ...ett, pagar: ett.fran <= now }));
}

const iso = (at: number) => new Date(at).toISOString();

function provetAv({ tecken, anslutenMs, certifikat, status, svarMs, orsak }: Prov) {
  return {
    tecken,
    anslutenMs: anslutenMs ?? null,
    certifikat: certifikat
      ? { utgar: iso(certifikat.utgar), godtaget: certifikat.godtaget, fel: certifikat.fel ?? null }
      : null,
    status: status ?? null,
    svarMs: svarMs ?? null,
    orsak: orsak ?? null,
  };
}

/** The list as the text that is written. */
export function kallistaJson(rader: readonly Rad[], now: number): string {
  const kallor = rader.map(({ kalla, prov }): z.infer<typeof Listad> => {
    const { id, adress, dialekt, version, identifierartyper, sprak, aktiv, sant } = kalla;
    return {
      ...{ id, adress, dialekt, version, aktiv, sant },
      identifierartyper: [...identifierartyper],
      sprak: [...sprak],
      producenter: kalla.producenter.map(({ id: eget, namn, aktor, privatUtforare = null }) => ({
        ...{ id: eget, namn: { ...namn }, aktor, privatUtforare },
      })),
      autentisering: autentiseringsslag(kalla.autentisering),
      kvittensPerMinut: kalla.kvittensPerMinut ?? null,
      avbrott: kvarvarande(kalla, now).map(({ fran, till, text, pagar }) => ({
        ...{ fran: iso(fran), till: iso(till), text: { ...text }, pagar },
      })),
      prov: prov ? provetAv(prov) : null,
    };
  });
  const list: z.infer<typeof KallistaSchema> = { schema: 'kallista-1', now: iso(now), kallor };
  return `${JSON.stringify(list, null, 2)}\n`;
}

/** The published JSON Schema, as the file's text. */
export function kallistaJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(KallistaSchema, { target: 'draft-2020-12' });
  const head = { $schema, title: 'Källista', description: 'What npx bollkoll kallor --json writes.' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
