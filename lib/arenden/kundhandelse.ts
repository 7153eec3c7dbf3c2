// One kundhändelse as it was read from a producer: the standard's own fields, with the time understood and
// the references brought to one shape. Promises to hold everything as data; nothing here is markup.

import type { Tidpunkt } from './tidpunkt.ts';

/** One reference: the wire's string or `{url, lanktext}` (response schema 6.0, `$defs.referens`). */
export type Referens = { readonly varde?: string; readonly url?: string; readonly lanktext?: string };

/**
 * `referenser` with every value as a list. The four standard keys and the producer's own keys alike
 * (`diarienummer` …) stand under their wire names.
 */
export type Referenser = { readonly [nyckel: string]: readonly Referens[] };

/**
 * One event. Names are the wire's (response schema 6.0). A flag that could not be read is `null`: the event is
 * kept, for dropping it would let an older one decide who has the ball.
 */
export type Kundhandelse = {
  readonly kundhandelseId: string;
  readonly rubrik: string;
  readonly beskrivning: string;
  /** Language tag as sent, `sv` when the producer left it out. */
  readonly sprak: string;
  /** The producer's readable name, as sent. Not an identifier. */
  readonly producent: string;
  readonly tidpunkt: Tidpunkt;
  readonly kundhandelseTyp: string;
  readonly producentarendetKraverKundatgard: boolean | null;
  readonly producentarendetKlart: boolean | null;
  /** `utokadInformation.servicelofte`, free text, quoted as the producer's. */
  readonly servicelofte?: string;
  readonly referenser: Referenser;
};

const LINKABLE = /^https:\/\/[^\s/]+/i;
const HIDDEN = /[\p{Cc}\p{Bidi_Control}\s]/u;

/**
 * The address of a reference when it may be offered as a link: https only, no credentials, no control or
 * bidi characters. Anything else gives undefined and is not offered (facts 1.4, quirk 16).
 */
export function sakerAdress(referens: Referens): string | undefined {
  const raw = referens.url ?? referens.varde;
  if (raw === undefined || !LINKABLE.test(raw) || HIDDEN.test(raw) || !URL.canParse(raw)) return undefined;
  const url = new URL(raw);
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : undefined;
}
