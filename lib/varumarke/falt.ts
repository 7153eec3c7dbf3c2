// Fields that several parts of a brand file share.

import { z } from 'zod';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().regex(ID, 'ska vara små bokstäver a–z, siffror och enstaka bindestreck');

export const tvasprakigt = z
  .strictObject({ sv: z.string().min(1), en: z.string().min(1).optional() })
  .describe('A text in Swedish and, where English is offered, in English.');

/** An address that a reader is led to, or that we send to. */
export const webb = z
  .string()
  .refine((text) => /^https:\/\/[^\s@]+$/.test(text) && URL.canParse(text), 'ska börja med https://')
  .describe('https only.');

/** How to reach somebody. */
export const kontakt = z
  .strictObject({
    epost: z.email('ska vara en e-postadress').optional(),
    telefon: z.string().min(1).optional().describe('As it is to be read aloud and dialled.'),
    webb: webb.optional(),
  })
  .refine(({ epost, webb: sida }) => epost !== undefined || sida !== undefined, 'ska ha epost eller webb')
  .describe(
    'How to reach who runs the service. An e-mail address or a page is needed; a telephone is beside it.',
  );

/** A day, as the file writes one. */
export const dag = z.iso.date('ska vara en dag: 2026-12-01').meta({ examples: ['2026-12-01'] });
