// Signs an object as Mina ombud does (facts 2.3): RFC 8785's canonical form, base64url, and a detached JWS in `_sig`. Written by itself
// and not shared with the consumer's check, so that the one tries the other. And the forgeries.

import { createHmac } from 'node:crypto';
import { FlattenedSign } from 'jose';
import type { Fel } from './lage.ts';
import type { Signeringsnyckel, Signeringsnycklar } from './nycklar.ts';

type Objekt = Record<string, unknown>;

/** RFC 8785 for plain data: members in the order of their UTF-16 code units, and no blanks. */
export function kanonisera(varde: unknown): string {
  if (typeof varde !== 'object' || varde === null) return JSON.stringify(varde);
  if (Array.isArray(varde)) return `[${varde.map((en) => kanonisera(en)).join(',')}]`;
  const objekt = varde as Objekt;
  const delar: string[] = [];
  for (const namn of Object.keys(objekt).sort())
    delar.push(`${JSON.stringify(namn)}:${kanonisera(objekt[namn])}`);
  return `{${delar.join(',')}}`;
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');

async function underskrift(innehall: Objekt, { privat, publik }: Signeringsnyckel) {
  const { protected: huvud, signature } = await new FlattenedSign(Buffer.from(kanonisera(innehall)))
    .setProtectedHeader({ alg: publik.alg ?? 'RS256', kid: publik.kid ?? '' })
    .sign(privat);
  return { protected: huvud, signature };
}

/** The public key's own text as a shared secret: what a careless verifier that lets the header choose would accept. */
function hmacUnderskrift(innehall: Objekt, { publik }: Signeringsnyckel) {
  const huvud = base64url(JSON.stringify({ alg: 'HS256', kid: publik.kid }));
  const text = `${huvud}.${base64url(kanonisera(innehall))}`;
  return {
    protected: huvud,
    signature: createHmac('sha256', JSON.stringify(publik)).update(text).digest('base64url'),
  };
}

/** The object with its signature, or with one that a consumer must see through. */
export async function signerat(
  innehall: Objekt,
  orgnr: string,
  { nycklar, fel }: { readonly nycklar: Signeringsnycklar; readonly fel: Fel | undefined },
): Promise<Objekt> {
  const egen = await nycklar.till(orgnr);
  switch (fel) {
    case 'okand-nyckel':
      return { ...innehall, _sig: await underskrift(innehall, await nycklar.frammande()) };
    case 'ec-nyckel':
      return { ...innehall, _sig: await underskrift(innehall, await nycklar.ec()) };
    case 'alg-none': {
      const huvud = base64url(JSON.stringify({ alg: 'none', kid: egen.publik.kid }));
      return { ...innehall, _sig: { protected: huvud, signature: '' } };
    }
    case 'hs256':
      return { ...innehall, _sig: hmacUnderskrift(innehall, egen) };
    default:
      return { ...innehall, _sig: await underskrift(innehall, egen) };
  }
}
