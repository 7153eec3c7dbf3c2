// What somebody writes about the service's accessibility: reading it out of a form, and handing it to who runs the service. Promises
// that it is kept nowhere, that nothing of it is ever in an error or a log, and that it is said to have arrived only when the receiver
// has said so. Leaves who may send, and how often, to the caller.

import { isNatverksfel, type Natverk } from '../formedling/index.ts';
import { personnummerslag, rattKontrollsiffra } from '../ombud/identitet.ts';

/** What was written, as it stands in the form. */
export type Synpunkt = { readonly text: string; readonly epost: string };

/** Why it is not sent as it is. `nummer`: it seems to hold somebody's identity number. */
export type Hinder = 'tom' | 'for-lang' | 'epost' | 'nummer';

/** Where it goes, and the place of the key that is shown there. */
export type Mottagare = {
  readonly adress: string;
  readonly intern: boolean;
  readonly nyckel?: { readonly env: string } | { readonly fil: string } | undefined;
};

/** Where it was written: the brand's id, none where there are no brands, and the reader's language. */
export type Sammanhang = { readonly varumarke: string | undefined; readonly sprak: 'sv' | 'en' };

/** Characters. */
export const LANGST = 4000;

const VANTA_MS = 10_000;
const EPOST = /^[^\s@<>()",;:]+@[^\s@<>()",;:]+\.[^\s@<>()",;:]+$/;
const NUMMER = /(?<!\d)(\d{2})?(\d{2}(?:0[1-9]|1[0-2])\d{2})([-+\u2010-\u2013 ]?)(\d{4})(?!\d)/g;

/**
 * Whether a text seems to hold a personnummer or samordningsnummer. Ten digits in a row are one only with the right check digit: many
 * telephone numbers look like a day of birth.
 */
export function verkarHaNummer(text: string): boolean {
  return [...text.matchAll(NUMMER)].some(([, sekel, dag = '', mellan = '', slut = '']) => {
    const tolv = `${sekel ?? '19'}${dag}${slut}`;
    if (personnummerslag(tolv) === undefined) return false;
    return /[-+\u2010-\u2013]/.test(mellan) || sekel !== undefined || rattKontrollsiffra(tolv);
  });
}

/** What was written, out of the form's fields. */
export function lasSynpunkt(falt: URLSearchParams): Synpunkt {
  const ratt = (namn: string) => (falt.get(namn) ?? '').replaceAll('\r\n', '\n').trim();
  return { text: ratt('text'), epost: ratt('epost').slice(0, 254) };
}

/** Why it is not sent as it is, if anything. `trots`: she has said that the digits are no identity number. */
export function hinderFor({ text, epost }: Synpunkt, trots: boolean): Hinder | undefined {
  if (text === '') return 'tom';
  if (text.length > LANGST) return 'for-lang';
  if (epost !== '' && !EPOST.test(epost)) return 'epost';
  return !trots && (verkarHaNummer(text) || verkarHaNummer(epost)) ? 'nummer' : undefined;
}

/** Sends it. Undefined when the receiver has said that it has it; else why that is not known, as a code that may be logged. Never rejects. */
export async function lamnaSynpunkt(
  { text, epost }: Synpunkt,
  { varumarke, sprak }: Sammanhang,
  { adress, intern, nyckel }: Mottagare,
  { natverk, now }: { readonly natverk: Natverk; readonly now: () => number },
): Promise<string | undefined> {
  const body = JSON.stringify({
    ...{ slag: 'tillganglighet', varumarke, sprak, text },
    ...(epost !== '' && { epost }),
    skickad: new Date(now()).toISOString(),
  });
  try {
    const svar = await natverk(
      {
        ...{ url: adress, mal: { adress: new URL(adress).origin, intern }, body },
        headers: { 'content-type': 'application/json; charset=utf-8', accept: 'application/json' },
        ...(nyckel && { autentisering: { apiNyckel: { huvud: 'X-API-Key', nyckel } } }),
      },
      AbortSignal.timeout(VANTA_MS),
    );
    svar.kasta?.();
    return svar.status >= 200 && svar.status < 300 ? undefined : `status ${svar.status}`;
  } catch (fel) {
    if (isNatverksfel(fel)) return `${fel.led}: ${fel.orsak}`;
    return fel instanceof Error ? fel.name : 'okänt';
  }
}
