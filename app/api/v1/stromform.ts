// The lines of the streamed answer, as they are described: the pages' own (lib/arenden/strom.ts). Promises that what the compiler
// calls a line is one here, so that neither can change without the other.

import { z } from 'zod';
import type { Stromrad } from '../../../lib/arenden/strom.ts';
import { MODELLER } from './modell.ts';

const ms = z.number().describe('Epoch milliseconds, by the server’s clock.');
const Vantad = z.strictObject({
  kalla: z.string(),
  producent: z.string(),
  kund: z.string(),
  part: z.string(),
});

const Kallbeskrivning = z.strictObject({
  ...{ kalla: z.string(), producent: z.string(), namn: z.string() },
  ...{ telefon: z.string().optional(), webb: z.string().optional() },
  privatUtforare: z.string().optional(),
  avbrott: z.string().optional().describe('What is said of a planned outage while it lasts.'),
  arendetyper: z.record(z.string(), z.string()),
});

const Referens = z.strictObject({
  ...{ varde: z.string().optional(), url: z.string().optional(), lanktext: z.string().optional() },
});

const Kundhandelse = z.strictObject({
  ...{ kundhandelseId: z.string(), rubrik: z.string(), beskrivning: z.string(), sprak: z.string() },
  producent: z.string(),
  tidpunkt: z.strictObject({ ms, tvetydig: z.literal(true).optional() }),
  kundhandelseTyp: z.string(),
  producentarendetKraverKundatgard: z.boolean().nullable(),
  producentarendetKlart: z.boolean().nullable(),
  servicelofte: z.string().optional(),
  referenser: z.record(z.string(), z.array(Referens)).describe('Addresses are as sent: offer https only.'),
});

const Resultat = z.discriminatedUnion('slag', [
  z.strictObject({ slag: z.literal('svar'), kundhandelser: z.array(Kundhandelse), olasliga: z.int() }),
  z.strictObject({ slag: z.literal('timed-out'), efterMs: z.number() }),
  z.strictObject({ slag: z.literal('unreachable') }),
  z.strictObject({ slag: z.literal('refused'), status: z.int() }),
  z.strictObject({ slag: z.literal('overloaded'), igenEfter: ms.optional() }),
  z.strictObject({ slag: z.literal('broken'), status: z.int() }),
  z.strictObject({ slag: z.literal('malformed') }),
  z.strictObject({ slag: z.literal('too-large'), gransByte: z.number() }),
  z.strictObject({
    slag: z.literal('skipped'),
    skal: z.enum([
      ...(['identifierartyp', 'avbrott', 'vilar', 'ej-fragad', 'planerat-avbrott', 'ej-namnd'] as const),
      ...(['ej-bokford', 'starkare-inloggning'] as const),
    ]),
    till: ms.optional(),
    niva: z.string().optional(),
  }),
]);

const Utfall = z.strictObject({
  ...Vantad.shape,
  svarade: ms,
  avsmalnad: z.boolean().optional(),
  delvisa: z.array(z.string()).optional(),
  fragatArende: z
    .strictObject({
      identifierare: z.string(),
      typ: z.enum(['Konsumentreferens', 'Producentärendereferens', 'Diarienummer', 'Kvittensnummer']),
    })
    .optional(),
  referensnycklar: z.array(z.string()),
  resultat: Resultat,
});

export const Strom = z
  .discriminatedUnion('rad', [
    z.strictObject({
      ...{ rad: z.literal('start'), now: ms, sprak: z.enum(['sv', 'en']) },
      kallor: z.array(Kallbeskrivning),
      vantade: z.array(Vantad).describe('Everyone who is asked. One who never speaks is missing.'),
      foretagOkanda: z.boolean().optional(),
      utanfor: z.literal(true).optional(),
    }),
    z.strictObject({
      rad: z.literal('utfall'),
      utfall: Utfall,
      arendeId: z.record(z.string(), z.string()),
    }),
    z
      .strictObject({ rad: z.literal('slut') })
      .describe('The last line. Without it the answer was cut short.'),
    z.strictObject({ rad: z.literal('upphord') }).describe('The right ended: throw away what has come.'),
  ])
  .describe('One line of the streamed answer.');
MODELLER.add(Strom, { id: 'Stromrad' });

type Fast<T> = T extends readonly (infer Del)[]
  ? readonly Fast<Del>[]
  : T extends object
    ? { readonly [Namn in keyof T]: Fast<T[Namn]> }
    : T;

/** A line of ours, which does not compile when it is not what is described. */
export const somBeskriven = (rad: Stromrad): Fast<z.infer<typeof Strom>> => rad;
