import { expect, test } from 'vitest';
import { avsandarnat, UTTAGSHUVUD } from './avsandare.ts';

const fran = (uttag: string, mer: Record<string, string> = {}) =>
  new Headers({ [UTTAGSHUVUD]: uttag, ...mer });

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['::FFFF:C633:6407', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:0DB8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', undefined],
])('%s is counted as %s', (adress, nat) => {
  expect(avsandarnat(fran(adress), undefined)).toBe(nat);
});

test('what a visitor writes decides nothing unless a proxy is configured to write it', () => {
  const pahittat = {
    'x-forwarded-for': '203.0.113.1',
    'x-real-ip': '203.0.113.2',
    forwarded: 'for=203.0.113.3',
  };
  expect(avsandarnat(fran('198.51.100.7', pahittat), undefined)).toBe('198.51.100.7');
  expect(avsandarnat(fran('198.51.100.7', pahittat), 'x-real-ip')).toBe('203.0.113.2');
});

test.each([
  ['203.0.113.1', '203.0.113.1'],
  ['10.0.0.1, 203.0.113.1', '203.0.113.1'],
  ['203.0.113.1:4711', '203.0.113.1'],
  ['[2001:db8::1]:4711', '2001:db8:0:0::/64'],
  ['unknown', '198.51.100.7'],
  ['203.0.113.1, ', '198.51.100.7'],
])('a proxy that says %j means %s', (sagt, nat) => {
  expect(avsandarnat(fran('198.51.100.7', { 'x-forwarded-for': sagt }), 'x-forwarded-for')).toBe(nat);
});
