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
