import { expect, test } from 'vitest';
import { policy, sakerhetshuvuden } from './sakerhet.ts';

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
