// What the identity provider says about a person: the claims of the Swedish OIDC profile 1.0. Never more than one of
// the two numbers, and none for someone with a foreign eID.

import { helaNamnet, type Person } from '../personer/person.ts';

const CLAIM = 'https://id.oidc.se/claim/';
const SCOPE = 'https://id.oidc.se/scope/';

/** Which claims each scope delivers (profile 1.0, "naturalPersonNumber", "naturalPersonOrgId", "naturalPersonInfo"). */
export const CLAIMS_PER_SCOPE: Record<string, string[]> = {
  openid: ['sub'],
  [`${SCOPE}naturalPersonNumber`]: [`${CLAIM}personalIdentityNumber`, `${CLAIM}coordinationNumber`],
  [`${SCOPE}naturalPersonOrgId`]: [`${CLAIM}orgAffiliation`, `${CLAIM}orgNumber`, `${CLAIM}orgName`],
  [`${SCOPE}naturalPersonInfo`]: ['name', 'given_name', 'family_name'],
};

/** The levels of assurance that the stand-in knows (Sweden Connect, "Registry for identifiers"). */
export const NIVAER: Record<Person['niva'] | 'loa4', string> = {
  loa2: 'http://id.elegnamnden.se/loa/1.0/loa2',
  loa3: 'http://id.elegnamnden.se/loa/1.0/loa3',
  loa4: 'http://id.elegnamnden.se/loa/1.0/loa4',
};

/** The level that a person shows when any of `krav` will do: her ordinary one, unless only a higher that she has is enough. */
export function nivaFor({ niva, loa4 = false }: Person, krav: readonly string[] | undefined): string {
  const racker = krav === undefined || krav.includes(NIVAER[niva]);
  return !racker && loa4 && krav.includes(NIVAER.loa4) ? NIVAER.loa4 : NIVAER[niva];
}

/** All claims about a person; the scopes decide which of them are delivered. */
export function claimsOm(person: Person): Record<string, string> {
  const nummer = person.nummer && {
    [`${CLAIM}${person.nummer.typ === 'Personnummer' ? 'personalIdentityNumber' : 'coordinationNumber'}`]:
      person.nummer.varde,
  };
  const tio = person.tjanst?.organisationsnummer.slice(2) ?? '';
  const tjanst = person.tjanst && {
    [`${CLAIM}orgAffiliation`]: `${person.id}@${tio}`,
    [`${CLAIM}orgNumber`]: tio,
    [`${CLAIM}orgName`]: person.tjanst.namn,
  };
  return {
    sub: person.id,
    name: helaNamnet(person),
    given_name: person.fornamn,
    family_name: person.efternamn,
    ...nummer,
    ...tjanst,
  };
}
