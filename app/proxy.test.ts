import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NextRequest } from 'next/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proxy } from '../proxy.ts';

const mapp = mkdtempSync(join(tmpdir(), 'bollkoll-proxy-'));
afterAll(() => rmSync(mapp, { recursive: true }));

function fil(namn: string, innehall: string): string {
  writeFileSync(join(mapp, namn), innehall);
  return join(mapp, namn);
}

beforeAll(() => {
  Object.assign(process.env, {
    BOLLKOLL_MODE: 'demo',
    BOLLKOLL_ADRESS: 'http://localhost:3000',
    BOLLKOLL_HEMLIGHET: 'PCrT-7iaKKc2Z84yqQJmKgbgVAJnco_P35ayRnzLwrM',
    BOLLKOLL_KALLOR: fil('kallor.json', '{"kallor":[]}'),
    BOLLKOLL_ENGAGEMANG: fil('engagemang.json', '{"engagemang":[]}'),
    OIDC_ISSUER: 'http://localhost:3001',
    OIDC_CLIENT_ID: 'bollkoll',
    OIDC_CLIENT_KEY: fil('nyckel.json', '{"kty":"EC","crv":"P-256","x":"x","y":"y","d":"hemlig-del"}'),
  });
});

test.each([
  ['/for/%E0%A4%A', 'http://localhost:3000/finns-inte'],
  ['/for/%', 'http://localhost:3000/finns-inte'],
  ['/for/abc', null],
  ['/for/%C3%A5', null],
])('%s: an address whose escapes are cut off leads to the page of one that leads nowhere', (path, mal) => {
  const svar = proxy(new NextRequest(`http://localhost:3000${path}`));
  expect(svar.headers.get('x-middleware-rewrite')).toBe(mal);
  expect(svar.headers.get('content-security-policy')).toContain("default-src 'none'");
});
