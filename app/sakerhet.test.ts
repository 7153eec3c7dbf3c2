import { expect, test } from 'vitest';
import { medVarumarke, type Vald } from '../lib/wiring/varumarke.ts';
import { policy, policydelar, sakerhetshuvuden } from './sakerhet.ts';

const bygge = { nonce: 'abc', identitet: 'https://idp.example', https: true, utveckling: false };

test('a build’s policy allows nothing unsafe', () => {
  expect(policy(bygge)).not.toContain('unsafe');
  expect(policy(bygge)).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
});

test('forms may end at ourselves and at the identity provider, nowhere else', () => {
  expect(policy(bygge)).toContain("form-action 'self' https://idp.example;");
});

test('https is demanded only where the service itself is reached by https', () => {
  expect(policy({ ...bygge, https: false })).not.toContain('upgrade-insecure-requests');
  expect(Object.fromEntries(sakerhetshuvuden(false))).not.toHaveProperty('strict-transport-security');
  expect(Object.fromEntries(sakerhetshuvuden(true))).toHaveProperty('strict-transport-security');
});

test('a brand’s forms may lead to its own identity provider, and no other brand’s may', () => {
  const konfig = { adress: 'https://x.example', oidc: { issuer: 'https://idp.example' }, utveckling: false };
  const under = (issuer: string | undefined) =>
    medVarumarke(
      { varumarke: { inloggning: { klientId: 'x', issuer } }, adress: '' } as unknown as Vald,
      () => /form-action [^;]+/.exec(policy(policydelar(konfig, 'abc')))?.[0],
    );
  expect(under('https://egen.example/oidc')).toBe("form-action 'self' https://egen.example");
  expect(under(undefined)).toBe("form-action 'self' https://idp.example");
});
