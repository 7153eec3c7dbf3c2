import { expect, test } from 'vitest';
import { dekryptera, forReferens, hashaReferens, kryptera } from './kryptering.ts';

const hemlighet = Buffer.alloc(32, 1);
const ref = forReferens('ref');

test('what is encrypted for a reference is read with that reference', () => {
  expect(dekryptera(hemlighet, ref, kryptera(hemlighet, ref, 'åäö 199001019802'))).toBe('åäö 199001019802');
});

test('another reader, secret, row or purpose does not open it', () => {
  const text = kryptera(hemlighet, ref, 'klartext');
  expect(dekryptera(hemlighet, forReferens('annan'), text)).toBeUndefined();
  expect(dekryptera(hemlighet, { ...ref, lasare: 'annan' }, text)).toBeUndefined();
  expect(dekryptera(hemlighet, { ...ref, rad: 'annan' }, text)).toBeUndefined();
  expect(dekryptera(hemlighet, { ...ref, andamal: 'enhet' }, text)).toBeUndefined();
  expect(dekryptera(Buffer.alloc(32, 2), ref, text)).toBeUndefined();
});

test('not one bit of it can be altered, nor can it be shortened', () => {
  const text = kryptera(hemlighet, ref, 'klartext');
  const bytes = Buffer.from(text.slice(3), 'base64url');
  for (let plats = 0; plats < bytes.length; plats += 1) {
    const andrad = Buffer.from(bytes);
    andrad[plats] = (andrad[plats] ?? 0) ^ 1;
    expect(dekryptera(hemlighet, ref, `v1.${andrad.toString('base64url')}`)).toBeUndefined();
    const kort = bytes.subarray(0, plats).toString('base64url');
    expect(dekryptera(hemlighet, ref, `v1.${kort}`)).toBeUndefined();
  }
  expect(dekryptera(hemlighet, ref, text.replace('v1', 'v2'))).toBeUndefined();
  expect(dekryptera(hemlighet, ref, '')).toBeUndefined();
});

test('the same text twice is never the same row', () => {
  expect(kryptera(hemlighet, ref, 'a')).not.toBe(kryptera(hemlighet, ref, 'a'));
  expect(hashaReferens('ref')).not.toContain('ref');
});
