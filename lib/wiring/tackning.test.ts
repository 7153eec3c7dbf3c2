import { expect, test } from 'vitest';
import type { Kalla } from '../formedling/index.ts';
import { tackningAv } from './tackning.ts';

const producent = (id: string, mer = {}) => ({
  id,
  namn: { sv: id, en: `${id} in English` },
  alias: [],
  kontakt: { telefon: '08-1', webb: `https://${id}.example/` },
  ...mer,
});
const kalla = (id: string, mer = {}, ...producenter: object[]) =>
  ({
    id,
    identifierartyper: ['Personnummer'],
    producenter: producenter.length === 0 ? [producent(id)] : producenter,
    ...mer,
  }) as unknown as Kalla;
const ider = (alla: readonly { readonly id: string }[]) => alla.map(({ id }) => id);

test('each who is connected stands once: the brand’s own, those always asked, those one adds', () => {
  const kallor = [
    kalla('kommunen'),
    kalla('skv'),
    kalla('grannen', {}, producent('grannen', { valfri: true })),
    kalla('skv-2', { identifierartyper: ['Organisationsnummer'] }, producent('skv')),
  ];
  const { egna, alltid, valbara, saknas } = tackningAv(kallor, kallor, {
    kallor: { egna: ['kommunen'], forvalda: [] },
    inteAnslutna: [],
  });
  expect([ider(egna), ider(alltid), ider(valbara), saknas]).toEqual([['kommunen'], ['skv'], ['grannen'], []]);
  expect(alltid[0]?.kunder).toEqual(['Personnummer', 'Organisationsnummer']);
});

test('one of the brand’s own that one adds oneself is its own all the same', () => {
  const kallor = [kalla('kommunen', {}, producent('kommunen', { valfri: true }))];
  const { egna, valbara } = tackningAv(kallor, kallor, {
    kallor: { egna: ['kommunen'], forvalda: [] },
    inteAnslutna: [],
  });
  expect([ider(egna), ider(valbara)]).toEqual([['kommunen'], []]);
});

test('who is in the registry and not asked here is named with where to go, once, and so is who only the brand knows', () => {
  const kanda = [kalla('skv'), kalla('csn'), kalla('csn-2', {}, producent('csn'))];
  const { saknas } = tackningAv(kanda, kanda.slice(0, 1), {
    kallor: undefined,
    inteAnslutna: [{ namn: { sv: 'Försäkringskassan' }, webb: 'https://fk.example/' }],
  });
  expect(saknas.map(({ namn, webb }) => [namn.sv, webb])).toEqual([
    ['Försäkringskassan', 'https://fk.example/'],
    ['csn', 'https://csn.example/'],
  ]);
});

test('who is connected is never said to be missing, whatever it is called in the brand file', () => {
  const kallor = [kalla('skv', {}, producent('Skatteverket', { alias: ['SKV'] }))];
  const inteAnslutna = ['skatteverket', 'skv', 'Skatteverket in English'].map((sv) => ({
    namn: { sv },
    webb: 'https://x.example/',
  }));
  expect(tackningAv(kallor, kallor, { kallor: undefined, inteAnslutna }).saknas).toEqual([]);
});

test('the brand’s word about someone in the registry goes before the registry’s', () => {
  const { saknas } = tackningAv([kalla('csn')], [], {
    kallor: undefined,
    inteAnslutna: [{ namn: { sv: 'CSN' }, webb: 'https://egen.example/' }],
  });
  expect(saknas.map(({ webb }) => webb)).toEqual(['https://egen.example/']);
});
