// How whoever runs the service is reached, out of one setting.

import { z } from 'zod';

const arWebb = (text: string) => /^https:\/\/[^\s@]+$/.test(text) && URL.canParse(text);

/** The setting, as lib/env.ts reads it. */
export const KONTAKT = {
  BOLLKOLL_KONTAKT: z
    .string()
    .trim()
    .refine((text) => arWebb(text) || z.email().safeParse(text).success, {
      error: 'ska vara en e-postadress eller en adress som börjar med https://',
    })
    .optional(),
};

/** Its words and where they lead: a `mailto:` or an https address. */
export function kontaktAv(
  text: string | undefined,
): { readonly text: string; readonly adress: string } | undefined {
  if (text === undefined) return undefined;
  return {
    text: text.replace(/^https:\/\//, '').replace(/\/$/, ''),
    adress: arWebb(text) ? text : `mailto:${text}`,
  };
}
