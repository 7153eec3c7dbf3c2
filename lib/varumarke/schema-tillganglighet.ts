// What a brand says of its accessibility: the facts that its statement is written from (SFS 2018:1937, MDFFS 2019:2), and where what
// people write about it is sent. Facts alone: the sentences are the service's.

import { z } from 'zod';
import { dag, kontakt, tvasprakigt, webb } from './falt.ts';

const nyckel = z
  .union(
    [
      z.strictObject({
        env: z
          .string()
          .regex(/^[A-Z_][A-Z0-9_]*$/, 'ska vara namnet på en miljövariabel: BOLLKOLL_SYNPUNKTER_NYCKEL'),
      }),
      z.strictObject({ fil: z.string().min(1) }),
    ],
    { error: 'ska vara {"env": "NAMN"} eller {"fil": "sökväg"}: hemligheten själv får inte stå här' },
  )
  .describe(
    'Where the key is that is sent as X-API-Key: an environment variable, or a file. Never the key itself.',
  );

const bedomd = z
  .strictObject({
    dag: dag.describe('When.'),
    av: z.string().min(1).describe('Who assessed it.'),
    utomstaende: z
      .boolean()
      .default(false)
      .describe('True: somebody other than who runs or made the service.'),
    hur: tvasprakigt.optional().describe('How, in a sentence.'),
  })
  .describe('Who has assessed it, and when.');

const brist = z.strictObject({
  vad: tvasprakigt.describe('What does not work, and for whom, in a sentence or two.'),
  atgardas: dag.optional().describe('The day by which it is to be mended. Left out: no day is set.'),
});

/** The facts. */
export const TillganglighetSchema = z.strictObject({
  status: z
    .enum(['helt', 'delvis', 'inte', 'inte-bedomd'])
    .describe('How far it fulfils the law: wholly, partly, not, or not assessed.'),
  bedomd: bedomd.optional(),
  uppdaterad: dag.describe('When the statement was last gone through.'),
  brister: z.array(brist).max(50).default([]).describe('Known shortcomings.'),
  kontakt: kontakt.optional().describe("Who answers for accessibility. Left out: the responsible's own."),
  synpunkter: z
    .strictObject({
      adress: webb.describe('Takes POST of JSON and answers 2xx when it has it (docs/brands.md).'),
      intern: z
        .boolean()
        .default(false)
        .describe('True: the address may lead to a private network. Otherwise that is refused.'),
      nyckel: nyckel.optional(),
    })
    .optional()
    .describe(
      'Where what people write in the form is sent. Left out: BOLLKOLL_SYNPUNKTER; without that there is no form.',
    ),
});
