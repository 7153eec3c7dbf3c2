// Our own keys towards Mina ombud, and the set of their public halves (facts 2.2). Promises that every key is shown before it signs
// and after it has stopped, so that they may be changed one after the other, and that a fault of any of them is told at start, never
// with a word of a key.

import { createHash, createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import type { JWK } from 'jose';
import { z } from 'zod';
import { parseTidpunkt } from '../../arenden/tidpunkt.ts';

/** One of our keys. `kid` is the certificate's SHA-256, which is also its `x5t#S256`. */
export type Egennyckel = { readonly kid: string; readonly nyckel: KeyObject };

/** Our keys. */
export type Nyckelring = {
  /** The one that signs at this moment (epoch ms). */
  readonly signerar: (nu: number) => Egennyckel;
  /** All of them, public halves only. */
  readonly jwks: () => { readonly keys: readonly JWK[] };
};

/** The file understood, or every problem with it. No problem quotes a key. */
export type Nyckellasning =
  | { readonly slag: 'nycklar'; readonly ring: Nyckelring }
  | { readonly slag: 'ogiltig'; readonly problem: readonly string[] };

const MINST_BITAR = 2048;
const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

const FIL = z.strictObject({
  nycklar: z
    .array(
      z.strictObject({
        nyckel: z.string({ error: 'ska vara sökvägen till en privat nyckel (PEM)' }).min(1),
        certifikat: z.string({ error: 'ska vara sökvägen till ett certifikat (PEM)' }).min(1),
        fran: z
          .string()
          .refine((text) => parseTidpunkt(text) !== undefined, { error: 'ska vara en dag eller en tidpunkt' })
          .optional(),
      }),
    )
    .min(1, { error: 'ska hålla minst en nyckel' }),
});
type Post = z.infer<typeof FIL>['nycklar'][number];
type Lasare = (fil: string) => string;
type Nyckel = Egennyckel & { readonly fran: number; readonly till: number; readonly jwk: JWK };

class Nyckelfel extends Error {}

function forsok<T>(gor: () => T, annars: string): T {
  try {
    return gor();
  } catch {
    // Silence: what a parser or the file system says may quote the key. Which file it is, is told.
    throw new Nyckelfel(annars);
  }
}

function lasEn({ nyckel: nyckelfil, certifikat: certifikatfil, fran }: Post, las: Lasare): Nyckel {
  const text = (fil: string) => forsok(() => las(fil), `filen ${fil} går inte att läsa eller är tom`);
  const [privat, publik] = [text(nyckelfil), text(certifikatfil)];
  const nyckel = forsok(
    () => createPrivateKey(privat),
    `filen ${nyckelfil} ska vara en privat nyckel som PEM, utan lösenord`,
  );
  const kedja = forsok(
    () => (publik.match(PEM) ?? []).map((en) => new X509Certificate(en)),
    `filen ${certifikatfil} ska vara ett certifikat som PEM`,
  );
  const [certifikat] = kedja;
  if (certifikat === undefined) throw new Nyckelfel(`filen ${certifikatfil} ska vara ett certifikat som PEM`);
  if (nyckel.asymmetricKeyType !== 'rsa' || (nyckel.asymmetricKeyDetails?.modulusLength ?? 0) < MINST_BITAR)
    throw new Nyckelfel(`filen ${nyckelfil} ska vara en RSA-nyckel på minst ${MINST_BITAR} bitar`);
  if (!certifikat.checkPrivateKey(nyckel)) throw new Nyckelfel('nyckeln är inte certifikatets');
  const kid = createHash('sha256').update(certifikat.raw).digest('base64url');
  const { n = '', e = '' } = certifikat.publicKey.export({ format: 'jwk' });
  const x5c = kedja.map(({ raw }) => raw.toString('base64'));
  return {
    kid,
    nyckel,
    fran:
      fran === undefined ? Number.NEGATIVE_INFINITY : (parseTidpunkt(fran)?.ms ?? Number.POSITIVE_INFINITY),
    till: certifikat.validToDate.getTime(),
    jwk: { kty: 'RSA', kid, use: 'sig', alg: 'RS256', n, e, x5c, 'x5t#S256': kid },
  };
}

/** The newest that has begun: a key that is listed ahead of its time is shown, and signs nothing. */
function signerande(nycklar: readonly Nyckel[], nu: number): Nyckel | undefined {
  return nycklar.filter(({ fran }) => fran <= nu).sort((a, b) => b.fran - a.fran)[0];
}

function problemMed(nycklar: readonly Nyckel[], nu: number): string[] {
  const signerar = signerande(nycklar, nu);
  if (signerar === undefined) return ['nycklar: ingen nyckel har börjat gälla (fran)'];
  const dubbletter = new Set(nycklar.map(({ kid }) => kid)).size < nycklar.length;
  return [
    ...(dubbletter ? ['nycklar: samma certifikat står mer än en gång'] : []),
    ...(signerar.till <= nu ? ['nycklar: certifikatet till den nyckel som signerar har gått ut'] : []),
  ];
}

/** Reads the content of the file of keys (docs/mina-ombud.md). `las` gives the text of a file that it names. */
export function lasNyckelring(innehall: unknown, las: Lasare, nu: number): Nyckellasning {
  const tolkad = FIL.safeParse(innehall);
  if (!tolkad.success) {
    const problem = tolkad.error.issues.map(
      ({ path, message }) => `${path.join('.') || 'filen'}: ${message}`,
    );
    return { slag: 'ogiltig', problem };
  }
  const lasta = tolkad.data.nycklar.map((post, plats): Nyckel | string => {
    try {
      return lasEn(post, las);
    } catch (fel) {
      if (fel instanceof Nyckelfel) return `nycklar.${plats}: ${fel.message}`;
      throw fel;
    }
  });
  const nycklar = lasta.filter((en) => typeof en !== 'string');
  const problem = [...lasta.filter((en) => typeof en === 'string')];
  if (problem.length === 0) problem.push(...problemMed(nycklar, nu));
  const [forst] = nycklar;
  if (problem.length > 0 || forst === undefined) return { slag: 'ogiltig', problem };
  const ring: Nyckelring = {
    signerar: (vid) => signerande(nycklar, vid) ?? forst,
    jwks: () => ({ keys: nycklar.map(({ jwk }) => jwk) }),
  };
  return { slag: 'nycklar', ring };
}
