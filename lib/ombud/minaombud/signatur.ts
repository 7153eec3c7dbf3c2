// Checks the signature of an object that bears its own in `_sig` (facts 2.3): the rest in RFC 8785's canonical form, encoded, is what
// was signed. Promises that only an RSA key of the authority's own set counts, whatever the object's header says. Leaves when
// and about whom it was written to the reader.

import { decodeProtectedHeader, errors, flattenedVerify } from 'jose';
import { kanonisk } from '../../arenden/kanonisk.ts';
import type { Registerskal } from '../anrop.ts';
import type { Nyckelsvar } from './nyckelskap.ts';

/** The algorithms of the protocol. An allowlist: `none` and every kind of shared secret are not on it. */
const ALGORITMER = ['RS256', 'RS384', 'RS512'];

/** An object as it came, its signature apart. */
export type Signerat = {
  readonly protected: string;
  readonly signature: string;
  readonly innehall: Readonly<Record<string, unknown>>;
};

/** Whether RFC 8785 has a way to write it: JSON.parse gives infinities and half surrogate pairs that it does not. */
function kanSkrivas(varde: unknown): boolean {
  if (typeof varde === 'string') return varde.isWellFormed();
  if (typeof varde === 'number') return Number.isFinite(varde);
  if (typeof varde !== 'object' || varde === null) return true;
  return Object.entries(varde).every(([namn, del]) => namn.isWellFormed() && kanSkrivas(del));
}

/**
 * The canonical form of RFC 8785, for what JSON.parse gave: numbers and strings are written as JSON.stringify writes them, so what is
 * left is the order of the members. Undefined for what the RFC refuses, or two different objects would have one form.
 */
export function kanoniskForm(varde: unknown): string | undefined {
  return kanSkrivas(varde) ? kanonisk(varde) : undefined;
}

function huvudAv(protectedHeader: string): { readonly kid: string } | undefined {
  try {
    const { alg, kid, typ } = decodeProtectedHeader({ protected: protectedHeader });
    const ratt = typeof alg === 'string' && ALGORITMER.includes(alg) && (typ === undefined || typ === 'JWT');
    return ratt && typeof kid === 'string' && kid !== '' ? { kid } : undefined;
  } catch {
    // Silence: a header that is none is told as a signature that does not hold.
    return undefined;
  }
}

/** Whether a signature holds. `fel`: the keys cannot be had, so nothing is known. */
export type Signaturprov =
  | { readonly slag: 'haller' }
  | { readonly slag: 'signatur' | 'okand-nyckel' }
  | { readonly slag: 'fel'; readonly skal: Registerskal };

/** Tries the signature with the key that its header names. Never rejects. */
export async function provaSignatur(
  { innehall, signature, protected: huvud }: Signerat,
  nycklar: (kid: string) => Promise<Nyckelsvar>,
): Promise<Signaturprov> {
  const form = kanoniskForm(innehall);
  const { kid } = huvudAv(huvud) ?? {};
  if (form === undefined || kid === undefined) return { slag: 'signatur' };
  const svar = await nycklar(kid);
  if (svar.slag === 'fel') return svar;
  if (svar.slag === 'okand') return { slag: 'okand-nyckel' };
  const payload = Buffer.from(form).toString('base64url');
  try {
    await flattenedVerify({ protected: huvud, payload, signature }, (header) => svar.nyckel(header), {
      algorithms: ALGORITMER,
    });
    return { slag: 'haller' };
  } catch (error) {
    // A key that is no RSA key, is too short or is for something else fails as another kind: no key of theirs signed this.
    if (error instanceof errors.JOSEError || error instanceof TypeError || error instanceof DOMException)
      return { slag: 'signatur' };
    throw error;
  }
}
