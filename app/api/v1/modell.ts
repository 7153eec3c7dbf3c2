// What the API answers with: each shape once, for the description, the client that is generated from it, and the tests that hold
// every answer against it. Times are RFC 3339 in UTC (REST API-profil DOT.02); in the streamed lines, which are the pages' own, epoch ms.

import { z } from 'zod';
import { FELSLAG } from '../../../lib/arenden/utfall.ts';

const tid = z.iso.datetime().describe('RFC 3339, UTC.');
const adress = z.url().describe('https. Safe to offer as a link.');

/** Every shape that has a name in the description. */
export const MODELLER = z.registry<{ id: string }>();
function modell<T extends z.ZodType>(id: string, schema: T): T {
  MODELLER.add(schema, { id });
  return schema;
}

modell(
  'Problem',
  z
    .looseObject({
      type: z.string().describe('Decide by this. The types are listed in docs/errors.md.'),
      title: z.string().describe('In Swedish.'),
      status: z.int(),
    })
    .describe('RFC 9457. Members that you do not know are to be ignored.'),
);

modell(
  'ApiInfo',
  z.strictObject({
    apiName: z.string(),
    apiVersion: z.string(),
    apiReleased: z.iso.date(),
    apiDocumentation: z.url(),
    apiStatus: z.enum(['active', 'deprecated']),
  }),
);

modell(
  'Engangskod',
  z.strictObject({
    kod: z
      .string()
      .describe('Handed to the page, which posts it into the frame. Never put it in an address.'),
    giltigTill: tid,
  }),
);

modell(
  'Token',
  z.strictObject({
    access_token: z.string(),
    token_type: z.literal('Bearer'),
    expires_in: z.int().describe('Seconds. Use does not extend it.'),
  }),
);

modell(
  'Utloggning',
  z.strictObject({
    avslutade: z.int().nonnegative().describe('Frames, bearers and unused codes that ended.'),
  }),
);

export const Partrad = modell(
  'Part',
  z.strictObject({
    id: z.string().describe('Opaque, and bound to the person: of no use in the name of anyone else.'),
    namn: z.string(),
    slag: z
      .enum(['egen', 'foretag', 'huvudman'])
      .describe('Herself, a company that she signs for, or who has given her a fullmakt.'),
    ratt: z.enum(['egen', 'firmatecknare', 'fullmakt']),
    oppnar: z.boolean().describe('False for a fullmakt that opens nothing here: then nobody is asked.'),
    till: tid.nullable().describe('When the first of a fullmakt ends.'),
  }),
);

export const Parter = modell(
  'Parter',
  z.strictObject({
    parter: z.array(Partrad),
    foretagOkanda: z.boolean().describe('The register of companies did not answer: some may be missing.'),
    fullmakterOkanda: z
      .array(z.strictObject({ producent: z.string(), namn: z.string() }))
      .describe('Authorities of whose fullmakter it is not known: someone may be missing.'),
  }),
);

const Referens = modell(
  'Referens',
  z.strictObject({
    slag: z.string().describe('The name on the wire: etjanst, diarienummer, producentarende …'),
    varde: z.string().nullable(),
    adress: adress.nullable(),
    text: z.string().nullable().describe("The authority's words for the link."),
  }),
);

const Handelse = modell(
  'Handelse',
  z.strictObject({
    id: z.string().describe('kundhandelseId.'),
    tidpunkt: tid,
    typ: z.string().describe('PRODUCENT.ARENDETYP.KUNDHANDELSETYP.'),
    rubrik: z.string().describe("The authority's own words, as plain text: escape them."),
    beskrivning: z.string(),
    sprak: z.string().describe('Language tag of the words, as sent.'),
    kraverKundatgard: z.boolean().nullable().describe('null: it could not be read.'),
    klart: z.boolean().nullable().describe('null: it could not be read.'),
    servicelofte: z.string().nullable(),
    referenser: z.array(Referens),
  }),
);

const NastaSteg = modell('NastaSteg', z.strictObject({ adress, text: z.string().nullable() }));
const Producentnamn = modell('Producent', z.strictObject({ id: z.string(), namn: z.string() }));

const Arende = modell(
  'Arende',
  z.strictObject({
    id: z.string().nullable().describe('Opaque, and bound to the person.'),
    namn: z.string(),
    producent: Producentnamn,
    arendetyp: z.string().describe('PRODUCENT.ARENDETYP.'),
    nummer: z
      .strictObject({ slag: z.enum(['diarienummer', 'arendenummer', 'kvittensnummer']), varde: z.string() })
      .nullable()
      .describe('What one says on the telephone.'),
    boll: z
      .enum(['hos-dig', 'hos-producenten', 'i-mal', 'oklart'])
      .describe('Who is to act: the customer, the authority, nobody; or it cannot be read.'),
    motsagelse: z
      .boolean()
      .describe('Finished according to the authority, yet something for the customer to do.'),
    sedan: tid.nullable(),
    dagar: z.int().nonnegative().nullable().describe('Swedish calendar days with this ball.'),
    kanSaknaNyare: z.boolean().describe('Something from the authority could not be read.'),
    foraldradSedan: tid.nullable().describe('When it was fetched, if its authority has failed since.'),
    nastaSteg: NastaSteg.nullable(),
    handelser: z.array(Handelse).describe('Newest first.'),
    kommande: z.array(Handelse).describe('Later than now, the furthest away first. They decide nothing.'),
  }),
);

const Notis = modell(
  'Notis',
  z
    .strictObject({
      producent: Producentnamn,
      arendetyp: z.string(),
      attGora: z.boolean().describe('Requires the customer, and no case of the type has begun.'),
      oklar: z.boolean().describe('The same, but whether it requires the customer could not be read.'),
      nastaSteg: NastaSteg.nullable(),
      handelse: Handelse,
    })
    .describe('An event without a case.'),
);

const Lucka = modell(
  'Lucka',
  z
    .strictObject({
      producent: Producentnamn,
      slag: z
        .enum([...FELSLAG, 'olasligt'])
        .describe('olasligt: it answered, and some of it could not be read.'),
      skal: z.string().nullable().describe('Why it was skipped.'),
      niva: z.string().nullable().describe('The level of sign-in (acr) that it takes.'),
      igenEfter: tid.nullable().describe('When it is worth asking again, if that is known.'),
      kanForsokaIgen: z.boolean(),
      mening: z.string().describe('What happened, in the language of the answer.'),
      betyder: z.string().describe('What that means for what is shown.'),
      telefon: z.string().nullable(),
      webb: adress.nullable(),
    })
    .describe('An authority that something is missing from. Show it: absence is no proof.'),
);

const Kallsvar = modell(
  'Kallsvar',
  z.strictObject({
    producent: Producentnamn,
    fullstandig: z.boolean(),
    svarade: tid.nullable().describe('When it last answered.'),
    arenden: z.int().nonnegative(),
  }),
);

export const Arenden = modell(
  'Arenden',
  z.strictObject({
    part: z.string(),
    nu: tid.describe('The instant at which the answer holds.'),
    sprak: z.enum(['sv', 'en']),
    fullstandig: z
      .boolean()
      .describe(
        'Everyone who was asked has answered whole. Only then may the absence of something be believed, and only of them: see utanfor.',
      ),
    besked: z.strictObject({
      slag: z.enum([
        'hos-dig',
        'oklart',
        'inget-vantar',
        'inga-arenden',
        'hos-dig-minst',
        'vet-inte',
        'ingen-svarade',
      ]),
      text: z.string().describe('The answer in one sentence, and after it what is not known.'),
    }),
    utanfor: z
      .array(Producentnamn)
      .describe('Connected, and not asked: she has not chosen them. With alla=ja they are.'),
    foretagOkanda: z
      .boolean()
      .describe('The register of companies did not answer: firms of hers may be missing.'),
    arenden: z
      .array(Arende)
      .describe("The customer's own ball first, the one that has lain longest before the others."),
    notiser: z.array(Notis),
    luckor: z.array(Lucka).describe('Everyone whom something is missing from. Empty when nothing is.'),
    kallor: z.array(Kallsvar).describe('Everyone who was asked.'),
  }),
);

export type Arendesvar = z.infer<typeof Arenden>;
export type Partersvar = z.infer<typeof Parter>;
