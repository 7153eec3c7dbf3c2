// The registry file's own schema: what an operator may write to connect a källa. Strict, so that a misspelt key is a
// problem and not a silence. The JSON Schema in public/schemas is made from it.

import { z } from 'zod';
import { parseTidpunkt } from '../arenden/tidpunkt.ts';
import { AutentiseringSchema, webbadress } from './registry-schema-autentisering.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TYPE_PREFIX = /^[A-Z0-9_]+(\.[A-Z0-9_]+)*$/;
const LANGUAGE = /^[a-z]{2,3}$/;

const tvasprakigt = z
  .strictObject({ sv: z.string().min(1), en: z.string().min(1) })
  .describe('A text in Swedish and in English.');

const id = z.string().regex(ID, 'ska vara små bokstäver a–z, siffror och enstaka bindestreck');
const typ = z.string().regex(TYPE_PREFIX, 'ska skrivas som SKV eller SKV.MOMS');

const adress = webbadress(/^https?$/, 'https:// (eller http:// i demo)')
  .refine((text) => !/[?#]/.test(text), 'får inte ha frågedel (?) eller fragment (#)')
  .describe('Base address. Bollkoll calls {adress}/kundhandelser or {adress}/kundhandelseFragaSynkron.');

const ProducentSchema = z.strictObject({
  id: id.describe('The same in every källa that speaks for the producent.'),
  namn: tvasprakigt,
  alias: z
    .array(z.string().min(1))
    .default([])
    .describe('Other names that forwarded answers give it. Upper and lower case are alike.'),
  aktor: z
    .enum(['kommun', 'region', 'myndighet'])
    .default('myndighet')
    .describe('Kind of body; myndighet stands for itself.'),
  organisationsnummer: z
    .string()
    .regex(/^16\d{2}[2-9]\d{7}$/, 'ska vara tolv siffror: 16 och organisationsnumret')
    .optional(),
  privatUtforare: z
    .string()
    .min(1)
    .optional()
    .describe('The private company that handles the cases on its behalf. Shown to the user.'),
  typprefix: z
    .array(typ)
    .min(1)
    .describe('How its kundhändelsetyper begin. A prefix belongs to one producent.'),
  referensnycklar: z
    .array(z.string().min(1))
    .default(['diarienummer'])
    .describe('Keys of referenser that name a case beside producentarende, in order.'),
  arendetyper: z
    .record(z.string().regex(TYPE_PREFIX, 'ska skrivas som SKV.MOMS'), tvasprakigt)
    .default({})
    .describe('What its ärendetyper (PRODUCENT.ARENDETYP) are called.'),
  behorigheter: z
    .record(z.string().min(1), z.array(typ).min(1))
    .default({})
    .describe('Which event types each behörighet of a fullmakt opens. What is not mapped is not opened.'),
  kontakt: z
    .strictObject({ telefon: z.string().min(1), webb: webbadress(/^https$/, 'https://').optional() })
    .describe('Whom a person turns to when it does not answer.'),
});

const tid = z
  .string()
  .refine((text) => parseTidpunkt(text) !== undefined, 'ska vara en tid: 2026-12-01T18:00+01:00')
  .describe('With an offset, or without one as Swedish time.');

const AvbrottSchema = z
  .strictObject({ fran: tid, till: tid, text: tvasprakigt })
  .describe('A time when the källa is not asked. The text is shown to the user.');

export const KallaSchema = z.strictObject({
  id: id.describe('Unique in the file.'),
  dialekt: z.enum(['direkt', 'formedling']).describe('Which of the wire dialects it speaks.'),
  adress,
  version: z
    .enum(['3.1', '4.0', '4.1', '5.0', '6.0', '6.1'])
    .describe('The version of the standard that the question is written in.'),
  producenter: z
    .array(ProducentSchema)
    .min(1)
    .describe('Who speaks through the address: one, or everyone that a forwarding källa answers for.'),
  identifierartyper: z
    .array(z.enum(['Personnummer', 'Organisationsnummer', 'Samordningsnummer']))
    .min(1)
    .describe('The kinds of customer it knows. It is not asked about others.'),
  sprak: z
    .array(z.string().regex(LANGUAGE, 'ska vara en språkkod enligt ISO 639-1, till exempel sv'))
    .min(1)
    .describe('Languages it answers in.'),
  deadlineMs: z.int().min(100).max(60_000).describe('Longest wait for one whole answer, milliseconds.'),
  samtidiga: z.int().min(1).max(100).default(4).describe('Calls of one question that it takes at once.'),
  skickaAnvandare: z.boolean().default(true).describe("Whether the user's number is sent as anvandare."),
  sidstorlek: z
    .int()
    .min(1)
    .max(1000)
    .optional()
    .describe('Events per part and page, for a forwarding källa that demands paging. Left out: no paging.'),
  kvittensPerMinut: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .describe('Lets a case be followed by its kvittensnummer alone, with so many tries a minute and user.'),
  autentisering: AutentiseringSchema.default({}),
  avbrott: z.array(AvbrottSchema).default([]).describe('Planned outages.'),
  aktiv: z.boolean().default(true).describe('False: known but not connected. Nobody asks it.'),
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
