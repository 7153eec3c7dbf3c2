// Our keys towards Mina ombud are anybody's to read, and nothing but their public halves.

import { expect, test } from './bollkoll.ts';

test('the key set holds public RSA keys with their certificates, and is shown to someone who is not signed in', async ({
  request,
}) => {
  const svar = await request.get('/api/jwks');
  expect(svar.status()).toBe(200);
  const { keys } = await svar.json();
  expect(keys).toHaveLength(1);
  for (const nyckel of keys)
    expect(Object.keys(nyckel).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use', 'x5c', 'x5t#S256']);
});
