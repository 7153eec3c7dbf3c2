// The registry file's own schema: what an operator may write to connect a källa. Strict, so that a misspelt key is a
// problem and not a silence. The JSON Schema in public/schemas is made from it.

import { z } from 'zod';
import { parseTidpunkt } from '../arenden/tidpunkt.ts';
import { type Grans, KALLGRANSER } from './natverksgranser.ts';
import { AutentiseringSchema, webbadress } from './registry-schema-autentisering.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TYPE_PREFIX = /^[A-Z0-9_]+(\.[A-Z0-9_]+)*$/;
const IDENTIFIERARTYPER = ['Personnummer', 'Organisationsnummer', 'Samordningsnummer'] as const;
const LANGUAGE = /^[a-z]{2,3}$/;

const tvasprakigt = z
  .strictObject({ sv: z.string().min(1), en: z.string().min(1) })
  .describe('A text in Swedish and in English.');

const kontakt = z
  .strictObject({
    telefon: z.string().min(1).describe('As it is to be read aloud and dialled.'),
    webb: webbadress(/^https$/, 'https://')
      .optional()
      .describe('A page where a person can turn to it. https only.'),
  })
  .describe('Whom a person turns to when it does not answer. Shown to the user.')
  .meta({ examples: [{ telefon: '0771-567 567', webb: 'https://kommunen.example/kontakt' }] });

const id = z.string().regex(ID, 'ska vara små bokstäver a–z, siffror och enstaka bindestreck');
const typ = z.string().regex(TYPE_PREFIX, 'ska skrivas som SKV eller SKV.MOMS');

const adress = webbadress(/^https?$/, 'https:// (eller http:// i demo)')
  .refine((text) => !/[?#]/.test(text), 'får inte ha frågedel (?) eller fragment (#)')
  .describe('Base address. Bollkoll calls {adress}/kundhandelser or {adress}/kundhandelseFragaSynkron.')
  .meta({ examples: ['https://api.kommunen.example/minaarenden'] });

const ProducentSchema = z.strictObject({
  id: id.describe('Short name of the producent, the same in every källa that speaks for it.'),
  namn: tvasprakigt.describe('Its name as people know it, the same in every källa that speaks for it.'),
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
    .optional()
    .describe('Its own organisation number: 16 and ten digits.'),
  privatUtforare: z
    .string()
    .min(1)
    .optional()
    .describe('The private company that handles the cases on its behalf. Shown to the user.'),
  typprefix: z
    .array(typ)
    .min(1)
    .describe('How its kundhändelsetyper begin. A prefix belongs to one producent.')
    .meta({ examples: [['KOMMUNEN']] }),
  identifierartyper: z
    .array(z.enum(IDENTIFIERARTYPER))
    .min(1)
    .optional()
    .describe("The kinds of customer that this producent knows, when they are fewer than its källa's."),
  referensnycklar: z
    .array(z.string().min(1))
    .default(['diarienummer'])
    .describe('Keys of referenser that name a case beside producentarende, in order.'),
  arendetyper: z
    .record(z.string().regex(TYPE_PREFIX, 'ska skrivas som SKV.MOMS'), tvasprakigt)
    .default({})
    .describe('What its ärendetyper (PRODUCENT.ARENDETYP) are called, each within its prefixes.')
    .meta({ examples: [{ 'KOMMUNEN.BYGGLOV': { sv: 'Bygglov', en: 'Building permit' } }] }),
  behorigheter: z
    .record(z.string().min(1), z.array(typ).min(1))
    .default({})
    .describe('Which event types each behörighet of a fullmakt opens. What is not mapped is not opened.'),
  kontakt,
  valfri: z
    .boolean()
    .optional()
    .describe(
      'True: asked only for those who have chosen it, and for all where BOLLKOLL_FORVALDA names it. For one of many kommuner.',
    ),
});

const tid = z
  .string()
  .refine((text) => parseTidpunkt(text) !== undefined, 'ska vara en tid: 2026-12-01T18:00+01:00')
  .describe('With an offset, or without one as Swedish time.')
  .meta({ examples: ['2026-12-01T18:00', '2026-12-01T18:00+01:00'] });

const AvbrottSchema = z
  .strictObject({ fran: tid, till: tid, text: tvasprakigt })
  .describe('A time when the källa is not asked. The text is shown to the user.');

const grans = ({ minst, hogst, annars }: Grans, described: string) =>
  z.int().min(minst).max(hogst).optional().describe(`${described} ${annars} when left out.`);

const GranserSchema = z
  .strictObject({
    huvudMs: grans(
      KALLGRANSER.huvudMs,
      'From a sent question to the headers of its answer, milliseconds; deadlineMs may come first.',
    ),
    tystMs: grans(KALLGRANSER.tystMs, 'Silence in the middle of an answer, milliseconds.'),
    lagstByteSek: grans(
      KALLGRANSER.lagstByteSek,
      'The slowest answer that is one: bytes on the wire a second, over tystMs. 0: no demand.',
    ),
    tradByte: grans(KALLGRANSER.tradByte, 'One answer on the wire, compressed, bytes.'),
    svarByte: grans(KALLGRANSER.svarByte, 'One answer after decompression, bytes.'),
    anslutningar: grans(KALLGRANSER.anslutningar, 'Connections at once, for the whole process.'),
  })
  .describe('Limits of its own. An answer beyond one is late or too large, and said to be missing.');

export const KallaSchema = z.strictObject({
  id: id.describe('Short name of the källa, unique in the file: in logs, and in bollkoll fraga --kalla.'),
  dialekt: z
    .enum(['direkt', 'formedling'])
    .describe("direkt: a producent's own API. formedling: a service that asks many producenter at once."),
  adress,
  intern: z
    .boolean()
    .default(false)
    .describe('True: the address may lead to this machine or a private network. Otherwise that is refused.'),
  version: z
    .enum(['3.1', '4.0', '4.1', '5.0', '6.0', '6.1'])
    .describe('The version of the standard that the question is written in.'),
  producenter: z
    .array(ProducentSchema)
    .min(1)
    .describe('Who speaks through the address: one, or everyone that a forwarding källa answers for.'),
  identifierartyper: z
    .array(z.enum(IDENTIFIERARTYPER))
    .min(1)
    .describe('The kinds of customer it knows. It is not asked about others.'),
  sprak: z
    .array(z.string().regex(LANGUAGE, 'ska vara en språkkod enligt ISO 639-1, till exempel sv'))
    .min(1)
    .describe('Languages it answers in.'),
  deadlineMs: z
    .int()
    .min(100)
    .max(60_000)
    .describe('Longest wait for one whole answer, milliseconds. A person waits too: keep it short.')
    .meta({ examples: [5000] }),
  samtidiga: z.int().min(1).max(100).default(4).describe('Calls of one person that it takes at once.'),
  granser: GranserSchema.optional(),
  dubbelfraga: z
    .boolean()
    .default(false)
    .describe(
      'True: a second call may be made beside one that takes unusually long, for at most 5 % of calls.',
    ),
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
  kravAcr: z
    .string()
    .min(1)
    .optional()
    .describe('The level of sign-in (acr) that it takes to ask it. Must be one of those in OIDC_ACR.')
    .meta({ examples: ['http://id.elegnamnden.se/loa/1.0/loa4'] }),
  autentisering: AutentiseringSchema.default({}),
  avbrott: z
    .array(AvbrottSchema)
    .default([])
    .describe('Planned outages. Meanwhile it is not asked, and what it has is said to be missing.'),
  aktiv: z.boolean().default(true).describe('False: known but not connected. Nobody asks it.'),
  sant: z
    .boolean()
    .describe('True: it is the authority whose name it bears. False: a stand-in, which drift refuses.'),
});

/** The whole file. */
export const RegisterSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe(
      'Where this schema is, so that an editor helps: a path or an address. Bollkoll does not read it.',
    )
    .meta({ examples: ['./kallor-1.json'] }),
  kallor: z.array(KallaSchema).min(1).describe('Every known källa. At least one must be aktiv.'),
});

/** The published JSON Schema (`public/schemas/kallor-1.json`), as the file's text. */
export function registerJsonSchema(): string {
  const schema = z.toJSONSchema(RegisterSchema, { io: 'input', target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const head = { $schema, title: 'Källor', description: 'The producers that Bollkoll asks, and how.' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
