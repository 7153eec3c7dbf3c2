// Reads who signed in from the identity provider's claims. Promises that the level of assurance is checked before
// anything else is believed. Claim names are configuration, for providers differ (facts 3.4).

import { tolvSiffror } from '../ombud/identitet.ts';
import type { Inloggningsfel } from './felkoder.ts';
import type { Oidckonfig } from './oidckonfig.ts';

/** Who signed in, or why nobody did. `utan-nummer`: a true sign-in without a Swedish number. */
export type Person =
  | {
      readonly slag: 'person';
      readonly nummer: string;
      readonly typ: 'Personnummer' | 'Samordningsnummer';
      readonly namn: string;
      readonly acr: string;
      /** Twelve digits of the organisation that her eID belongs to. It says where she works, and is no right. */
      readonly organisation?: string;
    }
  | { readonly slag: 'utan-nummer' }
  | { readonly slag: 'fel'; readonly kod: Inloggningsfel };

type Claims = Readonly<Record<string, unknown>>;

function text(claims: Claims, namn: string): string {
  const varde = claims[namn];
  return typeof varde === 'string' ? varde.trim() : '';
}

function namnAv(claims: Claims, claimNamn: string): string {
  return text(claims, claimNamn) || `${text(claims, 'given_name')} ${text(claims, 'family_name')}`.trim();
}

/** The organisation of a tjänstelegitimation (facts 3.1: `orgNumber`, `orgAffiliation`); undefined for none, and for what is none. */
function organisationAv(claims: Claims, konfig: Oidckonfig): string | undefined {
  const las = (namn: string | undefined) => (namn === undefined ? '' : text(claims, namn));
  const tillhorighet = las(konfig.claimTillhorighet);
  const tio = las(konfig.claimOrganisation) || tillhorighet.slice(tillhorighet.lastIndexOf('@') + 1);
  return tolvSiffror(tio.replace(/^(\d{6})-(\d{4})$/, '$1$2'));
}

/** The person of checked claims (ID token, united with UserInfo). */
export function personAv(claims: Claims, konfig: Oidckonfig): Person {
  const acr = text(claims, 'acr');
  if (!konfig.acr.includes(acr)) return { slag: 'fel', kod: 'for-lag-niva' };
  const personnummer = text(claims, konfig.claimPersonnummer);
  const ratt = personnummer || text(claims, konfig.claimSamordningsnummer);
  if (ratt === '') return { slag: 'utan-nummer' };
  const nummer = ratt.replace(/^(\d{8})-(\d{4})$/, '$1$2');
  // A number we cannot read is not the same as none: the claim's name is configured for something else.
  if (!/^\d{12}$/.test(nummer)) return { slag: 'fel', kod: 'konfiguration' };
  // Some providers put both kinds in one claim; the day of a samordningsnummer is 61–91 (facts 3.4).
  const samordning = personnummer === '' || Number(nummer.slice(6, 8)) > 60;
  const typ = samordning ? 'Samordningsnummer' : 'Personnummer';
  const organisation = organisationAv(claims, konfig);
  const person = { slag: 'person', nummer, typ, namn: namnAv(claims, konfig.claimNamn), acr } as const;
  return organisation === undefined ? person : { ...person, organisation };
}
