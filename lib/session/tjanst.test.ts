// A tjänstelegitimation, from the identity provider to the rights of the session.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLAIMS_PER_SCOPE } from '../reference/idp/konto.ts';
import { veraSand } from '../reference/personer/vera-sand.ts';
import { ADRESS, loggaIn, type Prov, startaProv } from './exempel.ts';
import { Webblasare } from './webblasare.ts';

const { tjanst, id, nummer } = veraSand;
const bolag = { organisationsnummer: tjanst?.organisationsnummer ?? '', namn: 'Eks Bageri AB', form: 'AB' };

let prov: Prov;
beforeAll(async () => {
  prov = await startaProv();
}, 60_000);
afterAll(() => prov?.stang());

/** Her sign-in, where the register of companies says this of her. */
async function inloggad(
  firmatecknare: boolean | undefined,
  scopes = Object.keys(CLAIMS_PER_SCOPE).join(' '),
) {
  const engagemang = firmatecknare === undefined ? [] : [{ ...bolag, firmatecknare }];
  const rum = prov.rum({
    oidc: {
      ...prov.delar.oidc,
      scopes,
      claimOrganisation: 'https://id.oidc.se/claim/orgNumber',
      claimTillhorighet: 'https://id.oidc.se/claim/orgAffiliation',
    },
    engagemang: async () => ({ slag: 'engagemang', engagemang }),
  });
  const webblasare = new Webblasare(ADRESS);
  await loggaIn(webblasare, { person: id }, rum);
  const inloggning = await rum.sessionAv(webblasare.huvud());
  if (inloggning.slag !== 'inloggad') throw new Error(inloggning.slag);
  return { rum, inloggning };
}

test('who signs for the organisation of her eID is led to it', async () => {
  const { rum, inloggning } = await inloggad(true);
  const part = inloggning.parter.find((en) => en.id === inloggning.tjanstePart);
  expect(part).toMatchObject({ namn: bolag.namn, ratt: 'firmatecknare' });
  expect(await rum.uppdragFor(inloggning, part?.id ?? '')).toMatchObject({ slag: 'uppdrag' });
});

test.each([undefined, false])('where she works is no right (the register: %s)', async (firmatecknare) => {
  const { rum, inloggning } = await inloggad(firmatecknare);
  expect(inloggning.parter.map(({ slag }) => slag)).toEqual(['egen']);
  expect(await rum.uppdragFor(inloggning, inloggning.tjanstePart ?? '')).toMatchObject({ slag: 'far-inte' });
  // What may be sent to the browser holds neither her number nor its.
  for (const siffror of [nummer?.varde ?? '-', bolag.organisationsnummer, bolag.organisationsnummer.slice(2)])
    expect(JSON.stringify(inloggning)).not.toContain(siffror);
});

test('a sign-in that is not asked about the organisation knows of none', async () => {
  expect(
    (await inloggad(true, 'openid https://id.oidc.se/scope/naturalPersonNumber')).inloggning,
  ).not.toHaveProperty('tjanstePart');
});
