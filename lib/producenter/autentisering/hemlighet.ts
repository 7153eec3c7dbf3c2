// Where secrets come from, and whether they are all there before anything is asked. Promises that a problem names the
// place in the registry and the variable or file, never what stands in it. Leaves the reading to the one given.

import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Hemlighetsplats, Kalla, Tls } from '../kalla.ts';
import { Natverksfel } from '../natverksfel.ts';
import type { Registerproblem } from '../registry-regler.ts';
import { lasNyckel } from './klientpastaende.ts';

/** Gives the secret as it is now, without a newline last. Throws when it is missing or empty. */
export type Hemlighet = (plats: Hemlighetsplats) => string | Promise<string>;

/** For a network that was given no secrets. */
export const ingenHemlighet: Hemlighet = () => {
  throw new Error('no secrets');
};

/** The secret, or `Natverksfel`: what the reader says is dropped, since it may say too much. */
export async function hamtaHemlighet(hemlighet: Hemlighet, plats: Hemlighetsplats): Promise<string> {
  try {
    return await hemlighet(plats);
  } catch {
    throw new Natverksfel('hemlighet', { slag: 'unreachable' }, 'env' in plats ? plats.env : plats.fil);
  }
}

type Lasare = (plats: Hemlighetsplats) => string;
type Fynd = { readonly at: string; readonly plats: Hemlighetsplats; readonly dugerSom: Duglighet };
type Duglighet = { readonly krav: string; readonly duger: (text: string) => unknown };

// Each either gives a value, or throws or gives undefined for a text that cannot be what it should.
const RUBRIK: Duglighet = {
  krav: 'ska vara synliga ASCII-tecken på en rad',
  duger: (text) => /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.exec(text) ?? undefined,
};
const TEXT: Duglighet = { krav: '', duger: (text) => text };
const JWK: Duglighet = {
  krav: 'ska vara en privat nyckel som JWK (RSA, EC eller Ed25519)',
  duger: lasNyckel,
};
const CERTIFIKAT: Duglighet = {
  krav: 'ska vara ett certifikat som PEM',
  duger: (text) => (text.includes('-----BEGIN CERTIFICATE-----') ? new X509Certificate(text) : undefined),
};
const NYCKEL: Duglighet = {
  krav: 'ska vara en privat nyckel som PEM, utan lösenord',
  duger: (text) => createPrivateKey(text),
};

function tlsPlatser(tls: Tls | undefined, at: string): Fynd[] {
  const { certifikat, nyckel, ca } = tls ?? {};
  return [
    ...(certifikat ? [{ at: `${at}.certifikat`, plats: certifikat, dugerSom: CERTIFIKAT }] : []),
    ...(nyckel ? [{ at: `${at}.nyckel`, plats: nyckel, dugerSom: NYCKEL }] : []),
    ...(ca ? [{ at: `${at}.ca`, plats: ca, dugerSom: CERTIFIKAT }] : []),
  ];
}

function platserAv({ autentisering: { apiNyckel, klient, oauth, tls } }: Kalla, at: string): Fynd[] {
  const bevis = oauth?.bevis;
  return [
    ...(apiNyckel ? [{ at: `${at}.apiNyckel.nyckel`, plats: apiNyckel.nyckel, dugerSom: RUBRIK }] : []),
    ...(klient ? [{ at: `${at}.klient.id`, plats: klient.id, dugerSom: RUBRIK }] : []),
    ...(klient ? [{ at: `${at}.klient.hemlighet`, plats: klient.hemlighet, dugerSom: RUBRIK }] : []),
    ...(bevis && 'hemlighet' in bevis
      ? [{ at: `${at}.oauth.bevis.hemlighet`, plats: bevis.hemlighet, dugerSom: TEXT }]
      : []),
    ...(bevis && 'nyckel' in bevis
      ? [{ at: `${at}.oauth.bevis.nyckel`, plats: bevis.nyckel, dugerSom: JWK }]
      : []),
    ...tlsPlatser(oauth?.tls, `${at}.oauth.tls`),
    ...tlsPlatser(tls, `${at}.tls`),
  ];
}

function problemMed({ at, plats, dugerSom }: Fynd, las: Lasare): Registerproblem[] {
  const namn = 'env' in plats ? `miljövariabeln ${plats.env}` : `filen ${plats.fil}`;
  let text: string;
  try {
    text = las(plats);
  } catch {
    // Silence: the reader's own words may say more than the name, and the name is what an operator can act on.
    const hur = 'env' in plats ? 'saknas eller är tom' : 'går inte att läsa eller är tom';
    return [{ var: at, problem: `${namn} ${hur}` }];
  }
  return isOf(dugerSom, text) ? [] : [{ var: at, problem: `${namn} ${dugerSom.krav}` }];
}

function isOf({ duger }: Duglighet, text: string): boolean {
  try {
    return duger(text) !== undefined;
  } catch {
    // Silence: what a parser says of a key may quote it.
    return false;
  }
}

function unmatched(tls: Tls | undefined, at: string, las: Lasare): Registerproblem[] {
  const { certifikat, nyckel } = tls ?? {};
  if (!certifikat || !nyckel) return [];
  const match = (text: string) =>
    new X509Certificate(las(certifikat)).checkPrivateKey(createPrivateKey(text)) || undefined;
  try {
    const key = las(nyckel);
    if (!isOf(NYCKEL, key) || !isOf(CERTIFIKAT, las(certifikat))) return [];
    return isOf({ krav: '', duger: match }, key)
      ? []
      : [{ var: at, problem: 'nyckeln är inte certifikatets' }];
  } catch {
    // Silence: one of the two cannot be had, which has been said already.
    return [];
  }
}

/**
 * Every secret of the active källor that is missing, or cannot be what it should: its place in the registry, the name of
 * the variable or file, never the value. Empty when all is there. Never throws.
 */
export function saknadeHemligheter(kallor: readonly Kalla[], las: Lasare): readonly Registerproblem[] {
  return kallor.flatMap((kalla, i) => {
    if (!kalla.aktiv) return [];
    const at = `kallor[${i}].autentisering`;
    const { oauth, tls } = kalla.autentisering;
    return [
      ...platserAv(kalla, at).flatMap((fynd) => problemMed(fynd, las)),
      ...unmatched(oauth?.tls, `${at}.oauth.tls`, las),
      ...unmatched(tls, `${at}.tls`, las),
    ];
  });
}
