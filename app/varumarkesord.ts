// A brand's own words, in the reader's language: of the brand alone, wherever it came from.

import type { Eget } from '../components/sida/sidfot.tsx';
import type { Sprak } from '../components/texter/sprak.ts';
import type { Varumarke } from '../lib/wiring.ts';

type Kontakt = { epost?: string | undefined; telefon?: string | undefined; webb?: string | undefined };
type Tva = { readonly sv: string; readonly en?: string | undefined };

/** A brand's text; in Swedish where it has no English, which is only where English is not offered. */
export const tvasprakigt = (sprak: Sprak, { sv, en = sv }: Tva): string => (sprak === 'en' ? en : sv);

/** The ways to reach somebody, as links. */
export function kontakter({ epost, telefon, webb }: Kontakt): Eget['kontakt'] {
  return [
    ...(epost ? [{ text: epost, adress: `mailto:${epost}` }] : []),
    ...(telefon ? [{ text: telefon, adress: `tel:${telefon.replace(/[^+\d]/g, '')}` }] : []),
    ...(webb ? [{ text: webb.replace(/^https:\/\/|\/$/g, ''), adress: webb }] : []),
  ];
}

/** What the footer says of a brand. */
export function egetAv({ ansvarig, texter, lankar }: Varumarke, sprak: Sprak): Eget {
  return {
    mening: texter.sidfot && tvasprakigt(sprak, texter.sidfot),
    ansvarig: ansvarig.namn,
    kontakt: kontakter(ansvarig.kontakt),
    lankar: lankar.map(({ text, adress }) => ({ text: tvasprakigt(sprak, text), adress })),
  };
}
