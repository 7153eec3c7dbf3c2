// Where what people write about accessibility is sent, for brands that say nothing else and for a service without brands.

import { z } from 'zod';

type Satta = Readonly<Record<string, string | undefined>>;

/** The settings, as lib/env.ts reads them. */
export const SYNPUNKTER = {
  BOLLKOLL_SYNPUNKTER: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
      error: 'ska vara en adress som börjar med https:// (eller http:// i demo)',
    })
    .optional(),
  BOLLKOLL_SYNPUNKTER_NYCKEL: z.string().optional(),
  BOLLKOLL_SYNPUNKTER_INTERN: z.enum(['ja', 'nej'], { error: 'ska vara ja eller nej' }).default('nej'),
};

/** Where to; undefined when no form is to be shown. The key itself is read when it is used. */
export function synpunkterAv(varden: z.infer<z.ZodObject<typeof SYNPUNKTER>>) {
  const { BOLLKOLL_SYNPUNKTER: adress, BOLLKOLL_SYNPUNKTER_NYCKEL: nyckel } = varden;
  return adress === undefined
    ? undefined
    : {
        adress,
        intern: varden.BOLLKOLL_SYNPUNKTER_INTERN === 'ja',
        ...(nyckel !== undefined && { nyckel: { env: 'BOLLKOLL_SYNPUNKTER_NYCKEL' } as const }),
      };
}

/** What is wrong with the settings together: sentences. */
export function synpunktsproblem(satta: Satta): string[] {
  return satta.BOLLKOLL_SYNPUNKTER === undefined && satta.BOLLKOLL_SYNPUNKTER_NYCKEL !== undefined
    ? ['BOLLKOLL_SYNPUNKTER: saknas fast BOLLKOLL_SYNPUNKTER_NYCKEL är satt']
    : [];
}
