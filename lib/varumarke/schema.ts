// The brand file's own schema: what a municipality may write to run the service under its own name. Strict, so that a
// misspelt key is a problem and not a silence. The JSON Schema in public/schemas is made from it.

import { z } from 'zod';
import { id, kontakt, tvasprakigt, webb } from './falt.ts';
import { PortalerSchema } from './portaler.ts';
import { TillganglighetSchema } from './schema-tillganglighet.ts';

const VARDNAMN = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/;

const inteAnsluten = z.strictObject({
  namn: tvasprakigt.describe('Its name as people know it.'),
  arenden: tvasprakigt.optional().describe('What one has there that one may look for here, as a sentence.'),
  webb: webb.describe('The page where its cases are found. https only.'),
});

const farg = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'ska skrivas som #rrggbb med små bokstäver')
  .meta({ examples: ['#0b3d2e'] });

const FARGER = {
  paper: 'The ground of the page.',
  bar: 'The ground of the header, and of quiet bars.',
  ink: 'Text, lines of the court, focus rings.',
  soft: 'Quieter text.',
  line: 'Thin lines between rows. Decoration only.',
  ghost: 'Placeholders while answers come.',
  slip: 'The ground of what waits for the person, and of nothing else.',
  'slip-ink': 'Text on it.',
  'slip-soft': 'Quieter text on it.',
  'slip-line': 'Thin lines on it.',
  'slip-ghost': 'Placeholders on it.',
  annan: 'The ground of the header when the person acts for someone else.',
  ball: 'The ball that lies with the person.',
  act: 'Buttons and what can be done.',
  'on-act': 'Text on them.',
} as const;

const skala = (when: string) =>
  z
    .strictObject(
      Object.fromEntries(Object.entries(FARGER).map(([namn, vad]) => [namn, farg.describe(vad)])) as Record<
        keyof typeof FARGER,
        typeof farg
      >,
    )
    .describe(`Every colour ${when}. The pairs that are shown must keep their contrast.`);

const logotyp = z
  .string()
  .regex(/^[\w-][\w.-]*\.(svg|png)$/, 'ska vara en .svg eller .png som ligger bredvid filen')
  .describe('A file beside this one.');

const typ = z.enum(['standard', 'antikva', 'rundad', 'system', 'eget']);

const eget = z
  .strictObject({
    fil: z
      .string()
      .regex(/^[\w-][\w.-]*\.woff2$/, 'ska vara en .woff2 som ligger bredvid filen')
      .describe('A file beside this one, at most 100 kB.'),
    vikter: z
      .string()
      .regex(/^[1-9]\d{2}( [1-9]\d{2})?$/, 'ska vara en vikt eller ett spann: 400 700')
      .default('400 700')
      .describe('The weights that it has. Text is 400, headings are 700.'),
    licens: z
      .string()
      .min(3)
      .describe('By what right it is shown on the web, for whoever looks at this file: SIL OFL 1.1.'),
    annars: z
      .enum(['antikva', 'rundad', 'system'])
      .default('system')
      .describe('What is shown where it has not come in time, or lacks a character.'),
  })
  .describe('A face of its own.');

/** The whole file. */
export const VarumarkeSchema = z.strictObject({
  $schema: z
    .string()
    .optional()
    .describe('Where this schema is, so that an editor helps. Bollkoll does not read it.')
    .meta({ examples: ['../public/schemas/varumarke-1.json'] }),
  id: id.describe(
    'Short name, unique among the brands and never changed: sessions and keys are made from it.',
  ),
  vardnamn: z
    .array(z.string().regex(VARDNAMN, 'ska vara ett värdnamn med små bokstäver, utan protokoll och port'))
    .min(1)
    .describe('The host names it is served at. A name belongs to one brand.')
    .meta({ examples: [['minaarenden.kommunen.example']] }),
  namn: tvasprakigt.describe('What the service is called here: in the header and in titles.'),
  sprak: z
    .array(z.enum(['sv', 'en']))
    .min(1)
    .default(['sv', 'en'])
    .describe('Languages offered. The first is shown to those who ask for neither.'),
  logotyp: z
    .strictObject({ ljus: logotyp, mork: logotyp })
    .optional()
    .describe('For light and for dark. Left out: the ball and the name.'),
  farger: z
    .strictObject({ ljust: skala('in light'), morkt: skala('in dark') })
    .optional()
    .describe('Left out: the neutral colours.'),
  form: z
    .strictObject({
      rubriker: typ.default('standard').describe('The face of headings and names.'),
      brodtext: typ.default('standard').describe('The face of everything else.'),
      eget: eget.optional(),
      horn: z
        .enum(['raka', 'mjuka', 'runda'])
        .default('raka')
        .describe('The corners of buttons, fields and grounds.'),
    })
    .optional()
    .describe(
      "Type and shape. standard: the service's own face; eget: the brand's. The others are faces that the reader's device has.",
    ),
  kallor: z
    .strictObject({
      egna: z
        .array(id)
        .default([])
        .describe("The brand's own källor, by id in the registry: they come first."),
      andra: z
        .array(id)
        .optional()
        .describe('The others, in order. Left out: all others of the registry, in its order.'),
      forvalda: z
        .array(id)
        .default([])
        .describe(
          'Those that everybody is asked for here though the registry says valfri: the own kommun, say.',
        ),
    })
    .optional()
    .describe('Which källor are asked. Left out: every one of the registry.'),
  inteAnslutna: z
    .array(inteAnsluten)
    .max(50)
    .default([])
    .describe(
      'Who is not connected though people look for it here, told at /vad-som-visas. Those of the registry that are not asked are told there without standing here.',
    ),
  ansvarig: z
    .strictObject({
      namn: z
        .string()
        .min(1)
        .describe('Told to producers as konsument, and to the reader as who is responsible.'),
      organisationsnummer: z
        .string()
        .regex(/^16\d{2}[2-9]\d{7}$/, 'ska vara tolv siffror: 16 och organisationsnumret')
        .optional(),
      kontakt,
    })
    .describe('Who runs the service and is the data controller (personuppgiftsansvarig).'),
  tillganglighet: TillganglighetSchema.optional().describe(
    'What the accessibility statement (/tillganglighet) says. Left out: that nobody has assessed it.',
  ),
  inloggning: z
    .strictObject({
      klientId: z
        .string()
        .min(1)
        .describe(
          "The brand's client id at the identity provider (OIDC_CLIENT_ID). The key is the service's.",
        ),
      issuer: webb
        .optional()
        .describe('An identity provider of its own (OIDC_ISSUER). Key, scopes and claims are the service’s.'),
      acr: z
        .array(z.string().min(1))
        .min(1)
        .optional()
        .describe('The accepted levels of sign-in, the lowest first (OIDC_ACR).'),
    })
    .optional()
    .describe('What differs at sign-in. Each host name needs its callback registered at the provider.'),
  texter: z
    .strictObject({
      rubrik: tvasprakigt.optional().describe('The heading of the start page.'),
      ingress: tvasprakigt.optional().describe('What stands under it.'),
      beskrivning: tvasprakigt.optional().describe('One sentence for search engines.'),
      sidfot: tvasprakigt.optional().describe('A sentence of its own in the footer.'),
    })
    .default({})
    .describe('Texts that differ. What is left out is as it is everywhere.'),
  lankar: z
    .array(z.strictObject({ text: tvasprakigt, adress: webb }))
    .max(6)
    .default([])
    .describe('Links of its own in the footer.'),
  portaler: PortalerSchema,
});

/** The published JSON Schema (`public/schemas/varumarke-1.json`), as the file's text. */
export function varumarkeJsonSchema(): string {
  const schema = z.toJSONSchema(VarumarkeSchema, { io: 'input', target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const head = {
    $schema,
    title: 'Varumärke',
    description: 'One brand of the service: name, look, källor, who runs it.',
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
