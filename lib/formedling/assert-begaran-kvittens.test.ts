import { expect, test } from 'vitest';
import type { Part } from '../arenden/part.ts';
import { assertBegaran } from './assert-begaran.ts';
import { begaran, kalla, person } from './exempel.ts';

const arende = (typ: NonNullable<Part['arende']>['typ']): Part => ({
  id: 'p',
  kundId: 'k',
  arende: { identifierare: 'K-123456', typ },
});
const oppen = kalla('a', { kvittensPerMinut: 5 });

test('a case may be followed by its kvittensnummer alone where every källa has opted in', () => {
  expect(() => assertBegaran(begaran([oppen], { parter: [arende('Kvittensnummer')] }))).not.toThrow();
});

test('a källa that has not opted in is never asked without a kund, whoever else is', () => {
  const asked = begaran([oppen, kalla('b')], { parter: [person('a'), arende('Kvittensnummer')] });
  expect(() => assertBegaran(asked)).toThrow(
    expect.objectContaining({ code: 'formedling-ej-kvittens', message: expect.stringContaining('"b"') }),
  );
});

test.each(['Diarienummer', 'Konsumentreferens', 'Producentärendereferens'] as const)(
  'without a kund a %s is refused, for it can be guessed or spans cases',
  (typ) => {
    expect(() => assertBegaran(begaran([oppen], { parter: [arende(typ)] }))).toThrow(
      expect.objectContaining({
        code: 'formedling-ej-kvittens',
        message: expect.not.stringContaining('K-123456'),
      }),
    );
  },
);

test('with a kund any ärende may be asked about anywhere', () => {
  const both = { ...person('a'), ...arende('Diarienummer') };
  expect(() => assertBegaran(begaran([kalla('b')], { parter: [both] }))).not.toThrow();
});

test('a källa that is not connected is never asked', () => {
  expect(() => assertBegaran(begaran([kalla('a'), kalla('b', { aktiv: false })]))).toThrow(
    expect.objectContaining({ code: 'formedling-inaktiv-kalla' }),
  );
});
