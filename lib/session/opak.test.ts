import { expect, test } from 'vitest';
import { skapaOpak } from './opak.ts';

const opak = skapaOpak(Buffer.alloc(32, 3));
const maja = opak.agareAv('189001019802');
const erik = opak.agareAv('189003029814');
const firma = { identifierare: '189001019802', typ: 'Organisationsnummer' } as const;
const egen = { ...firma, typ: 'Personnummer' } as const;
const del = opak.partId(maja, egen);
const id = opak.arendeId({ agare: maja, partId: del, nyckel: 'arende' });

test('the same person, part and case always have the same opaque ids, and no number stands in them', () => {
  expect(opak.agareAv('189001019802')).toBe(maja);
  expect(opak.partId(maja, egen)).toBe(del);
  expect(opak.arendeId({ agare: maja, partId: del, nyckel: 'arende' })).toBe(id);
  for (const ett of [maja, del, id]) expect(ett).toMatch(/^[\w-]{22,27}$/);
});

test('the same twelve digits are one kund in two parts', () => {
  expect(opak.kundId(maja, egen)).toBe(opak.kundId(maja, firma));
  expect(opak.partId(maja, egen)).not.toBe(opak.partId(maja, firma));
  expect(opak.kundId(maja, egen)).not.toBe(opak.kundId(erik, egen));
  expect(opak.partId(maja, { ...firma, tillagg: '1' })).not.toBe(opak.partId(maja, firma));
});

test('a case belongs to the person and the part it was made for, and to no other', () => {
  expect(opak.agerArende(maja, del, id)).toBe(true);
  expect(opak.agerArende(erik, del, id)).toBe(false);
  expect(opak.agerArende(maja, opak.partId(maja, firma), id)).toBe(false);
  expect(skapaOpak(Buffer.alloc(32, 4)).agerArende(maja, del, id)).toBe(false);
});

test('an id that is altered anywhere, shortened, lengthened or spelled otherwise belongs to nobody', () => {
  for (let plats = 0; plats < id.length; plats += 1) {
    const andrat = `${id.slice(0, plats)}${id[plats] === 'A' ? 'B' : 'A'}${id.slice(plats + 1)}`;
    expect(opak.agerArende(maja, del, andrat)).toBe(false);
  }
  for (const fel of ['', id.slice(1), `${id}A`, `${id}=`, ` ${id}`])
    expect(opak.agerArende(maja, del, fel)).toBe(false);
});
