// The registry file's own schema: what an operator may write to connect a källa. Strict, so that a misspelt key is a
// problem and not a silence. The JSON Schema in public/schemas is made from it.

import { z } from 'zod';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TYPE_PREFIX = /^[A-Z0-9_]+(\.[A-Z0-9_]+)*$/;
const LANGUAGE = /^[a-z]{2,3}$/;

const namn = z
  .strictObject({ sv: z.string().min(1), en: z.string().min(1) })
  .describe('A name in Swedish and in English.');

const id = z.string().regex(ID, 'ska vara små bokstäver a–z, siffror och enstaka bindestreck');

function webAddress(protocol: RegExp, described: string) {
  return z
    .url({ protocol, error: `ska vara en adress som börjar med ${described}` })
    .refine(
      (text) => !URL.canParse(text) || new URL(text).username === '',
      'får inte innehålla användarnamn',
    );
}

const adress = webAddress(/^https?$/, 'https:// (eller http:// i demo)')
  .refine((text) => !/[?#]/.test(text), 'får inte ha frågedel (?) eller fragment (#)')
  .describe('Base address. The direct dialect calls POST {adress}/kundhandelser.');

export const KallaSchema = z.strictObject({
  id: id.describe('Unique in the file.'),
  producent: z.strictObject({ id, namn }).describe('Who speaks through the address.'),
  adress,
  dialekt: z.literal('direkt').describe('Which of the wire dialects it speaks.'),
  version: z.enum(['5.0', '6.0', '6.1']).describe('The version of the standard that it says it follows.'),
  identifierartyper: z
    .array(z.enum(['Personnummer', 'Organisationsnummer', 'Samordningsnummer']))
    .min(1)
    .describe('The kinds of customer it knows. It is not asked about others.'),
  sprak: z
    .array(z.string().regex(LANGUAGE, 'ska vara en språkkod enligt ISO 639-1, till exempel sv'))
    .min(1)
    .describe('Languages it answers in.'),
  typprefix: z
    .array(z.string().regex(TYPE_PREFIX, 'ska skrivas som SKV eller SKV.MOMS'))
    .min(1)
    .describe('How its kundhändelsetyper begin. A prefix belongs to one producent.'),
  referensnycklar: z
    .array(z.string().min(1))
    .default(['diarienummer'])
    .describe('Keys of referenser that name a case beside producentarende, in order.'),
  deadlineMs: z.int().min(100).max(60_000).describe('Longest wait for one whole answer, milliseconds.'),
  samtidiga: z.int().min(1).max(100).default(4).describe('Calls of one question that it takes at once.'),
  kontakt: z
    .strictObject({ telefon: z.string().min(1), webb: webAddress(/^https$/, 'https://').optional() })
    .describe('Whom a person calls when it does not answer.'),
  arendetyper: z
    .record(z.string().regex(TYPE_PREFIX, 'ska skrivas som SKV.MOMS'), namn)
    .default({})
    .describe('What its ärendetyper (PRODUCENT.ARENDETYP) are called.'),
  sant: z.boolean().describe('False for a stand-in that is not the authority whose name it bears.'),
});

/** The whole file. */
export const RegisterSchema = z.strictObject({
  $schema: z.string().optional(),
  kallor: z.array(KallaSchema).min(1).describe('Every källa that is asked.'),
});

/** The published JSON Schema (`public/schemas/kallor-1.json`), as the file's text. */
export function registerJsonSchema(): string {
  const schema = z.toJSONSchema(RegisterSchema, { io: 'input', target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const head = { $schema, title: 'Källor', description: 'The producers that Bollkoll asks.' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
