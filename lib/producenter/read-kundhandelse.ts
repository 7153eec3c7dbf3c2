// Reads one event off the wire (response schema 6.0), tolerantly: only what would make it unusable makes it unreadable.
// Promises that a flag is a real boolean or null, and that nothing but the standard's own fields comes through.

import { z } from 'zod';
import type { Kundhandelse } from '../arenden/kundhandelse.ts';
import { parseTidpunkt } from '../arenden/tidpunkt.ts';
import { readReferenser } from './read-referenser.ts';

const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;

const text = z.string().catch('');
// Neither "true" nor 1 is a flag: a guess here could take the ball from someone who must act.
const flagga = z.boolean().nullable().catch(null);

const Handelse = z.object({
  kundhandelseId: z.string().refine((id) => id.trim() !== ''),
  rubrik: text,
  beskrivning: text,
  sprak: z.string().regex(LANGUAGE).catch('sv'),
  producent: text,
  tidpunkt: z.string(),
  kundhandelseTyp: text,
  producentarendetKraverKundatgard: flagga,
  producentarendetKlart: flagga,
  utokadInformation: z.object({ servicelofte: text }).catch({ servicelofte: '' }),
  referenser: z.unknown().optional(),
});

/** The event, or undefined when it is not an object, has no id, or has no time that can be read. */
export function readKundhandelse(wire: unknown): Kundhandelse | undefined {
  const read = Handelse.safeParse(wire);
  if (!read.success) return undefined;
  const { utokadInformation, referenser, ...fields } = read.data;
  const tidpunkt = parseTidpunkt(fields.tidpunkt);
  if (tidpunkt === undefined) return undefined;
  const servicelofte = utokadInformation.servicelofte;
  return {
    ...fields,
    tidpunkt,
    ...(servicelofte.trim() !== '' && { servicelofte }),
    referenser: readReferenser(referenser),
  };
}
