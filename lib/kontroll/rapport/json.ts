// The report as published JSON (`public/schemas/kontroll-1.json`). The words are in one language; ids and enums are not.

import { z } from 'zod';
import type { Kontroll } from '../kontrollera.ts';
import type { Sprak } from './ord.ts';
import { rapportvy } from './vy.ts';

const antal = z.int().nonnegative();
const RESULTAT = ['brott', 'brist', 'anmarkning', 'ej-provad', 'godkand'] as const;

const KontrollSchema = z.strictObject({
  schema: z.literal('kontroll-1'),
  sprak: z.enum(['sv', 'en']).describe('Language of the sentences.'),
  adress: z.string().describe('The address that was tried.'),
  dialekt: z.enum(['direkt', 'formedling']),
  version: z.string().describe('The version that the answers were judged by.'),
  borjade: z.iso.datetime().describe('RFC 3339, UTC.'),
  ms: antal.describe('How long the check took.'),
  anrop: antal.describe('How many calls were made.'),
  godkand: z.boolean().describe('The producer answered and no rule of severity ska was broken.'),
  omdome: z.string().describe('The verdict in one sentence.'),
  antal: z.strictObject(
    Object.fromEntries(RESULTAT.map((one) => [one, antal])) as Record<
      (typeof RESULTAT)[number],
      typeof antal
    >,
  ),
  fynd: z
    .array(
      z.strictObject({
        id: z.string().describe('Name of the rule; stable.'),
        grupp: z.string(),
        allvar: z.enum(['ska', 'bor', 'notera']).describe('Severity of the rule: must, should, note.'),
        resultat: z
          .enum(RESULTAT)
          .describe('Broken must, broken should, broken note, could not be tried, holds.'),
        mening: z.string().describe('The rule.'),
        klausul: z.string().describe('Where it is written.'),
        vad: z.string().describe('What was wrong, or why it could not be tried; empty when it holds.'),
        rad: z.string().describe('What to do about a breach.'),
        foljerAv: z.array(z.string()).describe('Broken rules that explain this one.'),
        utbyten: z
          .array(z.strictObject({ fraga: z.string(), svar: z.string() }))
          .describe('The calls that decided, numbers masked, no content of events.'),
      }),
    )
    .describe('The worst first.'),
});

/** The report as JSON text. */
export function somJson(kontroll: Kontroll, sprak: Sprak): string {
  const { adress, version, ms, anrop, godkand, omdome, antal: counts, fynd } = rapportvy(kontroll, sprak);
  const report: z.input<typeof KontrollSchema> = {
    schema: 'kontroll-1',
    ...{ sprak, adress, version, ms: Math.round(ms), anrop, godkand, omdome, antal: counts },
    dialekt: kontroll.dialekt,
    borjade: new Date(kontroll.borjade).toISOString(),
    fynd: fynd.map((one) => ({ ...one, foljerAv: [...one.foljerAv], utbyten: [...one.utbyten] })),
  };
  return `${JSON.stringify(KontrollSchema.parse(report), null, 2)}\n`;
}

/** The published JSON Schema, as the file's text. */
export function kontrollJsonSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(KontrollSchema, { target: 'draft-2020-12' });
  const head = { $schema, title: 'Kontroll', description: 'What npx bollkoll kontrollera --json writes.' };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
