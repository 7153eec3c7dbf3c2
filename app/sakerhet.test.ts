import { expect, test } from 'vitest';
import { medVarumarke, type Vald } from '../lib/wiring/varumarke.ts';
import { policy, policydelar, sakerhetshuvuden, svarshuvuden } from './sakerhet.ts';

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

const ramar = ['https://portalen.example', 'https://sidor.example'];
const vid = (sokvag: string, mer = {}) => new Map(svarshuvuden(sokvag, { ...bygge, ramar, ...mer }));

test.each([
  '/',
  '/for/x',
  '/inbaddadx',
  '/inbaddning/1/bollkoll.js',
  '/logga-in',
  '/inbaddad/fonster',
  '/api/inbaddad',
])('%s: a page that is no frame is held by nobody, whatever pages the brand names', (sokvag) => {
  expect(vid(sokvag).get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(vid(sokvag).get('x-frame-options')).toBe('DENY');
});

test('a page of the frame is held by those that the brand names and by nobody else', () => {
  const policyn = vid('/inbaddad/hos-dig').get('content-security-policy') ?? '';
  expect(policyn).toContain(`frame-ancestors ${ramar.join(' ')};`);
  expect(vid('/inbaddad/hos-dig').has('x-frame-options')).toBe(false);
  expect(vid('/inbaddad/hos-dig').get('cache-control')).toBe('no-store');
});

test('where the brand names no page, the frame is held by none', () => {
  const huvuden = vid('/inbaddad/hos-dig', { ramar: [] });
  expect(huvuden.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(huvuden.get('x-frame-options')).toBe('DENY');
});

test('only what a sign-in in a small window passes keeps its opener', () => {
  const utan = ['/inbaddad/fonster', '/logga-in', '/api/auth/callback/legitimation'];
  for (const sokvag of utan) expect(vid(sokvag).has('cross-origin-opener-policy')).toBe(false);
  for (const sokvag of ['/', '/for/x', '/hem', '/utloggad'])
    expect(vid(sokvag).get('cross-origin-opener-policy')).toBe('same-origin');
});

test('the loader alone may be read by other pages', () => {
  expect(vid('/inbaddning/1/bollkoll.js').get('access-control-allow-origin')).toBe('*');
  for (const sokvag of ['/', '/inbaddad/hos-dig', '/inbaddning/1/bollkoll.js.map', '/api/v1/token'])
    expect(vid(sokvag).has('access-control-allow-origin')).toBe(false);
});

test('where silent sign-in is asked for, a frame may hold ourselves and the identity provider, and the hidden one is held by the frame', () => {
  const csp = (sokvag: string, mer = {}) => vid(sokvag, mer).get('content-security-policy') ?? '';
  expect(csp('/inbaddad/hos-dig', { tyst: true })).toContain(`frame-src 'self' ${bygge.identitet};`);
  for (const sokvag of ['/inbaddad/tyst', '/inbaddad/tyst/svar']) {
    expect(csp(sokvag, { tyst: true })).toContain(`frame-ancestors 'self' ${ramar.join(' ')};`);
    expect(csp(sokvag, { tyst: true })).not.toContain('frame-src');
    expect(csp(sokvag)).toContain("frame-ancestors 'none';");
  }
  for (const sokvag of ['/', '/for', '/inbaddad/fonster', '/logga-in'])
    expect(csp(sokvag, { tyst: true })).not.toContain('frame-src');
  expect(csp('/inbaddad/hos-dig')).not.toContain('frame-src');
});
