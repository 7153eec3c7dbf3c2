import { expect, test } from 'vitest';
import { felkodAv, INLOGGNINGSFEL } from './felkoder.ts';
import { personAv } from './person.ts';

const konfig = {
  issuer: '',
  clientId: '',
  klientnyckel: {},
  scopes: '',
  claimPersonnummer: 'ssn',
  claimSamordningsnummer: 'coordinationNumber',
  claimNamn: 'name',
  claimOrganisation: 'orgNumber',
  claimTillhorighet: 'orgAffiliation',
  acr: ['loa3', 'loa4'],
  alg: 'RS256',
};
const acr = 'loa3';

test('the level is checked before anything else: no number makes up for it', () => {
  for (const lag of [undefined, '', 'loa2', 'loa3 loa4', ['loa3'], 3]) {
    expect(personAv({ acr: lag, ssn: '189001019802' }, konfig)).toEqual({ slag: 'fel', kod: 'for-lag-niva' });
  }
});

test('the number is read from the configured claim, with or without its hyphen', () => {
  const maja = { slag: 'person', nummer: '189001019802', typ: 'Personnummer', namn: 'Maja', acr };
  expect(personAv({ acr, ssn: '189001019802', name: 'Maja' }, konfig)).toEqual(maja);
  expect(personAv({ acr, ssn: '18900101-9802', name: ' Maja ' }, konfig)).toEqual(maja);
});

test('a samordningsnummer is known by its claim and by its day', () => {
  const vantad = { slag: 'person', nummer: '189003619812', typ: 'Samordningsnummer' };
  expect(personAv({ acr, coordinationNumber: '189003619812' }, konfig)).toMatchObject(vantad);
  expect(personAv({ acr, ssn: '189003619812' }, konfig)).toMatchObject(vantad);
});

test('no number at all is a person without a Swedish number; an unreadable one is a fault of ours', () => {
  expect(personAv({ acr, name: 'Hannah' }, konfig)).toEqual({ slag: 'utan-nummer' });
  for (const ssn of ['9001019802', 'DE/SE/123', '1890010198021']) {
    expect(personAv({ acr, ssn }, konfig)).toEqual({ slag: 'fel', kod: 'konfiguration' });
  }
});

test('the organisation of a tjänstelegitimation is read from either claim, and what is none is left out', () => {
  const claims = { acr, ssn: '189001019802', name: 'Maja' };
  const org = (fler: object) => {
    const person = personAv({ ...claims, ...fler }, konfig);
    return person.slag === 'person' ? person.organisation : person.slag;
  };
  expect(org({ orgNumber: '4420162606' })).toBe('164420162606');
  expect(org({ orgNumber: '442016-2606' })).toBe('164420162606');
  expect(org({ orgAffiliation: 'majli@4420162606' })).toBe('164420162606');
  expect(org({ orgAffiliation: '189001019802@4420162606' })).toBe('164420162606');
  // Nobody's, a person's own, and what is no text.
  for (const inget of ['', 'majli', '442016260', '9001019802', 'SE4420162606', 4420162606])
    expect([inget, org({ orgNumber: inget, orgAffiliation: inget })]).toEqual([inget, undefined]);
});

test('where she works is no number of hers: without her own there is none', () => {
  const claims = { acr, orgNumber: '4420162606', orgAffiliation: 'majli@4420162606' };
  expect(personAv(claims, konfig)).toEqual({ slag: 'utan-nummer' });
});

test('a name in two claims is put together', () => {
  const claims = { acr, ssn: '189001019802', given_name: 'Maja', family_name: 'Lind' };
  expect(personAv(claims, konfig)).toMatchObject({ namn: 'Maja Lind' });
});

test('every error of the provider becomes one of the closed list, unknown ones too', () => {
  for (const fel of [
    'access_denied',
    'unmet_authentication_requirements',
    'server_error',
    'constructor',
    '',
  ]) {
    expect(INLOGGNINGSFEL).toContain(felkodAv(fel));
  }
  expect(felkodAv('toString')).toBe('idp-fel');
});
