// Judges a behörighetskontext (facts 2.1): what one fullmaktsgivare lets one ombud do at one authority, signed. Promises that a right
// comes out of it only when it is signed by that authority's key, is fresh, and is about this ombud there. Leaves whether the
// fullmakt behind it still holds to the list of fullmakter.

import { z } from 'zod';
import { parseTidpunkt } from '../../arenden/tidpunkt.ts';
import type { Registerskal } from '../anrop.ts';
import type { Fullmaktspart } from '../fullmakt.ts';
import { type Identitet, kundAv } from '../identitet.ts';
import type { Avvikelseslag } from './avvikelse.ts';
import type { Nyckelsvar } from './nyckelskap.ts';
import { provaSignatur } from './signatur.ts';

/** How old a signed answer may be, and how far ahead of ours the register's clock may be, ms (facts 2.3, step 4). */
export const FARSK_MS = 120_000;
export const SKEV_MS = 10_000;

const KORT = z.string().min(1).max(200);
const PART = z.looseObject({ id: KORT, typ: KORT });
/** A named party. A person's `namn` is her family name. */
export const NAMNGIVEN = PART.extend({
  namn: z.string().trim().min(1).max(300),
  fornamn: z.string().trim().max(200).nullish(),
});
export const GIVARROLL = z.enum(['PRIVAT', 'ORGANISATION']);

/** Who gave a fullmakt, as we name parties; undefined for a number that is not what it says. */
export function givareAv(
  { fornamn, namn, ...identitet }: z.infer<typeof NAMNGIVEN>,
  roll: z.infer<typeof GIVARROLL>,
): Fullmaktspart | undefined {
  const kund = kundAv(identitet, roll);
  return kund && { ...kund, namn: fornamn ? `${fornamn} ${namn}` : namn };
}
/** The ombud of a fullmakt: one at least. */
export const PARTER = z.array(PART).min(1).max(1000);

/** What a signature looks like; the rest of what it stands in is what is signed. */
export const SIGNATUR = z.looseObject({ protected: z.string().max(4000), signature: z.string().max(4000) });

const KONTEXT = z.looseObject({
  tredjeman: KORT,
  fullmaktsgivare: NAMNGIVEN,
  fullmaktsgivarroll: GIVARROLL,
  fullmaktshavare: PARTER,
  behorigheter: z.array(z.looseObject({ kod: KORT, fullmakt: KORT })).max(1000),
  tidpunkt: z.string().max(64),
  _sig: SIGNATUR,
});

/** Whom and where the answer must be about, when it was read (epoch ms), and the keys of that authority (ten digits). */
export type Kontextkrav = {
  readonly ombud: Identitet;
  readonly tredjeman: string;
  readonly last: number;
  readonly nycklar: (kid: string) => Promise<Nyckelsvar>;
};

/** The rights of one fullmaktsgivare, or why there are none. `givare` undefined: a kind that cannot be a kund here. */
export type Kontextlasning =
  | {
      readonly slag: 'ratter';
      readonly givare: Fullmaktspart | undefined;
      readonly behorigheter: readonly { readonly kod: string; readonly fullmakt: string }[];
    }
  | { readonly slag: 'fel'; readonly skal: Registerskal }
  | { readonly slag: Avvikelseslag };

/** Whether a signed moment is now, or as good as. */
export function arFarsk(tidpunkt: string, nu: number): boolean {
  const { ms } = parseTidpunkt(tidpunkt) ?? { ms: Number.NaN };
  return ms >= nu - FARSK_MS && ms <= nu + SKEV_MS;
}

/** Whether one of the parties is this one. */
export function arBland(
  parter: readonly { readonly id: string; readonly typ: string }[],
  en: Identitet,
): boolean {
  return parter.some(({ id, typ }) => id === en.id && typ === en.typ);
}

/** Reads and judges one kontext, as it came. Never rejects. */
export async function lasKontext(varde: unknown, krav: Kontextkrav): Promise<Kontextlasning> {
  const last = KONTEXT.safeParse(varde);
  if (!last.success) return { slag: 'form' };
  const { tredjeman, fullmaktsgivare, fullmaktsgivarroll, fullmaktshavare, behorigheter, tidpunkt, _sig } =
    last.data;
  // What is signed is what came, not what was read of it.
  const { _sig: _, ...innehall } = varde as Record<string, unknown>;
  const prov = await provaSignatur({ ..._sig, innehall }, krav.nycklar);
  if (prov.slag !== 'haller') return prov;
  if (!arFarsk(tidpunkt, krav.last)) return { slag: 'inaktuell' };
  if (tredjeman !== krav.tredjeman) return { slag: 'fel-tredjeman' };
  if (!arBland(fullmaktshavare, krav.ombud)) return { slag: 'fel-fullmaktshavare' };
  return { slag: 'ratter', givare: givareAv(fullmaktsgivare, fullmaktsgivarroll), behorigheter };
}
