// The timeline as published JSON (`public/schemas/tidslinje-1.json`): references and ids, no words of the events.
// Promises that every gap is in it. Leaves the removal of identity numbers to whoever writes it.

import { z } from 'zod';
import {
  FELSLAG,
  type Kalla,
  type Kallage,
  somFullstandig,
  type Tidslinje,
} from '../lib/formedling/index.ts';
import { namnAv } from './kallrad.ts';
import { referensAv } from './referens.ts';

const tid = z.iso.datetime().describe('RFC 3339, UTC.');
const producent = z
  .string()
  .describe(
    'Id of the producent in the registry, or via:KÄLLA:NAMN for one that only a forwarding källa knows.',
  );
const arendetyp = z.string().describe('PRODUCENT.ARENDETYP.');
const ids = z.array(z.string()).describe('kundhandelseId, newest first.');

const Arende = z.strictObject({
  producent,
  referens: z.string().nullable().describe("The producer's own name for the case."),
  arendetyp,
  boll: z.enum(['hos-dig', 'hos-producenten', 'i-mal', 'oklart']),
  motsagelse: z
    .boolean()
    .describe('Finished according to the producer, yet something for the customer to do.'),
  sedan: tid.nullable().describe('When the unbroken run of this ball began.'),
  dagar: z.int().nonnegative().nullable().describe('Swedish calendar days with this ball.'),
  kanSaknaNyare: z.boolean().describe('A källa of the case had events that could not be read.'),
  handelser: ids,
  kommande: ids.describe('kundhandelseId of events later than now, the furthest away first.'),
});

const Notis = z.strictObject({
  producent,
  arendetyp,
  handelse: z.string().describe('kundhandelseId.'),
  attGora: z.boolean().describe('Requires the customer and no case of the type has begun.'),
  oklar: z.boolean().describe('The same, but whether it requires the customer could not be read.'),
});

const Kallutfall = z.strictObject({
  kalla: z
    .string()
    .describe('Id of the källa in the registry. A forwarding one has a row for each producent.'),
  producent,
  namn: z.string().describe('Name of the producent in Swedish.'),
  privatUtforare: z
    .string()
    .nullable()
    .describe('The private company that handles the cases on behalf of the producent.'),
  utfall: z
    .enum(['svar', ...FELSLAG, 'saknas'])
    .describe('svar, or the kind of failure; saknas when there was no outcome at all.'),
  skal: z
    .enum([
      'identifierartyp',
      'avbrott',
      'vilar',
      'ej-fragad',
      'planerat-avbrott',
      'ej-namnd',
      'ej-bokford',
      'starkare-inloggning',
    ])
    .nullable()
    .describe('Why it was skipped. Only identifierartyp leaves nothing missing.'),
  till: tid.nullable().describe('Until when it is not asked, or asks not to be.'),
  svarade: tid.nullable(),
  antal: z.int().nonnegative().describe('Events that could be read.'),
  olasliga: z.int().nonnegative().describe('Events that could not.'),
  fullstandig: z.boolean().describe('Nothing is missing from this källa.'),
});

export const TidslinjeSchema = z.strictObject({
  schema: z.literal('tidslinje-1'),
  now: tid.describe('The instant at which the timeline holds.'),
  fullstandig: z.boolean().describe('Only when true may the absence of something be believed.'),
  avsmalnad: z
    .boolean()
    .describe('The question left out so much that a newer event may be missing: then no ball is told.'),
  arenden: z.array(Arende),
  notiser: z.array(Notis).describe('Service notices: events without a case.'),
  kallor: z.array(Kallutfall),
});

function iso(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}

function utfallAv({ lage, fel }: Kallage): z.infer<typeof Kallutfall>['utfall'] {
  if (lage === 'vantar') return 'saknas';
  return fel?.slag ?? 'svar';
}

function kallutfallAv(k: Kallage, kallor: readonly Kalla[]): z.infer<typeof Kallutfall> {
  const own = kallor.find(({ id }) => id === k.kalla)?.producenter ?? [];
  // A forwarder may speak for someone that only another entry names.
  const producenter = [...own, ...kallor.flatMap((kalla) => kalla.producenter)];
  const skipped = k.fel?.slag === 'skipped' ? k.fel : undefined;
  const later = k.fel?.slag === 'overloaded' ? k.fel.igenEfter : undefined;
  return {
    kalla: k.kalla,
    producent: k.producent,
    namn: namnAv(producenter, k.producent),
    privatUtforare: producenter.find(({ id }) => id === k.producent)?.privatUtforare ?? null,
    utfall: utfallAv(k),
    skal: skipped?.skal ?? null,
    till: iso(skipped?.till ?? later),
    svarade: iso(k.svarade),
    antal: k.antal,
    olasliga: k.olasliga,
    fullstandig: k.fullstandig,
  };
}

type Svarsval = { readonly kallor: readonly Kalla[]; readonly avsmalnad: boolean };

/** The timeline as the published schema describes it. */
export function asPublished(
  tidslinje: Tidslinje,
  { kallor, avsmalnad }: Svarsval,
): z.infer<typeof TidslinjeSchema> {
  return {
    schema: 'tidslinje-1',
    now: new Date(tidslinje.now).toISOString(),
    fullstandig: somFullstandig(tidslinje) !== undefined,
    avsmalnad,
    arenden: tidslinje.arenden.map((a) => ({
      producent: a.producent,
      referens: referensAv(a) ?? null,
      arendetyp: a.arendetyp,
      boll: a.boll,
      motsagelse: a.motsagelse,
      sedan: iso(a.sedan),
      dagar: a.dagar ?? null,
      kanSaknaNyare: a.kanSaknaNyare,
      handelser: a.handelser.map((h) => h.handelse.kundhandelseId),
      kommande: a.kommande.map((h) => h.handelse.kundhandelseId),
    })),
    notiser: tidslinje.notiser.map(({ arendetyp, attGora, oklar, handelse }) => ({
      producent: handelse.producent,
      arendetyp,
      handelse: handelse.handelse.kundhandelseId,
      attGora,
      oklar,
    })),
    kallor: tidslinje.kallor.map((k) => kallutfallAv(k, kallor)),
  };
}

/** The same as the text that is written. */
export function asJson(tidslinje: Tidslinje, svarsval: Svarsval): string {
  return `${JSON.stringify(asPublished(tidslinje, svarsval), null, 2)}\n`;
}

/** The published JSON Schema, as the file's text. */
export function tidslinjeJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(TidslinjeSchema, { target: 'draft-2020-12' });
  const head = { $schema, title: 'Tidslinje', description: 'What npx bollkoll fraga --json writes.' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
